package org.mlfit.benchmarks;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Consequence;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Constraint.Operator;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.RuleTree;
import org.mlfit.knowledge.tree.TreeText;

/**
 * One rule in the language of CLIPS, written as one writes it there: constants stand in the
 * pattern, other tests behind the variable, and what is concluded rests on {@code logical}
 * conditions.
 */
final class ClipsRule {

  private final KnowledgeBase knowledgeBase;
  private final RuleTree rule;
  private final Map<String, String> variables = new HashMap<>();
  private int patterns;

  ClipsRule(KnowledgeBase knowledgeBase, RuleTree rule) {
    this.knowledgeBase = knowledgeBase;
    this.rule = rule;
  }

  String text() {
    String when = rule.conditions().stream().map(this::condition).collect(joining("\n    "));
    String logical = when.isEmpty() ? "" : "  (logical\n    " + when + ")\n";
    String then = rule.consequences().stream().map(this::consequence).collect(joining(" "));
    return "(defrule " + rule.name() + "\n" + logical + "  =>\n  (assert " + then + "))\n";
  }

  private String condition(Condition condition) {
    if (condition instanceof Condition.Pattern pattern) {
      return pattern(pattern);
    }
    if (condition instanceof Condition.Not not) {
      return "(not " + pattern(not.pattern()) + ")";
    }
    if (condition instanceof Condition.Exists exists) {
      return "(exists " + pattern(exists.pattern()) + ")";
    }
    if (condition instanceof Condition.AnyOf anyOf) {
      return group("or", anyOf.branches());
    }
    return group("and", ((Condition.AllOf) condition).parts());
  }

  private String group(String word, List<Condition> conditions) {
    return conditions.stream().map(this::condition).collect(joining(" ", "(" + word + " ", ")"));
  }

  private String pattern(Condition.Pattern pattern) {
    if (pattern.constraints().isEmpty()) {
      return "(" + pattern.type() + ")";
    }
    Slot slot = new Slot(pattern, "?v" + patterns++);
    bind(slot);
    String tests = pattern.constraints().stream().map(slot::test).collect(joining());
    String variable = slot.isMany() ? "$" + slot.variable : slot.variable;
    return "(" + pattern.type() + " (" + slot.name() + " " + variable + tests + "))";
  }

  private void bind(Slot slot) {
    for (Constraint constraint : slot.pattern.constraints()) {
      if (constraint instanceof Constraint.Binding binding) {
        variables.put(binding.variable(), slot.variable);
      }
    }
  }

  private String consequence(Consequence consequence) {
    if (consequence instanceof Consequence.GiveFinding finding) {
      return "(Finding (rule %s) (message %s) (next %s))"
          .formatted(rule.name(), value(finding.message(), ""), value(finding.next(), ""));
    }
    if (consequence instanceof Consequence.Conclude conclude) {
      return "(" + conclude.type() + ")";
    }
    if (consequence instanceof Consequence.TriggerGate trigger) {
      return "(GateTriggered (gate " + trigger.gate() + "))";
    }
    if (consequence instanceof Consequence.MakeIrrelevant irrelevant) {
      return "(Irrelevant (question " + irrelevant.question() + "))";
    }
    Consequence.Contradict both = (Consequence.Contradict) consequence;
    return "(Contradiction (first %s) (second %s) (message %s))"
        .formatted(both.first(), both.second(), value(both.message(), ""));
  }

  /** An expression; {@code field} is what the pattern's field is called. */
  private String value(Expression expression, String field) {
    if (expression instanceof Expression.Field) {
      return field;
    }
    if (expression instanceof Expression.Variable variable) {
      return variables.get(variable.name());
    }
    if (expression instanceof Expression.Arithmetic sum) {
      String operation = isText(sum) ? "str-cat" : sum.operation().symbol();
      return "(%s %s %s)".formatted(operation, value(sum.left(), field), value(sum.right(), field));
    }
    return constant(expression);
  }

  private static String constant(Expression expression) {
    if (expression instanceof Expression.NumberLiteral number) {
      return number.value().toPlainString();
    }
    if (expression instanceof Expression.TruthLiteral truth) {
      return ClipsRules.truth(truth.value());
    }
    if (expression instanceof Expression.OptionLiteral option) {
      return option.constant();
    }
    if (expression instanceof Expression.TypeLiteral type) {
      return type.type();
    }
    return TreeText.quoted(((Expression.TextLiteral) expression).value());
  }

  private static boolean isText(Expression expression) {
    return expression instanceof Expression.TextLiteral
        || expression instanceof Expression.Arithmetic sum
            && sum.operation() == Expression.Operation.PLUS
            && (isText(sum.left()) || isText(sum.right()));
  }

  private static boolean isSymbol(Expression expression) {
    return expression instanceof Expression.TruthLiteral
        || expression instanceof Expression.OptionLiteral
        || expression instanceof Expression.TypeLiteral;
  }

  /** The one slot that a pattern tests. */
  private final class Slot {

    private final Condition.Pattern pattern;
    private final String variable;

    Slot(Condition.Pattern pattern, String variable) {
      this.pattern = pattern;
      this.variable = variable;
    }

    String name() {
      return knowledgeBase.questionOfType(pattern.type()).isPresent() ? "value" : "question";
    }

    boolean isMany() {
      return kindIs(QuestionKind.ManyOf.class);
    }

    private boolean kindIs(Class<? extends QuestionKind> kind) {
      return knowledgeBase
          .questionOfType(pattern.type())
          .map(Question::kind)
          .filter(kind::isInstance)
          .isPresent();
    }

    String test(Constraint constraint) {
      if (constraint instanceof Constraint.Binding) {
        return "";
      }
      if (constraint instanceof Constraint.Comparison comparison) {
        return comparison(comparison);
      }
      if (constraint instanceof Constraint.Membership membership) {
        return membership(membership);
      }
      Constraint.Containment containment = (Constraint.Containment) constraint;
      String contains =
          "(member$ %s %s)"
              .formatted(
                  value(containment.element(), variable), value(containment.set(), variable));
      return "&:" + (containment.negated() ? "(not " + contains + ")" : contains);
    }

    private String comparison(Constraint.Comparison comparison) {
      Operator operator = comparison.operator();
      boolean equality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
      if (equality
          && comparison.left() instanceof Expression.Field
          && isSymbol(comparison.right())) {
        return (operator == Operator.EQUAL ? "&" : "&~") + constant(comparison.right());
      }
      return "&:(%s %s %s)"
          .formatted(
              function(operator),
              value(comparison.left(), variable),
              value(comparison.right(), variable));
    }

    private String function(Operator operator) {
      boolean numbers = kindIs(QuestionKind.Number.class);
      return switch (operator) {
        case EQUAL -> numbers ? "=" : "eq";
        case NOT_EQUAL -> numbers ? "<>" : "neq";
        default -> operator.symbol();
      };
    }

    private String membership(Constraint.Membership membership) {
      List<String> options = membership.options().stream().map(ClipsRule::constant).toList();
      if (membership.negated()) {
        return options.stream().map(option -> "&~" + option).collect(joining());
      }
      // "|" binds less tightly than "&": beside other tests the options must stand in one function.
      return isOnlyTest()
          ? "&" + String.join("|", options)
          : options.stream()
              .map(option -> " (eq " + variable + " " + option + ")")
              .collect(joining("", "&:(or", ")"));
    }

    private boolean isOnlyTest() {
      return pattern.constraints().stream()
              .filter(constraint -> !(constraint instanceof Constraint.Binding))
              .count()
          == 1;
    }
  }
}
