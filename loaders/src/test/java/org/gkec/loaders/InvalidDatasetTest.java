package org.gkec.loaders;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvalidDatasetTest {

  private static final String HEADER = "id,title,start_year,measures\n";

  @TempDir Path parent = Path.of("");

  @Test
  void a_column_without_a_field_is_an_error_of_the_data_set() {
    assertThatThrownBy(() -> load(actions("id,title,start_year,measures,cost\n")))
        .isInstanceOf(InvalidDataset.class)
        .hasMessage("actions.csv: has [cost], which the mapping has no field for");
  }

  @Test
  void a_field_without_a_column_is_an_error_of_the_data_set() {
    assertThatThrownBy(() -> load(actions("id,title,measures\n")))
        .isInstanceOf(InvalidDataset.class)
        .hasMessage("actions.csv: has no column for the fields [start_year]");
  }

  @Test
  void a_description_that_leaves_out_the_licence_is_refused() throws IOException {
    Path folder = new TestFolder(parent).actions("actions", HEADER);
    String description = TestFolder.description("actions").replace("dcterms:license", "dcterms:l");
    Files.writeString(folder.resolve("dataset.ttl"), description);

    assertThatThrownBy(() -> Dataset.read(folder))
        .isInstanceOf(InvalidDataset.class)
        .hasMessageStartingWith("actions/dataset.ttl: has no <http://purl.org/dc/terms/license>");
  }

  @Test
  void a_missing_mapping_is_named() throws IOException {
    Path folder = new TestFolder(parent).actions("actions", HEADER);
    Files.delete(folder.resolve("mapping.rq"));

    assertThatThrownBy(() -> Dataset.read(folder))
        .isInstanceOf(InvalidDataset.class)
        .hasMessageContaining("mapping.rq: there is no such file");
  }

  private static void load(Dataset dataset) {
    dataset.load(statement -> {}, LoadListener.SILENT);
  }

  private Dataset actions(String csv) {
    return Dataset.read(new TestFolder(parent).actions("actions", csv));
  }
}
