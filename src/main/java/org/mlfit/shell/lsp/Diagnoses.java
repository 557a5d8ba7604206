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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.mlfit.editor.Checked;
import org.mlfit.editor.Texts;
import org.mlfit.editor.Workspace;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.report.text.Count;
import org.mlfit.shell.exit.Diagnosis;

/**
 * Tells the editor what is wrong, in a thread of its own: the rules first, then the scenarios, and
 * of both only what has changed. Whoever types on calls off what was begun before.
 */
final class Diagnoses {

  private final Workspace workspace;
  private final LanguageClient client;
  private final boolean asksForLenses;
  private final Map<Path, String> uris = new ConcurrentHashMap<>();
  private final Map<String, List<Fault>> told = new HashMap<>();
  private final AtomicLong changes = new AtomicLong();
  private final ExecutorService checks = oneThread("checks");
  private final ExecutorService plays = oneThread("plays");
  private String toldPlaceless = "";

  /**
   * Tells an editor.
   *
   * @param asksForLenses whether the editor asks for code lenses anew if it is told to
   */
  Diagnoses(Workspace workspace, LanguageClient client, boolean asksForLenses) {
    this.workspace = workspace;
    this.client = client;
    this.asksForLenses = asksForLenses;
  }

  private static ExecutorService oneThread(String name) {
    return Executors.newSingleThreadExecutor(
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Remembers what the editor calls a file, checks, and plays. */
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
    saved();
  }

  /**
   * Checks anew, and plays the scenarios that are open, since somebody wants to see how they fare.
   */
  void saved() {
    changed();
    long change = changes.get();
    plays.execute(() -> guarded(() -> play(change)));
  }

  private void play(long change) {
    for (SourceText scenarios : workspace.texts().openScenarios()) {
      if (!isOutdated(change)) {
        workspace
            .play(scenarios, () -> !isOutdated(change))
            .ifPresent(count -> tellPlayed(scenarios, count));
        checks.execute(() -> guarded(() -> tellOfScenarios(scenarios, change)));
      }
    }
  }

  private void tellPlayed(SourceText scenarios, int count) {
    int failures = workspace.failuresOf(scenarios).map(List::size).orElse(0);
    String words =
        failures == 0
            ? Count.of(count, "scenario") + " as expected."
            : failures + " of " + Count.of(count, "scenario") + " not as expected.";
    client.logMessage(new MessageParams(MessageType.Info, scenarios.name() + ": " + words));
    if (asksForLenses) {
      client.refreshCodeLenses();
    }
  }

  private void tellOfScenarios(SourceText scenarios, long change) {
    if (!isOutdated(change)) {
      List<Fault> faults = new ArrayList<>(workspace.faultsOf(scenarios));
      workspace.failuresOf(scenarios).ifPresent(faults::addAll);
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
    checks.execute(() -> guarded(() -> check(change)));
  }

  private boolean isOutdated(long change) {
    return changes.get() != change;
  }

  private void check(long change) {
    if (!isOutdated(change)) {
      Texts.Scenarios scenarios = workspace.texts().scenarios();
      List<Fault> placeless = new ArrayList<>(checkRules());
      placeless.addAll(scenarios.faults());
      tellPlaceless(placeless.stream().map(Fault::text).collect(joining("\n")));
      checkScenarios(scenarios.files(), change);
    }
  }

  /** Whatever goes wrong is told, and the next change is checked all the same. */
  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | StackOverflowError unexpected) {
      client.logMessage(
          new MessageParams(MessageType.Error, Diagnosis.of(unexpected).getMessage()));
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

  /** What is wrong with a folder, or a file that is no text, stands in no text: it is said once. */
  private void tellPlaceless(String faults) {
    if (!faults.equals(toldPlaceless) && !faults.isEmpty()) {
      client.showMessage(new MessageParams(MessageType.Warning, faults));
    }
    toldPlaceless = faults;
  }

  /** Checks no more. */
  void end() {
    checks.shutdownNow();
    plays.shutdownNow();
  }
}
