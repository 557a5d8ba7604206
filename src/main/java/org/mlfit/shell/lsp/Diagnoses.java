package org.mlfit.shell.lsp;

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
import org.mlfit.editor.Workspace;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.shell.exit.Diagnosis;

/**
 * Tells the editor what is wrong, in a thread of its own: the rules first, then the scenarios, and
 * of both only what has changed. Whoever types on calls off what was begun before.
 */
final class Diagnoses {

  private final Workspace workspace;
  private final LanguageClient client;
  private final Map<Path, String> uris = new ConcurrentHashMap<>();
  private final Map<String, List<Fault>> told = new HashMap<>();
  private final AtomicLong changes = new AtomicLong();
  private final ExecutorService checks =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "checks");
            thread.setDaemon(true);
            return thread;
          });
  private String toldOfFolder = "";

  Diagnoses(Workspace workspace, LanguageClient client) {
    this.workspace = workspace;
    this.client = client;
  }

  /** Remembers what the editor calls a file, and checks. */
  void opened(Path file, String uri) {
    uris.put(file, uri);
    changed();
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

  private boolean isOutdated(long change) {
    return changes.get() != change;
  }

  private void check(long change) {
    try {
      if (!isOutdated(change)) {
        checkRules();
        checkScenarios(change);
      }
    } catch (RuntimeException | StackOverflowError unexpected) {
      client.logMessage(
          new MessageParams(MessageType.Error, Diagnosis.of(unexpected).getMessage()));
    }
  }

  private void checkRules() {
    Checked checked = workspace.check();
    Map<String, List<Fault>> byFile = new LinkedHashMap<>();
    checked.files().sources().forEach(source -> byFile.put(source.name(), new ArrayList<>()));
    List<String> ofFolder = new ArrayList<>();
    for (Fault fault : checked.faults()) {
      List<Fault> faults = byFile.get(fault.position().file());
      if (faults == null) {
        ofFolder.add(fault.text());
      } else {
        faults.add(fault);
      }
    }
    byFile.forEach(this::tell);
    forget(byFile.keySet(), true);
    tellOfFolder(String.join("\n", ofFolder));
  }

  private void checkScenarios(long change) {
    Set<String> seen = new HashSet<>();
    for (SourceText scenarios : workspace.texts().scenarios()) {
      if (isOutdated(change)) {
        return;
      }
      seen.add(scenarios.name());
      tell(scenarios.name(), workspace.faultsOf(scenarios));
    }
    forget(seen, false);
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

  /** What is wrong with a folder has no place in a text, so it is said once. */
  private void tellOfFolder(String faults) {
    if (!faults.equals(toldOfFolder) && !faults.isEmpty()) {
      client.showMessage(new MessageParams(MessageType.Warning, faults));
    }
    toldOfFolder = faults;
  }

  /** Checks no more. */
  void end() {
    checks.shutdownNow();
  }
}
