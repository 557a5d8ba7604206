package org.mlfit.workbench.mutation;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Question;
import org.mlfit.reasoning.result.Trait;
import org.mlfit.reasoning.result.Trait.Kind;
import org.mlfit.scenario.write.ScenarioText;

/** Writes the scenario that would fail with a mutant that is alive. */
final class TellingScenario {

  private static final Set<Kind> WRITTEN_ANYWAY = Set.of(Kind.VERDICT, Kind.FINDING);

  private TellingScenario() {}

  /**
   * A scenario file with that scenario.
   *
   * @param difference the traits of the advice that differ with the mutant
   */
  static String of(String name, Answers answers, Set<Trait> difference, Advisor advisor) {
    Advice advice = advisor.advise(answers);
    StringBuilder text = new StringBuilder(ScenarioText.of(name, "", answers, advice));
    if (difference.stream().map(Trait::kind).noneMatch(WRITTEN_ANYWAY::contains)) {
      add(Kind.SET_ASIDE, "set-aside", ids(advice.setAside()), difference, text);
      add(Kind.CONTRADICTORY, "contradictory", ids(advice.contradictory()), difference, text);
      add(Kind.CONCLUSION, "conclusions", lost(advice, difference), difference, text);
    }
    return text.toString();
  }

  private static void add(
      Kind kind, String key, List<String> ids, Set<Trait> difference, StringBuilder text) {
    if (difference.stream().anyMatch(trait -> trait.kind() == kind)) {
      text.append("      ").append(key).append(": ");
      text.append(ids.isEmpty() ? "[]" : ids.stream().collect(joining(", ", "[ ", " ]")));
      text.append('\n');
    }
  }

  private static List<String> lost(Advice advice, Set<Trait> difference) {
    return advice.conclusionIds().stream()
        .filter(id -> difference.contains(new Trait(Kind.CONCLUSION, id)))
        .toList();
  }

  private static List<String> ids(List<Question> questions) {
    return questions.stream().map(Question::id).toList();
  }
}
