package org.mlfit.knowledge.language.parse;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.mlfit.knowledge.language.parse.TokenStream.UnreadableException;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.Expression.Operation;

/** Reads values: fields, variables, literals, options and arithmetic over them. */
final class ExpressionParser {

  private static final int DEEPEST = 50;
  private static final int MOST_OPERATIONS = 200;
  private static final Pattern NUMBER =
      Pattern.compile("\\d{1,15}(\\.\\d{1,15})?|\\d(\\.\\d{1,9})?[eE]\\+?(\\d|1[0-5])");

  private final TokenStream tokens;
  private int depth;
  private int operations;

  ExpressionParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  /**
   * Reads one value. Its length and depth are limited, so that later walks over it do not overflow
   * the stack.
   */
  Expression expression() {
    operations = depth == 0 ? 0 : operations;
    return sum();
  }

  private Expression sum() {
    Expression left = product();
    while (tokens.at("+") || tokens.at("-")) {
      Operation operation = tokens.take().is("+") ? Operation.PLUS : Operation.MINUS;
      countOperation();
      left = new Expression.Arithmetic(left.position(), left, operation, product());
    }
    return left;
  }

  private Expression product() {
    Expression left = value();
    while (tokens.at("*") || tokens.at("/")) {
      Token sign = tokens.take();
      countOperation();
      Operation operation = sign.is("*") ? Operation.TIMES : Operation.DIVIDED_BY;
      Expression right = value();
      if (operation == Operation.DIVIDED_BY && isZero(right)) {
        throw new UnreadableException(
            tokens
                .fault(sign, "division-by-zero", "This divides by zero.")
                .suggesting("Take / 0 out, or write the number that is meant instead of 0."));
      }
      if (operation == Operation.DIVIDED_BY && !(right instanceof Expression.NumberLiteral)) {
        throw new UnreadableException(
            tokens
                .fault(sign, "division-by-answer", "What this divides by can be zero.")
                .suggesting("Divide by a plain number, or compare products: a > 10 * b."));
      }
      left = new Expression.Arithmetic(left.position(), left, operation, right);
    }
    return left;
  }

  private void countOperation() {
    if (++operations > MOST_OPERATIONS) {
      throw tokens
          .unreadable("too-long", "More than " + MOST_OPERATIONS + " values are put together here.")
          .suggesting("Say it shorter.");
    }
  }

  private static boolean isZero(Expression expression) {
    return expression instanceof Expression.NumberLiteral number && number.value().signum() == 0;
  }

  private Expression value() {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case NUMBER -> number(tokens.take(), "");
      case TEXT -> new Expression.TextLiteral(tokens.take().position(), token.text());
      case VARIABLE -> variable(tokens.take());
      case WORD -> named(tokens.take());
      default -> sign(token);
    };
  }

  private Expression variable(Token token) {
    refuseDot(token);
    return new Expression.Variable(token.position(), token.text());
  }

  private void refuseDot(Token before) {
    if (tokens.at(".")) {
      throw new UnreadableException(
          tokens
              .fault(
                  before,
                  "refused-call",
                  "Nothing can be read from " + before.text() + " by a dot.")
              .suggesting(
                  before.is("this")
                      ? "Write the name of the field alone."
                      : "Use " + before.text() + " as a whole; a message says it in words."));
    }
  }

  private Expression sign(Token token) {
    if (token.is("-") && tokens.peek(1).kind() != Token.Kind.NUMBER) {
      throw tokens
          .unreadable("negated-value", "- can stand alone only before a number.")
          .suggesting("Write 0 - " + tokens.peek(1).described());
    }
    if (token.is("-")) {
      tokens.take();
      return number(tokens.take(), "-");
    }
    if (token.is("(")) {
      return inParentheses();
    }
    if (token.is("!")) {
      throw tokens
          .unreadable("negated-field", "! does not negate a field here.")
          .suggesting("Write: value == false");
    }
    throw tokens
        .unreadable("missing-value", "Expected a value, found " + tokens.found() + ".")
        .suggesting("A value is a field, a $variable, a number, a text, or an option Type.NAME.");
  }

  private Expression inParentheses() {
    if (depth >= DEEPEST) {
      throw tokens.unreadable("too-deep", "Parentheses are nested too deeply here.");
    }
    depth++;
    try {
      tokens.take();
      Expression inner = expression();
      tokens.expect(")", "to close the parenthesis");
      return inner;
    } finally {
      depth--;
    }
  }

  private Expression number(Token token, String minus) {
    String written = minus + token.text();
    if (!NUMBER.matcher(token.text()).matches()) {
      throw new UnreadableException(
          tokens
              .fault(token, "bad-number", token.text() + " is not a number that rules can hold.")
              .suggesting("Write at most 15 digits plainly, such as 50000 or 0.5."));
    }
    return new Expression.NumberLiteral(token.position(), new BigDecimal(written), written);
  }

  private Expression named(Token word) {
    if (word.is("true") || word.is("false")) {
      return new Expression.TruthLiteral(word.position(), word.is("true"));
    }
    if (tokens.at("(")) {
      throw new UnreadableException(
          tokens
              .fault(word, "refused-call", "Rules call no methods, found " + word.text() + "(.")
              .suggesting("Compare fields, or let another rule conclude it by name."));
    }
    if (Character.isLowerCase(word.text().charAt(0)) && !tokens.peek(2).is("(")) {
      refuseDot(word);
    }
    if (!tokens.takeIf(".")) {
      return new Expression.Field(word.position(), word.text());
    }
    Token member = tokens.expectWord("an option or class after " + word.text() + ".");
    if (tokens.at("(") || tokens.at(".")) {
      throw new UnreadableException(
          tokens
              .fault(member, "refused-call", "Rules call no methods, found " + member.text() + ".")
              .suggesting("Compare fields, or let another rule conclude it by name."));
    }
    return member.is("class")
        ? new Expression.TypeLiteral(word.position(), word.text())
        : new Expression.OptionLiteral(word.position(), word.text(), member.text());
  }
}
