package org.gkec.server.graph.service;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.Join;
import org.eclipse.rdf4j.query.algebra.Service;
import org.eclipse.rdf4j.query.algebra.StatementPattern;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.Var;
import org.eclipse.rdf4j.query.impl.MapBindingSet;

/** The triple patterns around one subject that stand in a call of a service of this server. */
record ServicePatterns(Var subject, Map<IRI, Var> objects) {

  /**
   * The patterns in a SERVICE.
   *
   * @throws BadServiceCall if there is anything else, or a property that the service does not know
   */
  static ServicePatterns of(Service call, InProcessService service) {
    var objects = new HashMap<IRI, Var>();
    var subjects = new HashSet<Var>();
    collect(call.getServiceExpr(), service, subjects, objects);
    if (subjects.size() != 1) {
      throw fault(service, "its patterns must all have the same subject");
    }
    return new ServicePatterns(subjects.iterator().next(), objects);
  }

  private static void collect(
      TupleExpr part, InProcessService service, Set<Var> subjects, Map<IRI, Var> objects) {
    if (part instanceof Join join) {
      collect(join.getLeftArg(), service, subjects, objects);
      collect(join.getRightArg(), service, subjects, objects);
    } else if (part instanceof StatementPattern pattern
        && pattern.getPredicateVar().getValue() instanceof IRI property) {
      if (!service.properties().contains(property)) {
        throw fault(service, "it does not know <" + property + ">");
      }
      if (objects.put(property, pattern.getObjectVar()) != null) {
        throw fault(service, "<" + property + "> may be used once");
      }
      subjects.add(pattern.getSubjectVar());
    } else {
      throw fault(service, "it takes nothing but triple patterns whose property is an IRI");
    }
  }

  private static BadServiceCall fault(InProcessService service, String what) {
    return new BadServiceCall(
        "SERVICE <%s> cannot be called like this: %s; it knows %s"
            .formatted(
                service.name(),
                what,
                service.properties().stream()
                    .map(property -> "<" + property + ">")
                    .sorted()
                    .collect(Collectors.joining(", "))));
  }

  /** True if the object of one of these properties is a variable. */
  boolean lacks(Set<IRI> inputs) {
    return inputs.stream()
        .map(objects::get)
        .anyMatch(object -> object != null && !object.hasValue());
  }

  /** What the call says for one row. */
  InProcessService.Call call(BindingSet row) {
    var given = new HashMap<IRI, Value>();
    var asked = new HashSet<IRI>();
    objects.forEach((property, object) ->
        value(object, row)
            .ifPresentOrElse(value -> given.put(property, value), () -> asked.add(property)));
    return new InProcessService.Call(value(subject, row), given, asked);
  }

  /** The row joined with an answer, if they agree. */
  Optional<BindingSet> join(BindingSet row, InProcessService.ServiceRow answer) {
    var joined = new MapBindingSet();
    row.forEach(joined::addBinding);
    boolean agree = bind(joined, subject, answer.subject());
    for (Map.Entry<IRI, Var> object : objects.entrySet()) {
      Value value = answer.values().get(object.getKey());
      agree &= value == null || bind(joined, object.getValue(), value);
    }
    return agree ? Optional.of(joined) : Optional.empty();
  }

  private static boolean bind(MapBindingSet row, Var variable, Value value) {
    Optional<Value> known = value(variable, row);
    if (known.isEmpty()) {
      row.addBinding(variable.getName(), value);
    }
    return known.isEmpty() || known.get().equals(value);
  }

  private static Optional<Value> value(Var variable, BindingSet row) {
    return variable.hasValue()
        ? Optional.of(variable.getValue())
        : Optional.ofNullable(row.getValue(variable.getName()));
  }
}
