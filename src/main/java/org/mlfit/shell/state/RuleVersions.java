package org.mlfit.shell.state;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  private static final String BETWEEN = "..";

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
   * Two versions.
   *
   * @param before the name of the earlier one
   * @param after the name of the later one; empty for the rules in use
   */
  public record Range(String before, String after) {}

  /**
   * Reads {@code A..B}; {@code A} and {@code A..} stand for A and the rules in use.
   *
   * @throws CommandFailedException with exit code 2 if one of them is neither a folder nor a
   *     revision
   */
  public Range range(String named) {
    if (exists(named)) {
      return new Range(named, "");
    }
    List<Range> ways = new ArrayList<>();
    for (int at = named.indexOf(BETWEEN); at >= 0; at = named.indexOf(BETWEEN, at + 1)) {
      ways.add(new Range(named.substring(0, at), named.substring(at + BETWEEN.length())));
    }
    List<Range> possible = ways.stream().filter(way -> !way.before().isEmpty()).toList();
    return possible.stream()
        .filter(way -> exists(way.before()) && (way.after().isEmpty() || exists(way.after())))
        .findFirst()
        .orElseThrow(() -> unknown(possible, named));
  }

  private CommandFailedException unknown(List<Range> possible, String named) {
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
                .orElse("Name them as A..B, such as main..HEAD or old-rules..rules."));
  }

  private boolean exists(String name) {
    return NamedPath.isFolder(name) || git.revision(name).isPresent();
  }

  /**
   * What was edited since a version, up to the rules in use.
   *
   * @param version its name
   */
  public record Since(String version, Edits edits) {

    /** The ids of the rules that were edited, also of those that are gone. */
    public Set<String> ruleIds() {
      return edits.rules().stream().map(RuleEdit::id).collect(Collectors.toSet());
    }
  }

  /**
   * What was edited since the version that a command names; nothing if it names none.
   *
   * @throws CommandFailedException with exit code 2 if there is no such version, with 3 if its
   *     rules do not load
   */
  public Optional<Since> editsSince(GivenOptions given) {
    return given
        .text(CHANGED_SINCE.name())
        .map(
            version -> {
              if (!exists(version)) {
                throw noSuchVersion(version);
              }
              return new Since(version, Edits.between(load(version), rulesInUse.base()));
            });
  }

  /**
   * The rules of a version.
   *
   * @param name as {@link #range} gives it; empty for the rules in use
   * @throws CommandFailedException with exit code 2 if there is no such version, with 3 if its
   *     rules do not load
   */
  public KnowledgeBase load(String name) {
    if (name.isEmpty()) {
      return rulesInUse.base();
    }
    try {
      return loader.load(
          NamedPath.isFolder(name)
              ? RuleFiles.inFolder(NamedPath.of(name), loader.trust())
              : atRevision(name));
    } catch (FaultyInputException faulty) {
      throw CommandFailedException.rules(
          "The rules of " + name + " do not load.\n" + faulty.getMessage());
    }
  }

  private RuleFiles atRevision(String name) {
    Path folder =
        rulesInUse
            .folder()
            .orElseThrow(
                () ->
                    CommandFailedException.usage(
                        "The rules in use are those built in, of which git knows nothing."
                            + " Name a folder of rules with --rules DIR."));
    String commit = git.revision(name).orElseThrow(() -> noSuchVersion(name));
    List<String> names =
        git.files(commit).stream()
            .filter(file -> file.endsWith(RuleFiles.ENDING))
            .filter(file -> !VisibleFiles.isHiddenBelow(file))
            .toList();
    List<SourceText> sources =
        names.stream()
            .map(file -> new SourceText(name + ":" + folder + "/" + file, git.text(commit, file)))
            .toList();
    if (names.isEmpty()) {
      throw CommandFailedException.usage(
          "At " + name + " there is no rule file in " + folder + ".");
    }
    return RuleFiles.of("revision " + name, loader.trust(), names, sources);
  }
}
