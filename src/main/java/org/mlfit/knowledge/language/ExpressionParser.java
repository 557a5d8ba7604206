package org.mlfit.knowledge.language;

import java.math.BigDecimal;
import org.mlfit.knowledge.language.TokenStream.Unreadable;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.Expression.Operation;

/** Reads values: fields, variables, literals, options and arithmetic over them. */
final class ExpressionParser {

  private static final int DEEPEST = 50;

  private final TokenStream tokens;
  private int depth;

  ExpressionParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  Expression expression() {
    Expression left = product();
    while (tokens.at("+") || tokens.at("-")) {
      Operation operation = tokens.take().is("+") ? Operation.PLUS : Operation.MINUS;
      left = new Expression.Arithmetic(left.position(), left, operation, product());
    }
    return left;
  }

  private Expression product() {
    Expression left = value();
    while (tokens.at("*") || tokens.at("/")) {
      Token sign = tokens.take();
      Operation operation = sign.is("*") ? Operation.TIMES : Operation.DIVIDED_BY;
      Expression right = value();
      if (operation == Operation.DIVIDED_BY && isZero(right)) {
        throw new Unreadable(tokens.fault(sign, "division-by-zero", "This divides by zero."));
      }
      left = new Expression.Arithmetic(left.position(), left, operation, right);
    }
    return left;
  }

  private static boolean isZero(Expression expression) {
    return expression instanceof Expression.NumberLiteral number && number.value().signum() == 0;
  }

  private Expression value() {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case NUMBER -> number(tokens.take(), "");
      case TEXT -> new Expression.TextLiteral(tokens.take().position(), token.text());
      case VARIABLE -> new Expression.Variable(tokens.take().position(), token.text());
      case WORD -> named(tokens.take());
      default -> sign(token);
    };
  }

  private Expression sign(Token token) {
    if (token.is("-") && tokens.peek(1).kind() == Token.Kind.NUMBER) {
      tokens.take();
      return number(tokens.take(), "-");
    }
    if (token.is("(")) {
      if (++depth > DEEPEST) {
        throw tokens.unreadable("too-deep", "Parentheses are nested too deeply here.");
      }
      tokens.take();
      Expression inner = expression();
      tokens.expect(")", "to close the parenthesis");
      depth--;
      return inner;
    }
    if (token.is("!")) {
      throw tokens
          .unreadable("negated-field", "! does not negate a field here.")
          .suggesting("Write: value == false");
    }
    throw tokens.unreadable("missing-value", "Expected a value, found " + tokens.found() + ".");
  }

  private Expression number(Token token, String minus) {
    String written = minus + token.text();
    try {
      return new Expression.NumberLiteral(token.position(), new BigDecimal(written), written);
    } catch (NumberFormatException notANumber) {
      throw new Unreadable(
          tokens
              .fault(token, "bad-number", token.text() + " is not a number.")
              .suggesting("Write numbers plainly, such as 50000 or 0.5."));
    }
  }

  private Expression named(Token word) {
    if (word.is("true") || word.is("false")) {
      return new Expression.TruthLiteral(word.position(), word.is("true"));
    }
    if (tokens.at("(")) {
      throw new Unreadable(
          tokens
              .fault(word, "refused-call", "Rules call no methods, found " + word.text() + "(.")
              .suggesting("Compare fields, or let another rule conclude it by name."));
    }
    if (!tokens.takeIf(".")) {
      return new Expression.Field(word.position(), word.text());
    }
    Token member = tokens.expectWord("an option or class after " + word.text() + ".");
    if (tokens.at("(") || tokens.at(".")) {
      throw new Unreadable(
          tokens
              .fault(member, "refused-call", "Rules call no methods, found " + member.text() + ".")
              .suggesting("Compare fields, or let another rule conclude it by name."));
    }
    return member.is("class")
        ? new Expression.TypeLiteral(word.position(), word.text())
        : new Expression.OptionLiteral(word.position(), word.text(), member.text());
  }
}
