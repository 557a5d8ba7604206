package org.mlfit.shell;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Rule;
import org.mlfit.knowledge.source.NearestName;

/**
 * The rules that are not as they were in a commit: those whose text, from {@code rule} to {@code
 * end}, does not stand in the same file there. What they read may have changed as well and is not
 * looked at. The rules of then are not loaded, so that they need not be without fault.
 */
final class ChangedRules {

  private final Path folder;
  private final Git git;

  /** As seen from the folder of the rules. */
  ChangedRules(Path folder) {
    this.folder = folder.toAbsolutePath();
    this.git = new Git(folder);
  }

  /**
   * The rules that changed.
   *
   * @param name anything that git takes for a commit, such as {@code main} or {@code HEAD~3}
   * @throws Failure with exit code 2 if git does not know it
   */
  List<Rule> since(String name, KnowledgeBase base) {
    String commit =
        git.revision(name)
            .orElseThrow(
                () ->
                    Failure.usage(
                        "git knows no revision "
                            + name
                            + ". "
                            + NearestName.suggestion(name, git.names())
                                .orElse("Name one, such as main or HEAD~1.")));
    List<String> there = git.files(commit);
    Map<String, String> texts = new HashMap<>();
    return base.rules().stream()
        .filter(
            rule -> {
              String file = file(rule);
              String before =
                  texts.computeIfAbsent(
                      file, f -> there.contains(f) ? unix(git.text(commit, f)) : "");
              return !before.contains(unix(rule.tree().text()));
            })
        .toList();
  }

  private String file(Rule rule) {
    Path file = Path.of(rule.position().file()).toAbsolutePath();
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static String unix(String text) {
    return text.replace("\r\n", "\n");
  }
}
