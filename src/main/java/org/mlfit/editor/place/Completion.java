package org.mlfit.editor.place;

import java.nio.file.Path;
import java.util.List;
import org.mlfit.editor.Names;
import org.mlfit.editor.Texts;
import org.mlfit.editor.Workspace;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;

/** What may be written at places of files. */
public final class Completion {

  private final Workspace workspace;

  /** Completes in a workspace. */
  public Completion(Workspace workspace) {
    this.workspace = workspace;
  }

  /** What may be written at a place of a file; nothing where that is free. */
  public List<Offer> at(Path file, int line, int column) {
    return workspace
        .texts()
        .text(file)
        .map(text -> at(file, text, new Position(text.name(), line, column)))
        .orElse(List.of());
  }

  private List<Offer> at(Path file, SourceText text, Position place) {
    Texts texts = workspace.texts();
    Names names = workspace.checked().names();
    if (texts.isRuleFile(file)) {
      return RuleCompletion.at(text, place, names);
    }
    return texts.isScenarioFile(file) ? ScenarioCompletion.at(text, place, names) : List.of();
  }
}
