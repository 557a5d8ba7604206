package org.mlfit.shell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.exit.Diagnosis;
import org.mlfit.shell.exit.ExitCode;
import org.mlfit.shell.files.AtomicFile;

/** Nobody who reads on, a disk that is full, and files that cannot be had. */
class OutputTest {

  private static final Path FULL = Path.of("/dev/full");

  /** Takes nothing, as a disk that is full and a pipe without a reader do. */
  private static final class Refusing extends Writer {

    private int asked;

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
      asked++;
      throw new IOException("No room");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void aCommandGoesOnQuietlyWhereNobodyReadsOn() {
    Refusing pipe = new Refusing();
    Output output = new Output(pipe, () -> true);

    assertThatCode(() -> output.print("one")).doesNotThrowAnyException();
    assertThat(output.isBroken()).isTrue();
    output.print("two");
    assertThat(pipe.asked).isEqualTo(1);
  }

  @Test
  void aFullDiskEndsTheCommandAndIsTold() {
    Output output = new Output(new Refusing(), () -> false);

    assertThatThrownBy(() -> output.print("one"))
        .hasMessage("Cannot write to standard output: No room.")
        .extracting(failure -> ((CommandFailedException) failure).exitCode())
        .isEqualTo(ExitCode.USAGE);
    assertThat(output.isBroken()).isTrue();
  }

  @Test
  void aReportThatTheDiskDoesNotTakeNamesItsFileWhoeverWritesIt() {
    assumeTrue(Files.exists(FULL), "there is no full disk here");

    assertThatThrownBy(
            () -> {
              try (AtomicFile draft = AtomicFile.of(FULL)) {
                draft.writer().write("x".repeat(100_000));
              }
            })
        .isInstanceOf(CommandFailedException.class)
        .hasMessageStartingWith("Cannot write /dev/full: ");
  }

  @Test
  void whatWasPutInWordsAlreadyIsToldThoughAPartOfTheProgramFailedForIt() {
    CommandFailedException told = CommandFailedException.usage("The path is empty.");

    assertThat(Diagnosis.of(new IllegalStateException("no part", told))).isSameAs(told);
  }

  @Test
  void aFileThatCannotBeHadIsNoFaultOfOurs() {
    CommandFailedException failure =
        Diagnosis.of(new UncheckedIOException(new AccessDeniedException("secret.yaml")));

    assertThat(failure).hasMessage("Cannot read or write secret.yaml: you may not.");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(Diagnosis.of(new UncheckedIOException(new IOException("our own jar"))).exitCode())
        .isEqualTo(ExitCode.INTERNAL);
  }
}
