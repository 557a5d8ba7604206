package org.mlfit.reasoning;

import java.util.stream.Collectors;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.AnswerText;

/** The twin claimed what the rule engine does not confirm: a fault of ours, never an answer. */
public final class TwinDisagrees extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the answers as an answers file holds them, so that it can be reproduced. */
  TwinDisagrees(String claimed, String confirmed, Answers answers) {
    super(
        "The twin claims "
            + claimed
            + ", the rule engine says "
            + confirmed
            + ", for these answers:\n"
            + answers.asMap().entrySet().stream()
                .map(entry -> entry.getKey().id() + ": " + AnswerText.plain(entry.getValue()))
                .collect(Collectors.joining("\n")));
  }
}
