package org.gkec.server.graph.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;

/**
 * A service of this server that a query calls by {@code SERVICE <name> { ... }}, in the same
 * process. Inside the braces stand triple patterns around one subject: those whose object is known
 * are what is given, those whose object is a variable are what is asked for.
 *
 * <p>Any bean of this type can be called.
 */
public interface InProcessService {

  /** The IRI that names it after SERVICE. */
  IRI name();

  /** The properties that its patterns may use. */
  Set<IRI> properties();

  /** Of those, the properties whose object must be known before it is called. */
  Set<IRI> inputs();

  /**
   * The rows that answer, best first. Called once for each row that meets the service.
   *
   * @throws BadServiceCall if something needed is not given or of the wrong kind
   */
  List<ServiceRow> call(Call call);

  /**
   * What one call says.
   *
   * @param subject the subject, if it is known already
   * @param given the known objects by property
   * @param asked the properties whose object is wanted
   */
  record Call(Optional<Value> subject, Map<IRI, Value> given, Set<IRI> asked) {
    public Call {
      given = Map.copyOf(given);
      asked = Set.copyOf(asked);
    }
  }

  /**
   * One answer.
   *
   * @param values by property; a property that is asked for and missing leaves its variable unbound
   */
  record ServiceRow(Value subject, Map<IRI, Value> values) {
    public ServiceRow {
      values = Map.copyOf(values);
    }
  }
}
