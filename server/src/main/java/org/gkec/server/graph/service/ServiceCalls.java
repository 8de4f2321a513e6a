package org.gkec.server.graph.service;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.common.iteration.CloseableIteratorIteration;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.Service;
import org.gkec.server.graph.evaluation.Services;
import org.gkec.server.graph.federation.FederationProperties;
import org.gkec.server.graph.federation.RemoteClient;
import org.gkec.server.graph.federation.RemoteSparql;
import org.gkec.server.graph.meter.RunningQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Answers SERVICE: by a service of this server if one has the name, else by asking another. */
@Component
public class ServiceCalls implements Services {

  private final ObjectProvider<InProcessService> own;
  private final RemoteService remote;
  private final int batch;

  public ServiceCalls(
      ObjectProvider<InProcessService> own, RemoteClient client, FederationProperties properties) {
    this.own = own;
    this.remote = new RemoteService(new RemoteSparql(client));
    this.batch = properties.batch();
  }

  @Override
  public int batch() {
    return batch;
  }

  @Override
  public boolean needsInput(Service call) {
    return find(call.getServiceRef().getValue())
        .filter(service -> ServicePatterns.of(call, service).lacks(service.inputs()))
        .isPresent();
  }

  private Optional<InProcessService> find(@Nullable Value name) {
    return own.stream().filter(service -> service.name().equals(name)).findFirst();
  }

  @Override
  public CloseableIteration<BindingSet> rows(
      Service call, List<BindingSet> rows, RunningQuery query) {
    Map<IRI, List<BindingSet>> byName = new LinkedHashMap<>();
    for (BindingSet row : rows) {
      byName.computeIfAbsent(name(call, row), unknown -> new ArrayList<>()).add(row);
    }
    var joined = new ArrayList<BindingSet>();
    byName.forEach((name, group) -> joined.addAll(ask(name, call, group, query)));
    return new CloseableIteratorIteration<>(joined.iterator());
  }

  private List<BindingSet> ask(IRI name, Service call, List<BindingSet> rows, RunningQuery query) {
    Optional<InProcessService> here = find(name);
    return here.isPresent()
        ? here(here.get(), call, rows, query)
        : remote.join(address(name), call, rows, query);
  }

  private static URI address(IRI name) {
    try {
      return new URI(name.stringValue());
    } catch (URISyntaxException e) {
      throw new BadServiceCall("SERVICE <%s>: %s".formatted(name, e.getMessage()));
    }
  }

  private static List<BindingSet> here(
      InProcessService service, Service call, List<BindingSet> rows, RunningQuery query) {
    var patterns = ServicePatterns.of(call, service);
    var joined = new ArrayList<BindingSet>();
    for (BindingSet row : rows) {
      query.look();
      for (InProcessService.ServiceRow answer : service.call(patterns.call(row))) {
        query.step();
        patterns.join(row, answer).ifPresent(joined::add);
      }
    }
    return joined;
  }

  private static IRI name(Service call, BindingSet row) {
    Value constant = call.getServiceRef().getValue();
    Value value = constant != null ? constant : row.getValue(call.getServiceRef().getName());
    if (value instanceof IRI name) {
      return name;
    }
    throw new BadServiceCall(
        "SERVICE needs an IRI, got "
            + (value == null
                ? "?" + call.getServiceRef().getName() + ", which is unbound"
                : value));
  }
}
