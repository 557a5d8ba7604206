package org.mlfit.knowledge.language.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.Expression.Arithmetic;
import org.mlfit.knowledge.tree.Expression.NumberLiteral;
import org.mlfit.knowledge.tree.Expression.Operation;
import org.mlfit.knowledge.tree.Expression.TextLiteral;
import org.mlfit.knowledge.tree.FileFaults;
import org.mlfit.knowledge.tree.TreeText;

/** Checks what a rule says to the architect: texts, and answers joined to them by plus. */
final class MessageChecker {

  private static final Pattern NAME = Pattern.compile("\\$\\{?([A-Za-z_]\\w*)}?");

  private final ExpressionChecker expressions;
  private final FileFaults faults;

  MessageChecker(ExpressionChecker expressions, FileFaults faults) {
    this.expressions = expressions;
    this.faults = faults;
  }

  void check(Expression message, VariableScope scope) {
    if (message instanceof NumberLiteral || message instanceof Expression.TruthLiteral) {
      report(
          message,
          "not-text",
          "A message is a text, this is "
              + (message instanceof NumberLiteral ? "a number." : "yes or no."),
          "Say it in words, in quotes.");
    } else if (message instanceof TextLiteral text && text.value().isBlank()) {
      report(
          message,
          "empty-message",
          "This message is empty.",
          "Say in words what is the case, and in the second text what to do next.");
    } else {
      checkText(message, scope);
    }
  }

  private void checkText(Expression expression, VariableScope scope) {
    if (expression instanceof Arithmetic sum && sum.operation() == Operation.PLUS) {
      checkText(sum.left(), scope);
      checkText(sum.right(), scope);
      refuseDigitsBesideDigits(sum, scope);
      return;
    }
    if (expression instanceof TextLiteral text) {
      refuseNamesInside(text, scope);
    }
    Optional<ValueKind> kind = expressions.kind(expression, PatternFields.none(), scope);
    boolean joinable =
        kind.isEmpty()
            || switch (kind.get().sort()) {
              case TEXT, NUMBER, TRUTH, OPTION -> true;
              case OPTIONS, QUESTION -> false;
            };
    if (!joinable) {
      report(
          expression,
          "not-text",
          "A message cannot hold " + kind.get().described() + ".",
          "Say it in words; the answers that met the conditions are listed below the finding.");
    }
  }

  /** What stands inside quotes is shown as it is. */
  private void refuseNamesInside(TextLiteral text, VariableScope scope) {
    Matcher name = NAME.matcher(text.value());
    while (name.find()) {
      String variable = "$" + name.group(1);
      if (scope.isBound(variable) || scope.isHidden(variable)) {
        faults.report(
            placeOf(name, text),
            name.group(),
            "variable-in-text",
            name.group() + " stands inside quotes, so the architect reads it as it is.",
            "End the text before it, and join it: \"… \" + " + variable + " + \" …\"");
      }
    }
  }

  private Position placeOf(Matcher name, TextLiteral text) {
    Position start = text.position();
    int column = start.column() + 1 + name.start();
    boolean there = faults.source().line(start.line()).startsWith(name.group(), column - 1);
    return there ? new Position(start.file(), start.line(), column) : start;
  }

  /** Behind a text, plus joins: {@code "A: " + 5 + 1} reads “A: 51”. */
  private void refuseDigitsBesideDigits(Arithmetic sum, VariableScope scope) {
    boolean joined =
        sum.left() instanceof Arithmetic left
            && isText(left)
            && isNumber(left.right(), scope)
            && isNumber(sum.right(), scope);
    if (joined) {
      String before = TreeText.of(((Arithmetic) sum.left()).right());
      String after = TreeText.of(sum.right());
      report(
          sum.right(),
          "joined-numbers",
          after + " is not added to " + before + " but written behind it, as texts are.",
          "Put the sum in parentheses: ( "
              + before
              + " + "
              + after
              + " ). If both are meant, put a text between them.");
    }
  }

  private static boolean isNumber(Expression expression, VariableScope scope) {
    return expression instanceof Expression.Variable variable
        ? scope.kind(variable.name()).filter(ValueKind.NUMBER::equals).isPresent()
        : expression instanceof NumberLiteral
            || expression instanceof Arithmetic && !isText(expression);
  }

  private static boolean isText(Expression expression) {
    return expression instanceof TextLiteral
        || expression instanceof Arithmetic sum
            && sum.operation() == Operation.PLUS
            && (isText(sum.left()) || isText(sum.right()));
  }

  private void report(Expression at, String id, String message, String suggestion) {
    faults.report(at.position(), TreeText.of(at), id, message, suggestion);
  }
}
