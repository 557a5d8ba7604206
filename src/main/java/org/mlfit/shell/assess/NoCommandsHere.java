package org.mlfit.shell.assess;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.mlfit.interview.PassesOn;
import org.mlfit.interview.Prompter;

/**
 * Says of a command typed in a talk that it is one, rather than that it is no answer. Only where
 * answers are given: what a proposal is called may begin with any word.
 */
final class NoCommandsHere implements PassesOn {

  private static final String WHERE_ANSWERS_ARE_GIVEN = "answers";

  private final Prompter prompter;
  private final Predicate<String> isCommand;
  private final String after;

  /**
   * Watches what is typed.
   *
   * @param isCommand whether a word is the name of a command
   * @param after when commands work, as the end of a sentence
   */
  NoCommandsHere(Prompter prompter, Predicate<String> isCommand, String after) {
    this.prompter = prompter;
    this.isCommand = isCommand;
    this.after = after;
  }

  @Override
  public Prompter to() {
    return prompter;
  }

  @Override
  public Typed ask(String prompt, List<String> choices, List<String> words) {
    Typed typed = prompter.ask(prompt, choices, words);
    while (typed instanceof Line line && isMeantAsCommand(line.text(), choices, words)) {
      String name = first(line.text());
      prompter.show(
          name
              + " is a command, and none of those that work at this question; ? lists"
              + " these. "
              + after);
      typed = prompter.ask(prompt, choices, words);
    }
    return typed;
  }

  private boolean isMeantAsCommand(String typed, List<String> choices, List<String> words) {
    String first = first(typed);
    return words.contains(WHERE_ANSWERS_ARE_GIVEN)
        && !words.contains(first)
        && !List.of("help", "exit").contains(first)
        && choices.stream().noneMatch(choice -> choice.startsWith(first))
        && isCommand.test(first);
  }

  private static String first(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT).split("\\s+", 2)[0];
  }
}
