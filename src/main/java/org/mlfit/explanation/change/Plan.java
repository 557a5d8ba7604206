package org.mlfit.explanation.change;

import java.util.List;
import org.mlfit.advice.RuleFinding;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;

/**
 * What to do next, in the order in which it moves the verdict towards a go.
 *
 * @param now the present verdict
 * @param goal the verdict of the last gate
 * @param end where the way ends
 * @param actions the steps, each of which leads past the verdict before it
 * @param answerFirst the open questions that decide what comes after the last action
 * @param mayFollow the other open questions that may decide once those are answered
 * @param besides the present findings that ask for something and are left at the end, those that
 *     decide the verdict first
 * @param after the findings that ask for something and only come with the actions
 */
public record Plan(
    Verdict now,
    Verdict goal,
    End end,
    List<Action> actions,
    List<Question> answerFirst,
    List<Question> mayFollow,
    List<RuleFinding> besides,
    List<RuleFinding> after) {

  /** Where a plan ends. */
  public enum End {
    /** The goal is the present verdict. */
    THERE_ALREADY,
    /** The actions lead to the goal. */
    GOAL,
    /** From the last action on, no changes of answers lead nearer to the goal. */
    NO_WAY_ON,
    /** The search was ended before the way was found. */
    ENDED_EARLY,
    /** From the last action on, the answers to open questions decide. */
    ANSWER_FIRST,
    /** The present verdict is no stage on the way to the goal but another way to go. */
    ANOTHER_WAY
  }
}
