package org.gkec.server.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.gkec.server.graph.meter.Budget;
import org.gkec.server.graph.meter.QueryStopped;
import org.gkec.server.graph.meter.RunningQuery;
import org.junit.jupiter.api.Test;

class WatchedOutputTest {

  @Test
  void an_answer_of_one_long_row_ends_when_the_time_is_up() throws IOException {
    var sent = new ByteArrayOutputStream();
    var late = RunningQuery.own(new Budget(Duration.ofNanos(1), 1, 1, 1));
    try (var out = new WatchedOutput(sent, late)) {
      assertThatExceptionOfType(QueryStopped.class)
          .isThrownBy(() -> {
            for (int i = 0; i < 1000; i++) {
              out.write(new byte[1000]);
            }
          });
    }

    assertThat(sent.size()).isLessThan(100_000);
  }

  @Test
  void what_is_in_time_is_sent_as_it_is() throws IOException {
    var sent = new ByteArrayOutputStream();
    try (var out = new WatchedOutput(sent, RunningQuery.own(Budget.OWN))) {
      out.write(1);
      out.write(new byte[] {2, 3, 4}, 1, 2);
    }

    assertThat(sent.toByteArray()).containsExactly(1, 3, 4);
  }
}
