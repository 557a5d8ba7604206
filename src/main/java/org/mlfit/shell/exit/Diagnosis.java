package org.mlfit.shell.exit;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.advice.RuleFailedException;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.tree.CodeNotReadException;
import org.mlfit.reasoning.result.NotProvenException;
import org.mlfit.reasoning.result.TwinDisagreesException;

/** Finds the plain words and the exit code for whatever went wrong: the one place that knows. */
public final class Diagnosis {

  private static final String DEBUG = "MLFIT_DEBUG";

  private Diagnosis() {}

  /**
   * What a person is told, with the exit code that it means. Where a fault of ours happened goes to
   * standard error if that is asked for.
   */
  public static CommandFailedException of(Throwable thrown) {
    CommandFailedException failure = known(thrown).orElseGet(() -> ours(thrown));
    if (failure.exitCode() == ExitCode.INTERNAL && System.getenv(DEBUG) != null) {
      thrown.printStackTrace();
    }
    return failure;
  }

  private static CommandFailedException ours(Throwable thrown) {
    return CommandFailedException.ending(
        ExitCode.INTERNAL,
        "Internal error: "
            + thrown
            + "\nThis is a fault of mlfit, not yours. Set "
            + DEBUG
            + "=1 to see where it happened, and report it.");
  }

  private static Optional<CommandFailedException> known(Throwable thrown) {
    if (thrown instanceof FaultyInputException) {
      return Optional.of(CommandFailedException.scenarios(thrown.getMessage()));
    }
    if (thrown instanceof CodeNotReadException) {
      return Optional.of(CommandFailedException.rules(thrown.getMessage()));
    }
    if (thrown instanceof NotProvenException) {
      return Optional.of(
          CommandFailedException.checkFailed(
              "Not proven, so nothing is claimed. " + thrown.getMessage()));
    }
    if (thrown instanceof TwinDisagreesException disagrees) {
      return Optional.of(
          CommandFailedException.ending(ExitCode.INTERNAL, Disagreement.text(disagrees)));
    }
    if (thrown instanceof UncheckedIOException
        && thrown.getCause() instanceof FileSystemException ofFile
        && ofFile.getFile() != null) {
      return Optional.of(CommandFailedException.cannot("read or write", ofFile.getFile(), ofFile));
    }
    return outOfMemory(thrown).or(() -> toldBefore(thrown));
  }

  /** A machine that is too small is no fault of anybody. */
  private static Optional<CommandFailedException> outOfMemory(Throwable thrown) {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    return causes(thrown)
        .filter(cause -> cause instanceof OutOfMemoryError)
        .findFirst()
        .map(
            cause ->
                CommandFailedException.ending(
                    ExitCode.INTERNAL,
                    "This takes more memory than mlfit may use here, which is "
                        + megabytes
                        + " MB, a quarter of what the machine has unless MLFIT_JAVA_OPTS says"
                        + " otherwise. Give it more: MLFIT_JAVA_OPTS=-Xmx"
                        + 2 * megabytes
                        + "m."));
  }

  /**
   * What was put in words already, also where a thread or a part that failed for it comes first.
   */
  private static Optional<CommandFailedException> toldBefore(Throwable thrown) {
    return causes(thrown)
        .filter(
            cause ->
                cause instanceof CommandFailedException || cause instanceof RuleFailedException)
        .map(
            cause ->
                cause instanceof CommandFailedException f
                    ? f
                    : CommandFailedException.rules(cause.getMessage()))
        .findFirst();
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
  }
}
