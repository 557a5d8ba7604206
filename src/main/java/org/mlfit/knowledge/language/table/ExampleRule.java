package org.mlfit.knowledge.language.table;

import java.util.Locale;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.tree.TreeText;
import org.mlfit.knowledge.vocabulary.Finding;
import org.mlfit.knowledge.vocabulary.Severity;

/**
 * A rule to start from. It passes the check as it stands, and says {@value #SIGN} wherever only its
 * author knows what to write.
 *
 * @param text as it stands in a file
 */
public record ExampleRule(String text) {

  /** What stands wherever something is to be filled in. */
  public static final String SIGN = "FILL IN";

  /** A rule that gives a finding on one answer to a question. */
  public static ExampleRule finding(
      String id, Question question, Finding.Kind kind, Severity severity) {
    return finding(
        id, new ExampleCondition(question).binding(), beginning(question), kind, severity);
  }

  /** A rule that gives a finding where a conclusion holds. */
  public static ExampleRule finding(String id, String conclusion) {
    return finding(id, conclusion + "()", "\"", Finding.Kind.RISK, Severity.MEDIUM);
  }

  private static ExampleRule finding(
      String id, String condition, String beginning, Finding.Kind kind, Severity severity) {
    return new ExampleRule(
        """
        /* %1$s: why the rule is there, in one line. */
        rule "%2$s"
            @severity( %3$s )
            @source( "%1$s: where it comes from" )
            @rationale( "%1$s: the general reason behind it." )
        when
            %4$s
        then
            insertLogical( Finding.%5$s(
                %6$s%1$s: what is the case.",
                "%1$s: the action to take." ) );
        end
        """
            .formatted(SIGN, id, word(severity), condition, word(kind), beginning));
  }

  /** How a message begins: with a number and its unit, if it is about one. */
  private static String beginning(Question question) {
    if (question.kind() instanceof QuestionKind.Number number) {
      String unit = number.unit().isEmpty() ? "" : " " + number.unit();
      return "$value + " + TreeText.quoted(unit + ". ").replaceFirst("\"$", "");
    }
    return "\"";
  }

  /** A rule that draws a conclusion from one answer to a question. */
  public static ExampleRule concluding(String id, String conclusion, Question question) {
    return new ExampleRule(
        """
        /* %1$s: why it is concluded, in one line. */
        rule "%2$s"
            @source( "%1$s: where it comes from" )
        when
            %3$s
        then
            insertLogical( new %4$s() );
        end
        """
            .formatted(SIGN, id, new ExampleCondition(question).text(), conclusion));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
