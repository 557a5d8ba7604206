package org.mlfit.shell.state;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.reasoning.Foresight;
import org.mlfit.shell.files.Invocation;

/**
 * Loads the rules in a thread of its own while the program starts, for what needs them first of
 * all. Neither waits for the other so, which takes a tenth off a start.
 */
public final class RulePreloader {

  private static final Set<String> IN_NEED = Set.of("assess", "replay", "status");

  private final Optional<FutureTask<Foresight>> loading;

  private RulePreloader(Optional<FutureTask<Foresight>> loading) {
    this.loading = loading;
  }

  /** Rules that are loaded when they are needed, and no sooner. */
  public static RulePreloader none() {
    return new RulePreloader(Optional.empty());
  }

  /** Begins to load the rules if the command, or the shell, needs them at once. */
  public static RulePreloader of(Invocation invocation) {
    if (!invocation.isInteractive() && !IN_NEED.contains(invocation.words().get(0))) {
      return none();
    }
    return loading(
        () -> {
          KnowledgeLoader loader = ShellConfiguration.loader(Clock.systemDefaultZone(), invocation);
          Optional<Path> folder = RulesInUse.folder(invocation);
          Foresight rules = new Foresight(folder.map(loader::load).orElseGet(loader::loadShipped));
          // What is wanted first of them is made ready too, before the rest has started.
          if (asksNothing(invocation.words())) {
            rules.advisor().advise(Answers.none());
          } else if (invocation.words().contains("assess")) {
            rules.reasoner();
          }
          return rules;
        });
  }

  /** Whether a command probably gives advice without a question before; else only time is lost. */
  private static boolean asksNothing(List<String> words) {
    return words.stream().anyMatch(word -> word.matches("replay|--(set|answers|no-input).*"));
  }

  private static RulePreloader loading(Callable<Foresight> rules) {
    FutureTask<Foresight> task = new FutureTask<>(rules);
    Thread thread = new Thread(task, "rules");
    thread.setDaemon(true);
    thread.start();
    return new RulePreloader(Optional.of(task));
  }

  /**
   * Waits until the rules are loaded; nothing if nobody began to load them.
   *
   * @throws FaultyInputException if they are faulty
   */
  Optional<Foresight> foresight() {
    if (loading.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(loading.get().get());
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
