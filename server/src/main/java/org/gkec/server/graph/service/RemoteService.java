package org.gkec.server.graph.service;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.Binding;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.Service;
import org.eclipse.rdf4j.query.impl.MapBindingSet;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.gkec.server.graph.federation.EndpointFailed;
import org.gkec.server.graph.federation.RemoteSparql;
import org.gkec.server.graph.meter.RunningQuery;

/** Joins rows with the answer of another endpoint: what is known goes along as VALUES. */
record RemoteService(RemoteSparql sparql) {

  List<BindingSet> join(URI endpoint, Service call, List<BindingSet> rows, RunningQuery query) {
    Set<String> shared = new TreeSet<>(call.getServiceVars());
    shared.removeIf(name -> rows.stream().noneMatch(row -> isSent(row.getValue(name))));
    String text =
        call.getSelectQueryString(new TreeSet<>(call.getServiceVars())) + values(shared, rows);
    List<BindingSet> answers;
    try {
      answers = sparql.rows(endpoint, text, query.remaining());
    } catch (EndpointFailed failure) {
      query.look();
      if (call.isSilent()) {
        return rows;
      }
      throw failure;
    }
    var joined = new ArrayList<BindingSet>();
    for (BindingSet row : rows) {
      for (BindingSet answer : answers) {
        query.step();
        merge(row, answer).ifPresent(joined::add);
      }
    }
    return joined;
  }

  private static String values(Set<String> shared, List<BindingSet> rows) {
    if (shared.isEmpty()) {
      return "";
    }
    String names = shared.stream().map(name -> "?" + name).collect(Collectors.joining(" "));
    String lines =
        rows.stream()
            .map(row ->
                shared.stream()
                    .map(name -> term(row.getValue(name)))
                    .collect(Collectors.joining(" ", "(", ")")))
            .distinct()
            .collect(Collectors.joining("\n"));
    return "\nVALUES (" + names + ") {\n" + lines + "\n}";
  }

  private static String term(@org.jspecify.annotations.Nullable Value value) {
    return isSent(value) ? NTriplesUtil.toNTriplesString(value) : "UNDEF";
  }

  /** Blank nodes mean nothing elsewhere. */
  private static boolean isSent(@org.jspecify.annotations.Nullable Value value) {
    return value != null && !(value instanceof BNode);
  }

  private static Optional<BindingSet> merge(BindingSet row, BindingSet answer) {
    var merged = new MapBindingSet();
    row.forEach(merged::addBinding);
    for (Binding binding : answer) {
      Value known = row.getValue(binding.getName());
      if (known == null) {
        merged.addBinding(binding);
      } else if (!known.equals(binding.getValue())) {
        return Optional.empty();
      }
    }
    return Optional.of(merged);
  }
}
