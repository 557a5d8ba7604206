package org.mlfit.shell.mcp.protocol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.mlfit.knowledge.source.Utf8;
import org.mlfit.knowledge.source.Utf8.NotUtf8Exception;

/** The lines of a stream, each of which is a message. */
final class Lines {

  /** How many bytes a message may have: far more than any call of a tool needs. */
  static final int LONGEST = 16 << 20;

  private final InputStream in;
  private final int longest;

  Lines(InputStream in) {
    this(in, LONGEST);
  }

  Lines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /**
   * A line.
   *
   * @param fault why it is no text that can be read; nothing if it is one
   */
  record Line(String text, Optional<String> fault) {

    private static Line faulty(String fault) {
      return new Line("", Optional.of(fault));
    }
  }

  /** The next line; nothing at the end. What is too long is read and not kept. */
  Optional<Line> next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long length = 0;
    int read = in.read();
    if (read < 0) {
      return Optional.empty();
    }
    while (read >= 0 && read != '\n') {
      length++;
      if (length <= longest) {
        bytes.write(read);
      }
      read = in.read();
    }
    return Optional.of(
        length > longest
            ? Line.faulty(
                "A message of %,d bytes was left out; one may have up to %,d."
                    .formatted(length, longest))
            : line(bytes.toByteArray()));
  }

  private static Line line(byte[] bytes) {
    try {
      return new Line(Utf8.text(bytes), Optional.empty());
    } catch (NotUtf8Exception notText) {
      return Line.faulty("A message was left out, since it is not UTF-8.");
    }
  }
}
