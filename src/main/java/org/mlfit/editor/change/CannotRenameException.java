package org.mlfit.editor.change;

/** Something cannot be renamed, or not so; the message says why in a sentence. */
public final class CannotRenameException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotRenameException(String message) {
    super(message, null, false, false);
  }
}
