package org.gkec.loaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.rdf4j.model.util.Values.iri;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.VOID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetTest {

  private static final String HEADER = "id,title,start_year,measures\n";

  @TempDir Path parent = Path.of("");

  @Test
  void all_statements_are_in_the_graph_of_the_data_set_and_void_counts_them() {
    Dataset dataset = actions(HEADER + "a,A,2006,x;y\nb,B,,\n");
    Model loaded = new LinkedHashModel();

    LoadReport report = dataset.load(loaded::add, LoadListener.SILENT);

    assertThat(loaded.contexts()).containsExactly(dataset.graph());
    assertThat(report).isEqualTo(new LoadReport(2, loaded.size(), 0));
    assertThat(Models.objectLiteral(loaded.filter(dataset.graph(), VOID.TRIPLES, null)))
        .hasValueSatisfying(total -> assertThat(total.intValue()).isEqualTo(loaded.size()));
    assertThat(loaded.filter(iri("https://w3id.org/gkec/id/practice/a"), null, null)).hasSize(5);
  }

  @Test
  void the_description_is_loaded_with_the_checksum_of_the_source() {
    Dataset dataset = actions(HEADER);
    Model loaded = new LinkedHashModel();

    dataset.load(loaded::add, LoadListener.SILENT);

    assertThat(dataset.title()).isEqualTo("Actions");
    assertThat(loaded.predicates()).containsAll(dataset.description().predicates());
    assertThat(loaded.filter(null, iri("http://spdx.org/rdf/terms#checksumValue"), null).objects())
        .extracting(value -> value.stringValue())
        .containsExactly("4a7a3f6a89069606a959709c5392377e9e22cda17bec36b272f76a44b498f334");
  }

  @Test
  void a_faulty_year_is_named_with_file_and_line_and_the_others_go_on() {
    Dataset dataset = actions(HEADER + "a,\"A\n2\",2006,\nb,B,n/a,\nc,C,2007,\n");
    List<Reject> rejects = new ArrayList<>();

    LoadReport report = dataset.load(statement -> {}, collecting(rejects));

    assertThat(rejects)
        .extracting(Reject::toString)
        .containsExactly("actions.csv:4: start_year 'n/a' is not a year");
    assertThat(report.records()).isEqualTo(3);
    assertThat(report.rejects()).isEqualTo(1);
    assertThat(report.complete()).isFalse();
  }

  @Test
  void records_are_heard_of_batch_by_batch() {
    Dataset dataset = actions(HEADER + "a,A,,\n".repeat(2500));
    List<Long> read = new ArrayList<>();
    LoadListener listener =
        new LoadListener() {
          @Override
          public void read(long records) {
            read.add(records);
          }
        };

    dataset.load(statement -> {}, listener);

    assertThat(read).containsExactly(1000L, 2000L, 2500L);
  }

  @Test
  void json_and_xml_are_mapped_by_the_same_query() {
    TestFolder folder = new TestFolder(parent);
    String json = TestFolder.MAPPING.replace("csv", "json").replace(".json", ".x");
    String xml = TestFolder.MAPPING.replace("format: csv", "format: xml\n#+ records: action");
    Dataset first =
        Dataset.read(
            folder.with(
                "j",
                json,
                "actions.x",
                "[{\"id\":\"a\",\"title\":\"A\",\"start_year\":2006,\"measures\":[\"x\",\"y\"]}]"));
    Dataset second =
        Dataset.read(
            folder.with(
                "x",
                xml,
                "actions.csv",
                "<all><action id='a'><title>A</title><start_year>2006</start_year>"
                    + "<measures>x</measures><measures>y</measures></action></all>"));

    assertThat(practice(first)).hasSize(5).isEqualTo(practice(second));
  }

  private static Model practice(Dataset dataset) {
    Model loaded = new LinkedHashModel();
    dataset.load(
        found -> loaded.add(found.getSubject(), found.getPredicate(), found.getObject()),
        LoadListener.SILENT);
    return new LinkedHashModel(
        loaded.filter(iri("https://w3id.org/gkec/id/practice/a"), null, null));
  }

  private Dataset actions(String csv) {
    return Dataset.read(new TestFolder(parent).actions("actions", csv));
  }

  private static LoadListener collecting(List<Reject> rejects) {
    return new LoadListener() {
      @Override
      public void rejected(Reject reject) {
        rejects.add(reject);
      }
    };
  }
}
