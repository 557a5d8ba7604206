package org.mlfit.interview;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mlfit.knowledge.question.Question;

/**
 * The line below an offer, where all that can be typed at a question is understood as well.
 *
 * @param prompt what each choice and Enter do
 * @param choices the words that are offered
 * @param reason why it is offered, which stands above the prompt already
 * @param grounds what that rests on, and what comes of each choice
 */
record AtOffer(
    String prompt, List<String> choices, String reason, List<String> grounds, Prompter prompter)
    implements Place {

  private static final List<String> WORDS =
      List.of("why", "back", "undo", "change", "answers", "possible", "done", "quit");

  @Override
  public List<String> words() {
    return WORDS;
  }

  @Override
  public List<String> help() {
    return List.of(
        reason,
        what()
            + ". Also: back, undo for the last answer, change and the name of a question, answers,"
            + " possible, done for the advice so far, quit.");
  }

  @Override
  public List<String> why(int timesAskedBefore) {
    return grounds;
  }

  private static String no(String word) {
    return word.equals("skip")
        ? "There is no question here to skip. "
        : word.startsWith("!")
            ? "There is no answer here to note that for; change, the name of a question and ! do. "
            : "That is no choice here. ";
  }

  private String what() {
    return prompt.replaceAll("\\s*>\\s*$", "");
  }

  @Override
  public Optional<Question> question() {
    return Optional.empty();
  }

  @Override
  public Optional<Reply> own(String words) {
    String word = words.toLowerCase(Locale.ROOT);
    if (word.isEmpty() || choices.contains(word)) {
      return Optional.of(new Reply.Chosen(word));
    }
    prompter.show(no(word) + what() + "; ? tells the rest.");
    return Optional.empty();
  }
}
