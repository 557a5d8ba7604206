package org.mlfit.knowledge.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

  private static final List<String> NAMES =
      List.of("LabelledExamples", "MinorityExamples", "Task", "Goal");

  @ParameterizedTest
  @CsvSource({
    "LabeledExamples, LabelledExamples",
    "labelledexamples, LabelledExamples",
    "LabelledExmaples, LabelledExamples",
    "Labelled, LabelledExamples",
    "Tsak, Task",
    "Gaol, Goal",
    "Goals, Goal"
  })
  void aMisspeltOrShortenedNameIsRecognised(String written, String meant) {
    assertThat(NearestName.to(written, NAMES)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"Weather", "Ta", "''", "ExamplesOfSomethingElseAltogether"})
  void aNameLikeNoOtherIsNotGuessed(String written) {
    assertThat(NearestName.to(written, NAMES)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Did you mean Goal?, Goal",
    "Did you mean @severity?, @severity",
    "Did you mean Goal (rules/goal.drl:4)?, Goal"
  })
  void whatAWayOutOffersIsFoundInIt(String wayOut, String name) {
    assertThat(NearestName.offeredIn(wayOut)).contains(name);
  }

  @Test
  void aWayOutThatOffersNoNameIsNone() {
    assertThat(NearestName.offeredIn("Known are Task and Goal.")).isEmpty();
  }

  @Test
  void theNearestOfSeveralIsMeant() {
    assertThat(NearestName.to("gaps", List.of("gap", "gape", "map"))).contains("gap");
  }

  @Test
  void amongEquallyNearNamesTheFirstByAlphabetIsMeant() {
    assertThat(NearestName.to("cat", List.of("rat", "bat", "hat"))).contains("bat");
  }

  @Test
  void aSuggestionIsAQuestion() {
    assertThat(NearestName.suggestion("Gaol", NAMES)).contains("Did you mean Goal?");
  }

  @Test
  void aVeryLongNameIsComparedWithoutMuchWork() {
    assertThat(NearestName.to("x".repeat(5_000_000), NAMES)).isEmpty();
  }

  @Test
  void namesAreOrderedByHowNearTheyAre() {
    assertThat(NearestName.ordered("$rares", List.of("$all", "$examples", "$rare")))
        .startsWith("$rare");
  }
}
