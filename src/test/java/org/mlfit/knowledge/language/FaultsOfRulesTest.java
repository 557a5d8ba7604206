package org.mlfit.knowledge.language;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.mlfit.FaultCases;

/**
 * Each mistake in a rule file with its place, wording and way out; see {@link FaultCases}. Beside
 * each file stands the sound one of {@link Drl}.
 */
class FaultsOfRulesTest {

  @TestFactory
  Stream<DynamicContainer> eachMistakeInARuleFileIsTold() {
    return FaultCases.in(
        "rules",
        Map.of(
            FaultCases.FAULTS,
            Drl::mistakeIn,
            "-- all that a check tells -->",
            Drl::checkOf,
            "-- sound -->",
            FaultsOfRulesTest::nothing));
  }

  private static String nothing(String drl) {
    Drl.read(drl);
    return "";
  }
}
