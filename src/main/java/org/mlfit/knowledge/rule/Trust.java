package org.mlfit.knowledge.rule;

import java.util.Optional;

/** How far the authors of rules are trusted. */
public enum Trust {
  /** Not at all: nothing they write can run as code. */
  NONE,

  /**
   * As the person who runs the program: conditions may call what Java offers, files may import it,
   * and links may lead out of the folder. Consequences stay what they are: they only conclude,
   * since advice is worked out hundreds of times a second and must do nothing but that.
   */
  OWN_CODE;

  /** The sentence that every report says about it; empty for {@link #NONE}. */
  public Optional<String> told() {
    return allowsCode()
        ? Optional.of("The rules are trusted to run code of their own.")
        : Optional.empty();
  }

  /** Whether conditions may contain the author's own Java code. */
  public boolean allowsCode() {
    return this == OWN_CODE;
  }
}
