package org.gkec.loaders;

import static org.eclipse.rdf4j.model.util.Statements.statement;
import static org.eclipse.rdf4j.model.util.Values.bnode;
import static org.eclipse.rdf4j.model.util.Values.iri;
import static org.eclipse.rdf4j.model.util.Values.literal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.gkec.loaders.source.SourceRecord;
import org.gkec.loaders.source.SourceValue;
import org.gkec.loaders.source.SourceValue.Items;
import org.gkec.loaders.source.SourceValue.Node;
import org.gkec.loaders.source.SourceValue.Text;
import org.gkec.ontology.Gkec;

/**
 * One record as triples, the form that mappings match: its fields are properties, nodes are blank
 * nodes, lists are nodes with rdf:_1, rdf:_2 and so on; what is blank is absent. The type of a
 * field holds for every text in it.
 */
final class RecordTriples {

  /** The namespace of the fields. */
  static final String NAMESPACE = Gkec.BASE + "record#";

  private static final IRI RECORD = iri(NAMESPACE, "Record");
  private static final IRI PLACE = iri(NAMESPACE, "place");

  private final List<Statement> statements = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private RecordTriples() {}

  static RecordTriples of(SourceRecord record, Fields fields) {
    RecordTriples triples = new RecordTriples();
    triples.faults.addAll(record.faults());
    if (triples.faults.isEmpty()) {
      fields.mustCover(record.place(), record.content().children().keySet());
      triples.add(record, fields);
    }
    return triples;
  }

  /** The triples, which mean nothing if there are faults. */
  List<Statement> statements() {
    return statements;
  }

  /** What is wrong with the record, as in "start_year 'n/a' is not a year". */
  List<String> faults() {
    return faults;
  }

  private void add(SourceRecord record, Fields fields) {
    Resource subject = bnode();
    statements.add(statement(subject, RDF.TYPE, RECORD, null));
    statements.add(statement(subject, PLACE, literal(record.place()), null));
    Map<String, SourceValue> content = record.content().children();
    for (Field field : fields.all()) {
      Optional<Value> value =
          Optional.ofNullable(content.get(field.name())).flatMap(found -> term(found, field));
      value.ifPresent(found -> add(subject, property(field.name()), found));
      if (field.required() && value.isEmpty() && faults.isEmpty()) {
        faults.add(field.name() + " is missing");
      }
    }
  }

  private Optional<Value> term(SourceValue value, Field field) {
    return value instanceof Text(String text) && field.isList()
        ? list(items(text, field.separator()), field)
        : nested(value, field);
  }

  private static List<SourceValue> items(String text, String separator) {
    String quoted = Pattern.quote(separator);
    return Arrays.stream(text.split(quoted)).<SourceValue>map(Text::new).toList();
  }

  private Optional<Value> nested(SourceValue value, Field field) {
    return switch (value) {
      case Text(String text) -> text.isBlank() ? Optional.empty() : leaf(text.strip(), field);
      case Items(List<SourceValue> items) -> list(items, field);
      case Node(Map<String, SourceValue> children) -> node(children, field);
    };
  }

  private Optional<Value> leaf(String text, Field field) {
    Optional<Value> term = field.type().read(text);
    if (term.isEmpty()) {
      faults.add("%s '%s' is not %s".formatted(field.name(), text, field.type().meaning()));
    } else if (!field.admits(text)) {
      String known = String.join(", ", field.oneOf());
      faults.add("%s '%s' is not one of %s".formatted(field.name(), text, known));
    }
    return term;
  }

  private Optional<Value> list(List<SourceValue> items, Field field) {
    List<Value> terms = items.stream().flatMap(item -> nested(item, field).stream()).toList();
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    Resource list = bnode();
    for (int i = 0; i < terms.size(); i++) {
      add(list, iri(RDF.NAMESPACE, "_" + (i + 1)), terms.get(i));
    }
    return Optional.of(list);
  }

  private Optional<Value> node(Map<String, SourceValue> children, Field field) {
    Resource node = bnode();
    children.forEach(
        (name, child) -> nested(child, field).ifPresent(term -> add(node, property(name), term)));
    return children.isEmpty() ? Optional.empty() : Optional.of(node);
  }

  /** Encoded, so there is nothing left to check: checking took a tenth of the load. */
  private static IRI property(String name) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return name.equals(Node.TEXT)
        ? RDF.VALUE
        : SimpleValueFactory.getInstance().createIRI(NAMESPACE, encoded);
  }

  private void add(Resource subject, IRI property, Value value) {
    statements.add(statement(subject, property, value, null));
  }
}
