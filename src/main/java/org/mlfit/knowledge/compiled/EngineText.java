package org.mlfit.knowledge.compiled;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Declaration;
import org.mlfit.knowledge.tree.Declaration.FactType;
import org.mlfit.knowledge.tree.Declaration.OptionType;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.Expression.Arithmetic;
import org.mlfit.knowledge.tree.LanguageWords;
import org.mlfit.knowledge.tree.RuleTree;
import org.mlfit.knowledge.tree.TreeText;
import org.mlfit.knowledge.vocabulary.Finding;

/**
 * Writes checked trees as the DRL that Drools compiles. It differs from what authors write in five
 * ways: the package is one that no other rules have, since Drools takes over whatever class of a
 * name it finds on the class path; metadata is left out, since only we read it; numbers are {@code
 * long} or {@code double}; each {@link RuleWay} is a rule of its own that tests the {@link
 * AnswerSheet}; and what follows from it is not said at all, since we know it: it is only told
 * which way is met.
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
  private final SheetPlaces places;

  EngineText(Declarations declarations, String packageName) {
    this.declarations = declarations;
    this.packageName = packageName;
    this.order = FiringOrder.of(declarations);
    this.places = new SheetPlaces(declarations.questions());
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
    parts.add("import " + ExactComparison.class.getName() + ";");
    parts.add("global " + Firings.class.getName() + " " + RuleModel.FIRINGS + ";");
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

  /** One rule, once for each way to meet it. All it does is to tell that it is met. */
  String rule(RuleTree rule) {
    return RuleWays.of(rule).stream().map(this::rule).collect(joining());
  }

  private String rule(RuleWay way) {
    Optional<SheetPattern> sheet =
        Optional.of(way).filter(RuleWay::readsSheet).map(w -> new SheetPattern(places, w));
    Stream<String> others =
        way.conditions().stream()
            .filter(c -> sheet.filter(pattern -> pattern.holds(c)).isEmpty())
            .map(condition -> TreeText.of(condition, EngineText::constraint));
    String when =
        Stream.concat(sheet.flatMap(SheetPattern::text).stream(), others)
            .map(condition -> "  " + condition + "\n")
            .collect(joining());
    return "rule "
        + TreeText.quoted(way.name())
        + " salience "
        + order.of(way.rule())
        + "\nwhen\n"
        + when
        + "then\n  "
        + RuleModel.FIRINGS
        + ".fired( drools );\nend\n";
  }

  /** A rule that stops the engine where it is known which questions apply. */
  String pause() {
    return "rule \"which questions apply is known\" salience "
        + FiringOrder.PAUSE
        + "\nwhen\nthen\n  drools.halt();\nend\n";
  }

  private static boolean isTopic(Declaration declaration) {
    return declaration instanceof FactType type
        && type.parent().filter(LanguageWords.TOPIC::equals).isPresent();
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

  /** Only what calculates can come out otherwise in Java than it is meant. */
  private static String constraint(Constraint constraint) {
    if (constraint instanceof Constraint.Comparison comparison
        && (comparison.left() instanceof Arithmetic || comparison.right() instanceof Arithmetic)) {
      return ExactComparison.text(
          comparison.left(),
          comparison.operator(),
          comparison.right(),
          leaf -> "ExactComparison.number( " + TreeText.of(leaf) + " )");
    }
    if (constraint instanceof Constraint.Comparison comparison) {
      return value(comparison.left())
          + " "
          + comparison.operator().symbol()
          + " "
          + value(comparison.right());
    }
    if (constraint instanceof Constraint.Membership membership) {
      return value(membership.value())
          + (membership.negated() ? " not in " : " in ")
          + membership.options().stream().map(EngineText::value).collect(joining(", ", "( ", " )"));
    }
    return TreeText.of(constraint);
  }

  /** Whole numbers that an {@code int} cannot hold need the letter that says so. */
  private static String value(Expression expression) {
    if (!(expression instanceof Expression.NumberLiteral number)) {
      return TreeText.of(expression);
    }
    boolean whole = number.value().stripTrailingZeros().scale() <= 0;
    String digits = number.value().toPlainString();
    return whole && number.value().toBigInteger().bitLength() > 31
        ? number.value().toBigInteger() + "L"
        : digits;
  }
}
