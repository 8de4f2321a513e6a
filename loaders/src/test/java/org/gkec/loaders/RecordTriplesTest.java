package org.gkec.loaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.gkec.loaders.source.Format;
import org.gkec.loaders.source.RecordReader;
import org.junit.jupiter.api.Test;

class RecordTriplesTest {

  private static final Fields FIELDS =
      Fields.of(
          List.of(
              new Field("id", FieldType.SLUG, true, "", List.of()),
              new Field("title", FieldType.TEXT, false, "", List.of()),
              new Field("year", FieldType.YEAR, false, "", List.of()),
              new Field("tags", FieldType.TEXT, false, ";", List.of()),
              new Field("at", FieldType.DECIMAL, false, "", List.of()),
              new Field("status", FieldType.TEXT, false, "", List.of("open", "done"))));

  @Test
  void a_list_is_a_node_even_with_one_item_and_blanks_are_absent() throws IOException {
    var triples =
        of(Format.CSV, "id,title,year,tags,at,status\n a ,  ,2006,one ;; two,,open\n", "");

    assertThat(triples.faults()).isEmpty();
    assertThat(
            Models.isomorphic(
                triples.statements(),
                turtle(
                    """
                    [] a r:Record ; r:place "s:2" ; r:id "a" ; r:year 2006 ; r:status "open" ;
                      r:tags [ rdf:_1 "one" ; rdf:_2 "two" ] .
                    """)))
        .isTrue();
  }

  @Test
  void objects_nest_and_the_type_of_a_field_holds_for_all_texts_in_it() throws IOException {
    var triples =
        of(Format.JSON, "[{\"id\": \"a\", \"at\": {\"lat n\": 1.5, \"box\": [1, 2]}}]", "");

    assertThat(triples.faults()).isEmpty();
    assertThat(
            Models.isomorphic(
                triples.statements(),
                turtle(
                    """
                    [] a r:Record ; r:place "s:1" ; r:id "a" ;
                      r:at [ r:lat%20n 1.5 ;
                        r:box [ rdf:_1 "1"^^xsd:decimal ; rdf:_2 "2"^^xsd:decimal ] ] .
                    """)))
        .isTrue();
  }

  @Test
  void all_faults_of_a_record_are_named() {
    var triples = of(Format.CSV, "id,title,year,tags,at,status\n,,n/a,,x,shut\n", "");

    assertThat(triples.faults())
        .containsExactly(
            "id is missing",
            "year 'n/a' is not a year",
            "at 'x' is not a decimal",
            "status 'shut' is not one of open, done");
  }

  @Test
  void a_member_without_a_field_ends_it_all() {
    assertThatThrownBy(() -> of(Format.JSON, "[{\"id\": \"a\", \"idd\": 1}]", ""))
        .isInstanceOf(InvalidDataset.class)
        .hasMessage("s:1: has [idd], which the mapping has no field for");
  }

  private static RecordTriples of(Format format, String text, String records) {
    var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    try (RecordReader reader = format.open("s", in, records)) {
      return RecordTriples.of(reader.next().orElseThrow(), FIELDS);
    }
  }

  private static Model turtle(String triples) throws IOException {
    String prefixes =
        """
        @prefix r: <https://w3id.org/gkec/record#> .
        @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        """;
    return Rio.parse(new StringReader(prefixes + triples), RDFFormat.TURTLE);
  }
}
