package org.mlfit.shell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far work is can be read on narrow screens, too: words are left out, not cut. */
class ProgressTest {

  @ParameterizedTest
  @CsvSource({"80, [##########----------] 0 scenarios", "30, 0 scenarios"})
  void aReplayTellsWhatFitsOnTheLine(int width, String line) throws IOException {
    try (Seat seat = new Seat(Seat.Face.EDITED_LINES, width)) {
      assumeTrue(seat.console().showsProgress(), "the terminal of the tests moves no cursor");
      AtomicLong nanos = new AtomicLong();
      Progress progress = new Progress(seat.console(), 2, nanos::get);
      nanos.addAndGet(Duration.ofSeconds(2).toNanos());

      progress.opened("tea.yaml");

      assertThat(seat.lines()).contains(line);
    }
  }

  @Test
  void aSearchLeavesOutItsBarAndThenTheEndOfItsWords() throws Exception {
    try (Seat seat = new Seat(Seat.Face.EDITED_LINES, 30)) {
      assumeTrue(seat.console().showsProgress(), "the terminal of the tests moves no cursor");
      try (LongSearch search = new LongSearch(seat.console(), Duration.ofDays(1), 4)) {
        Thread.sleep(2500);
        search.goesOn("Reading the rules");
        search.goesOn("Proving that a rule can fire at all");
      }

      assertThat(String.join("\n", seat.lines()))
          .contains("Reading the rules")
          .contains("Proving that a rule can …")
          .doesNotContain("[");
    }
  }
}
