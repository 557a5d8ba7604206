package org.mlfit.knowledge.language.parse;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.language.parse.TokenStream.UnreadableException;
import org.mlfit.knowledge.language.table.ConditionWord;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Constraint.Operator;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.TreeText;

/** Reads what stands between {@code when} and {@code then}. */
final class ConditionParser {

  private static final int DEEPEST = 20;
  private static final int DIGITS_OF_A_THOUSAND = 3;
  private static final Set<String> GATHERING = Set.of("collect", "accumulate", "acc");

  private final TokenStream tokens;
  private final Trust trust;
  private final ExpressionParser expressions;
  private int depth;
  private String lastType = "";
  private String presentType = "";

  ConditionParser(TokenStream tokens, Trust trust) {
    this.tokens = tokens;
    this.trust = trust;
    this.expressions = new ExpressionParser(tokens);
  }

  Condition condition() {
    List<Condition> branches = new ArrayList<>(List.of(conjunction()));
    while (tokens.at("or") || tokens.at("||")) {
      tokens.take();
      branches.add(conjunction());
    }
    return branches.size() == 1
        ? branches.get(0)
        : new Condition.AnyOf(branches.get(0).position(), List.copyOf(branches));
  }

  private Condition conjunction() {
    List<Condition> parts = new ArrayList<>(List.of(single()));
    while (tokens.at("and") || tokens.at("&&")) {
      tokens.take();
      parts.add(single());
    }
    return parts.size() == 1
        ? parts.get(0)
        : new Condition.AllOf(parts.get(0).position(), List.copyOf(parts));
  }

  private Condition single() {
    Token start = tokens.peek();
    if (tokens.takeIf("not")) {
      return new Condition.Not(start.position(), patternAfter(start));
    }
    if (tokens.takeIf("exists")) {
      return new Condition.Exists(start.position(), patternAfter(start));
    }
    if (tokens.at("(")) {
      return group();
    }
    return pattern();
  }

  private Condition group() {
    if (depth >= DEEPEST) {
      throw tokens
          .unreadable("too-deep", "Groups of conditions are nested too deeply here.")
          .suggesting("Let another rule conclude the inner group by name.");
    }
    depth++;
    try {
      tokens.take();
      Condition inner = condition();
      tokens.expect(")", "to close the group of conditions");
      return inner;
    } finally {
      depth--;
    }
  }

  /** The group that stands here, if it can be read; the place in the text stays the same. */
  private Optional<Condition> groupHere() {
    int place = tokens.place();
    try {
      return Optional.of(group());
    } catch (TokenStream.UnreadableException mistakeInside) {
      return Optional.empty();
    } finally {
      tokens.returnTo(place);
    }
  }

  private Condition.Pattern patternAfter(Token word) {
    if (tokens.at("(")) {
      String message = word.text() + " cannot stand before a group of conditions.";
      throw new UnreadableException(
              tokens.faultAtWhole(tokens.place() - 1, "group-after-" + word.text(), message))
          .suggesting(InsteadOfGroup.after(word.text(), groupHere()));
    }
    return pattern();
  }

  private Condition.Pattern pattern() {
    Token type = tokens.peek();
    if (type.kind() == Token.Kind.VARIABLE && tokens.peek(1).is(":")) {
      refuseGathering();
      throw tokens
          .unreadable("bound-fact", "A whole fact cannot be given a name.")
          .suggesting("Name its value instead: Type( " + type.text() + " : value )");
    }
    String word = tokens.hyphenated();
    if (Refusals.CONDITIONS.contains(word)) {
      refuseGathering();
      throw tokens
          .refused("refused-condition", "Rules here use no " + word + ".")
          .suggesting(Refusals.insteadOfCondition(word, lastType));
    }
    if (tokens.at(")")) {
      throw tokens
          .unreadable("extra-parenthesis", "This ) closes nothing.")
          .suggesting("Take it out, or open a group with ( before it.");
    }
    if (tokens.at("/")) {
      throw tokens
          .refused("refused-path", "Rules here follow no paths from fact to fact.")
          .suggesting("Write a condition of its own for what it reads: Name( value > 3 )");
    }
    String wanted = "a condition such as GoalStated( value == true )";
    if (!type.isWord()) {
      throw tokens.unreadable(
          "missing-name", "Expected " + wanted + ", found " + tokens.found() + ".");
    }
    tokens.take();
    if (!tokens.at("(")) {
      throw new UnreadableException(
          tokens
              .fault(type, "missing-open-parenthesis", "Expected ( after " + type.text() + ".")
              .suggesting(
                  NearestName.suggestion(type.text(), List.of("then"))
                      .orElse("Write: " + type.text() + "( … ), or " + type.text() + "()")));
    }
    tokens.take();
    presentType = type.text();
    List<Constraint> constraints = new ArrayList<>();
    while (!tokens.at(")")) {
      constraintsOrOwnCode(constraints);
      if (!tokens.takeIf(",") && !tokens.takeIf("&&") && !tokens.at(")")) {
        throw missingSeparator(type);
      }
    }
    tokens.take();
    lastType = type.text();
    return new Condition.Pattern(type.position(), type.text(), List.copyOf(constraints));
  }

