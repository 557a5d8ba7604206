package org.mlfit.knowledge.language.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Declaration.DeclaredOption;
import org.mlfit.knowledge.tree.Declaration.OptionType;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.Expression.Arithmetic;
import org.mlfit.knowledge.tree.FileFaults;
import org.mlfit.knowledge.tree.RuleTree;
import org.mlfit.knowledge.tree.TreeText;

/** Finds out what sort of value an expression has, and reports names that mean nothing. */
final class ExpressionChecker {

  private final Declarations declarations;
  private final FileFaults faults;
  private final RuleTree rule;
  private final boolean readWhole;
  private final Map<String, List<Condition.Pattern>> binders = new HashMap<>();

  ExpressionChecker(
      Declarations declarations, FileFaults faults, RuleTree rule, boolean readWhole) {
    this.declarations = declarations;
    this.faults = faults;
    this.rule = rule;
    this.readWhole = readWhole;
    rule.patterns().forEach(this::noteBinder);
  }

  private void noteBinder(Condition.Pattern pattern) {
    pattern
        .bindings()
        .forEach(b -> binders.computeIfAbsent(b.variable(), n -> new ArrayList<>()).add(pattern));
  }

  /** The kind of a value inside a pattern; empty where a fault was reported. */
  Optional<ValueKind> kind(Expression expression, PatternFields fields, VariableScope scope) {
    if (expression instanceof Expression.Field field) {
      return field(field, fields);
    }
    if (expression instanceof Expression.Variable variable) {
      return variable(variable, scope);
    }
    if (expression instanceof Expression.NumberLiteral) {
      return Optional.of(ValueKind.NUMBER);
    }
    if (expression instanceof Expression.TruthLiteral) {
      return Optional.of(ValueKind.TRUTH);
    }
    if (expression instanceof Expression.TextLiteral) {
      return Optional.of(ValueKind.TEXT);
    }
    if (expression instanceof Expression.OptionLiteral option) {
      return option(option);
    }
    if (expression instanceof Expression.TypeLiteral type) {
      return type(type);
    }
    return arithmetic((Arithmetic) expression, fields, scope);
  }

  private Optional<ValueKind> field(Expression.Field field, PatternFields fields) {
    Optional<ValueKind> kind = fields.kind(field.name());
    if (kind.isEmpty() && fields.isKnownType()) {
      faults.report(
          field.position(),
          field.name(),
          "unknown-field",
          fields.describe(field.name()),
          meant(field.name()).or(() -> fields.suggestion(field.name())));
    }
    return kind;
  }

  /** What a word that is no field probably means, if it is the name of something else. */
  private Optional<String> meant(String word) {
    if (declarations.optionTypes().containsKey(word)) {
      return Optional.of("An option is written " + declarations.exampleOption(word) + ".");
    }
    if (declarations.question(word).isPresent()) {
      return Optional.of("A question is named as a class: question == " + word + ".class");
    }
    return switch (word) {
      case "yes" -> Optional.of("Write true for yes.");
      case "no" -> Optional.of("Write false for no.");
      case "null" -> Optional.of("What is not known is: Unknown( question == Name.class )");
      default -> declarations.optionNamed(word).map(option -> "Did you mean " + option + "?");
    };
  }

  private Optional<ValueKind> variable(Expression.Variable variable, VariableScope scope) {
    if (scope.isBound(variable.name())) {
      return scope.kind(variable.name());
    }
    if (scope.isHidden(variable.name())) {
      faults.report(
          variable.position(),
          variable.name(),
          "hidden-variable",
          variable.name() + " is bound inside a group, not or exists, and cannot be read here.",
          "Bind it outside, in a pattern that is always met.");
    } else {
      UnboundVariable unbound =
          new UnboundVariable(
              rule, variable, scope.names(), binders.getOrDefault(variable.name(), List.of()));
      faults.report(
          variable.position(),
          variable.name(),
          "unbound-variable",
          unbound.message(),
          unbound.suggestion());
    }
    return Optional.empty();
  }

  private Optional<ValueKind> option(Expression.OptionLiteral option) {
    OptionType type = declarations.optionTypes().get(option.type());
    if (type == null && declarations.isDeclared(option.type())) {
      faults.report(
          option.position(),
          option.type(),
          "not-an-option-type",
          option.type() + " has no options of its own.",
          declarations
              .optionNamed(option.constant())
              .map(name -> "Did you mean " + name + "?")
              .or(() -> Optional.of("Name the declared enum: Type.NAME")));
      return Optional.empty();
    }
    if (type == null) {
      reportUnknownType(
          option.position(), option.type(), declarations.optionTypes().keySet().stream().toList());
      return Optional.empty();
    }
    List<String> constants = type.options().stream().map(DeclaredOption::constant).toList();
    if (!constants.contains(option.constant())) {
      faults.report(
          option.position(),
          option.type() + "." + option.constant(),
          "unknown-option",
          option.type() + " has no option " + option.constant() + ".",
          NearestName.to(option.constant(), constants)
              .map(name -> "Did you mean " + option.type() + "." + name + "?")
              .or(() -> Optional.of("It has " + String.join(", ", constants) + ".")));
      return Optional.empty();
    }
    return Optional.of(new ValueKind(ValueKind.Sort.OPTION, option.type()));
  }

  private Optional<ValueKind> type(Expression.TypeLiteral type) {
    if (declarations.question(type.type()).isPresent() || declarations.isFaulty(type.type())) {
      return Optional.of(ValueKind.QUESTION);
    }
    if (declarations.isDeclared(type.type())) {
      faults.report(
          type.position(),
          type.type(),
          "no-question",
          type.type() + " is no question.",
          "Only questions are unknown, open or irrelevant.");
      return Optional.empty();
    }
    reportUnknownType(
        type.position(),
        type.type(),
        declarations.questions().stream().map(Question::typeName).toList());
    return Optional.empty();
  }

  private void reportUnknownType(Position position, String name, List<String> names) {
    if (readWhole) {
      faults.report(
          position,
          name,
          "unknown-type",
          "Rule " + rule.name() + " reads " + name + ", which no file declares.",
          suggestion(name, names));
    }
  }

  private Optional<String> suggestion(String name, List<String> names) {
    return NearestName.to(name, names)
        .map(near -> "Did you mean " + near + declarations.whereDeclared(near) + "?");
  }

  private Optional<ValueKind> arithmetic(
      Arithmetic arithmetic, PatternFields fields, VariableScope scope) {
    Optional<ValueKind> left = kind(arithmetic.left(), fields, scope);
    Optional<ValueKind> right = kind(arithmetic.right(), fields, scope);
    boolean numbers = isNumber(arithmetic.left(), left) && isNumber(arithmetic.right(), right);
    return numbers && left.isPresent() && right.isPresent() ? left : Optional.empty();
  }

  private boolean isNumber(Expression side, Optional<ValueKind> kind) {
    boolean number = kind.isEmpty() || kind.get().sort() == ValueKind.Sort.NUMBER;
    if (!number) {
      faults.report(
          side.position(),
          TreeText.of(side),
          "not-a-number",
          "Rule " + rule.name() + " calculates with " + kind.get().described() + ".",
          kind.get().sort() == ValueKind.Sort.TEXT
              ? "Texts are only joined, with +. A calculation stands in parentheses behind one:"
                  + " \"… \" + ( $a - 1 )"
              : "Only numbers can be added, subtracted, multiplied and divided.");
    }
    return number;
  }
}
