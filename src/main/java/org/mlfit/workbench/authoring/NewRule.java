package org.mlfit.workbench.authoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.tree.TreeText;
import org.mlfit.knowledge.vocabulary.Finding;
import org.mlfit.knowledge.vocabulary.Severity;

/**
 * A rule to start from: it gives a finding on one answer to one question. It passes the check as it
 * stands, and says {@value #SIGN} wherever only the author knows what to write.
 *
 * @param id its id, which is also that of the finding
 * @param question what it reads
 * @param kind what sort of finding it gives
 * @param severity how much that weighs
 */
public record NewRule(String id, Question question, Finding.Kind kind, Severity severity) {

  /** What stands wherever something is to be filled in. */
  public static final String SIGN = "FILL IN";

  private static final int STEPS = 10;

  /** The rule file. */
  public String text() {
    return """
        /* %1$s: what this file is about. */
        package rules;

        import org.mlfit.knowledge.vocabulary.*;

        /* %1$s: why the rule is there, in one line. */
        rule "%2$s"
            @severity( %3$s )
            @source( "%1$s: where it comes from" )
            @rationale( "%1$s: the general reason behind it." )
        when
            %4$s
        then
            insertLogical( Finding.%5$s(
                %6$s,
                "%1$s: the action to take." ) );
        end
        """
        .formatted(SIGN, id, word(severity), condition(), word(kind), message());
  }

  /** An answer with which it fires. */
  public Answer hit() {
    if (question.kind() instanceof QuestionKind.YesNo) {
      return new Answer.YesNo(true);
    }
    if (question.kind() instanceof QuestionKind.Number number) {
      return new Answer.Amount(bound().add(number.step()));
    }
    Option first = question.options().get(0);
    return question.kind() instanceof QuestionKind.OneOf
        ? new Answer.Choice(first)
        : new Answer.Choices(List.of(first));
  }

  /** An answer with which it just does not. */
  public Answer miss() {
    if (question.kind() instanceof QuestionKind.YesNo) {
      return new Answer.YesNo(false);
    }
    if (question.kind() instanceof QuestionKind.Number) {
      return new Answer.Amount(bound());
    }
    return question.kind() instanceof QuestionKind.OneOf
        ? new Answer.Choice(question.options().get(1))
        : new Answer.Choices(List.of());
  }

  /** The case of one of the two answers in words. */
  public String caseOf(Answer answer) {
    return "%s is found where %s is %s".formatted(id, question.id(), AnswerText.plain(answer));
  }

  private String condition() {
    String type = question.typeName();
    if (question.kind() instanceof QuestionKind.YesNo) {
      return type + "( value == true )";
    }
    if (question.kind() instanceof QuestionKind.Number) {
      return type + "( $value : value, $value > " + bound().toPlainString() + " )";
    }
    String option = question.options().get(0).constant();
    return question.kind() instanceof QuestionKind.OneOf oneOf
        ? type + "( value == " + oneOf.optionType() + "." + option + " )"
        : type
            + "( value contains "
            + ((QuestionKind.ManyOf) question.kind()).optionType()
            + "."
            + option
            + " )";
  }

  private String message() {
    String rest = SIGN + ": what is the case.";
    return question.kind() instanceof QuestionKind.Number number
        ? "$value + "
            + TreeText.quoted((number.unit().isEmpty() ? "" : " " + number.unit()) + ". " + rest)
        : TreeText.quoted(rest);
  }

  /** A threshold a few steps above the least number, or that number if the range is too small. */
  private BigDecimal bound() {
    QuestionKind.Number number = (QuestionKind.Number) question.kind();
    BigDecimal bound = number.least().add(number.step().multiply(BigDecimal.valueOf(STEPS)));
    return bound.compareTo(number.most()) < 0 ? bound : number.least();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
