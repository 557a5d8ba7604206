package org.mlfit.report.reasoning;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlfit.explanation.change.ChangeSet;
import org.mlfit.explanation.change.ChangedAnswer;
import org.mlfit.explanation.change.Counterfactual;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.result.Interval;
import org.mlfit.report.advice.QuestionText;
import org.mlfit.report.text.Count;
import org.mlfit.report.text.Name;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle;
import org.mlfit.report.text.TextStyle.Ink;
import org.mlfit.report.text.ValueText;

/** Which answers would have to be different for a verdict, for people. */
public final class CounterfactualText {

  private CounterfactualText() {}

  /**
   * The ways to a verdict.
   *
   * @param most how many changes were asked for
   * @param steps how many sets of changes might be tried
   * @param shown how many ways to show
   */
  public static String of(
      Counterfactual counterfactual, int most, int steps, int shown, TextStyle style) {
    Page page = new Page(style);
    page.paragraph(summary(counterfactual, most, steps));
    List<ChangeSet> sets = counterfactual.sets();
    for (int i = 0; i < Math.min(shown, sets.size()); i++) {
      ChangeSet set = sets.get(i);
      page.heading("Way " + (i + 1) + ": " + size(set));
      set.changes().forEach(change -> add(change, page));
      aftermath(set).forEach(words -> page.indented(2, words));
    }
    if (sets.size() > shown) {
      page.gap()
          .paragraph(
              "And "
                  + Count.of(sets.size() - shown, "more way", "more ways")
                  + "; --all shows "
                  + (sets.size() - shown == 1 ? "it." : "them."));
    }
    if (counterfactual.reach() == Counterfactual.Reach.FOUND) {
      page.gap().quiet(0, end(counterfactual, most, steps));
    }
    return page.toString();
  }

  private static String summary(Counterfactual counterfactual, int most, int steps) {
    String wanted = Name.quoted(counterfactual.wanted());
    return switch (counterfactual.reach()) {
      case THERE_ALREADY -> "The verdict is " + wanted + " already; nothing has to change.";
      case OPEN ->
          wanted
              + " can still come out: no answer has to change for it. What is still open decides;"
              + " gaps shows which answers.";
      case FOUND ->
          "The verdict is "
              + Name.quoted(counterfactual.now())
              + ". For "
              + wanted
              + " "
              + needed(counterfactual, most, steps);
      case IMPOSSIBLE ->
          "No changes of answers lead to "
              + wanted
              + ", however many"
              + (counterfactual.givens().isEmpty()
                  ? "."
                  : ": a way with the fewest changes, for one, would take another answer to "
                      + ids(counterfactual.givens())
                      + ", which nobody can choose.");
    };
  }

  private static String needed(Counterfactual counterfactual, int most, int steps) {
    int least = counterfactual.sets().get(0).changes().size();
    if (!counterfactual.isSmallestFirst()) {
      return Count.of(least, "changed answer is", "changed answers are")
          + " enough, and none of them can be left out. Whether fewer would do was not found out"
          + " by "
          + tried(steps)
          + "; --steps lets the search try more.";
    }
    if (least <= most) {
      return "at least " + Count.of(least, "answer", "answers") + " would have to be different.";
    }
    String tried =
        most == 1
            ? "one changed answer is not enough"
            : "no set of up to " + Count.word(most) + " changed answers is enough";
    return tried + "; it takes at least " + Count.word(least) + ".";
  }

  private static String tried(int steps) {
    return "trying " + Count.of(steps, "set", "sets") + " of changes";
  }

  private static boolean namesOneOfMany(Counterfactual counterfactual) {
    return counterfactual.sets().stream()
        .flatMap(set -> set.changes().stream())
        .anyMatch(change -> ValueText.isOneOfMany(change.question()));
  }

  private static String end(Counterfactual counterfactual, int most, int steps) {
    int least = counterfactual.sets().get(0).changes().size();
    int searched = counterfactual.searched();
    String complete =
        searched < Math.max(least, most)
            ? "The search ended after "
                + tried(steps)
                + (searched < 1
                    ? ": there may be other ways."
                    : ": with more than "
                        + Count.of(searched, "change", "changes")
                        + " there may be other ways.")
            : "There are no other ways with up to " + Count.of(searched, "change", "changes") + ".";
    return complete
        + (namesOneOfMany(counterfactual)
            ? " Where several options can be chosen together, the nearest choice is named; others may"
                + " do too, and what-if tries them."
            : "")
        + " Each was tried by the advisor; answers that nobody can choose stay, "
        + (turnsOut(counterfactual) ? "unless they are unknown now, " : "")
        + "none becomes “unknown”, and none contradicts another.";
  }

  private static boolean turnsOut(Counterfactual counterfactual) {
    return counterfactual.sets().stream()
        .flatMap(set -> set.changes().stream())
        .anyMatch(change -> change.question().fixed());
  }

  /** Such as {@code change one answer}. */
  static String size(ChangeSet set) {
    int count = set.changes().size();
    return "change "
        + Count.of(count, "answer", "answers")
        + (count > 2 ? ", all of them together" : count == 2 ? ", both together" : "");
  }

