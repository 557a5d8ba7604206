package org.mlfit.knowledge.language.resolve;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Consequence;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Declaration;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.LanguageWords;
import org.mlfit.knowledge.tree.RuleFile;
import org.mlfit.knowledge.tree.RuleTree;

/** The types that are declared but not used, and the names that are used but not declared. */
final class UndeclaredNames {

  /** If more names are missing, something else is wrong, and comparing them all takes long. */
  private static final int MOST = 20;

  private final Map<String, Long> used;
  private final List<String> names;

  UndeclaredNames(List<RuleFile> files) {
    List<Declaration> declarations =
        files.stream().flatMap(file -> file.declarations().stream()).toList();
    this.used =
        Stream.concat(
                files.stream()
                    .flatMap(file -> file.rules().stream())
                    .flatMap(UndeclaredNames::namesIn),
                declarations.stream().flatMap(UndeclaredNames::namesIn))
            .collect(groupingBy(Function.identity(), TreeMap::new, counting()));
    Set<String> declared = declarations.stream().map(Declaration::name).collect(toSet());
    this.names =
        used.keySet().stream()
            .filter(name -> !declared.contains(name) && !LanguageWords.isReserved(name))
            .limit(MOST + 1)
            .toList();
  }

  /** The names that are used and not declared; not all if they are many. */
  List<String> names() {
    return names;
  }

  /**
   * The name under which several places use a type that is declared with a slip. If only one place
   * does, the slip may just as well be there.
   */
  Optional<String> meantBy(Declaration declaration) {
    boolean topic =
        declaration instanceof Declaration.FactType type
            && type.parent().filter(LanguageWords.TOPIC::equals).isPresent();
    return topic || used.containsKey(declaration.name()) || names.size() > MOST
        ? Optional.empty()
        : NearestName.to(declaration.name(), names).filter(name -> used.get(name) > 1);
  }

  private static Stream<String> namesIn(Declaration declaration) {
    return declaration instanceof Declaration.FactType type
        ? Stream.concat(
            type.fields().stream()
                .map(Declaration.Field::type)
                .filter(name -> Character.isUpperCase(name.charAt(0))),
            type.metadata().value("options").stream())
        : Stream.empty();
  }

  private static Stream<String> namesIn(RuleTree rule) {
    return Stream.concat(
        rule.patterns().flatMap(UndeclaredNames::namesIn),
        rule.consequences().stream().flatMap(UndeclaredNames::namesIn));
  }

  private static Stream<String> namesIn(Condition.Pattern pattern) {
    return Stream.concat(
        Stream.of(pattern.type()),
        pattern.constraints().stream()
            .flatMap(Constraint::values)
            .flatMap(UndeclaredNames::namesIn));
  }

  private static Stream<String> namesIn(Expression value) {
    if (value instanceof Expression.TypeLiteral type) {
      return Stream.of(type.type());
    }
    return value instanceof Expression.OptionLiteral option
        ? Stream.of(option.type())
        : Stream.empty();
  }

  private static Stream<String> namesIn(Consequence consequence) {
    return consequence.fold(
        new Consequence.Cases<>(
            finding -> Stream.empty(),
            conclude -> Stream.of(conclude.type()),
            gate -> Stream.empty(),
            irrelevant -> Stream.of(irrelevant.question()),
            both -> Stream.of(both.first(), both.second())));
  }
}
