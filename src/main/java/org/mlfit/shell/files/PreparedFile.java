package org.mlfit.shell.files;

import java.io.IOException;
import java.nio.file.Path;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.AtomicFile.Linking;

/**
 * A file whose text is on the disk and that needs only be put in its place. Of several that belong
 * together each is prepared before the first is kept: a program that is killed in between leaves
 * all of them or none, but for the moment of the last step.
 */
public final class PreparedFile implements AutoCloseable {

  private final Path path;
  private final AtomicFile draft;
  private final Linking linking;
  private final boolean isNew;

  private PreparedFile(Path path, AtomicFile draft, Linking linking, boolean isNew) {
    this.path = path;
    this.draft = draft;
    this.linking = linking;
    this.isNew = isNew;
  }

  /**
   * Writes the text beside the place that it shall have.
   *
   * @param isNew whether there must be no file in that place
   */
  static PreparedFile of(Path path, String text, boolean isNew, Linking linking) {
    AtomicFile draft = AtomicFile.of(path);
    try {
      draft.writer().write(text);
      draft.writer().flush();
      return new PreparedFile(path, draft, linking, isNew);
    } catch (IOException failed) {
      draft.close();
      throw CommandFailedException.cannotWrite(path, failed);
    } catch (CommandFailedException failed) {
      draft.close();
      throw failed;
    }
  }

  /**
   * Puts it in its place.
   *
   * @throws CommandFailedException with exit code 2 if a new file is there already, also if
   *     somebody else is quicker, or if it cannot be written
   */
  public void keep() {
    if (!isNew) {
      draft.keep();
    } else if (!draft.keepAsNew(linking)) {
      throw CommandFailedException.usage(path + " is there already; nothing was written.");
    }
  }

  @Override
  public void close() {
    draft.close();
  }
}