  /** Which answer changes and how, and below it the question as asked. */
  static void add(ChangedAnswer change, Page page) {
    page.led(2, change.question().id() + ":", Ink.STRONG, sentence(change));
    page.quiet(6, change.question().prompt());
  }

  private static String fixed(ChangedAnswer change) {
    return change.question().fixed() ? " (nobody can choose it: it may turn out so)" : "";
  }

  /** The old and the new answer, others that would do as well, and whether it can be chosen. */
  public static String sentence(ChangedAnswer change) {
    return step(change) + fixed(change);
  }

  private static String step(ChangedAnswer change) {
    Question question = change.question();
    if (change.from().orElse(Answer.UNKNOWN) instanceof Answer.Choices said) {
      return options(said, (Answer.Choices) change.to()) + stepBack(change);
    }
    String to =
        range(change)
            .map(interval -> ValueText.bounded(question, interval) + stepBack(change))
            .orElseGet(
                () -> ValueText.of(question, change.to()) + stepBack(change) + instead(change));
    return change
        .from()
        .filter(answer -> !answer.isUnknown())
        .map(from -> "from " + ValueText.of(question, from) + " to " + to)
        .orElseGet(
            () ->
                (change.from().isPresent() ? "unknown now" : "open now")
                    + (to.equals(ValueText.ANY_NUMBER)
                        ? "; any number will do, but it has to be known"
                        : "; it would have to be " + to));
  }

  /** Said of the answer that is named, not of others that will do. */
  private static String stepBack(ChangedAnswer change) {
    return change.isStepBack() ? ", a step back" : "";
  }

  private static String options(Answer.Choices from, Answer.Choices to) {
    List<String> parts = new ArrayList<>();
    to.options().stream()
        .filter(option -> !from.options().contains(option))
        .forEach(option -> parts.add("add " + option.id() + ValueText.label(option)));
    from.options().stream()
        .filter(option -> !to.options().contains(option))
        .forEach(option -> parts.add("take away " + option.id() + ValueText.label(option)));
    return String.join(", ", parts);
  }

  static Optional<Interval> range(ChangedAnswer change) {
    return change.within().filter(interval -> interval.from().compareTo(interval.to()) < 0);
  }

  private static String instead(ChangedAnswer change) {
    List<String> others =
        change.instead().stream()
            .map(answer -> AnswerText.spoken(change.question(), answer))
            .toList();
    return others.isEmpty() ? "" : "; " + ValueText.either(others) + " will do too";
  }

  /**
   * What else follows from the changes: questions that are then asked, answers that no longer
   * count.
   */
  static List<String> aftermath(ChangeSet set) {
    List<String> words = new ArrayList<>();
    if (!set.asks().isEmpty()) {
      words.add(asks(set));
    }
    if (set.verdict().equals(Verdict.NOT_ENOUGH_ANSWERS)) {
      words.add(
          "What is still open decides then between: "
              + set.stillPossible().stream().map(Name::quoted).collect(joining(", "))
              + ".");
    } else if (!set.isSettled()) {
      words.add(
          "What is still open then could lead on to: "
              + set.stillPossible().stream()
                  .filter(verdict -> !verdict.equals(set.verdict()))
                  .map(Name::quoted)
                  .collect(joining(", "))
              + ".");
    } else if (!set.asks().isEmpty()) {
      words.add("Whatever the answers, the verdict stays.");
    }
    if (!set.setAside().isEmpty()) {
      words.add("No longer applies then: " + ids(set.setAside()) + ".");
    }
    if (!set.takenUp().isEmpty()) {
      words.add(
          "Does not apply yet and counts then, as it was answered: " + ids(set.takenUp()) + ".");
    }
    return qualified(words, set);
  }

  /** Says so where what follows does not hold for all answers that would do. */
  private static List<String> qualified(List<String> words, ChangeSet set) {
    String named =
        set.changes().stream()
            .filter(change -> !change.allAlike())
            .map(CounterfactualText::named)
            .collect(joining(" and "));
    if (!named.isEmpty()) {
      words.add(
          0,
          words.isEmpty()
              ? "With other answers than " + named + " more can follow; what-if shows it."
              : "What follows is said for " + named + "; with the other answers it can differ.");
    }
    return words;
  }

  private static String named(ChangedAnswer change) {
    return change.question().id() + " = " + AnswerText.spoken(change.question(), change.to());
  }

  /** Which open questions come to apply through some changes. */
  public static String asks(ChangeSet set) {
    return "Then "
        + (set.asks().size() == 1 ? "a question applies" : "questions apply")
        + " that nobody has answered: "
        + ids(set.asks().stream().limit(QuestionText.MOST_OPEN).toList())
        + (set.asks().size() > QuestionText.MOST_OPEN
            ? " and " + (set.asks().size() - QuestionText.MOST_OPEN) + " more."
            : ".");
  }

  /** The ids of some questions, joined by commas. */
  public static String ids(List<Question> questions) {
    return questions.stream().map(Question::id).collect(joining(", "));
  }
}
