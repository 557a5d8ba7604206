package org.mlfit.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.RuleFiles;
import org.mlfit.knowledge.source.FaultyInput;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.source.SourceText;
import org.springframework.stereotype.Component;

/**
 * Versions of the rules that a person can name: a folder, or a revision of git, of which the rule
 * folder in use is taken as it was then. A folder wins where both have the name.
 */
@Component
class RuleVersions {

  private static final String USUAL_FOLDER = "rules";
  private static final String BETWEEN = "..";

  private final Path folder;
  private final Git git;
  private final Knowledge knowledge;
  private final KnowledgeLoader loader;

  RuleVersions(Invocation invocation, Knowledge knowledge, KnowledgeLoader loader) {
    this.folder = Path.of(invocation.rules().orElse(USUAL_FOLDER));
    this.git = new Git(Files.isDirectory(folder) ? folder : Path.of(""));
    this.knowledge = knowledge;
    this.loader = loader;
  }

  /**
   * Two versions.
   *
   * @param before the name of the earlier one
   * @param after the name of the later one; empty for the rules in use
   */
  record Range(String before, String after) {}

  /**
   * Reads {@code A..B}; {@code A} and {@code A..} stand for A and the rules in use.
   *
   * @throws Failure with exit code 2 if one of them is neither a folder nor a revision
   */
  Range range(String named) {
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

  private Failure unknown(List<Range> possible, String named) {
    String missing =
        possible.stream()
            .findFirst()
            .map(way -> exists(way.before()) ? way.after() : way.before())
            .orElse(named);
    return noSuchVersion(missing);
  }

  private Failure noSuchVersion(String name) {
    return Failure.usage(
        "There is no folder "
            + name
            + ", and git knows no revision of that name. "
            + NearestName.suggestion(name, git.names())
                .orElse("Name them as A..B, such as main..HEAD or old-rules..rules."));
  }

  private boolean exists(String name) {
    return Files.isDirectory(Path.of(name)) || git.revision(name).isPresent();
  }

  /**
   * The name of one version, if there is such a version.
   *
   * @throws Failure with exit code 2 if it is neither a folder nor a revision
   */
  String named(String name) {
    if (!exists(name)) {
      throw noSuchVersion(name);
    }
    return name;
  }

  /**
   * The rules of a version.
   *
   * @param name as {@link #range} gives it; empty for the rules in use
   * @throws Failure with exit code 2 if there is no such version, with 3 if its rules do not load
   */
  KnowledgeBase load(String name) {
    if (name.isEmpty()) {
      return knowledge.base();
    }
    try {
      return loader.load(
          Files.isDirectory(Path.of(name))
              ? RuleFiles.inFolder(Path.of(name), loader.trust())
              : atRevision(name));
    } catch (FaultyInput faulty) {
      throw Failure.rules("The rules of " + name + " do not load.\n" + faulty.getMessage());
    }
  }

  private RuleFiles atRevision(String name) {
    String commit = git.revision(name).orElseThrow(() -> noSuchVersion(name));
    List<String> names =
        git.files(commit).stream().filter(file -> file.endsWith(RuleFiles.ENDING)).toList();
    List<SourceText> sources =
        names.stream()
            .map(file -> new SourceText(name + ":" + folder.resolve(file), git.text(commit, file)))
            .toList();
    if (names.isEmpty()) {
      throw Failure.usage("At " + name + " there is no rule file in " + folder + ".");
    }
    return RuleFiles.of("revision " + name, loader.trust(), names, sources);
  }
}
