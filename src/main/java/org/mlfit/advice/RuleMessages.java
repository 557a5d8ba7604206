package org.mlfit.advice;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Consequence.Contradict;
import org.mlfit.knowledge.tree.Consequence.GiveFinding;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.ExactArithmetic;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.Expression.Arithmetic;
import org.mlfit.knowledge.tree.Expression.Operation;
import org.mlfit.knowledge.tree.Fraction;
import org.mlfit.knowledge.vocabulary.Finding;
import org.mlfit.knowledge.vocabulary.Wording;

/**
 * What one rule says to the architect, with the architect’s own numbers. A message reads only what
 * is bound outside of groups, so it is the same in whatever way the rule was met.
 */
final class RuleMessages {

  private final KnowledgeBase knowledgeBase;
  private final Rule rule;
  private final Map<String, Question> bound = new HashMap<>();
  private final Optional<GiveFinding> gives;
  private final Optional<Finding> alwaysTheSame;
  private final List<Contradict> contradicts;

  RuleMessages(KnowledgeBase knowledgeBase, Rule rule) {
    this.knowledgeBase = knowledgeBase;
    this.rule = rule;
    bind(rule.conditions());
    this.gives = rule.tree().consequences(GiveFinding.class).stream().findFirst();
    this.alwaysTheSame =
        gives
            .filter(given -> isFixed(given.message()) && isFixed(given.next()))
            .map(given -> finding(given, Answers.none()));
    this.contradicts = rule.tree().consequences(Contradict.class);
  }

  private void bind(List<Condition> conditions) {
    for (Condition condition : conditions) {
      if (condition instanceof Condition.AllOf allOf) {
        bind(allOf.parts());
      } else if (condition instanceof Condition.Pattern pattern) {
        knowledgeBase
            .questionOfType(pattern.type())
            .ifPresent(question -> bind(pattern.constraints(), question));
      }
    }
  }

  private void bind(List<Constraint> constraints, Question question) {
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.Binding binding) {
        bound.put(binding.variable(), question);
      }
    }
  }

  private static boolean isFixed(Expression message) {
    return message instanceof Arithmetic sum
        ? isFixed(sum.left()) && isFixed(sum.right())
        : !(message instanceof Expression.Variable);
  }

  /** Whose messages they are. */
  Rule rule() {
    return rule;
  }

  /** Whether the rule gives a finding. */
  boolean givesFinding() {
    return gives.isPresent();
  }

  /** The finding that the rule gives, if it gives one, to answers that met it. */
  Optional<Finding> finding(Answers answers) {
    return alwaysTheSame.isPresent() ? alwaysTheSame : gives.map(given -> finding(given, answers));
  }

  private Finding finding(GiveFinding given, Answers answers) {
    return new Finding(given.kind(), text(given.message(), answers), text(given.next(), answers));
  }

  /** Whether the rule can see a contradiction. */
  boolean canContradict() {
    return !contradicts.isEmpty();
  }

  /** The contradictions that the rule sees between answers that met it. */
  List<Conflict> conflicts(Answers answers) {
    return contradicts.stream().map(contradict -> conflict(contradict, answers)).toList();
  }

  private Conflict conflict(Contradict contradict, Answers answers) {
    return new Conflict(
        knowledgeBase.questionOfType(contradict.first()).orElseThrow(),
        knowledgeBase.questionOfType(contradict.second()).orElseThrow(),
        text(contradict.message(), answers));
  }

  private String text(Expression message, Answers answers) {
    if (message instanceof Expression.TextLiteral literal) {
      return literal.value();
    }
    if (message instanceof Arithmetic sum && isText(sum)) {
      return text(sum.left(), answers) + text(sum.right(), answers);
    }
    if (message instanceof Expression.TruthLiteral truth) {
      return Wording.of(truth.value());
    }
    if (message instanceof Expression.Variable variable) {
      Answer answer = answer(variable, answers);
      if (answer instanceof Answer.Choice choice) {
        return choice.option().label();
      }
      if (answer instanceof Answer.YesNo yesNo) {
        return Wording.of(yesNo.yes());
      }
    }
    return ExactArithmetic.of(message, leaf -> number(leaf, answers))
        .map(RuleMessages::spoken)
        .orElseThrow(() -> new IllegalStateException("No number in " + rule.id()));
  }

  private static boolean isText(Expression expression) {
    return expression instanceof Expression.TextLiteral
        || expression instanceof Arithmetic sum
            && sum.operation() == Operation.PLUS
            && (isText(sum.left()) || isText(sum.right()));
  }

  private Answer answer(Expression.Variable variable, Answers answers) {
    return Optional.ofNullable(bound.get(variable.name()))
        .flatMap(answers::to)
        .orElseThrow(() -> new IllegalStateException("No answer behind " + variable.name()));
  }

  private Optional<Fraction> number(Expression leaf, Answers answers) {
    return leaf instanceof Expression.Variable variable
            && answer(variable, answers) instanceof Answer.Amount amount
        ? Optional.of(Fraction.of(amount.number()))
        : Optional.empty();
  }

  private static String spoken(Fraction number) {
    return Wording.of(number.decimal(Wording.DECIMALS, RoundingMode.HALF_UP));
  }
}
