package org.mlfit.scenario;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.Answer;
import org.mlfit.knowledge.AnswerText;

/** Writes an assessment as a scenario file, so that what was saved can be replayed. */
public final class ScenarioText {

  private static final String PLAIN_WORDS = "[A-Za-z][A-Za-z0-9 ,.()'/-]*[A-Za-z0-9.)]";
  private static final List<String> SPECIAL =
      List.of("yes", "no", "true", "false", "null", "on", "off");

  private ScenarioText() {}

  /**
   * A file with one scenario that expects the present advice.
   *
   * @param name the scenario's name
   * @param story the case in words; may be empty
   */
  public static String of(String name, String story, Answers answers, Advice advice) {
    StringBuilder text = new StringBuilder();
    text.append("suite: ").append(quoted(name)).append("\nscenarios:\n");
    text.append("  - name: ").append(quoted(name)).append('\n');
    if (!story.isBlank()) {
      text.append("    story: ").append(quoted(story)).append('\n');
    }
    text.append(given(answers));
    text.append("    expect:\n      verdict: ").append(advice.verdict().id()).append('\n');
    advice
        .leaning()
        .ifPresent(leaning -> text.append("      leaning: ").append(leaning.id()).append('\n'));
    text.append("      findings: ").append(list(advice.findingIds())).append('\n');
    text.append("      exactly: true\n");
    return text.toString();
  }

  /** The lines of a scenario that say what is given. */
  public static String given(Answers answers) {
    StringBuilder text = new StringBuilder(answers.isEmpty() ? "    given: {}\n" : "    given:\n");
    answers
        .asMap()
        .forEach(
            (question, answer) ->
                text.append("      ")
                    .append(question.id())
                    .append(": ")
                    .append(value(answer))
                    .append('\n'));
    return text.toString();
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
        words.matches(PLAIN_WORDS)
            && !words.contains(": ")
            && !SPECIAL.contains(words.toLowerCase(Locale.ROOT));
    return plain ? words : "\"" + escaped(words) + "\"";
  }

  /** As it stands between double quotes; what no scenario file may hold becomes a blank. */
  private static String escaped(String words) {
    return words
        .codePoints()
        .map(c -> ForbiddenCharacters.isForbidden(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("${", "$ {")
        .replaceAll("\\R", "\\\\n")
        .replace('\t', ' ');
  }
}
