package org.mlfit.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Rule;
import org.springframework.stereotype.Component;

/**
 * The rules that are not as they were in a commit: those whose text, from {@code rule} to {@code
 * end}, does not stand in the same file there. What they read may have changed as well and is not
 * looked at.
 */
@Component
class ChangedRules {

  private static final long LONGEST_SECONDS = 30;

  /**
   * The rules that changed.
   *
   * @param commit anything that git takes for one, such as {@code main} or {@code HEAD~3}
   * @throws Failure with exit code 2 if git does not know the commit, or the rules are in no folder
   */
  List<Rule> since(String commit, KnowledgeBase base) {
    Map<String, String> before = new HashMap<>();
    return base.rules().stream().filter(rule -> isOther(rule, commit, before)).toList();
  }

  private boolean isOther(Rule rule, String commit, Map<String, String> before) {
    String file = rule.position().file();
    String text = before.computeIfAbsent(file, f -> text(commit, Path.of(f)));
    return !text.replace("\r\n", "\n").contains(rule.tree().text().replace("\r\n", "\n"));
  }

  private static String text(String commit, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (commit.startsWith("-")
        || !git(folder, "rev-parse", "--verify", commit + "^{commit}").fine()) {
      throw Failure.usage(
          "git knows no commit " + commit + " for " + file + ". Name one, such as main or HEAD~1.");
    }
    // What was not there yet is new.
    Answer shown = git(folder, "show", commit + ":./" + file.getFileName());
    return shown.fine() ? shown.text() : "";
  }

  private record Answer(boolean fine, String text) {}

  private static Answer git(Path folder, String... words) {
    List<String> command = new java.util.ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
      return new Answer(ended && process.exitValue() == 0, text);
    } catch (IOException noGit) {
      throw Failure.usage("git cannot be run here: " + noGit.getMessage() + ".");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Failure.interrupted();
    }
  }
}
