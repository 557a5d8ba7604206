package org.mlfit.knowledge.language.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.tree.Declaration;
import org.mlfit.knowledge.tree.Declaration.FactType;
import org.mlfit.knowledge.tree.FileFaults;
import org.mlfit.knowledge.tree.LanguageWords;
import org.mlfit.knowledge.tree.RuleFile;

/**
 * Refuses names that types cannot have. It runs before rules are checked, so that the declaration
 * with the wrong name is reported and not the rules with the right one.
 */
public final class TypeNames {

  private final List<RuleFile> files;
  private final List<Fault> faults;
  private final UndeclaredNames undeclared;
  private final Map<String, Position> taken = new HashMap<>();

  /** Looks at all files together; adds what it finds to the faults. */
  public TypeNames(List<RuleFile> files, List<Fault> faults) {
    this.files = files;
    this.faults = faults;
    this.undeclared = new UndeclaredNames(files);
  }

  /** Reports each name that a type cannot have. */
  public void check() {
    forEach(this::check);
    if (faults.isEmpty()) {
      forEach(this::checkSlip);
    }
  }

  private void forEach(BiConsumer<Declaration, FileFaults> check) {
    for (RuleFile file : files) {
      FileFaults reporter = new FileFaults(file.source(), faults);
      file.declarations().forEach(declaration -> check.accept(declaration, reporter));
    }
  }

  /** A slip in a declaration is one mistake, not one at each place that reads the type. */
  private void checkSlip(Declaration declaration, FileFaults file) {
    undeclared
        .meantBy(declaration)
        .ifPresent(
            name ->
                file.report(
                    declaration.position(),
                    declaration.name(),
                    "misspelt-type",
                    "No rule uses "
                        + declaration.name()
                        + ", and several use "
                        + name
                        + ", which no file declares.",
                    "Did you mean " + name + "?"));
  }

  private void check(Declaration declaration, FileFaults file) {
    String name = declaration.name();
    Position position = declaration.position();
    if (LanguageWords.isReserved(name)) {
      file.report(
          position,
          name,
          "reserved-name",
          name
              + (LanguageWords.RESERVED.contains(name)
                  ? " is a word of the rule language."
                  : " is a type of Java itself."),
          meant().orElse("Give the type another name."));
    }
    boolean isTopic =
        declaration instanceof FactType type
            && type.parent().filter(LanguageWords.TOPIC::equals).isPresent();
    if (!isTopic && LanguageWords.isOfEngine(name)) {
      file.report(
          position,
          name,
          "reserved-name",
          name + " is a name that the rule engine keeps for itself.",
          "Put a word before it, such as Project" + name + ".");
    }
    if (!name.matches("[A-Z][A-Za-z0-9]*")) {
      file.report(
          position,
          name,
          "type-name",
          name
              + " is no name for a type: it "
              + (Character.isUpperCase(name.charAt(0))
                  ? "may hold letters and digits only."
                  : "does not begin with a capital letter."),
          meant()
              .orElse(
                  "Begin it with a capital letter, then letters and digits only: FewExamples."));
    }
    Position other = taken.putIfAbsent(name, position);
    if (other != null) {
      file.report(
          position,
          name,
          "duplicate-type",
          name + " is declared twice.",
          "The other stands in "
              + other.fileAndLine()
              + ". Keep the one that is right and take the other out; give this one another name"
              + " only if both are needed.");
    }
    if (declaration instanceof FactType type) {
      checkParent(type, file);
    }
  }

  private void checkParent(FactType type, FileFaults file) {
    List<String> parents = List.of(LanguageWords.CONCLUSION, LanguageWords.TOPIC);
    type.parent()
        .filter(parent -> !parents.contains(parent))
        .ifPresent(
            parent ->
                file.report(
                    type.position(),
                    type.name(),
                    "unknown-parent",
                    type.name() + " extends " + parent + ", which it cannot.",
                    NearestName.suggestion(parent, parents)
                        .orElse("A type extends Conclusion or Topic, or nothing.")));
  }

  /** The name that is meant, if rules read exactly one name that no file declares. */
  private Optional<String> meant() {
    List<String> names = undeclared.names();
    return names.size() == 1
        ? Optional.of(
            "Rules read "
                + names.get(0)
                + ", which no file declares: give it that name if it is this one.")
        : Optional.empty();
  }
}
