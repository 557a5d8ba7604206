package org.mlfit.knowledge.language.check;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.knowledge.language.check.ValueKind.Sort;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Constraint.Operator;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.FileFaults;
import org.mlfit.knowledge.tree.LanguageWords;
import org.mlfit.knowledge.tree.RuleTree;
import org.mlfit.knowledge.tree.TreeText;

/** Checks the conditions of one rule. */
final class ConditionChecker {

  private final Declarations declarations;
  private final FileFaults faults;
  private final RuleTree rule;
  private final boolean readWhole;
  private final ExpressionChecker expressions;
  private final WantedValue wanted;
  private final UnlikeKinds unlike;
  private final Map<String, String> heldAs = new HashMap<>();

  ConditionChecker(Declarations declarations, FileFaults faults, RuleTree rule, boolean readWhole) {
    this.declarations = declarations;
    this.faults = faults;
    this.rule = rule;
    this.readWhole = readWhole;
    this.wanted = new WantedValue(declarations);
    this.unlike = new UnlikeKinds(rule, faults, wanted);
    this.expressions = new ExpressionChecker(declarations, faults, rule, readWhole);
  }

  /** Checks all conditions and gives the variables that the consequences can read. */
  VariableScope check() {
    VariableScope scope = new VariableScope();
    rule.conditions().forEach(condition -> check(condition, scope));
    return scope;
  }

  private void check(Condition condition, VariableScope scope) {
    if (condition instanceof Condition.Pattern pattern) {
      check(pattern, scope);
    } else if (condition instanceof Condition.Not not) {
      checkInside(List.of(not.pattern()), scope);
    } else if (condition instanceof Condition.Exists exists) {
      checkInside(List.of(exists.pattern()), scope);
    } else if (condition instanceof Condition.AnyOf anyOf) {
      anyOf.branches().forEach(branch -> checkInside(List.of(branch), scope));
    } else if (condition instanceof Condition.AllOf allOf) {
      allOf.parts().forEach(part -> check(part, scope));
    }
  }

  private void checkInside(List<Condition> conditions, VariableScope scope) {
    VariableScope inner = scope.inner();
    conditions.forEach(condition -> check(condition, inner));
    scope.hide(inner);
  }

  private void check(Condition.Pattern pattern, VariableScope scope) {
    PatternFields fields = fieldsOf(pattern);
    for (Constraint constraint : pattern.constraints()) {
      if (!faults.hasRoom()) {
        return;
      }
      if (constraint instanceof Constraint.Binding binding) {
        bind(binding, pattern.type(), fields, scope);
      } else if (constraint instanceof Constraint.Comparison comparison) {
        check(comparison, fields, scope);
      } else if (constraint instanceof Constraint.Membership membership) {
        check(membership, fields, scope);
      } else if (constraint instanceof Constraint.Containment containment) {
        check(containment, fields, scope);
      }
    }
  }

  private void bind(
      Constraint.Binding binding, String type, PatternFields fields, VariableScope scope) {
    String held = heldAs(type);
    String before = heldAs.putIfAbsent(binding.variable(), held);
    if (scope.isTaken(binding.variable()) || before != null && !before.equals(held)) {
      faults.report(
          binding.position(),
          binding.variable(),
          "bound-twice",
          "Rule " + rule.name() + " binds " + binding.variable() + " twice.",
          "Give this one another name.");
    }
    Expression field = new Expression.Field(binding.position(), binding.field());
    scope.bind(binding.variable(), expressions.kind(field, fields, scope));
  }

  /**
   * The type that the engine uses for the value: a name may be bound again only to a value of the
   * same type.
   */
  private String heldAs(String type) {
    return declarations
        .question(type)
        .map(Question::kind)
        .map(kind -> kind instanceof QuestionKind.Number n && n.whole() ? "whole" : described(kind))
        .orElse(type);
  }

  private static String described(QuestionKind kind) {
    if (kind instanceof QuestionKind.OneOf oneOf) {
      return oneOf.optionType();
    }
    return kind.getClass().getSimpleName();
  }

