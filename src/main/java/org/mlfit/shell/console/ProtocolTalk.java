package org.mlfit.shell.console;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import org.mlfit.shell.exit.CommandFailedException;

/**
 * A talk with another program over standard input and output, where nothing else may be printed.
 */
@FunctionalInterface
public interface ProtocolTalk {

  /**
   * Talks until the input ends.
   *
   * @return the exit code
   */
  int with(InputStream in, OutputStream out);

  /**
   * Lets a command talk; meanwhile all that is printed by accident goes to standard error.
   *
   * @param command its name
   * @param partner with whom it talks, such as {@code an editor}
   * @throws CommandFailedException with exit code 2 if a person would have to talk, or with the
   *     exit code of the talk if that is not zero
   */
  static void serve(Console console, String command, String partner, ProtocolTalk talk) {
    if (!console.isOneShot()) {
      throw CommandFailedException.usage(
          "%1$s talks with %2$s, which starts it by itself: mlfit %1$s."
              .formatted(command, partner));
    }
    if (console.isTerminal()) {
      throw CommandFailedException.usage(
          "%1$s talks with %2$s and not with a person: name mlfit %1$s in its settings."
              .formatted(command, partner));
    }
    PrintStream usual = System.out;
    System.setOut(System.err);
    try {
      CommandFailedException.unlessFine(
          talk.with(new BufferedInputStream(System.in), new FileOutputStream(FileDescriptor.out)),
          "");
    } finally {
      System.setOut(usual);
    }
  }
}
