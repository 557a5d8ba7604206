package org.mlfit.shell;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.mlfit.knowledge.source.SourceText;
import org.springframework.stereotype.Component;

/** Reads and writes the files that commands name. */
@Component
class TextFiles {

  private static final long LARGEST = 20_000_000;

  /**
   * The text of a file.
   *
   * @throws Failure with exit code 2 if there is no such file, with 4 if it cannot be read
   */
  SourceText read(Path path) {
    if (!Files.exists(path)) {
      throw Failure.usage("There is no file " + path + ".");
    }
    if (Files.isDirectory(path)) {
      throw Failure.usage(path + " is a folder, not a file.");
    }
    try {
      if (Files.size(path) > LARGEST) {
        throw Failure.scenarios(path + "  The file is larger than 20 MB.");
      }
      return new SourceText(path.toString(), Files.readString(path, StandardCharsets.UTF_8));
    } catch (CharacterCodingException notText) {
      throw Failure.scenarios(path + "  The file is not UTF-8 text.");
    } catch (IOException unreadable) {
      throw Failure.scenarios(path + "  The file cannot be read.");
    }
  }

  /**
   * Writes a file that is not there yet, and the folders above it, whole or not at all.
   *
   * @throws Failure with exit code 2 if it is there already, also if somebody else is quicker, or
   *     cannot be written
   */
  void create(Path path, String text) {
    try {
      Path folder = path.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, ".mlfit-", ".tmp");
      try {
        Files.delete(draft);
        Files.writeString(draft, text, StandardOpenOption.CREATE_NEW);
        claim(draft, path);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (FileAlreadyExistsException there) {
      throw Failure.usage(path + " is there already; nothing was written.");
    } catch (IOException failed) {
      throw Failure.cannotWrite(path, failed);
    }
  }

  /** A link is made only where no file is, in one step; a move looks first. */
  private static void claim(Path draft, Path path) throws IOException {
    try {
      Files.createLink(path, draft);
    } catch (UnsupportedOperationException onThisDisk) {
      Files.move(draft, path);
    }
  }

  /**
   * Takes a file away again that was just written.
   *
   * @throws Failure with exit code 2 if that fails
   */
  void remove(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException failed) {
      throw Failure.cannotWrite(path, failed);
    }
  }

  /**
   * Writes a file whole or not at all: whoever looks sees the old text or the new one.
   *
   * @throws Failure with exit code 2 if it cannot be written
   */
  void write(Path path, String text) {
    try (Draft draft = Draft.of(path)) {
      draft.writer().write(text);
      draft.keep();
    } catch (IOException failed) {
      throw Failure.cannotWrite(path, failed);
    }
  }

  /**
   * Makes a folder with those above it, unless it is there.
   *
   * @throws Failure with exit code 2 if that cannot be done
   */
  void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException refused) {
      throw Failure.cannotWrite(folder, refused);
    }
  }
}
