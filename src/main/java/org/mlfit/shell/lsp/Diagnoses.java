package org.mlfit.shell.lsp;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.mlfit.editor.Checked;
import org.mlfit.editor.Played;
import org.mlfit.editor.Texts;
import org.mlfit.editor.Workspace;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.SourceText;

/**
 * Tells the editor what is wrong, in a thread of its own: the rules first, then the scenarios, and
 * of both only what has changed. Whoever types on calls off what was begun before.
 */
final class Diagnoses {

  /** What an editor asks with the same key is answered before. */
  private static final long MOMENT_MILLIS = 25;

  private final Workspace workspace;
  private final LanguageClient client;
  private final Map<Path, String> uris = new ConcurrentHashMap<>();
  private final Map<String, List<Fault>> told = new HashMap<>();
  private final AtomicLong changes = new AtomicLong();
  private final Background checks;
  private String toldPlaceless = "";

  /** Tells an editor what is wrong in a workspace. */
  Diagnoses(Workspace workspace, LanguageClient client) {
    this.workspace = workspace;
    this.client = client;
    this.checks = new Background("checks", client);
  }

  /** Remembers what the editor calls a file, and checks. */
  void opened(Path file, String uri) {
    uris.put(file, uri);
    Texts texts = workspace.texts();
    if (file.toString().endsWith(RuleFiles.ENDING) && !texts.isRuleFile(file)) {
      client.showMessage(
          new MessageParams(
              MessageType.Info,
              texts.name(file)
                  + " is not checked: it lies outside the folder of the rules, "
                  + texts.rulesFolder()
                  + "."));
    }
    changed();
  }

  /** Tells what is wrong with scenarios that were played, unless something changes before. */
  void tell(SourceText scenarios) {
    long change = changes.get();
    checks.execute(() -> tellOfScenarios(scenarios, change));
  }

  private void tellOfScenarios(SourceText scenarios, long change) {
    if (!isOutdated(change)) {
      List<Fault> faults = new ArrayList<>(workspace.faultsOf(scenarios));
      workspace.played(scenarios).map(Played::failures).ifPresent(faults::addAll);
      tell(scenarios.name(), faults);
    }
  }

  /** What the editor calls a file. */
  String uri(Path file) {
    return uris.getOrDefault(file, file.toUri().toString());
  }

  /** Checks anew, since some text changed. */
  void changed() {
    long change = changes.incrementAndGet();
    checks.execute(() -> check(change));
  }

  /** Tells whether no text has changed since now. */
  BooleanSupplier untilNextChange() {
    long change = changes.get();
    return () -> !isOutdated(change);
  }

  private boolean isOutdated(long change) {
    return changes.get() != change;
  }

  private void check(long change) {
    if (!isOutdated(change) && hasPassed(MOMENT_MILLIS) && !isOutdated(change)) {
      Texts.Scenarios scenarios = workspace.texts().scenarios();
      List<Fault> placeless = new ArrayList<>(checkRules());
      placeless.addAll(scenarios.faults());
      tellPlaceless(placeless.stream().map(Fault::text).collect(joining("\n")));
      checkScenarios(scenarios.files(), change);
    }
  }

  /** Lets a moment pass; says no if it is cut short, since the talk ends. */
  private static boolean hasPassed(long millis) {
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Tells the faults of rules, and gives those that stand in no text. */
  private List<Fault> checkRules() {
    Checked checked = workspace.check();
    Map<String, List<Fault>> byFile = new LinkedHashMap<>();
    checked.files().sources().forEach(source -> byFile.put(source.name(), new ArrayList<>()));
    List<Fault> others = new ArrayList<>();
    for (Fault fault : checked.faults()) {
      byFile.getOrDefault(fault.position().file(), others).add(fault);
    }
    byFile.forEach(this::tell);
    forget(byFile.keySet(), true);
    return others;
  }

  private void checkScenarios(List<SourceText> files, long change) {
    Set<String> seen = new HashSet<>();
    for (SourceText scenarios : files) {
      if (isOutdated(change)) {
        return;
      }
      seen.add(scenarios.name());
      tellOfScenarios(scenarios, change);
    }
    forget(seen, false);
    // Whoever asks first what files name does not wait.
    files.stream().takeWhile(file -> !isOutdated(change)).forEach(workspace::mentions);
  }

  /** Files that are no longer there have no faults. */
  private void forget(Set<String> there, boolean areRules) {
    for (String name : Set.copyOf(told.keySet())) {
      boolean ofThisSort = workspace.texts().isRuleFile(workspace.texts().path(name)) == areRules;
      if (ofThisSort && !there.contains(name)) {
        tell(name, List.of());
        told.remove(name);
      }
    }
  }

  private void tell(String name, List<Fault> faults) {
    Path file = workspace.texts().path(name);
    List<Fault> before = told.put(name, List.copyOf(faults));
    boolean news =
        before == null ? !faults.isEmpty() || uris.containsKey(file) : !before.equals(faults);
    if (news) {
      client.publishDiagnostics(
          new PublishDiagnosticsParams(
              uri(file), faults.stream().map(Protocol::diagnostic).toList()));
    }
  }

  /**
   * What is wrong with a folder, or a file that is no text, stands in no text: it is said once, and
   * that it is over.
   */
  private void tellPlaceless(String faults) {
    if (!faults.equals(toldPlaceless)) {
      client.showMessage(
          faults.isEmpty()
              ? new MessageParams(MessageType.Info, "Rules and scenarios can be read again.")
              : new MessageParams(MessageType.Warning, faults));
    }
    toldPlaceless = faults;
  }

  /** Checks no more. */
  void end() {
    checks.end();
  }
}
