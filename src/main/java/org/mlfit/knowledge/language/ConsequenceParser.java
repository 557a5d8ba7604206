package org.mlfit.knowledge.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mlfit.knowledge.language.TokenStream.Unreadable;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.tree.Consequence;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.vocabulary.Finding;

/** Reads what stands between {@code then} and {@code end}. */
final class ConsequenceParser {

  private static final Set<String> CHANGES =
      Set.of("insert", "update", "modify", "delete", "retract");
  private static final String FORM = "Write: insertLogical( new NameOfConclusion() );";
  private static final List<String> FINDINGS =
      Stream.of(Finding.Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();

  private final TokenStream tokens;
  private final ExpressionParser expressions;

  ConsequenceParser(TokenStream tokens) {
    this.tokens = tokens;
    this.expressions = new ExpressionParser(tokens);
  }

  Consequence consequence() {
    Token start = tokens.peek();
    if (CHANGES.contains(start.text())) {
      throw tokens
          .unreadable("refused-change", "Rules only conclude, found " + start.text() + ".")
          .suggesting(FORM);
    }
    if (!start.is("insertLogical")) {
      throw tokens
          .unreadable("refused-consequence", "Expected insertLogical, found " + start.text() + ".")
          .suggesting(FORM);
    }
    tokens.take();
    tokens.expect("(", "after insertLogical");
    Consequence consequence = tokens.at("Finding") ? finding(start) : newFact(start);
    tokens.expect(")", "to close insertLogical(");
    tokens.expect(";", "after insertLogical( … )");
    return consequence;
  }

  private Consequence finding(Token start) {
    tokens.take();
    tokens.expect(".", "and the kind of finding after Finding");
    Token kind = tokens.expectWord("the kind of finding");
    if (!FINDINGS.contains(kind.text())) {
      throw new Unreadable(
          tokens
              .fault(kind, "unknown-finding", "There is no finding of kind " + kind.text() + ".")
              .suggesting(
                  NearestName.suggestion(kind.text(), FINDINGS)
                      .or(() -> Optional.of("Known are " + String.join(", ", FINDINGS) + "."))));
    }
    List<Expression> words = arguments(kind, 2, "a message and a next action");
    return new Consequence.GiveFinding(
        start.position(),
        Finding.Kind.valueOf(kind.text().toUpperCase(Locale.ROOT)),
        words.get(0),
        words.get(1));
  }

  private Consequence newFact(Token start) {
    tokens.expect("new", "and the conclusion, such as new DataIsThin()");
    Token type = tokens.expectWord("the name of a conclusion");
    return switch (type.text()) {
      case "GateTriggered" -> triggerGate(start, type);
      case "Irrelevant" ->
          new Consequence.MakeIrrelevant(
              start.position(), question(arguments(type, 1, "a question").get(0)));
      case "Contradiction" -> contradiction(start, type);
      default -> {
        arguments(type, 0, "nothing");
        yield new Consequence.Conclude(type.position(), type.text());
      }
    };
  }

  private Consequence triggerGate(Token start, Token type) {
    Expression gate = arguments(type, 1, "the number of a gate").get(0);
    if (gate instanceof Expression.NumberLiteral number && isWhole(number)) {
      return new Consequence.TriggerGate(start.position(), number.value().intValue());
    }
    throw new Unreadable(
        tokens.fault(type, "gate-number", "GateTriggered takes the number of its gate."));
  }

  private static boolean isWhole(Expression.NumberLiteral number) {
    return number.value().stripTrailingZeros().scale() <= 0;
  }

  private Consequence contradiction(Token start, Token type) {
    List<Expression> arguments = arguments(type, 3, "two questions and a message");
    return new Consequence.Contradict(
        start.position(), question(arguments.get(0)), question(arguments.get(1)), arguments.get(2));
  }

  private String question(Expression expression) {
    if (expression instanceof Expression.TypeLiteral type) {
      return type.type();
    }
    throw tokens
        .unreadable("missing-question", "Expected a question here.")
        .suggesting("Name it as a class: ErrorHarm.class");
  }

  private List<Expression> arguments(Token of, int count, String what) {
    tokens.expect("(", "after " + of.text());
    List<Expression> arguments = new ArrayList<>();
    while (!tokens.at(")")) {
      arguments.add(expressions.expression());
      if (!tokens.takeIf(",") && !tokens.at(")")) {
        throw tokens
            .unreadable("missing-comma", "Expected , or ) here, found " + tokens.found() + ".")
            .suggesting("Join texts with +, separate arguments with a comma.");
      }
    }
    Token close = tokens.take();
    if (arguments.size() != count) {
      throw new Unreadable(
          tokens.fault(
              close,
              "argument-count",
              of.text() + " takes " + what + ", found " + arguments.size() + " arguments."));
    }
    return arguments;
  }
}
