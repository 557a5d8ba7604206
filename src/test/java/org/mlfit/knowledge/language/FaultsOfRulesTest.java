package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.mlfit.FaultCases;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.SourceText;

/**
 * Each mistake in rules with its place, wording and way out, as {@link FaultCases}. What a case
 * holds is {@code rules/case.drl} beside the sound {@code rules/base.drl}; a case of several files
 * names all of them, each after {@code >>}, and a base without text is the sound one. Warnings
 * about the base alone are left out.
 */
class FaultsOfRulesTest {

  @TestFactory
  Stream<DynamicContainer> eachMistakeIsToldWhereItStands() throws IOException {
    return FaultCases.tests(Path.of("src/test/resources/faults/rules"), FaultsOfRulesTest::faults);
  }

  private static List<Fault> faults(String given) {
    List<SourceText> files = files(given);
    List<Fault> faults =
        new DrlReader()
            .faults(files, true).stream()
                .filter(fault -> fault.isError() || !fault.position().file().equals(Drl.BASE))
                .toList();
    assertThat(faults.stream().filter(FaultsOfRulesTest::isOfTheText))
        .as("what a check says is why the files are refused")
        .containsExactlyElementsOf(refusals(files));
    return faults;
  }

  private static List<Fault> refusals(List<SourceText> files) {
    FaultyInputException refused =
        catchThrowableOfType(FaultyInputException.class, () -> new DrlReader().read(files));
    return Optional.ofNullable(refused).map(FaultyInputException::faults).orElse(List.of());
  }

  /** Circles are errors that only a check looks for. */
  private static boolean isOfTheText(Fault fault) {
    return fault.isError() && !fault.id().equals("circle-through-not");
  }

  private static List<SourceText> files(String given) {
    if (!given.startsWith(">> ")) {
      return Drl.besideSound(given);
    }
    return Arrays.stream(given.split("(?m)^>> "))
        .skip(1)
        .map(file -> file.split("\n", 2))
        .map(file -> file[1].isEmpty() ? Drl.sound() : new SourceText(file[0], file[1]))
        .toList();
  }
}
