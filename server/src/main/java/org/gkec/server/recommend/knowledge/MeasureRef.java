package org.gkec.server.recommend.knowledge;

import org.gkec.server.query.Row;

/** A measure by name, with its sector. */
public record MeasureRef(String iri, String label, String sector) {

  static MeasureRef of(Row row) {
    return new MeasureRef(row.text("measure"), row.text("label"), row.text("sectorLabel"));
  }
}
