package org.mlfit.editor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.SourceText;

/**
 * A few words above a part of a file: of a rule in how many scenarios it fires, of a scenario
 * whether it is as expected.
 *
 * @param line the line above which they stand, from 1
 * @param words the words
 * @param rule the id of the rule; nothing above a scenario
 */
public record Note(int line, String words, Optional<String> rule) {

  private static final String NOT_PLAYED = "not played yet";

  /** The notes of a file. */
  public static List<Note> of(Path file, Workspace workspace) {
    List<Outline.Part> parts = Outline.of(file, workspace).parts();
    if (workspace.texts().isRuleFile(file)) {
      Firings firings = workspace.firings();
      return parts.stream()
          .filter(part -> part.kind() == Outline.Kind.RULE)
          .map(part -> ofRule(part, firings))
          .toList();
    }
    return workspace
        .texts()
        .text(file)
        .filter(any -> workspace.texts().isScenarioFile(file))
        .map(text -> ofScenarios(parts, text, workspace))
        .orElse(List.of());
  }

  private static Note ofRule(Outline.Part rule, Firings firings) {
    return new Note(
        rule.first(),
        firings.of(rule.name()).map(Firings.OfRule::words).orElse(NOT_PLAYED),
        Optional.of(rule.name()));
  }

  private static List<Note> ofScenarios(
      List<Outline.Part> parts, SourceText text, Workspace workspace) {
    Optional<Played> played = workspace.played(text);
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      int first = parts.get(i).first();
      int next = i + 1 < parts.size() ? parts.get(i + 1).first() : Integer.MAX_VALUE;
      String words = played.map(came -> words(came.failures(), first, next)).orElse(NOT_PLAYED);
      notes.add(new Note(first, words, Optional.empty()));
    }
    return notes;
  }

  private static String words(List<Fault> failures, int first, int next) {
    boolean fails =
        failures.stream()
            .mapToInt(fault -> fault.position().line())
            .anyMatch(line -> line >= first && line < next);
    return fails ? "✗ not as expected" : "✓ as expected";
  }
}
