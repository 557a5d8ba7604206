package org.mlfit.knowledge.compiled;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mlfit.knowledge.QuestionKind;
import org.mlfit.knowledge.language.Declarations;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Consequence;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Declaration;
import org.mlfit.knowledge.tree.Declaration.FactType;
import org.mlfit.knowledge.tree.Declaration.OptionType;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.Expression.Arithmetic;
import org.mlfit.knowledge.tree.Expression.Operation;
import org.mlfit.knowledge.tree.RuleTree;
import org.mlfit.knowledge.tree.TreeText;
import org.mlfit.knowledge.vocabulary.Finding;
import org.mlfit.knowledge.vocabulary.Topic;

/**
 * Writes checked trees as the DRL that Drools compiles. It differs from what authors write in four
 * ways: the package is one that no other rules have, since Drools takes over whatever class of a
 * name it finds on the class path; metadata is left out, since only we read it; numbers are {@code
 * long} or {@code double}; and what is joined into a message is put through {@code Wording}.
 */
final class EngineText {

  private static final Map<String, String> NUMBER_TYPES =
      Map.of(
          "int", "long",
          "Integer", "long",
          "Long", "long",
          "Double", "double",
          "Boolean", "boolean");

  private final Declarations declarations;
  private final String packageName;
  private final FiringOrder order;

  EngineText(Declarations declarations, String packageName) {
    this.declarations = declarations;
    this.packageName = packageName;
    this.order = FiringOrder.of(declarations);
  }

  String packageName() {
    return packageName;
  }

  /** What every compilation needs: package, imports and all declared types. */
  String types() {
    List<String> parts = new ArrayList<>();
    parts.add("package " + packageName + ";");
    parts.add("import " + Finding.class.getPackageName() + ".*;");
    parts.add("import java.util.Set;");
    parts.add("global " + Conclusions.class.getName() + " " + RuleModel.CONCLUSIONS + ";");
    declarations.files().stream()
        .flatMap(file -> file.imports().stream())
        .distinct()
        .map(name -> "import " + name + ";")
        .forEach(parts::add);
    declarations.files().stream()
        .flatMap(file -> file.declarations().stream())
        .filter(declaration -> !isTopic(declaration))
        .map(this::declaration)
        .forEach(parts::add);
    return String.join("\n", parts) + "\n";
  }

  /** One rule. */
  String rule(RuleTree rule) {
    String when =
        rule.conditions().stream().map(c -> "  " + condition(c) + "\n").collect(joining());
    String then =
        rule.consequences().stream()
            .map(
                c ->
                    "  "
                        + RuleModel.CONCLUSIONS
                        + ".add( drools, "
                        + consequence(c, rule)
                        + " );\n")
            .collect(joining());
    return "rule "
        + TreeText.quoted(rule.name())
        + " salience "
        + order.of(rule)
        + "\nwhen\n"
        + when
        + "then\n"
        + then
        + "end\n";
  }

  /** A rule that stops the engine where it is known which questions apply. */
  String pause() {
    return "rule \"which questions apply is known\" salience "
        + FiringOrder.PAUSE
        + "\nwhen\nthen\n  drools.halt();\nend\n";
  }

  private static boolean isTopic(Declaration declaration) {
    return declaration instanceof FactType type
        && type.parent().filter(Topic.class.getSimpleName()::equals).isPresent();
  }

  private String declaration(Declaration declaration) {
    if (declaration instanceof OptionType options) {
      return options.options().stream()
          .map(option -> option.constant() + "( " + TreeText.quoted(option.label()) + " )")
          .collect(
              joining(", ", "declare enum " + options.name() + " ", ";\n label : String\nend"));
    }
    FactType type = (FactType) declaration;
    return "declare "
        + type.name()
        + type.parent().map(parent -> " extends " + parent).orElse("")
        + type.fields().stream()
            .map(f -> "\n " + f.name() + " : " + NUMBER_TYPES.getOrDefault(f.type(), f.type()))
            .collect(joining())
        + "\nend";
  }

