package org.mlfit.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Where a document is written to as it grows. */
final class Sheet {

  private final Writer writer;

  Sheet(Writer writer) {
    this.writer = writer;
  }

  /**
   * Writes text as it is.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  void print(String text) {
    try {
      writer.write(text);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /**
   * Lets everything written so far be seen.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  void flush() {
    try {
      writer.flush();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