  private PatternFields fieldsOf(Condition.Pattern pattern) {
    String type = pattern.type();
    if (LanguageWords.ANSWER_STATES.contains(type)) {
      return declarations.isDeclared(type)
          ? PatternFields.unknownType(type)
          : PatternFields.ofAnswerState(type);
    }
    Optional<Question> question = declarations.question(type);
    if (question.isPresent()) {
      return PatternFields.of(question.get());
    }
    if (declarations.conclusion(type).isPresent()) {
      return PatternFields.ofConclusion(type);
    }
    if (declarations.isFaulty(type)) {
      return PatternFields.unknownType(type);
    }
    if (LanguageWords.RESERVED.contains(type) || declarations.isDeclared(type)) {
      faults.report(
          pattern.position(),
          type,
          "never-a-fact",
          "Rule " + rule.name() + " reads " + type + ", which is no question and no conclusion.",
          "Read a question, or let the other rule conclude something by name and read that.");
    } else if (readWhole) {
      faults.report(
          pattern.position(),
          type,
          "unknown-type",
          "Rule " + rule.name() + " reads " + type + ", which no file declares.",
          NearestName.to(type, typeNames())
              .map(name -> "Did you mean " + name + declarations.whereDeclared(name) + "?")
              .or(() -> Optional.of("Declare it as a question or a conclusion.")));
    }
    return PatternFields.unknownType(type);
  }

  private List<String> typeNames() {
    return Stream.of(
            declarations.questions().stream().map(Question::typeName),
            declarations.conclusions().stream().map(ConclusionType::typeName),
            LanguageWords.ANSWER_STATES.stream())
        .flatMap(names -> names)
        .toList();
  }

  private void check(Constraint.Comparison comparison, PatternFields fields, VariableScope scope) {
    Optional<ValueKind> left = expressions.kind(comparison.left(), fields, scope);
    Optional<ValueKind> right = expressions.kind(comparison.right(), fields, scope);
    if (left.isEmpty() || right.isEmpty()) {
      return;
    }
    if (!left.get().equals(right.get())) {
      if (comparison.right().position().equals(comparison.left().position())) {
        loneField(comparison.position(), left.get());
      } else {
        unlike.report(comparison, left.get(), right.get());
      }
    } else if (left.get().sort() == Sort.OPTIONS) {
      faults.report(
          comparison.position(),
          "value",
          "set-comparison",
          "A set of options is not compared, it contains.",
          wanted.comparison(left.get()));
    } else if (left.get().sort() != Sort.NUMBER && isOrder(comparison.operator())) {
      faults.report(
          comparison.position(),
          "value",
          "no-order",
          "Rule "
              + rule.name()
              + " orders "
              + left.get().described()
              + " by "
              + comparison.operator().symbol()
              + ".",
          "Only numbers have an order; name the options with in ( … ).");
    }
  }

  private static boolean isOrder(Operator operator) {
    return operator != Operator.EQUAL && operator != Operator.NOT_EQUAL;
  }

  private void check(Constraint.Membership membership, PatternFields fields, VariableScope scope) {
    Optional<ValueKind> kind = expressions.kind(membership.value(), fields, scope);
    boolean set = kind.filter(k -> k.sort() == Sort.OPTIONS).isPresent();
    if (set) {
      faults.report(
          membership.position(),
          "value",
          "set-comparison",
          "A set of options is in no list, it contains.",
          containing(membership, fields.type()));
    }
    for (Expression option : membership.options()) {
      Optional<ValueKind> one = expressions.kind(option, fields, scope);
      if (!set && kind.isPresent() && one.isPresent() && !kind.get().equals(one.get())) {
        unlike.report(option, kind.get(), one.get());
      }
    }
  }

  private void check(
      Constraint.Containment containment, PatternFields fields, VariableScope scope) {
    Optional<ValueKind> set = expressions.kind(containment.set(), fields, scope);
    Optional<ValueKind> element = expressions.kind(containment.element(), fields, scope);
    if (set.isEmpty() || element.isEmpty()) {
      return;
    }
    if (set.get().sort() != Sort.OPTIONS) {
      faults.report(
          containment.position(),
          "value",
          "not-a-set",
          "Only a set of options contains something; this is " + set.get().described() + ".",
          "Compare it with == or in ( … ).");
    } else if (!element.get().equals(new ValueKind(Sort.OPTION, set.get().optionType()))) {
      unlike.report(
          containment.element(), new ValueKind(Sort.OPTION, set.get().optionType()), element.get());
    }
  }

  /** How to say that a set of options meets a list of them. */
  private static String containing(Constraint.Membership membership, String type) {
    String name = TreeText.of(membership.value());
    return membership.negated()
        ? membership.options().stream()
            .map(option -> name + " not contains " + TreeText.of(option))
            .collect(joining(", ", "Write: ", ""))
        : membership.options().stream()
            .map(option -> type + "( " + name + " contains " + TreeText.of(option) + " )")
            .collect(joining(" or ", "Write: ( ", " )"));
  }

  /** A field alone means that its value is true, so it must be that of a yes/no question. */
  private void loneField(Position position, ValueKind kind) {
    faults.report(
        position,
        "value",
        "lone-field",
        "Only yes or no can stand alone as a condition; this is " + kind.described() + ".",
        wanted.comparison(kind));
  }
}
