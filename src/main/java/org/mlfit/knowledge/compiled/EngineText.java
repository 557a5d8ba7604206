package org.mlfit.knowledge.compiled;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.Sha256;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Declaration;
import org.mlfit.knowledge.tree.Declaration.FactType;
import org.mlfit.knowledge.tree.Declaration.OptionType;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.Expression.Arithmetic;
import org.mlfit.knowledge.tree.LanguageWords;
import org.mlfit.knowledge.tree.RuleFile;
import org.mlfit.knowledge.tree.RuleTree;
import org.mlfit.knowledge.tree.TreeText;
import org.mlfit.knowledge.vocabulary.Finding;

/**
 * Writes checked trees as the DRL that Drools compiles. It differs from what authors write in five
 * ways: the packages are some that nothing else has, since Drools takes over whatever class of a
 * name it finds on the class path; metadata is left out, since only we read it; numbers are {@code
 * long} or {@code double}; each {@link RuleWay} is a rule of its own that tests the {@link
 * AnswerSheet}; and what follows from it is not said at all, since we know it: it is only told
 * which way is met.
 *
 * <p>The declared types have one package and rules have others, named by the hash of what they are
 * compiled from, so that rules that did not change need not be compiled again when others did.
 */
public final class EngineText {

  private static final int PACKAGE_HASH = 16;
  private static final Pattern NO_WORD = Pattern.compile("\\W+");
  private static final String PAUSE = "which questions apply is known";

  private static final Map<String, String> NUMBER_TYPES =
      Map.of(
          "int", "long",
          "Integer", "long",
          "Long", "long",
          "Double", "double",
          "Boolean", "boolean");

  private final Declarations declarations;
  private final FiringOrder order;
  private final SheetPlaces places;
  private final String head;
  private final RulePart types;
  private final List<FilePart> files;

  /**
   * The text of some rules.
   *
   * @throws FaultyInputException if the rules cannot be brought into an order
   */
  public EngineText(Declarations declarations) {
    this.declarations = declarations;
    this.order = FiringOrder.of(declarations);
    this.places = new SheetPlaces(declarations.questions());
    this.head = head(declarations);
    String text = declaredTypes().map(EngineText::declaration).collect(joining()) + pause();
    this.types = new RulePart(hash(head + text), Set.of(PAUSE), text);
    this.files =
        declarations.files().stream()
            .filter(file -> !file.rules().isEmpty())
            .map(file -> new FilePart(file, rules(file.rules())))
            .toList();
  }

  private record FilePart(RuleFile file, RulePart rules) {}

  /** What Drools must know besides types and rules. */
  private static String head(Declarations declarations) {
    Stream<String> ours =
        Stream.of(
            "import " + Finding.class.getPackageName() + ".*;",
            "import java.util.Set;",
            "import " + ExactComparison.class.getName() + ";",
            "global " + Firings.class.getName() + " " + RuleModel.FIRINGS + ";");
    Stream<String> theirs =
        declarations.files().stream()
            .flatMap(file -> file.imports().stream())
            .distinct()
            .map(name -> "import " + name + ";");
    return Stream.concat(ours, theirs).map(line -> line + "\n").collect(joining());
  }

  /** All declared types, and the rule that stops the engine where it is known what applies. */
  public RulePart types() {
    return types;
  }

  /** The package of the declared types. */
  public String typesPackage() {
    return packageName(types.hash());
  }

  /** The rules of each file that has any. */
  public List<RulePart> rules() {
    return files.stream().map(FilePart::rules).toList();
  }

  /** The types and all rules. */
  public List<RulePart> all() {
    return Stream.concat(Stream.of(types), rules().stream()).toList();
  }

  /** The files whose rules are among some parts. */
  List<RuleFile> files(Collection<RulePart> parts) {
    return files.stream().filter(file -> parts.contains(file.rules())).map(FilePart::file).toList();
  }

  /** Some rules. They depend on all types, which have one package. */
  RulePart rules(List<RuleTree> rules) {
    Set<String> names = new LinkedHashSet<>();
    StringBuilder text = new StringBuilder();
    for (RuleTree rule : rules) {
      for (RuleWay way : RuleWays.of(rule)) {
        names.add(way.name());
        text.append(rule(way));
      }
    }
    return new RulePart(
        hash(head + types.hash() + "\n" + text), Set.copyOf(names), text.toString());
  }

  /** The package of some parts that are compiled together. */
  String packageOf(List<RulePart> parts) {
    return packageName(hash(parts.stream().map(RulePart::hash).collect(joining("\n"))));
  }

  /** What Drools reads of some rules that are compiled together. */
  String drl(List<RulePart> parts) {
    String text = parts.stream().map(RulePart::text).collect(joining());
    String imports = "import " + typesPackage() + ".*;\n";
    return "package " + packageOf(parts) + ";\n" + head + imports + text;
  }

  /** What Drools reads of the declared types. */
  String typesDrl() {
    return "package " + typesPackage() + ";\n" + head + types.text();
  }

  /** What Drools must read of the declared types to compile some rules and nothing else. */
  String typesDrl(List<RulePart> parts) {
    Set<String> named = words(parts.stream().map(RulePart::text).collect(joining(" ")));
    declaredTypes()
        .filter(type -> named.contains(type.name()))
        .map(type -> words(declaration(type)))
        .toList()
        .forEach(named::addAll);
    String text =
        declaredTypes()
            .filter(type -> named.contains(type.name()))
            .map(EngineText::declaration)
            .collect(joining());
    return "package " + typesPackage() + ";\n" + head + text;
  }

  private static Set<String> words(String text) {
    return NO_WORD.splitAsStream(text).collect(toCollection(HashSet::new));
  }

  /** Sorted, so that one may move to another place or file. */
  private Stream<Declaration> declaredTypes() {
    return declarations.files().stream()
        .flatMap(file -> file.declarations().stream())
        .filter(declaration -> !isTopic(declaration))
        .sorted(Comparator.comparing(Declaration::name));
  }

  private static String packageName(String hash) {
    return RuleFiles.PACKAGE_PREFIX + hash.substring(0, PACKAGE_HASH);
  }

  private static String hash(String text) {
    return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
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

  private static String pause() {
    return "rule "
        + TreeText.quoted(PAUSE)
        + " salience "
        + FiringOrder.PAUSE
        + "\nwhen\nthen\n  drools.halt();\nend\n";
  }

  private static boolean isTopic(Declaration declaration) {
    return declaration instanceof FactType type
        && type.parent().filter(LanguageWords.TOPIC::equals).isPresent();
  }

  private static String declaration(Declaration declaration) {
    if (declaration instanceof OptionType options) {
      return options.options().stream()
          .map(option -> option.constant() + "( " + TreeText.quoted(option.label()) + " )")
          .collect(
              joining(", ", "declare enum " + options.name() + " ", ";\n label : String\nend\n"));
    }
    FactType type = (FactType) declaration;
    return "declare "
        + type.name()
        + type.parent().map(parent -> " extends " + parent).orElse("")
        + type.fields().stream()
            .map(f -> "\n " + f.name() + " : " + NUMBER_TYPES.getOrDefault(f.type(), f.type()))
            .collect(joining())
        + "\nend\n";
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
