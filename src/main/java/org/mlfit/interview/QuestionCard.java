package org.mlfit.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mlfit.knowledge.question.Allowed;
import org.mlfit.knowledge.question.Measure;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;

/** A question as it is put to the architect, one paragraph after the other. */
final class QuestionCard {

  private QuestionCard() {}

  /** The question and the answers to choose from. */
  static List<String> asked(Question question) {
    return asked(question, option -> "  (" + option.id() + ")");
  }

  /** The same without ids, which completion and help know: for long lists on small screens. */
  static List<String> shortened(Question question) {
    return asked(question, option -> "");
  }

  /** The question, and the options by number and name in one paragraph. */
  static List<String> brief(Question question) {
    List<String> lines = new ArrayList<>(List.of(question.prompt()));
    List<String> names = new ArrayList<>();
    question.options().forEach(option -> names.add((names.size() + 1) + "=" + option.id()));
    if (!names.isEmpty()) {
      lines.add("  " + String.join(", ", names));
    }
    return lines;
  }

  private static List<String> asked(Question question, Function<Option, String> end) {
    List<String> lines = new ArrayList<>(List.of(question.prompt()));
    lines.addAll(options(question, end));
    return lines;
  }

  /** The options with their numbers; none where there is nothing to choose from. */
  private static List<String> options(Question question, Function<Option, String> end) {
    List<String> lines = new ArrayList<>();
    for (Option option : question.options()) {
      lines.add("  " + (lines.size() + 1) + ". " + option.label() + end.apply(option));
    }
    return lines;
  }

  /** What may be typed, as short as possible. */
  static String hint(Question question) {
    QuestionKind kind = question.kind();
    if (kind instanceof QuestionKind.YesNo) {
      return "yes / no / unknown";
    }
    if (kind instanceof QuestionKind.Number number) {
      return amount(number.unit()) + " / unknown";
    }
    return kind instanceof QuestionKind.ManyOf
        ? "such as 1,2 / none / unknown"
        : "1-" + question.options().size() + " / unknown";
  }

  private static String amount(String unit) {
    if (unit.startsWith("%")) {
      return "percent" + unit.substring(1);
    }
    return unit.isEmpty() ? "number" : "number (" + unit + ")";
  }

  /** The answers to choose from, as they are typed. */
  static List<String> choices(Question question) {
    return question.kind() instanceof QuestionKind.YesNo
        ? List.of("yes", "no")
        : question.options().stream().map(Option::id).toList();
  }

  /** What can be typed at each question besides an answer of its own. */
  static List<String> words() {
    return List.of(
        "unknown", "why", "back", "undo", "change", "skip", "answers", "possible", "done", "quit");
  }

  /**
   * What is allowed, behind words that lead to it: a sentence, where there are options with their
   * numbers above it, so that however many they are the sentence is still on the screen.
   */
  static List<String> allowed(String lead, Question question) {
    List<String> lines = options(question, option -> "");
    if (lines.isEmpty()) {
      lines.add(lead + Allowed.answersTo(question));
    } else {
      boolean several = question.kind() instanceof QuestionKind.ManyOf;
      lines.add(
          lead
              + (several
                  ? "It takes numbers or names of these, separated by commas, a range such as 1-"
                      + question.options().size()
                      + ", or none, or unknown."
                  : "It takes the number, the name or the beginning of the name of one of these, or"
                      + " unknown."));
    }
    return lines;
  }

  /** Why it matters, and what is allowed. */
  static List<String> help(Question question) {
    List<String> lines = new ArrayList<>();
    if (!question.help().isEmpty()) {
      lines.add(question.help());
    }
    lines.addAll(allowed("", question));
    lines.add(
        "Behind ! may stand what the answer rests on: ! export of 3 November, or ! by Ada, as of"
            + " 2026-11-01, review by 2027-02-01: the export");
    question
        .measure()
        .ifPresent(
            measure ->
                lines.add(
                    (measure.form() == Measure.Form.HINT
                            ? "A table can show what to look at before you answer"
                            : "A table can answer it")
                        + ": measure FILE --target COLUMN counts "
                        + measure.meaning()
                        + "."));
    lines.add(
        "Also: why says what depends on it (again: what follows from that), back, undo for the last"
            + " answer, change and the name of a question, skip for later, answers, possible, done"
            + " for the advice so far, quit.");
    return lines;
  }
}
