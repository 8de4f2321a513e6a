package org.gkec.server.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gkec.server.OwnService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages, recommendations and search wait for a place like queries, or are told to come again. */
class PageGateTest {

  @Test
  void what_finds_no_place_is_refused_and_nothing_is_kept_of_it(@TempDir Path folder)
      throws Exception {
    try (var service =
            OwnService.start(
                folder,
                "--gkec.pages.running=1",
                "--gkec.pages.waiting=2",
                "--gkec.access.rate=0");
        var callers = Executors.newFixedThreadPool(30)) {
      var http = OwnService.http(service);
      Callable<Integer> ask =
          () -> http.get("/recommendations?city=lahti-fi&limit=50").statusCode();

      var statuses = callers.invokeAll(IntStream.range(0, 30).mapToObj(i -> ask).toList());

      var got = statuses.stream().map(status -> status.resultNow()).toList();
      assertThat(got).contains(200, 503).containsOnly(200, 503);
      assertThat(ask.call()).isEqualTo(200);
      assertThat(http.get("/style.css").statusCode()).isEqualTo(200);
    }
  }
}
