package org.mlfit.advice;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Option;

/**
 * A condition as the tables of the content write it, such as {@code risk.lawful-basis = no and not
 * [poc-done]}, read and met without any of our rules.
 */
interface ContentCondition {

  /** Whether it is met by answers, by question, and by the conclusions that hold. */
  boolean isMet(Map<String, Answer> answers, Set<String> conclusions);

  /** Reads a condition. */
  static ContentCondition of(String text) {
    return text.equals("always") ? (answers, held) -> true : new Reader(text).whole();
  }

  /** Reads from left to right; {@code and} binds tighter than {@code or}. */
  final class Reader {

    private static final Pattern WORD =
        Pattern.compile(
            "\\[[\\w-]+]|[a-z]+\\.[\\w-]+|[a-z][\\w-]*|-?\\d+(?:\\.\\d+)?|<=|>=|!=|[=<>(){},]");

    private final List<String> words = new ArrayList<>();
    private int next;

    Reader(String text) {
      Matcher matcher = WORD.matcher(text);
      while (matcher.find()) {
        words.add(matcher.group());
      }
    }

    ContentCondition whole() {
      ContentCondition condition = either();
      if (next != words.size()) {
        throw new IllegalArgumentException("Not read to its end: " + words);
      }
      return condition;
    }

    private ContentCondition either() {
      ContentCondition left = both();
      while (takes("or")) {
        ContentCondition first = left;
        ContentCondition second = both();
        left = (answers, held) -> first.isMet(answers, held) || second.isMet(answers, held);
      }
      return left;
    }

    private ContentCondition both() {
      ContentCondition left = one();
      while (takes("and")) {
        ContentCondition first = left;
        ContentCondition second = one();
        left = (answers, held) -> first.isMet(answers, held) && second.isMet(answers, held);
      }
      return left;
    }

    private ContentCondition one() {
      String word = take();
      switch (word) {
        case "not" -> {
          ContentCondition denied = one();
          return (answers, held) -> !denied.isMet(answers, held);
        }
        case "(" -> {
          ContentCondition inner = either();
          expect(")");
          return inner;
        }
        case "unknown" -> {
          String question = asked().get(0);
          return (answers, held) -> isUnknown(answers, question);
        }
        case "known" -> {
          String question = asked().get(0);
          return (answers, held) -> answers.containsKey(question) && !isUnknown(answers, question);
        }
        case "count-unknown" -> {
          List<String> questions = asked();
          Comparing comparing = comparing();
          return (answers, held) ->
              comparing.holds(
                  BigDecimal.valueOf(
                      questions.stream().filter(q -> isUnknown(answers, q)).count()));
        }
        case "ratio" -> {
          List<String> pair = asked();
          Comparing comparing = comparing();
          return (answers, held) ->
              areNumbers(answers, pair)
                  && number(answers, pair.get(1)).signum() > 0
                  && comparing.holds(number(answers, pair.get(0)), number(answers, pair.get(1)));
        }
        case "diff" -> {
          List<String> pair = asked();
          Comparing comparing = comparing();
          return (answers, held) ->
              areNumbers(answers, pair)
                  && comparing.holds(
                      number(answers, pair.get(0)).subtract(number(answers, pair.get(1))));
        }
        default -> {
          return word.startsWith("[") ? concluded(word) : answered(word);
        }
      }
    }

    private static ContentCondition concluded(String word) {
      String name = word.substring(1, word.length() - 1);
      return (answers, held) -> held.contains(name);
    }

    private ContentCondition answered(String question) {
      String operator = take();
      if (operator.equals("in")) {
        expect("{");
        Set<String> options = Set.copyOf(listUpTo("}"));
        return (answers, held) -> said(answers, question).stream().anyMatch(options::contains);
      }
      if (operator.equals("has")) {
        String option = take();
        return (answers, held) -> said(answers, question).contains(option);
      }
      if (operator.equals("lacks")) {
        String option = take();
        return (answers, held) ->
            answers.get(question) instanceof Answer.Choices
                && !said(answers, question).contains(option);
      }
      String value = take();
      if (operator.equals("=") && !isNumber(value)) {
        return (answers, held) -> said(answers, question).contains(value);
      }
      if (operator.equals("!=") && !isNumber(value)) {
        return (answers, held) ->
            !said(answers, question).isEmpty() && !said(answers, question).contains(value);
      }
      Comparing comparing = new Comparing(operator, new BigDecimal(value));
      return (answers, held) ->
          areNumbers(answers, List.of(question)) && comparing.holds(number(answers, question));
    }

    private List<String> asked() {
      expect("(");
      return listUpTo(")");
    }

    private List<String> listUpTo(String end) {
      List<String> list = new ArrayList<>(List.of(take()));
      while (takes(",")) {
        list.add(take());
      }
      expect(end);
      return list;
    }

    private Comparing comparing() {
      return new Comparing(take(), new BigDecimal(take()));
    }

    private String take() {
      return words.get(next++);
    }

    private boolean takes(String word) {
      boolean isNext = next < words.size() && words.get(next).equals(word);
      next += isNext ? 1 : 0;
      return isNext;
    }

    private void expect(String word) {
      if (!takes(word)) {
        throw new IllegalArgumentException("No " + word + " at word " + next + " of " + words);
      }
    }

    private static boolean isNumber(String text) {
      return text.matches("-?\\d.*");
    }

    private static boolean isUnknown(Map<String, Answer> answers, String question) {
      return answers.containsKey(question) && answers.get(question).isUnknown();
    }

    private static boolean areNumbers(Map<String, Answer> answers, List<String> questions) {
      return questions.stream().allMatch(q -> answers.get(q) instanceof Answer.Amount);
    }

    private static BigDecimal number(Map<String, Answer> answers, String question) {
      return ((Answer.Amount) answers.get(question)).number();
    }

    private static Set<String> said(Map<String, Answer> answers, String question) {
      Answer answer = answers.get(question);
      if (answer instanceof Answer.YesNo yesNo) {
        return Set.of(yesNo.yes() ? "yes" : "no");
      }
      if (answer instanceof Answer.Choice choice) {
        return Set.of(choice.option().id());
      }
      return answer instanceof Answer.Choices choices
          ? choices.options().stream().map(Option::id).collect(toSet())
          : Set.of();
    }
  }

  /** Less, more or equal to a number. */
  record Comparing(String operator, BigDecimal limit) {

    boolean holds(BigDecimal number) {
      return holds(number, BigDecimal.ONE);
    }

    /** Whether a quotient is; multiplied out, since it may have no end. */
    boolean holds(BigDecimal dividend, BigDecimal divisor) {
      int compared = dividend.compareTo(limit.multiply(divisor));
      return switch (operator) {
        case "<" -> compared < 0;
        case "<=" -> compared <= 0;
        case ">" -> compared > 0;
        case ">=" -> compared >= 0;
        case "=" -> compared == 0;
        default -> throw new IllegalArgumentException(operator);
      };
    }
  }
}
