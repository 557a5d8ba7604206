package org.mlfit.scenario.read;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.mlfit.FaultCases;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;

/** Each fault of a scenario file with its place, wording and way out, as {@link FaultCases}. */
class FaultsOfFilesTest {

  @TestFactory
  Stream<DynamicContainer> scenarioFilesAreReadStrictly() throws IOException {
    return FaultCases.tests(
        Path.of("src/test/resources/faults/scenarios"), FaultsOfFilesTest::faults);
  }

  private static List<Fault> faults(String yaml) {
    return catchThrowableOfType(FaultyInputException.class, () -> SmallKnowledge.scenarios(yaml))
        .faults();
  }
}
