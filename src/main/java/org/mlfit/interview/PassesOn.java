package org.mlfit.interview;

import java.util.List;

/** A prompter before another one, to which it leaves whatever it does not do itself. */
public interface PassesOn extends Prompter {

  /** The other one. */
  Prompter to();

  @Override
  default void show(String paragraph) {
    to().show(paragraph);
  }

  @Override
  default boolean fits(List<String> paragraphs) {
    return to().fits(paragraphs);
  }

  @Override
  default void accept(String line) {
    to().accept(line);
  }
}
