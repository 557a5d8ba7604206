package org.mlfit.knowledge.language.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.tree.Constraint.Operator;

/** What compares, and what joins conditions. */
public enum ConditionWord {
  EQUAL("==", "Cups( value == 3 )", "is equal"),
  NOT_EQUAL("!=", "Cups( value != 3 )", "is known and something else"),
  LESS("<", "Cups( value < 3 )", "is less"),
  AT_MOST("<=", "Cups( value <= 3 )", "is as much or less"),
  GREATER(">", "Cups( value > 3 )", "is more"),
  AT_LEAST(">=", "Cups( value >= 3 )", "is as much or more"),
  IN("in", "Kind( value in ( Sort.GREEN, Sort.BLACK ) )", "is one of these"),
  NOT_IN("not in", "Kind( value not in ( Sort.GREEN ) )", "is known and none of these"),
  CONTAINS("contains", "Extras( value contains Extra.MILK )", "the option is among those chosen"),
  NOT_CONTAINS("not contains", "Extras( value not contains Extra.MILK )", "it is not among them"),
  AND("and", "( Cups( value > 3 ) and Late() )", "both; so does a line of its own"),
  OR("or", "( Cups( value > 3 ) or Late() )", "one of the two at least; in parentheses"),
  NOT("not", "not Late()", "nothing such is concluded, or no such answer is given"),
  EXISTS("exists", "exists Late()", "something such is there");

  private final String written;
  private final String example;
  private final String meaning;

  ConditionWord(String written, String example, String meaning) {
    this.written = written;
    this.example = example;
    this.meaning = meaning;
  }

  /** As it is written. */
  public String written() {
    return written;
  }

  /** A condition with it. */
  public String example() {
    return example;
  }

  /** What it asks. */
  public String meaning() {
    return meaning;
  }

  /** The comparison that it stands for, if it compares two values. */
  public Optional<Operator> operator() {
    return Arrays.stream(Operator.values())
        .filter(operator -> operator.symbol().equals(written))
        .findFirst();
  }

  /** The comparison that is written so. */
  public static Optional<Operator> operator(String sign) {
    return Arrays.stream(values())
        .filter(word -> word.written.equals(sign))
        .findFirst()
        .flatMap(ConditionWord::operator);
  }

  /** What compares the answer to a question of some kind. */
  public static List<String> comparing(QuestionKind kind) {
    return Stream.of(values())
        .filter(
            word ->
                switch (word) {
                  case EQUAL, NOT_EQUAL -> !(kind instanceof QuestionKind.ManyOf);
                  case LESS, AT_MOST, GREATER, AT_LEAST -> kind instanceof QuestionKind.Number;
                  case IN, NOT_IN -> kind instanceof QuestionKind.OneOf;
                  case CONTAINS, NOT_CONTAINS -> kind instanceof QuestionKind.ManyOf;
                  default -> false;
                })
        .map(ConditionWord::written)
        .toList();
  }

  /** All that compares: {@code ==} to {@code not contains}. */
  public static List<String> comparing() {
    return Stream.of(values())
        .filter(word -> word.compareTo(AND) < 0)
        .map(ConditionWord::written)
        .toList();
  }
}
