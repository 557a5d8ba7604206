package org.mlfit.editor.change;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mlfit.editor.Workspace;
import org.mlfit.knowledge.language.parse.RuleLayout;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;

/** Lays rule files out without a change of what they mean. */
public final class Formatting {

  private final Workspace workspace;

  /** Formats in a workspace. */
  public Formatting(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * The lines that change; none in what is no rule file.
   *
   * @throws FaultyInputException if something in the file cannot be read, which then stays as it is
   */
  public List<Change> changes(Path file) {
    return workspace
        .texts()
        .text(file)
        .filter(text -> workspace.texts().isRuleFile(file))
        .map(text -> changes(text, RuleLayout.of(text, workspace.checked().files().trust())))
        .orElse(List.of());
  }

  private static List<Change> changes(SourceText before, SourceText after) {
    String[] old = before.text().split("\n", -1);
    String[] now = after.text().split("\n", -1);
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < old.length; i++) {
      boolean isEnded = i == old.length - 1 && now.length > old.length;
      String line = isEnded ? now[i] + "\n" : now[i];
      if (!line.equals(old[i])) {
        changes.add(new Change(new Position(before.name(), i + 1, 1), old[i].length(), line));
      }
    }
    return List.copyOf(changes);
  }
}
