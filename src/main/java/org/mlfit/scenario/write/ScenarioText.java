package org.mlfit.scenario.write;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Testimony;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.Evidence;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Statement;
import org.mlfit.knowledge.source.PlainText;

/**
 * Writes answers and the advice on them as a scenario file, so that what was saved or generated can
 * be replayed.
 */
public final class ScenarioText {

  private static final String PLAIN_WORDS = "[A-Za-z][A-Za-z0-9 ,.()'/-]*[A-Za-z0-9.)]";

  /** Far less than the longest line that is read. */
  private static final int LONGEST_LINE = 1_000;

  private static final List<String> SPECIAL =
      List.of("yes", "no", "true", "false", "null", "on", "off");

  private final StringBuilder text = new StringBuilder();
  private final Set<String> names = new HashSet<>();

  /** A file without any scenario yet. */
  public ScenarioText(String suite) {
    this(suite, Answers.none());
  }

  /** A file without any scenario yet, whose scenarios all give some answers. */
  private ScenarioText(String suite, Answers shared) {
    text.append("suite: ").append(quoted(suite)).append('\n');
    if (!shared.isEmpty()) {
      addAnswers("", Testimony.of(shared));
    }
    text.append("scenarios:\n");
  }

  /**
   * A file with one scenario that expects the present advice.
   *
   * @param name the scenario's name
   * @param story the case in words; may be empty
   */
  public static String of(String name, String story, Answers answers, Advice advice) {
    return of(name, story, "", Testimony.of(answers), advice);
  }

  /**
   * The same with where it comes from, and with what each answer rests on. The day on which it is
   * judged is written where it can matter.
   *
   * @param source in words; may be empty
   */
  public static String of(String name, String story, String source, Testimony said, Advice advice) {
    ScenarioText file = new ScenarioText(name);
    file.add(name, story, source, said, advice);
    return file.toString();
  }

  /**
   * A file with a scenario for each of some sets of answers that belong together, each of which
   * expects what an advisor says. Answers that all of them share are written once, above them.
   *
   * @param suite the name of the suite, and of the scenarios
   */
  public static String of(String suite, List<Answers> sets, Advisor advisor) {
    if (sets.size() == 1) {
      return of(suite, "", sets.get(0), advisor.advise(sets.get(0)));
    }
    Answers shared = shared(sets);
    ScenarioText file = new ScenarioText(suite, shared);
    for (int i = 0; i < sets.size(); i++) {
      Answers own = sets.get(i);
      for (Question question : shared.questions()) {
        own = own.without(question);
      }
      String name = suite + " (" + (i + 1) + " of " + sets.size() + ")";
      file.add(name, "", "", Testimony.of(own), advisor.advise(sets.get(i)));
    }
    return file.toString();
  }

  private static Answers shared(List<Answers> sets) {
    Answers shared = sets.get(0);
    for (Question question : sets.get(0).questions()) {
      boolean alike =
          sets.stream().allMatch(set -> set.to(question).equals(sets.get(0).to(question)));
      shared = alike ? shared : shared.without(question);
    }
    return shared;
  }

  /** Adds a comment on a line of its own. */
  public void comment(String words) {
    text.append("  # ").append(words.replaceAll("\\R", " ")).append('\n');
  }

  /** Adds a scenario that expects the given advice; a name that is taken already gets a number. */
  public void add(String name, Answers answers, Advice advice) {
    String free = name;
    for (int i = 2; !names.add(free); i++) {
      free = name + " (" + i + ")";
    }
    add(free, "", "", Testimony.of(answers), advice);
  }

  private void add(String name, String story, String source, Testimony said, Advice advice) {
    text.append("  - name: ").append(quoted(name)).append('\n');
    if (!story.isBlank()) {
      text.append("    story: ").append(quoted(story)).append('\n');
    }
    if (!source.isBlank()) {
      text.append("    source: ").append(quoted(source)).append('\n');
    }
    said.day()
        .filter(day -> said.hasReviews())
        .ifPresent(day -> text.append("    as-of: ").append(day).append('\n'));
    addAnswers("    ", said);
    text.append("    expect:\n      verdict: ").append(advice.verdict().id()).append('\n');
    advice
        .leaning()
        .ifPresent(leaning -> text.append("      leaning: ").append(leaning.id()).append('\n'));
    text.append("      findings: ").append(list(advice.findingIds())).append('\n');
    text.append("      exactly: true\n");
  }

  private void addAnswers(String indent, Testimony said) {
    text.append(indent).append(said.isEmpty() ? "given: {}\n" : "given:\n");
    said.asMap()
        .forEach(
            (question, statement) ->
                lines(question, statement)
                    .forEach(line -> text.append(indent).append("  ").append(line).append('\n')));
  }

  /** An answer is a plain value, and a mapping where there is more to it. */
  private static List<String> lines(Question question, Statement statement) {
    String value = value(statement.answer());
    Evidence evidence = statement.evidence();
    if (evidence.isEmpty()) {
      return List.of(question.id() + ": " + value);
    }
    List<String> lines = new ArrayList<>(List.of(question.id() + ":", "  value: " + value));
    evidence.by().ifPresent(by -> lines.add("  by: " + quoted(by)));
    evidence.text().ifPresent(words -> lines.add("  evidence: " + quoted(words)));
    evidence.asOf().ifPresent(day -> lines.add("  as-of: " + day));
    evidence.reviewBy().ifPresent(day -> lines.add("  review-by: " + day));
    return lines;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /** The answers as a file holds them, a line each. */
  public static List<String> answers(Answers answers) {
    return answers.asMap().entrySet().stream()
        .flatMap(one -> lines(one.getKey(), Statement.of(one.getValue())).stream())
        .toList();
  }

  private static String value(Answer answer) {
    return answer instanceof Answer.Choices choices
        ? list(AnswerText.plainOptions(choices))
        : AnswerText.plain(answer);
  }

  private static String list(List<String> ids) {
    return ids.isEmpty() ? "[]" : ids.stream().collect(joining(", ", "[ ", " ]"));
  }

  private static String quoted(String words) {
    boolean plain =
        words.length() <= LONGEST_LINE
            && words.matches(PLAIN_WORDS)
            && !words.contains(": ")
            && !SPECIAL.contains(words.toLowerCase(Locale.ROOT));
    return plain ? words : "\"" + overLines(escaped(words)) + "\"";
  }

  /**
   * Escaped words over several lines, each of which ends with a backslash: so nothing is added. A
   * blank at the start of a line would be lost, and an escape must stay whole.
   */
  private static String overLines(String escaped) {
    StringBuilder lines = new StringBuilder();
    int column = 0;
    for (int i = 0; i < escaped.length(); i++) {
      char sign = escaped.charAt(i);
      if (column >= LONGEST_LINE && sign != ' ' && !Character.isLowSurrogate(sign)) {
        lines.append("\\\n            ");
        column = 0;
      }
      lines.append(sign);
      column++;
      if (sign == '\\') {
        i++;
        lines.append(escaped.charAt(i));
      }
    }
    return lines.toString();
  }

  /** The words as they are written between double quotes; forbidden characters become blanks. */
  private static String escaped(String words) {
    return PlainText.blankedIn(words)
        .replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("${", "$ {")
        .replaceAll("\\R", "\\\\n")
        .replace('\t', ' ');
  }
}
