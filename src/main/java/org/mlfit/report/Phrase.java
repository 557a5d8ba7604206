package org.mlfit.report;

import java.util.ArrayList;
import java.util.List;

/** Words of a block, some of them set off. They are plain text: the writer escapes them. */
record Phrase(List<Part> parts) {

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
  Phrase() {
    this(List.of());
  }

  static Phrase of(String words) {
    return new Phrase().plain(words);
  }

  Phrase plain(String words) {
    return with(Style.PLAIN, words);
  }

  Phrase strong(String words) {
    return with(Style.STRONG, words);
  }

  Phrase code(String words) {
    return with(Style.CODE, words);
  }

  Phrase lineEnd() {
    return with(Style.LINE_END, "");
  }

  private Phrase with(Style style, String words) {
    List<Part> more = new ArrayList<>(parts);
    more.add(new Part(style, words));
    return new Phrase(List.copyOf(more));
  }
}
