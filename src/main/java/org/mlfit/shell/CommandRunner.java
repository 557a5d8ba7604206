package org.mlfit.shell;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.exit.Diagnosis;
import org.mlfit.shell.exit.ExitCode;
import org.mlfit.shell.files.Invocation;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandExecutionException;
import org.springframework.shell.core.command.CommandExecutor;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.stereotype.Component;

/** Runs commands; the one place where whatever goes wrong is told and becomes an exit code. */
@Component
public class CommandRunner {

  private final CommandRegistry registry;
  private final Console console;

  public CommandRunner(CommandRegistry registry, Console console) {
    this.registry = registry;
    this.console = console;
  }

  /** Runs a command and gives its exit code. */
  public int run(List<String> words) {
    return guarded(() -> execute(words));
  }

  /** Runs a command typed in the shell, as far as it asks for something of its own. */
  public int runInShell(List<String> typed) {
    return guarded(
        () -> {
          Invocation command = Invocation.inShell(typed);
          console.during(command, () -> execute(command.words()));
        });
  }

  private void execute(List<String> words) {
    CommandContext context =
        new CommandContext(
            new CommandLine(registry).parse(words),
            registry,
            console.results(),
            new InputReader() {});
    try {
      new CommandExecutor(registry).execute(context);
    } catch (CommandExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException(failed);
    }
  }

  /** Does some work and gives the exit code; whatever goes wrong is told in plain words. */
  int guarded(Runnable work) {
    try {
      work.run();
      return ExitCode.FINE;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
      return tell(thrown);
    }
  }

  /**
   * Does work beside the prompt, in a thread of its own. Nobody waits for it, so whatever goes
   * wrong is told at once, as that of a command.
   */
  CompletableFuture<Void> runBeside(Runnable work) {
    return CompletableFuture.runAsync(work)
        .whenComplete(
            (done, thrown) -> {
              if (thrown != null) {
                tell(thrown instanceof CompletionException ? thrown.getCause() : thrown);
              }
            });
  }

  private int tell(Throwable thrown) {
    CommandFailedException failure = Diagnosis.of(thrown);
    console.complain(failure.getMessage());
    return failure.exitCode();
  }
}