  private String condition(Condition condition) {
    if (condition instanceof Condition.Pattern pattern) {
      return pattern.constraints().stream()
          .map(this::constraint)
          .collect(joining(", ", pattern.type() + "( ", " )"));
    }
    if (condition instanceof Condition.Not not) {
      return "not " + condition(not.pattern());
    }
    if (condition instanceof Condition.Exists exists) {
      return "exists " + condition(exists.pattern());
    }
    if (condition instanceof Condition.AnyOf anyOf) {
      return anyOf.branches().stream().map(this::condition).collect(joining(" or ", "( ", " )"));
    }
    Condition.AllOf allOf = (Condition.AllOf) condition;
    return allOf.parts().stream().map(this::condition).collect(joining(" and ", "( ", " )"));
  }

  private String constraint(Constraint constraint) {
    if (constraint instanceof Constraint.Comparison comparison) {
      return value(comparison.left())
          + " "
          + comparison.operator().symbol()
          + " "
          + value(comparison.right());
    }
    return TreeText.of(constraint);
  }

  private String consequence(Consequence consequence, RuleTree rule) {
    if (consequence instanceof Consequence.GiveFinding finding) {
      return "Finding."
          + finding.kind().name().toLowerCase(Locale.ROOT)
          + "( "
          + text(finding.message(), rule)
          + ", "
          + text(finding.next(), rule)
          + " )";
    }
    if (consequence instanceof Consequence.Conclude conclude) {
      return "new " + conclude.type() + "()";
    }
    if (consequence instanceof Consequence.TriggerGate trigger) {
      return "new GateTriggered( " + trigger.gate() + " )";
    }
    if (consequence instanceof Consequence.MakeIrrelevant irrelevant) {
      return "new Irrelevant( " + irrelevant.question() + ".class )";
    }
    Consequence.Contradict contradict = (Consequence.Contradict) consequence;
    return "new Contradiction( "
        + contradict.first()
        + ".class, "
        + contradict.second()
        + ".class, "
        + text(contradict.message(), rule)
        + " )";
  }

  private String text(Expression expression, RuleTree rule) {
    if (expression instanceof Expression.TextLiteral literal) {
      return TreeText.quoted(literal.value());
    }
    if (expression instanceof Arithmetic sum && isText(sum)) {
      return text(sum.left(), rule) + " + " + text(sum.right(), rule);
    }
    if (expression instanceof Expression.Variable variable && isOption(variable, rule)) {
      return variable.name() + ".getLabel()";
    }
    return "Wording.of( " + value(expression) + " )";
  }

  private static boolean isText(Expression expression) {
    return expression instanceof Expression.TextLiteral
        || expression instanceof Arithmetic sum
            && sum.operation() == Operation.PLUS
            && (isText(sum.left()) || isText(sum.right()));
  }

  private boolean isOption(Expression.Variable variable, RuleTree rule) {
    Map<String, String> types = new HashMap<>();
    rule.patterns()
        .forEach(
            pattern ->
                pattern.constraints().stream()
                    .filter(Constraint.Binding.class::isInstance)
                    .map(Constraint.Binding.class::cast)
                    .forEach(binding -> types.put(binding.variable(), pattern.type())));
    return declarations
        .question(types.getOrDefault(variable.name(), ""))
        .filter(question -> question.kind() instanceof QuestionKind.OneOf)
        .isPresent();
  }

  private String value(Expression expression) {
    if (expression instanceof Expression.NumberLiteral number) {
      return number(number);
    }
    if (expression instanceof Arithmetic arithmetic) {
      return "( "
          + value(arithmetic.left())
          + " "
          + arithmetic.operation().symbol()
          + " "
          + value(arithmetic.right())
          + " )";
    }
    return TreeText.of(expression);
  }

  /** Whole numbers that an {@code int} cannot hold need the letter that says so. */
  private static String number(Expression.NumberLiteral number) {
    boolean whole = number.value().stripTrailingZeros().scale() <= 0;
    if (!whole) {
      return number.value().toPlainString();
    }
    String digits = number.value().toBigInteger().toString();
    return number.value().toBigInteger().bitLength() > 31 ? digits + "L" : digits;
  }
}
