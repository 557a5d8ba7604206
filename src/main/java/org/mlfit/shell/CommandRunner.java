package org.mlfit.shell;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.advice.RuleFailed;
import org.mlfit.knowledge.source.FaultyInput;
import org.mlfit.knowledge.tree.CodeNotRead;
import org.mlfit.reasoning.TwinDisagrees;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandExecutionException;
import org.springframework.shell.core.command.CommandExecutor;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.stereotype.Component;

/** Runs one command; the one place where failures become words and exit codes. */
@Component
class CommandRunner {

  private static final String DEBUG = "MLFIT_DEBUG";

  private final CommandRegistry registry;
  private final CommandLine commandLine;
  private final Console console;

  CommandRunner(CommandRegistry registry, CommandLine commandLine, Console console) {
    this.registry = registry;
    this.commandLine = commandLine;
    this.console = console;
  }

  /** Runs a command and gives its exit code. Whatever goes wrong is told in plain words. */
  int run(List<String> words) {
    try {
      CommandContext context =
          new CommandContext(
              commandLine.parse(words), registry, new ResultWriter(console), new InputReader() {});
      new CommandExecutor(registry).execute(context);
      return Failure.FINE;
    } catch (CommandExecutionException failed) {
      return tell(failed.getCause() == null ? failed : failed.getCause());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError failed) {
      return tell(failed);
    }
  }

  private int tell(Throwable thrown) {
    Throwable failed =
        thrown instanceof java.lang.reflect.InvocationTargetException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    if (failed instanceof Failure failure) {
      console.complain(failure.getMessage());
      return failure.exitCode();
    }
    if (failed instanceof FaultyInput faulty) {
      console.complain(faulty.getMessage());
      return Failure.SCENARIOS;
    }
    Optional<String> ruleFailed = ruleFailed(failed);
    if (ruleFailed.isPresent()) {
      console.complain(ruleFailed.get());
      return Failure.RULES;
    }
    if (failed instanceof CodeNotRead unread) {
      console.complain(unread.getMessage());
      return Failure.RULES;
    }
    if (failed instanceof TwinDisagrees disagrees) {
      console.complain(Disagreement.text(disagrees));
      return Failure.INTERNAL;
    }
    console.complain(
        "Internal error: "
            + failed
            + "\nThis is a fault of mlfit, not yours. Set "
            + DEBUG
            + "=1 to see where it happened, and report it.");
    if (System.getenv(DEBUG) != null) {
      PrintWriter trace = new PrintWriter(System.err, true);
      failed.printStackTrace(trace);
    }
    return Failure.INTERNAL;
  }

  /** What a rule’s own code did, also where a thread that failed for it is named first. */
  private static Optional<String> ruleFailed(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .filter(RuleFailed.class::isInstance)
        .map(Throwable::getMessage)
        .findFirst();
  }

  /** Prints what a command returns, and one line end after it. */
  private static final class ResultWriter extends PrintWriter {

    private final Console console;

    ResultWriter(Console console) {
      super(Writer.nullWriter());
      this.console = console;
    }

    @Override
    public void println(Object result) {
      String text = String.valueOf(result);
      console.result(text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
    }
  }
}
