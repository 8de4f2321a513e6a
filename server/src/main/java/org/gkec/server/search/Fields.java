package org.gkec.server.search;

/** The fields of the index. */
final class Fields {

  /** The IRI of the thing. */
  static final String THING = "thing";

  /** The IRI of a class of the thing. */
  static final String TYPE = "type";

  /** Words of all names, folded. */
  static final String NAME = "name";

  /** A whole name, folded. */
  static final String WHOLE_NAME = "whole_name";

  /** A name as it is written; followed by its language. */
  static final String LABEL = "label_";

  /** A text as it is written. */
  static final String TEXT = "text";

  /** Where it is. */
  static final String PLACE = "place";

  static final String LATITUDE = "latitude";
  static final String LONGITUDE = "longitude";

  private Fields() {}
}