  /** Counting or summing is what is meant by all that leads up to it in a line. */
  private void refuseGathering() {
    int line = tokens.peek().position().line();
    for (int ahead = 0; tokens.peek(ahead).position().line() == line; ahead++) {
      String word = tokens.peek(ahead).text();
      if (GATHERING.contains(word)) {
        throw tokens
            .refused("refused-condition", "Rules here use no " + word + ".")
            .suggesting(Refusals.insteadOfCondition(word, lastType));
      }
      if (tokens.peek(ahead).kind() == Token.Kind.END_OF_FILE) {
        return;
      }
    }
  }

  private UnreadableException missingSeparator(Token type) {
    if (tokens.at(":") && tokens.previous().isWord()) {
      Token name = tokens.previous();
      return new UnreadableException(
          tokens
              .fault(name, "variable-name", "The name " + name.text() + " does not begin with $.")
              .suggesting("Write: $" + name.text() + " : " + tokens.peek(1).text()));
    }
    if (tokens.at("and")) {
      return tokens
          .unreadable("and-in-pattern", "and cannot stand inside a pattern.")
          .suggesting("Put a comma between two constraints.");
    }
    if (tokens.at("||") || tokens.at("or")) {
      return tokens
          .unreadable("or-in-pattern", tokens.found() + " cannot stand inside a pattern.")
          .suggesting("Use value in ( A, B ), or a group: ( X( … ) or Y( … ) )");
    }
    if (tokens.at("=")) {
      return tokens
          .unreadable("single-equals", "= does not compare.")
          .suggesting(
              tokens.peek(1).is("<") || tokens.peek(1).is(">")
                  ? "Write " + tokens.peek(1).text() + "="
                  : "Write == to compare, or $name : field to name it for use below.");
    }
    if (ConditionWord.operator(tokens.found()).isPresent()) {
      return tokens
          .unreadable("chained-comparison", "A comparison has two sides, not three.")
          .suggesting("Write two, such as: value > 1, value < 10");
    }
    if (Refusals.OPERATORS.contains(tokens.peek().text())) {
      return tokens
          .unreadable("refused-operator", "Rules here use no " + tokens.found() + ".")
          .suggesting(Refusals.insteadOfOperator(tokens.peek().text()));
    }
    if (tokens.peek().position().line() > tokens.previous().position().line()) {
      return tokens
          .missing("missing-close-parenthesis", type.text() + "( is not closed with ).")
          .suggesting("Put ) after the last constraint, or a comma between two.");
    }
    return tokens
        .unreadable("missing-comma", "Expected , or ) here, found " + tokens.found() + ".")
        .suggesting(
            tokens.peek().kind() == Token.Kind.NUMBER
                ? "Put a comma between two constraints, and no blank into a number."
                : "Put a comma between two constraints.");
  }

  private String optionHere() {
    return tokens.peek(1).is(".")
        ? tokens.peek().text() + "." + tokens.peek(2).text()
        : tokens.found();
  }

  private boolean atEndOfConstraint() {
    return tokens.at(",") || tokens.at(")") || tokens.at("&&");
  }

  /** What the language does not know is the author's own code where that is allowed. */
  private void constraintsOrOwnCode(List<Constraint> constraints) {
    int before = constraints.size();
    int place = tokens.place();
    try {
      constraints(constraints);
      if (!trust.allowsCode() || atEndOfConstraint()) {
        return;
      }
    } catch (UnreadableException unreadable) {
      if (!trust.allowsCode()) {
        throw unreadable;
      }
    }
    constraints.subList(before, constraints.size()).clear();
    tokens.returnTo(place);
    constraints.add(ownCode());
  }

