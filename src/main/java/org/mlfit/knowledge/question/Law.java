package org.mlfit.knowledge.question;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a rule author promises about a question: which change of its answer never hurts. */
public enum Law {
  /** A larger number never makes the verdict worse. */
  MORE_NEVER_WORSE("moreNeverWorse"),
  /** A smaller number never makes the verdict worse. */
  LESS_NEVER_WORSE("lessNeverWorse"),
  /** A later option never makes the verdict worse. */
  LATER_NEVER_WORSE("laterNeverWorse");

  private final String id;

  Law(String id) {
    this.id = id;
  }

  /** The word for it in rule files. */
  public String id() {
    return id;
  }

  /** The law with an id. */
  public static Optional<Law> of(String id) {
    return Arrays.stream(values()).filter(law -> law.id.equals(id)).findFirst();
  }

  /** All ids. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Law::id).toList();
  }
}
