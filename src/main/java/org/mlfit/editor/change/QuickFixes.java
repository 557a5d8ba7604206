package org.mlfit.editor.change;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlfit.editor.Checked;
import org.mlfit.editor.Workspace;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.SourceText;

/**
 * The ways out of faults that are a single edit. Each is tried on the text first: what does not
 * mend its fault is not offered.
 */
public final class QuickFixes {

  private final Workspace workspace;

  /** The quick fixes of a workspace. */
  public QuickFixes(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * A single edit that mends a fault.
   *
   * @param title what it does, in a few words
   * @param fault what it mends
   * @param change the edit
   */
  public record Fix(String title, Fault fault, Change change) {}

  /** Those of the faults in some lines of a file, the first and the last included, from 1. */
  public List<Fix> in(Path file, int first, int last) {
    SourceText source = workspace.texts().text(file).orElse(new SourceText("", ""));
    List<Fix> fixes = new ArrayList<>();
    for (Fault fault : told(file, source)) {
      int line = fault.position().line();
      if (fault.position().file().equals(source.name()) && line >= first && line <= last) {
        fixes.addAll(fixes(fault, file, source));
      }
    }
    return List.copyOf(fixes);
  }

  private Collection<Fix> fixes(Fault fault, Path file, SourceText source) {
    Map<String, Fix> fixes = new LinkedHashMap<>();
    List<Fix> candidates = new ArrayList<>(WaysOut.of(fault, source));
    if (workspace.texts().isRuleFile(file)) {
      candidates.addAll(Skeletons.of(fault, source, workspace.checked().names()));
    }
    for (Fix fix : candidates) {
      if (!fixes.containsKey(fix.title()) && mends(fix, file, source)) {
        fixes.put(fix.title(), fix);
      }
    }
    return fixes.values();
  }

  private List<Fault> told(Path file, SourceText source) {
    if (workspace.texts().isRuleFile(file)) {
      return workspace.check().faults();
    }
    return workspace.texts().isScenarioFile(file) ? workspace.faultsOf(source) : List.of();
  }

  /**
   * Whether the fault is gone then, and nothing else is wrong for it. A word may bring to light
   * what else is wrong beside it; whatever is longer may have come into the wrong place.
   */
  private boolean mends(Fix fix, Path file, SourceText source) {
    Fault fault = fix.fault();
    List<Fault> left = faults(file, fix.change().in(source));
    List<Fault> errors = left.stream().filter(Fault::isError).toList();
    if (!fault.isError()) {
      return errors.isEmpty() && left.stream().noneMatch(other -> isAlike(other, fault));
    }
    long before = faults(file, source).stream().filter(Fault::isError).count();
    boolean isWord = !fix.change().text().isBlank() && !fix.change().text().contains(" ");
    return (isWord ? errors.size() <= before : errors.size() < before)
        && errors.stream()
            .noneMatch(
                other ->
                    other.position().equals(fault.position())
                        || isInSameLine(other, fault) && isAlike(other, fault));
  }

  private static boolean isAlike(Fault one, Fault other) {
    return one.id().equals(other.id()) && one.message().equals(other.message());
  }

  private static boolean isInSameLine(Fault one, Fault other) {
    return one.position().fileAndLine().equals(other.position().fileAndLine());
  }

  /** What is wrong with all rules, or with a scenario file, if a file has some text. */
  private List<Fault> faults(Path file, SourceText text) {
    if (workspace.texts().isScenarioFile(file)) {
      return workspace.usable().map(rules -> Checked.faultsOf(text, rules)).orElse(List.of());
    }
    List<SourceText> sources =
        workspace.texts().rules().files().sources().stream()
            .map(other -> other.name().equals(text.name()) ? text : other)
            .toList();
    return workspace.checkedAs(sources).faults();
  }
}
