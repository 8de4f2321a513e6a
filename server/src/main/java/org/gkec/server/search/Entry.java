package org.gkec.server.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.query.BindingSet;

/** All that the index holds of one thing, gathered row by row. */
final class Entry {

  private final String thing;

  /** Our own classes come before those of SKOS. */
  private final Set<String> types = new TreeSet<>(Comparator.reverseOrder());

  private final Set<Literal> names = new HashSet<>();
  private final Set<Literal> labels = new HashSet<>();
  private final List<Literal> texts = new ArrayList<>();
  private double latitude = Double.NaN;
  private double longitude = Double.NaN;

  Entry(String thing) {
    this.thing = thing;
  }

  void text(BindingSet row) {
    types.add(row.getValue("type").stringValue());
    if (row.getValue("text") instanceof Literal text) {
      switch (row.getValue("kind").stringValue()) {
        case "label" -> {
          labels.add(text);
          names.add(text);
        }
        case "alternative" -> names.add(text);
        default -> {
          if (!texts.contains(text)) {
            texts.add(text);
          }
        }
      }
    }
  }

  void place(BindingSet row) {
    latitude = ((Literal) row.getValue("latitude")).doubleValue();
    longitude = ((Literal) row.getValue("longitude")).doubleValue();
  }

  Document document() {
    var document = new Document();
    document.add(new StringField(Fields.THING, thing, Store.YES));
    types.forEach(type -> document.add(new StringField(Fields.TYPE, type, Store.YES)));
    for (Literal name : names) {
      document.add(new TextField(Fields.NAME, name.getLabel(), Store.NO));
      document.add(new StringField(Fields.WHOLE_NAME, Words.folded(name.getLabel()), Store.NO));
      add(document, name);
    }
    for (Literal label : labels) {
      document.add(new StoredField(Fields.LABEL + language(label), label.getLabel()));
    }
    for (Literal text : texts) {
      add(document, text);
      document.add(new StoredField(Fields.TEXT, text.getLabel()));
    }
    if (!Double.isNaN(latitude)) {
      document.add(new LatLonPoint(Fields.PLACE, latitude, longitude));
      document.add(new StoredField(Fields.LATITUDE, latitude));
      document.add(new StoredField(Fields.LONGITUDE, longitude));
    }
    return document;
  }

  private static void add(Document document, Literal text) {
    document.add(new TextField(Languages.fieldOf(language(text)), text.getLabel(), Store.NO));
  }

  private static String language(Literal text) {
    return text.getLanguage().orElse("en").toLowerCase(Locale.ROOT).split("-", 2)[0];
  }
}