  /** Everything up to the comma or parenthesis that ends the constraint. */
  private Constraint ownCode() {
    Token start = tokens.peek();
    int open = 0;
    while (!tokens.atEnd() && (open > 0 || !tokens.at(",") && !tokens.at(")"))) {
      Token token = tokens.take();
      open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
    }
    String code = tokens.source().between(start.position(), tokens.previous().end());
    return new Constraint.OwnCode(start.position(), code);
  }

  /** One constraint, or a binding and the comparison written behind it. */
  private void constraints(List<Constraint> constraints) {
    Token start = tokens.peek();
    if (start.kind() == Token.Kind.VARIABLE && tokens.peek(1).is(":")) {
      tokens.take();
      tokens.take();
      Token field = tokens.expectWord("the field that " + start.text() + " names");
      constraints.add(new Constraint.Binding(start.position(), start.text(), field.text()));
      if (!atEndOfConstraint()) {
        Expression left = new Expression.Field(field.position(), field.text());
        constraints.add(test(field.position(), left));
      }
      return;
    }
    Expression left = expressions.expression();
    if (atEndOfConstraint() && !(left instanceof Expression.Field)) {
      throw new UnreadableException(
          tokens
              .fault(start, "lone-value", start.described() + " alone is no condition.")
              .suggesting(
                  decimalComma()
                      .orElse(
                          "Compare it with something; a number is written without commas: 10000.")));
    }
    if (atEndOfConstraint()) {
      Expression truth = new Expression.TruthLiteral(start.position(), true);
      constraints.add(new Constraint.Comparison(start.position(), left, Operator.EQUAL, truth));
    } else {
      constraints.add(test(start.position(), left));
    }
  }

  /** What is meant where the number just read stands right behind a comma and a number. */
  private Optional<String> decimalComma() {
    Token part = tokens.peek(-1);
    Token comma = tokens.peek(-2);
    Token whole = tokens.peek(-3);
    boolean close =
        whole.kind() == Token.Kind.NUMBER
            && part.kind() == Token.Kind.NUMBER
            && whole.end().equals(comma.position())
            && comma.end().equals(part.position());
    if (!close) {
      return Optional.empty();
    }
    return Optional.of(
        part.length() == DIGITS_OF_A_THOUSAND
            ? "Write " + whole.text() + part.text() + ", without the comma."
            : "Write " + whole.text() + "." + part.text() + ", with a point.");
  }

  private Constraint test(Position position, Expression left) {
    boolean negated = tokens.at("not") && tokens.peek(1).isWord();
    if (negated) {
      tokens.take();
    }
    if (tokens.takeIf("in")) {
      return new Constraint.Membership(position, left, negated, members());
    }
    if (tokens.takeIf("contains")) {
      refuseSeveral(left, negated);
      return new Constraint.Containment(position, left, negated, expressions.expression());
    }
    Optional<Operator> operator = ConditionWord.operator(tokens.peek().text());
    if (operator.isEmpty() || negated) {
      throw missingSeparator(new Token(Token.Kind.WORD, "The pattern", position, 1, ""));
    }
    tokens.take();
    return new Constraint.Comparison(position, left, operator.get(), expressions.expression());
  }

  private void refuseSeveral(Expression set, boolean negated) {
    int place = tokens.place();
    List<Expression> options = tokens.at("(") ? members() : List.of();
    if (options.size() > 1) {
      String word = TreeText.of(set) + (negated ? " not contains " : " contains ");
      String all = options.stream().map(o -> word + TreeText.of(o)).collect(joining(", "));
      String any =
          options.stream()
              .map(o -> presentType + "( " + word + TreeText.of(o) + " )")
              .collect(joining(" or ", "( ", " )"));
      tokens.returnTo(place);
      throw tokens
          .unreadable("several-contained", "contains takes one option, not a list.")
          .suggesting(
              negated
                  ? "If none of them may be there, write: " + all
                  : "If one of them is enough, write: " + any + "; if all are needed: " + all);
    }
    tokens.returnTo(place);
  }

  private List<Expression> members() {
    tokens.expect("(", "after in");
    List<Expression> members = new ArrayList<>();
    do {
      members.add(expressions.expression());
    } while (tokens.takeIf(","));
    if (tokens.peek().kind() == Token.Kind.WORD) {
      throw tokens
          .unreadable("missing-comma", "A comma is missing between two options.")
          .suggesting("Put a comma before " + optionHere() + ".");
    }
    tokens.expect(")", "to close the list after in");
    return List.copyOf(members);
  }
}
