package org.mlfit.workbench.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A file that is ready to be put into a folder.
 *
 * @param path where in that folder
 * @param text what it says
 */
public record ReadyFile(String path, String text) {

  /** A file whose text comes with the program. */
  static ReadyFile of(String path, String resource) {
    try (InputStream stream = ReadyFile.class.getResourceAsStream(resource)) {
      byte[] bytes = Objects.requireNonNull(stream, resource).readAllBytes();
      return new ReadyFile(path, new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
