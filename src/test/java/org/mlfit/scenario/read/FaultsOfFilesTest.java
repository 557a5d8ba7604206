package org.mlfit.scenario.read;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.mlfit.FaultCases;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.source.FaultyInputException;

/** Each fault of a scenario file with its place, wording and way out; see {@link FaultCases}. */
class FaultsOfFilesTest {

  @TestFactory
  Stream<DynamicContainer> eachMistakeInAScenarioFileIsTold() {
    return FaultCases.in("scenarios", Map.of(FaultCases.FAULTS, FaultsOfFilesTest::faults));
  }

  private static String faults(String yaml) {
    FaultyInputException faulty =
        catchThrowableOfType(FaultyInputException.class, () -> SmallKnowledge.scenarios(yaml));
    return faulty.faults().stream()
        .map(fault -> "[" + fault.id() + "] " + fault.text())
        .collect(joining("\n"));
  }
}
