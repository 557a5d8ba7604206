package org.mlfit.shell.state;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlfit.knowledge.Edits;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.rule.RuleEdit;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.source.VisibleFiles;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.NamedPath;
import org.springframework.stereotype.Component;

/**
 * Versions of the rules that a person can name: a folder, or a revision of git, of which the rule
 * folder in use is taken as it was then. A folder wins where both have the name.
 */
@Component
public class RuleVersions {

  /** The option that leaves out what was not edited. */
  public static final DeclaredOption CHANGED_SINCE =
      DeclaredOption.value(
          "changed-since", "only what was edited since a git revision, or a folder of rules");

  private static final String IN_USE = "the rules in use";
  private static final String HEAD = "HEAD";
  private static final String SHALLOW =
      "This clone is shallow: fetch the older commits with git fetch --unshallow"
          + " (fetch-depth: 0 in a workflow of GitHub).";
  private static final Pattern BETWEEN = Pattern.compile("(?=(\\.{2,3}))");

  private final Git git;
  private final RulesInUse rulesInUse;
  private final KnowledgeLoader loader;

  /** Finds versions beside the rules in use, and loads them as those were. */
  public RuleVersions(RulesInUse rulesInUse, KnowledgeLoader loader) {
    this.git = new Git(rulesInUse.folder().filter(Files::isDirectory).orElse(Path.of("")));
    this.rulesInUse = rulesInUse;
    this.loader = loader;
  }

  /**
   * One version.
   *
   * @param name how people are told of it
   * @param source the folder that it lies in, or the commit; empty for the rules in use
   */
  public record Version(String name, String source) {}

  /** Two versions. */
  public record Range(Version before, Version after) {}

  /**
   * Reads {@code A..B} or {@code A...B}; {@code A} and {@code A..} stand for A and the rules in
   * use. Of two revisions, the earlier one is taken where the later one left it, as a pull request
   * is shown: what was edited on A since then is no work of B.
   *
   * @throws CommandFailedException with exit code 2 if one of them is neither a folder nor a
   *     revision, or a shallow clone does not reach back to where they parted
   */
  public Range range(String named) {
    if (exists(named)) {
      return range(new Names(named, ""));
    }
    List<Names> possible =
        Stream.of(3, 2).flatMap(dots -> namesAround(dots, named)).filter(Names::hasFirst).toList();
    return possible.stream()
        .filter(way -> exists(way.before()) && (way.after().isEmpty() || exists(way.after())))
        .findFirst()
        .map(this::range)
        .orElseThrow(() -> unknown(possible, named));
  }

  private record Names(String before, String after) {

    boolean hasFirst() {
      return !before.isEmpty();
    }
  }

  private static Stream<Names> namesAround(int dots, String named) {
    return BETWEEN
        .matcher(named)
        .results()
        .filter(found -> found.group(1).length() >= dots)
        .map(found -> found.start())
        .map(at -> new Names(named.substring(0, at), named.substring(at + dots)));
  }

  private Range range(Names names) {
    Version after =
        names.after().isEmpty()
            ? new Version(IN_USE, "")
            : new Version(names.after(), source(names.after()));
    return new Range(parted(names.before(), names.after()), after);
  }

  private String source(String name) {
    return NamedPath.isFolder(name) ? name : git.revision(name).orElse(name);
  }

  /** A version as it was when another one left it; the rules in use lie on top of HEAD. */
  private Version parted(String name, String later) {
    String branch = later.isEmpty() ? HEAD : later;
    Optional<String> tip = git.revision(branch).filter(commit -> !NamedPath.isFolder(later));
    if (NamedPath.isFolder(name) || tip.isEmpty()) {
      return new Version(name, source(name));
    }
    String named = source(name);
    Optional<String> common = git.mergeBase(named, tip.get());
    if (common.isEmpty() && git.isShallow()) {
      throw CommandFailedException.usage(
          "It cannot be seen where " + branch + " left " + name + ". " + SHALLOW);
    }
    String base = common.orElse(named);
    return base.equals(named)
        ? new Version(name, named)
        : new Version(git.shortName(base) + ", where " + branch + " left " + name, base);
  }

  private CommandFailedException unknown(List<Names> possible, String named) {
    String missing =
        possible.stream()
            .findFirst()
            .map(way -> exists(way.before()) ? way.after() : way.before())
            .orElse(named);
    return noSuchVersion(missing);
  }

  private CommandFailedException noSuchVersion(String name) {
    return CommandFailedException.usage(
        "There is no folder "
            + name
            + ", and git knows no revision of that name. "
            + NearestName.suggestion(name, git.names())
                .orElse(
                    git.isShallow()
                        ? SHALLOW
                        : "Name them as A..B, such as main..HEAD or old-rules..rules."));
  }

