package org.mlfit.shell.mcp;

import java.nio.file.Path;
import org.mlfit.assistant.TextStore;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.shell.files.TextFiles;

/** The files of this machine for an assistant. */
public record OwnFiles(TextFiles files) implements TextStore {

  @Override
  public SourceText read(Path file) {
    return files.read(file);
  }

  @Override
  public void create(Path file, String text) {
    files.create(file, text);
  }

  @Override
  public void write(Path file, String text) {
    files.write(file, text);
  }
}
