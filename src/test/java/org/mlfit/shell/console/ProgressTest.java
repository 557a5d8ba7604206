package org.mlfit.shell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlfit.SmallKnowledge;
import org.mlfit.reasoning.Prover;
import org.mlfit.reasoning.result.Claim;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.exit.ExitCode;

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
      try (LongSearch search = new LongSearch(seat.console(), 4)) {
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

  @Test
  void aSearchShowsWhatTakesLongAlthoughItIsTheFirstThing() throws Exception {
    try (Seat seat = new Seat(Seat.Face.EDITED_LINES, 80)) {
      assumeTrue(seat.console().showsProgress(), "the terminal of the tests moves no cursor");
      try (LongSearch search =
          new LongSearch(seat.console(), Duration.ofDays(1), 0, Duration.ofMillis(50))) {
        search.goesOn("Looking at one thing");
        while (!seat.sent().contains("Looking at one thing")) {
          Thread.onSpinWait();
        }
      }
    }
  }

  @Test
  void whatIsToldOfAClaimStandsOnALineOfItsOwn() throws Exception {
    try (Seat seat = new Seat(Seat.Face.EDITED_LINES, 80)) {
      assumeTrue(seat.console().showsProgress(), "the terminal of the tests moves no cursor");

      List<Claim> claims =
          proved(seat, claim -> seat.console().result(claim.name() + " is decided\n"));

      assertThat(seat.sent())
          .contains("Proving 1 of 5 (Ctrl-C ends): " + claims.get(0).name())
          .contains("Proving 5 of 5 (Ctrl-C ends): ");
      assertThat(Arrays.stream(seat.sent().split("\r?\n")).map(ProgressTest::leftOf))
          .containsExactlyElementsOf(
              claims.stream().map(claim -> claim.name() + " is decided").toList());
    }
  }

  /** What is still to be seen of a line after all returns to its beginning. */
  private static String leftOf(String line) {
    return line.substring(line.lastIndexOf('\r') + 1);
  }

  @Test
  void nothingIsShownOfProofsWhereNoLineCanBeWiped() throws Exception {
    try (Seat seat = new Seat(Seat.Face.PLAIN_LINES, 80)) {
      proved(seat, claim -> {});

      assertThat(seat.sent()).isEmpty();
    }
  }

  @Test
  void ctrlCEndsProofsBetweenTwoClaims() throws Exception {
    try (Seat seat = new Seat(Seat.Face.EDITED_LINES, 80)) {
      List<Claim> decided = new ArrayList<>();

      assertThatThrownBy(
              () ->
                  proved(
                      seat,
                      claim -> {
                        decided.add(claim);
                        seat.strikeCtrlC();
                      }))
          .isInstanceOf(CommandFailedException.class)
          .extracting(ended -> ((CommandFailedException) ended).exitCode())
          .isEqualTo(ExitCode.INTERRUPTED);
      assertThat(decided).hasSize(1);
    }
  }

  private static List<Claim> proved(Seat seat, Consumer<Claim> each) {
    try (LongSearch search = new LongSearch(seat.console(), Duration.ofDays(1), 0, Duration.ZERO)) {
      return new Prover(SmallKnowledge.labels()).prove("every", new ProofProgress(search, each));
    }
  }
}
