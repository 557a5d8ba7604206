package org.mlfit.editor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.tree.Declaration;
import org.mlfit.knowledge.tree.RuleFile;
import org.mlfit.knowledge.tree.RuleTree;
import org.mlfit.scenario.read.ScenarioWord;

/**
 * What a file holds, in its order.
 *
 * @param parts declarations and rules, or scenarios
 */
public record Outline(List<Part> parts) {

  /** What a part is. */
  public enum Kind {
    DECLARATION,
    OPTIONS,
    RULE,
    SCENARIO
  }

  /**
   * A part of a file.
   *
   * @param kind what it is
   * @param name what it is called
   * @param position where its name stands
   * @param first the line on which it begins, from 1
   * @param last its last line; the same as the first where that is not known
   */
  public record Part(Kind kind, String name, Position position, int first, int last) {}

  /** The outline of a file of rules or scenarios as it is now; empty for any other. */
  public static Outline of(Path file, Workspace workspace) {
    Optional<SourceText> text = workspace.texts().text(file);
    if (text.isPresent() && workspace.texts().isRuleFile(file)) {
      return workspace.check().names().declarations().files().stream()
          .filter(read -> read.source().name().equals(text.get().name()))
          .findFirst()
          .map(Outline::of)
          .orElse(new Outline(List.of()));
    }
    return text.isPresent() && workspace.texts().isScenarioFile(file)
        ? of(workspace.words(text.get()))
        : new Outline(List.of());
  }

  private static Outline of(RuleFile file) {
    List<Part> parts = new ArrayList<>();
    for (Declaration declared : file.declarations()) {
      Kind kind = declared instanceof Declaration.OptionType ? Kind.OPTIONS : Kind.DECLARATION;
      int line = declared.position().line();
      parts.add(new Part(kind, declared.name(), declared.position(), line, line));
    }
    for (RuleTree rule : file.rules()) {
      int first = rule.position().line();
      int last = first + (int) rule.text().chars().filter(c -> c == '\n').count();
      parts.add(new Part(Kind.RULE, rule.name(), rule.namePosition().after(1), first, last));
    }
    parts.sort(Comparator.comparing(Part::position));
    return new Outline(List.copyOf(parts));
  }

  private static Outline of(List<ScenarioWord> words) {
    List<Part> parts = new ArrayList<>();
    for (ScenarioWord word : words) {
      if (word.isName()) {
        int line = word.position().line();
        parts.add(new Part(Kind.SCENARIO, word.text(), word.position(), line, line));
      }
    }
    return new Outline(List.copyOf(parts));
  }
}
