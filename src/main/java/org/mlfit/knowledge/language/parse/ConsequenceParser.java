package org.mlfit.knowledge.language.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.knowledge.language.parse.TokenStream.UnreadableException;
import org.mlfit.knowledge.language.table.ConsequenceForm;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.tree.Consequence;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.LanguageWords;
import org.mlfit.knowledge.tree.Metadata;
import org.mlfit.knowledge.tree.TreeText;
import org.mlfit.knowledge.vocabulary.Finding;

/** Reads what stands between {@code then} and {@code end}. */
final class ConsequenceParser {

  private static final List<String> WITH_ARGUMENTS =
      List.of("GateTriggered", LanguageWords.IRRELEVANT, "Contradiction");
  private static final List<String> COUNTS =
      List.of("nothing", "one value", "two values", "three values");
  private static final String FORM = "Write: " + ConsequenceForm.CONCLUSION.statement();
  private static final String FINDING_FORM = "Write: " + ConsequenceForm.FINDING.form();
  private static final List<String> FINDINGS =
      Stream.of(Finding.Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();

  private final TokenStream tokens;
  private final ExpressionParser expressions;

  ConsequenceParser(TokenStream tokens) {
    this.tokens = tokens;
    this.expressions = new ExpressionParser(tokens);
  }

  /**
   * Reads one consequence.
   *
   * @param metadata of its rule, which says which gate it can trigger
   */
  Consequence consequence(Metadata metadata) {
    Token start = tokens.peek();
    if (!start.is("insertLogical")) {
      throw refused(start);
    }
    tokens.take();
    tokens.expect("(", "after insertLogical");
    Consequence consequence = tokens.at("Finding") ? finding(start) : newFact(start, metadata);
    tokens.expect(")", "to close insertLogical(");
    tokens.expect(";", "after insertLogical( … )");
    return consequence;
  }

  private UnreadableException refused(Token start) {
    Optional<String> meant =
        NearestName.suggestion(start.text(), List.of("insertLogical", "end"))
            .filter(nearest -> !Refusals.CHANGES.contains(start.text()));
    return tokens
        .refused(
            Refusals.CHANGES.contains(start.text()) ? "refused-change" : "refused-consequence",
            "Rules only conclude, with insertLogical; found " + start.described() + ".")
        .suggesting(meant.orElse(Refusals.insteadOfConsequence(start.text())));
  }

  private Consequence finding(Token start) {
    tokens.take();
    if (!tokens.takeIf(".")) {
      throw tokens
          .unreadable("missing-kind", "Expected the kind of finding after Finding.")
          .suggesting(FINDING_FORM);
    }
    Token kind = tokens.expectWord("the kind of finding");
    if (!FINDINGS.contains(kind.text())) {
      throw new UnreadableException(
          tokens
              .fault(kind, "unknown-finding", "There is no finding of kind " + kind.text() + ".")
              .suggesting(
                  NearestName.suggestion(kind.text(), FINDINGS)
                      .or(() -> Optional.of("Known are " + String.join(", ", FINDINGS) + "."))));
    }
    List<Expression> words = arguments(kind, 2, FINDING_FORM);
    return new Consequence.GiveFinding(
        start.position(),
        Finding.Kind.valueOf(kind.text().toUpperCase(Locale.ROOT)),
        words.get(0),
        words.get(1));
  }

  private Consequence newFact(Token start, Metadata metadata) {
    if (!tokens.takeIf("new")) {
      throw tokens
          .unreadable("missing-new", "Expected new or Finding here, found " + tokens.found() + ".")
          .suggesting(FORM);
    }
    Token type = tokens.expectWord("the name of a conclusion");
    if (isDeclaredAsConclusion(type)) {
      return conclude(type);
    }
    return switch (type.text()) {
      case "GateTriggered" -> triggerGate(start, type, metadata);
      case "Irrelevant" ->
          irrelevant(arguments(type, 1, "Write: " + ConsequenceForm.IRRELEVANT.form()).get(0));
      case "Contradiction" -> contradiction(start, type);
      case "Finding" ->
          throw new UnreadableException(
              tokens
                  .fault(type, "missing-kind", "A finding is not made with new.")
                  .suggesting(FINDING_FORM));
      case LanguageWords.UNKNOWN, LanguageWords.OPEN ->
          throw new UnreadableException(
              tokens
                  .fault(type, "refused-conclusion", "Rules do not conclude " + type.text() + ".")
                  .suggesting("What is answered, unknown or open is said by the architect alone."));
      default -> {
        refuseMisspelt(type);
        yield conclude(type);
      }
    };
  }

  /** Whether a word of the language is declared here, which is refused there and only there. */
  private boolean isDeclaredAsConclusion(Token type) {
    return LanguageWords.RESERVED.contains(type.text())
        && tokens.at("(")
        && tokens.peek(1).is(")")
        && tokens.declare(type.text());
  }

  private Consequence conclude(Token type) {
    arguments(type, 0, "Write: new " + type.text() + "()");
    return new Consequence.Conclude(type.position(), type.text());
  }

  /**
   * A consequence with arguments is one of ours, misspelt, rather than a conclusion, which takes
   * none.
   */
  private void refuseMisspelt(Token type) {
    boolean hasArguments = tokens.at("(") && !tokens.peek(1).is(")");
    Optional<String> meant =
        hasArguments ? NearestName.suggestion(type.text(), WITH_ARGUMENTS) : Optional.empty();
    if (meant.isPresent()) {
      throw new UnreadableException(
          tokens
              .fault(type, "unknown-conclusion", "There is no " + type.text() + " to conclude.")
              .suggesting(meant));
    }
  }

  private Consequence triggerGate(Token start, Token type, Metadata metadata) {
    String form =
        metadata
            .value("gate")
            .filter(ConsequenceParser::isGate)
            .map(gate -> "Write: new GateTriggered( " + gate + " ), as @gate says.")
            .orElse("A gate has a number from 1 to 9999: give @gate and GateTriggered the same.");
    Expression gate = arguments(type, 1, form).get(0);
    if (gate instanceof Expression.NumberLiteral number && isGate(number.written())) {
      return new Consequence.TriggerGate(start.position(), number.value().intValue());
    }
    String written = TreeText.of(gate);
    throw new UnreadableException(
        fault(
                gate,
                "gate-number",
                "GateTriggered takes the number of its gate, not " + written + ".")
            .suggesting(form));
  }

  private static boolean isGate(String number) {
    return number.matches("[1-9]\\d{0,3}");
  }

  private Fault fault(Expression at, String id, String message) {
    return Fault.at(tokens.source(), at.position(), TreeText.of(at).length(), id, message);
  }

  private Consequence irrelevant(Expression question) {
    return new Consequence.MakeIrrelevant(question.position(), question(question));
  }

  private Consequence contradiction(Token start, Token type) {
    List<Expression> arguments =
        arguments(type, 3, "Write: " + ConsequenceForm.CONTRADICTION.form());
    return new Consequence.Contradict(
        start.position(), question(arguments.get(0)), question(arguments.get(1)), arguments.get(2));
  }

  private String question(Expression expression) {
    if (expression instanceof Expression.TypeLiteral type) {
      return type.type();
    }
    String written = TreeText.of(expression);
    throw new UnreadableException(
        fault(expression, "missing-question", "Expected a question here, found " + written + ".")
            .suggesting(
                "Name it as a class: "
                    + (expression instanceof Expression.Field ? written : "NameOfQuestion")
                    + ".class"));
  }

  private List<Expression> arguments(Token of, int count, String form) {
    if (!tokens.takeIf("(")) {
      throw tokens
          .missing("missing-open-parenthesis", "Expected ( after " + of.text() + ".")
          .suggesting(form);
    }
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
    String message =
        of.text()
            + " takes "
            + COUNTS.get(count)
            + " between its parentheses, found "
            + arguments.size()
            + ".";
    if (arguments.size() > count) {
      throw new UnreadableException(
          fault(arguments.get(count), "argument-count", message).suggesting(form));
    }
    if (arguments.size() < count) {
      throw new UnreadableException(
          tokens.fault(close, "argument-count", message).suggesting(form));
    }
    return arguments;
  }
}
