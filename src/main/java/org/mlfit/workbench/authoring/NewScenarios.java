package org.mlfit.workbench.authoring;

import java.util.Optional;
import java.util.stream.Collectors;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.language.table.ExampleCondition;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.Question;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.result.NotDecidedException;
import org.mlfit.reasoning.result.NotTranslatableException;
import org.mlfit.scenario.write.ScenarioText;

/**
 * The two scenarios that a new rule begins with: one in which the advice has what it adds, and the
 * same with an answer on the other side of its condition.
 */
public final class NewScenarios {

  private NewScenarios() {}

  /**
   * The scenario file.
   *
   * @param advisor an advisor with the new rule
   */
  public static String of(Draft draft, Advisor advisor) {
    ExampleCondition example = draft.example();
    Answers hit = hit(draft, advisor);
    Answers miss = hit.with(example.question(), example.miss());
    return """
        # %1$s: what the two cases have to do with each other.
        suite: %2$s
        scenarios:
        """
            .formatted(Draft.SIGN, draft.id())
        + scenario(name(draft, " is found ", hit), hit, draft.expected(advisor.advise(hit)))
        + "\n"
        + scenario(
            name(draft, " is not found ", miss),
            miss,
            draft.expectedOtherwise(advisor.advise(miss)));
  }

  private static String name(Draft draft, String found, Answers given) {
    Question question = draft.example().question();
    String answer = AnswerText.plain(given.to(question).orElseThrow());
    return draft.id() + found + "where " + question.id() + " is " + answer;
  }

  private static String scenario(String name, Answers given, String expected) {
    return "  - name: "
        + name
        + "\n    story: \""
        + Draft.SIGN
        + ": the case in words.\"\n"
        + "    given:\n"
        + ScenarioText.answers(given).stream()
            .map(line -> "      " + line + "\n")
            .collect(Collectors.joining())
        + "    expect:\n      "
        + expected
        + "\n";
  }

  /**
   * The fewest answers with which the advice has what is new: its question may apply only with
   * other answers, and a gate is reached only past others.
   */
  private static Answers hit(Draft draft, Advisor advisor) {
    ExampleCondition example = draft.example();
    Answers alone = Answers.none().with(example.question(), example.hit());
    if (draft.isIn(advisor.advise(alone))) {
      return alone;
    }
    Answers found =
        witness(draft, advisor)
            .map(witness -> witness.with(example.question(), example.hit()))
            .orElse(alone);
    for (Question question : found.questions()) {
      Answers fewer = found.without(question);
      if (!question.equals(example.question()) && draft.isIn(advisor.advise(fewer))) {
        found = fewer;
      }
    }
    return found;
  }

  private static Optional<Answers> witness(Draft draft, Advisor advisor) {
    try {
      return draft.witness(advisor.knowledgeBase(), new Reasoner(advisor));
    } catch (NotTranslatableException | NotDecidedException withoutSolver) {
      return Optional.empty();
    }
  }
}
