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
final class Diagnosis {

  /** The variable that makes a fault of ours tell where it happened. */
  static final String DEBUG = "MLFIT_DEBUG";

  private Diagnosis() {}

  /** What a person is told, with the exit code that it means. */
  static Failure of(Throwable thrown) {
    return known(thrown)
        .orElseGet(
            () ->
                Failure.ending(
                    Failure.INTERNAL,
                    "Internal error: "
                        + thrown
                        + "\nThis is a fault of mlfit, not yours. Set "
                        + DEBUG
                        + "=1 to see where it happened, and report it."));
  }

  /** The same; nothing if it is a fault of ours that nobody foresaw. */
  static Optional<Failure> known(Throwable thrown) {
    if (thrown instanceof Failure failure) {
      return Optional.of(failure);
    }
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
      return Optional.of(Failure.ending(Failure.INTERNAL, Disagreement.text(disagrees)));
    }
    if (thrown instanceof UncheckedIOException
        && thrown.getCause() instanceof FileSystemException ofFile
        && ofFile.getFile() != null) {
      return Optional.of(Draft.cannot("read or write", ofFile.getFile(), ofFile));
    }
    return ruleFailed(thrown);
  }

  /** What a rule’s own code did, also where a thread that failed for it is named first. */
  private static Optional<Failure> ruleFailed(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .filter(RuleFailed.class::isInstance)
        .map(Throwable::getMessage)
        .map(Failure::rules)
        .findFirst();
  }
}
