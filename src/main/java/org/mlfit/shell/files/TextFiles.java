package org.mlfit.shell.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.source.Utf8;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.AtomicFile.Linking;
import org.springframework.stereotype.Component;

/** Reads and writes the files that commands name. */
@Component
public class TextFiles {

  private static final long LARGEST = 20_000_000;

  private final Linking linking;
  private final Set<Path> swept = ConcurrentHashMap.newKeySet();

  /** Files of this machine. */
  public TextFiles() {
    this(Files::createLink);
  }

  /** Files of a disk on which links are made in some way. */
  TextFiles(Linking linking) {
    this.linking = linking;
  }

  /**
   * The text of a file.
   *
   * @throws CommandFailedException with exit code 2 if there is no such file, with 4 if it cannot
   *     be read
   */
  public SourceText read(Path path) {
    if (!Files.exists(path)) {
      throw CommandFailedException.usage("There is no file " + path + ".");
    }
    if (Files.isDirectory(path)) {
      throw CommandFailedException.usage(path + " is a folder, not a file.");
    }
    try {
      if (Files.size(path) > LARGEST) {
        throw CommandFailedException.scenarios(path + "  The file is larger than 20 MB.");
      }
      return new SourceText(path.toString(), Utf8.text(Files.readAllBytes(path)));
    } catch (Utf8.NotUtf8Exception notText) {
      throw CommandFailedException.scenarios(path + "  The file is " + notText.getMessage());
    } catch (AccessDeniedException notYours) {
      throw CommandFailedException.scenarios(path + "  You may not read this file.");
    } catch (IOException unreadable) {
      throw CommandFailedException.scenarios(path + "  The file cannot be read.");
    }
  }

  /**
   * Writes a file that is not there yet, and the folders above it, whole or not at all.
   *
   * @throws CommandFailedException with exit code 2 if it is there already, also if somebody else
   *     is quicker, or cannot be written
   */
  public void create(Path path, String text) {
    try (PreparedFile file = prepareNew(path, text)) {
      file.keep();
    }
  }

  /**
   * A file that is not there yet, written but for its name. The folders above it are made.
   *
   * @throws CommandFailedException with exit code 2 if it cannot be written
   */
  public PreparedFile prepareNew(Path path, String text) {
    makeFolder(path.toAbsolutePath().getParent());
    return PreparedFile.of(swept(path), text, true, linking);
  }

  /**
   * Another text for a file, written but for its name.
   *
   * @throws CommandFailedException with exit code 2 if it cannot be written
   */
  public PreparedFile prepare(Path path, String text) {
    return PreparedFile.of(swept(path), text, false, linking);
  }

  /** How many names a file has; one where nobody knows. */
  public int names(Path file) {
    try {
      return (Integer) Files.getAttribute(file, "unix:nlink");
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
      return 1;
    }
  }

  /**
   * Takes a file away again that was just written.
   *
   * @throws CommandFailedException with exit code 2 if that fails
   */
  public void remove(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException failed) {
      throw CommandFailedException.cannotWrite(path, failed);
    }
  }

  /**
   * Writes a file whole or not at all: whoever looks sees the old text or the new one.
   *
   * @throws CommandFailedException with exit code 2 if it cannot be written
   */
  public void write(Path path, String text) {
    try (AtomicFile draft = AtomicFile.of(swept(path))) {
      write(draft, path, text);
    }
  }

  /**
   * Writes a file whole or not at all that nobody but its owner can read; see {@link
   * AtomicFile#ofOwner}.
   *
   * @throws CommandFailedException with exit code 2 if it cannot be written
   */
  public void writeForOwner(Path path, String text) {
    try (AtomicFile draft = AtomicFile.ofOwner(swept(path))) {
      write(draft, path, text);
    }
  }

  /** Once in each folder, however many files are written there. */
  private Path swept(Path path) {
    Path folder = path.toAbsolutePath().normalize().getParent();
    if (folder != null && swept.add(folder)) {
      DraftFiles.sweep(folder);
    }
    return path;
  }

  private static void write(AtomicFile draft, Path path, String text) {
    try {
      draft.writer().write(text);
      draft.keep();
    } catch (IOException failed) {
      throw CommandFailedException.cannotWrite(path, failed);
    }
  }

  /**
   * Makes a folder with those above it, unless it is there.
   *
   * @throws CommandFailedException with exit code 2 if that cannot be done
   */
  public void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException refused) {
      throw CommandFailedException.cannotWrite(folder, refused);
    }
  }
}