  private boolean exists(String name) {
    return NamedPath.isFolder(name) || git.revision(name).isPresent();
  }

  /**
   * What was edited since a version, up to the rules in use.
   *
   * @param version how people are told of it
   */
  public record Since(String version, Edits edits) {

    /** The ids of the rules that were edited, also of those that are gone. */
    public Set<String> ruleIds() {
      return edits.rules().stream().map(RuleEdit::id).collect(Collectors.toSet());
    }
  }

  /**
   * What was edited since the version that a command names, a revision being taken where HEAD left
   * it; nothing if it names none.
   *
   * @throws CommandFailedException with exit code 2 if there is no such version, with 3 if its
   *     rules do not load
   */
  public Optional<Since> editsSince(GivenOptions given) {
    return given.text(CHANGED_SINCE.name()).map(this::editsSince);
  }

  Since editsSince(String named) {
    if (!exists(named)) {
      throw noSuchVersion(named);
    }
    Version before = parted(named, "");
    return new Since(before.name(), Edits.between(load(before), rulesInUse.base()));
  }

  /**
   * The rules of a version.
   *
   * @throws CommandFailedException with exit code 2 if there is no rule in it, with 3 if its rules
   *     do not load
   */
  public KnowledgeBase load(Version version) {
    if (version.source().isEmpty()) {
      return rulesInUse.base();
    }
    return load(
        version.name(),
        () ->
            NamedPath.isFolder(version.source())
                ? RuleFiles.inFolder(NamedPath.of(version.source()), loader.trust())
                : atCommit(version));
  }

  /**
   * The rules with a hash among all that a repository has had, the newest first; nothing if none
   * had it.
   *
   * @param repository its folder; the rules lie in a folder {@code rules} below it, or in itself
   * @param goesOn is asked before each revision; if it says no, the search ends
   * @throws CommandFailedException with exit code 2 if git knows nothing of it, with 3 if the rules
   *     do not load
   */
  public Optional<KnowledgeBase> withHash(String hash, Path repository, BooleanSupplier goesOn) {
    boolean known = false;
    for (Path folder : List.of(repository.resolve("rules"), repository)) {
      Git there = new Git(folder);
      List<String> commits = Files.isDirectory(folder) ? there.commits() : List.of();
      for (String commit : commits) {
        known = true;
        if (!goesOn.getAsBoolean()) {
          return Optional.empty();
        }
        Optional<RuleFiles> files = readable(commit, there, folder);
        if (files.filter(found -> found.hash().equals(hash)).isPresent()) {
          return Optional.of(load(there.shortName(commit), files::get));
        }
      }
    }
    if (!known) {
      throw CommandFailedException.usage(
          "git knows of no rules in " + repository + ", nor in a folder rules below it.");
    }
    return Optional.empty();
  }

  /** Rules that cannot even be read gave no report. */
  private Optional<RuleFiles> readable(String commit, Git there, Path folder) {
    try {
      return filesAt(commit, commit, there, folder);
    } catch (CommandFailedException notText) {
      return Optional.empty();
    }
  }

  private KnowledgeBase load(String name, Supplier<RuleFiles> files) {
    try {
      return loader.load(files.get());
    } catch (FaultyInputException faulty) {
      throw CommandFailedException.rules(
          "The rules of " + name + " do not load.\n" + faulty.getMessage());
    }
  }

  private RuleFiles atCommit(Version version) {
    Path folder =
        rulesInUse
            .folder()
            .orElseThrow(
                () ->
                    CommandFailedException.usage(
                        "The rules in use are those built in, of which git knows nothing."
                            + " Name a folder of rules with --rules DIR."));
    return filesAt(version.source(), version.name(), git, folder)
        .orElseThrow(
            () ->
                CommandFailedException.usage(
                    "At " + version.name() + " there is no rule file in " + folder + "."));
  }

  private Optional<RuleFiles> filesAt(String commit, String name, Git there, Path folder) {
    List<String> names =
        there.files(commit).stream()
            .filter(file -> file.endsWith(RuleFiles.ENDING))
            .filter(file -> !VisibleFiles.isHiddenBelow(file))
            .toList();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String place = there.shortName(commit) + ":" + folder + "/";
    List<SourceText> sources =
        names.stream().map(file -> new SourceText(place + file, there.text(commit, file))).toList();
    return Optional.of(RuleFiles.of("revision " + name, loader.trust(), names, sources));
  }
}
