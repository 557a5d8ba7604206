package org.mlfit.shell.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.mlfit.shell.exit.CommandFailedException;

/**
 * Where results go. If nobody reads on, as behind {@code | head}, what follows is not printed and
 * the command goes on to its end, so that its exit code says what came of it. If the disk takes no
 * more, the result is lost, and the command ends.
 */
final class Output {

  private static final Path STANDARD_OUTPUT = Path.of("/dev/fd/1");
  private static final int KIND_OF_FILE = 0170000;
  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;

  private final Writer writer;
  private final BooleanSupplier isPipe;
  private boolean broken;

  /** Into a writer; whether it is a pipe is asked only if it takes no more. */
  Output(Writer writer, BooleanSupplier isPipe) {
    this.writer = writer;
    this.isPipe = isPipe;
  }

  /** The standard output of the process. */
  static Output standard() {
    Writer writer =
        new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8);
    return new Output(writer, Output::standardIsPipe);
  }

  /** The reason that the system gives is in the language of the person, so it cannot tell. */
  private static boolean standardIsPipe() {
    try {
      int kind = (int) Files.getAttribute(STANDARD_OUTPUT, "unix:mode") & KIND_OF_FILE;
      return kind == PIPE || kind == SOCKET;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
      return false;
    }
  }

  /**
   * Prints a text, and lets it be seen at once.
   *
   * @throws CommandFailedException with exit code 2 if the disk is full, or it cannot be written
   *     for another reason
   */
  void print(String text) {
    if (broken && isPipe.getAsBoolean()) {
      return;
    }
    try {
      writer.write(text);
      writer.flush();
    } catch (IOException refused) {
      broken = true;
      if (!isPipe.getAsBoolean()) {
        throw CommandFailedException.usage(
            "Cannot write to standard output: " + refused.getMessage() + ".");
      }
    }
  }

  /** Whether it takes no more. */
  boolean isBroken() {
    return broken;
  }
}
