package org.mlfit.explanation.reading;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.rule.Rule;

/**
 * An explanation disagrees with what the rule engine did. That is a fault of this program, and the
 * explanation is not shown.
 */
public final class EngineDisagreesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the conditions as they were read and the answers, so that it can be reproduced. */
  EngineDisagreesException(Rule rule, boolean fired, List<Reading> readings, Answers answers) {
    super(
        "The rule engine says that rule "
            + rule.id()
            + " ("
            + rule.position().fileAndLine()
            + (fired ? ") fired" : ") did not fire")
            + ", the explanation reads its conditions like this:\n"
            + readings.stream().map(EngineDisagreesException::line).collect(joining("\n"))
            + "\nfor these answers:\n"
            + answers.asMap().entrySet().stream()
                .map(entry -> entry.getKey().id() + ": " + AnswerText.plain(entry.getValue()))
                .collect(joining("\n")));
  }

  private static String line(Reading reading) {
    return (reading.isMet() ? "met: " : "not met: ") + reading.text() + " with " + reading.actual();
  }
}
