package org.mlfit.editor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.report.text.Count;

/**
 * A few words above a part of a file: of a rule how often scenarios name it, of a scenario whether
 * it is as expected.
 *
 * @param line the line above which they stand, from 1
 * @param words the words
 */
public record Note(int line, String words) {

  /** The notes of a file; of scenarios none before they were played as they are now. */
  public static List<Note> of(Path file, Workspace workspace) {
    List<Outline.Part> parts = Outline.of(file, workspace).parts();
    if (workspace.texts().isRuleFile(file)) {
      Map<Thing, Long> counts = workspace.countsInScenarios();
      return parts.stream()
          .filter(part -> part.kind() == Outline.Kind.RULE)
          .map(part -> ofRule(part, counts.getOrDefault(Thing.rule(part.name()), 0L)))
          .toList();
    }
    Optional<SourceText> text =
        workspace.texts().text(file).filter(any -> workspace.texts().isScenarioFile(file));
    return text.flatMap(workspace::failuresOf)
        .map(failures -> ofScenarios(parts, failures))
        .orElse(List.of());
  }

  private static Note ofRule(Outline.Part rule, long named) {
    return new Note(
        rule.first(),
        named == 0 ? "no scenario names it" : "named " + Count.of(named, "time") + " in scenarios");
  }

  private static List<Note> ofScenarios(List<Outline.Part> parts, List<Fault> failures) {
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      int first = parts.get(i).first();
      int next = i + 1 < parts.size() ? parts.get(i + 1).first() : Integer.MAX_VALUE;
      boolean fails =
          failures.stream()
              .mapToInt(fault -> fault.position().line())
              .anyMatch(line -> line >= first && line < next);
      notes.add(new Note(first, fails ? "✗ not as expected" : "✓ as expected"));
    }
    return notes;
  }
}
