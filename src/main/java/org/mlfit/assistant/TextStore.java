package org.mlfit.assistant;

import java.nio.file.Path;
import org.mlfit.knowledge.source.SourceText;

/** Reads and writes files whole or not at all; what cannot be is told by an exception in words. */
public interface TextStore {

  /** The text of a file. */
  SourceText read(Path file);

  /** Writes a file that is not there yet. */
  void create(Path file, String text);

  /** Writes another text into a file. */
  void write(Path file, String text);
}
