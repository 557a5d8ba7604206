package org.mlfit.report.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Where a document is written to as it grows. */
public final class GrowingDocument {

  private final Writer writer;

  /** Writes to a writer, which it does not close. */
  public GrowingDocument(Writer writer) {
    this.writer = writer;
  }

  /**
   * Writes text as it is.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void print(String text) {
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
  public void flush() {
    try {
      writer.flush();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
