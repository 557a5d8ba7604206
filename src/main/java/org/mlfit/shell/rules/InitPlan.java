package org.mlfit.shell.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.VisibleFiles;
import org.mlfit.scenario.ScenarioFile;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.TextFiles;
import org.mlfit.shell.scenarios.ScenarioPaths;
import org.mlfit.shell.state.Git;
import org.mlfit.shell.state.RulesInUse;
import org.mlfit.workbench.authoring.Pipeline;
import org.mlfit.workbench.authoring.ReadyFile;
import org.mlfit.workbench.authoring.Starter;

/**
 * What is to be written into a folder so that a team can begin there, and what stays as it is.
 * Nothing that is there is ever written over.
 */
final class InitPlan {

  private static final String RULES = RulesInUse.USUAL_FOLDER;
  private static final String SCENARIOS = ScenarioPaths.USUAL_FOLDER;

  private final Path folder;
  private final TextFiles files;
  private final List<ReadyFile> toWrite = new ArrayList<>();
  private final List<String> leftAlone = new ArrayList<>();

  private InitPlan(Path folder, TextFiles files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * Looks at what a folder holds.
   *
   * @throws CommandFailedException with exit code 2 if something stands in the way
   */
  static InitPlan of(Path folder, Set<Pipeline> pipelines, TextFiles files) {
    InitPlan plan = new InitPlan(folder, files);
    plan.refuseFile(folder);
    plan.addStarter();
    pipelines.forEach(plan::add);
    plan.toWrite.forEach(plan::refuseWayOut);
    return plan;
  }

  /** The files that are not there yet, in the order in which they are to be written. */
  List<ReadyFile> toWrite() {
    return toWrite;
  }

  /** What is there already and stays as it is, in sentences. */
  List<String> leftAlone() {
    return leftAlone;
  }

  /** Where a file is to lie. */
  Path place(ReadyFile file) {
    return folder.resolve(file.path());
  }

  /** Scenarios of the starter would fail on other rules than its own, so they come with those. */
  private void addStarter() {
    List<Path> rules = filesIn(RULES, file -> file.toString().endsWith(RuleFiles.ENDING));
    List<Path> scenarios = filesIn(SCENARIOS, ScenarioFile::isNamedSo);
    boolean begins = areOf(Starter.rules(), rules);
    if (begins) {
      Starter.rules().forEach(this::add);
    } else if (RuleFiles.areIn(folder.resolve(RULES))) {
      tellHolds(RULES);
    } else {
      throw CommandFailedException.usage(
          rules.get(0)
              + " is a rule file of another program. Name a folder for rules of mlfit: mlfit init"
              + " FOLDER.");
    }
    if (begins && areOf(Starter.scenarios(), scenarios)) {
      Starter.scenarios().forEach(this::add);
    } else if (!scenarios.isEmpty()) {
      tellHolds(SCENARIOS);
    } else {
      leftAlone.add(
          folder.resolve(SCENARIOS)
              + " holds none yet: mlfit generate --boundaries --output scenarios/bounds.yaml writes"
              + " some for these rules.");
    }
  }

  /** Whether nothing is there but what would be written, be it from a run that was killed. */
  private boolean areOf(List<ReadyFile> ready, List<Path> there) {
    return there.stream().allMatch(file -> ready.stream().anyMatch(each -> is(each, file)));
  }

  private void tellHolds(String kind) {
    leftAlone.add(folder.resolve(kind) + " holds " + kind + " already, which stay as they are.");
  }

  private void add(Pipeline pipeline) {
    Optional<Path> top = Git.top(folder).filter(above -> !above.toString().isEmpty());
    if (top.isPresent()) {
      throw CommandFailedException.usage(
          pipeline.file().path()
              + " works only at the top of a repository, which is "
              + folder.resolve(top.get()).normalize()
              + ". Name that folder, or leave out --"
              + pipeline.word()
              + ".");
    }
    add(pipeline.file());
  }

  private void add(ReadyFile file) {
    Path place = place(file);
    if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      toWrite.add(file);
    } else if (is(file, place)) {
      leftAlone.add(place + " is there, as it would be written.");
    } else {
      leftAlone.add(place + " is there and says something else; it stays as it is.");
    }
  }

  private boolean is(ReadyFile file, Path there) {
    try {
      return there.equals(place(file))
          && Files.isRegularFile(there)
          && files.read(there).text().equals(file.text());
    } catch (CommandFailedException unreadable) {
      return false;
    }
  }

  private List<Path> filesIn(String kind, Predicate<Path> wanted) {
    Path all = folder.resolve(kind);
    if (!Files.exists(all, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    refuseFile(all);
    try {
      return VisibleFiles.below(all).stream().filter(wanted).toList();
    } catch (IOException unreadable) {
      throw CommandFailedException.cannot("read", all.toString(), unreadable);
    }
  }

  private void refuseFile(Path path) {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(path)) {
      throw CommandFailedException.usage(
          path
              + " is in the way: it is "
              + (Files.isSymbolicLink(path) ? "a link that leads to no folder." : "no folder."));
    }
  }

  /** Whoever names a folder does not mean to write where a link in it leads to. */
  private void refuseWayOut(ReadyFile file) {
    Path inside = Path.of(file.path());
    for (int depth = 1; depth < inside.getNameCount(); depth++) {
      Path above = folder.resolve(inside.subpath(0, depth));
      refuseFile(above);
      if (Files.exists(above) && leadsOut(above)) {
        throw CommandFailedException.usage(
            above + " is a link that leads out of the folder, so nothing was written.");
      }
    }
  }

  private boolean leadsOut(Path above) {
    try {
      return !above.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException unreadable) {
      throw CommandFailedException.cannot("read", above.toString(), unreadable);
    }
  }
}
