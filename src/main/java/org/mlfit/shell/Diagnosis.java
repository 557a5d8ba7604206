package org.mlfit.shell;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.advice.RuleFailed;
import org.mlfit.knowledge.source.FaultyInput;
import org.mlfit.knowledge.tree.CodeNotRead;
import org.mlfit.reasoning.NotProven;
import org.mlfit.reasoning.TwinDisagrees;

/** Finds the plain words and the exit code for whatever went wrong: the one place that knows. */
public final class Diagnosis {

  private static final String DEBUG = "MLFIT_DEBUG";

  private Diagnosis() {}

  /**
   * What a person is told, with the exit code that it means. Where a fault of ours happened goes to
   * standard error if that is asked for.
   */
  public static Failure of(Throwable thrown) {
    Failure failure = known(thrown).orElseGet(() -> ours(thrown));
    if (failure.exitCode() == ExitCode.INTERNAL && System.getenv(DEBUG) != null) {
      thrown.printStackTrace();
    }
    return failure;
  }

  private static Failure ours(Throwable thrown) {
    return Failure.ending(
        ExitCode.INTERNAL,
        "Internal error: "
            + thrown
            + "\nThis is a fault of mlfit, not yours. Set "
            + DEBUG
            + "=1 to see where it happened, and report it.");
  }

  private static Optional<Failure> known(Throwable thrown) {
    if (thrown instanceof FaultyInput) {
      return Optional.of(Failure.scenarios(thrown.getMessage()));
    }
    if (thrown instanceof CodeNotRead) {
      return Optional.of(Failure.rules(thrown.getMessage()));
    }
    if (thrown instanceof NotProven) {
      return Optional.of(
          Failure.checkFailed("Not proven, so nothing is claimed. " + thrown.getMessage()));
    }
    if (thrown instanceof TwinDisagrees disagrees) {
      return Optional.of(Failure.ending(ExitCode.INTERNAL, Disagreement.text(disagrees)));
    }
    if (thrown instanceof UncheckedIOException
        && thrown.getCause() instanceof FileSystemException ofFile
        && ofFile.getFile() != null) {
      return Optional.of(Failure.cannot("read or write", ofFile.getFile(), ofFile));
    }
    return toldBefore(thrown);
  }

  /**
   * What was put in words already, also where a thread or a part that failed for it comes first.
   */
  private static Optional<Failure> toldBefore(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .filter(cause -> cause instanceof Failure || cause instanceof RuleFailed)
        .map(cause -> cause instanceof Failure f ? f : Failure.rules(cause.getMessage()))
        .findFirst();
  }
}
