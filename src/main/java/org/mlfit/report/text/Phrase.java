package org.mlfit.report.text;

import java.util.ArrayList;
import java.util.List;

/** Words of a block, some of them set off. They are plain text: the writer escapes them. */
public record Phrase(List<Part> parts) {

  /** How a part is set off from the rest. */
  enum Style {
    PLAIN,
    STRONG,
    /** An id, a place or a value as it is typed. */
    CODE,
    /** Nothing but the end of a line within the block. */
    LINE_END
  }

  /** Words in one style. */
  record Part(Style style, String words) {}

  /** A phrase without any words, to begin with. */
  public Phrase() {
    this(List.of());
  }

  /** A phrase that begins with plain words. */
  public static Phrase of(String words) {
    return new Phrase().plain(words);
  }

  /** The same, then plain words. */
  public Phrase plain(String words) {
    return with(Style.PLAIN, words);
  }

  /** The same, then words that stand out. */
  public Phrase strong(String words) {
    return with(Style.STRONG, words);
  }

  /** The same, then words as they are typed. */
  public Phrase code(String words) {
    return with(Style.CODE, words);
  }

  /** The same, then a new line. */
  public Phrase lineEnd() {
    return with(Style.LINE_END, "");
  }

  private Phrase with(Style style, String words) {
    List<Part> more = new ArrayList<>(parts);
    more.add(new Part(style, words));
    return new Phrase(List.copyOf(more));
  }
}
