package org.mlfit.shell.state;

/** Where an answer came from. */
public enum Origin {
  /** Typed at a prompt or with {@code change}. */
  TYPED("typed"),
  /** Read from a file. */
  FILE("file"),
  /** Given with {@code --set}. */
  OPTION("option"),
  /** Counted in a table by {@code measure}. */
  MEASURED("measured");

  private final String word;

  Origin(String word) {
    this.word = word;
  }

  @Override
  public String toString() {
    return word;
  }
}
