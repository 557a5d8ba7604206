package org.mlfit.interview;

import java.util.ArrayList;
import java.util.List;

/**
 * What the architect has on the screen since a question was put, so that it can be put again once
 * it has scrolled away.
 */
final class Sight implements PassesOn {

  private final Prompter prompter;
  private final List<String> shown = new ArrayList<>();

  Sight(Prompter prompter) {
    this.prompter = prompter;
  }

  /** Shows a question, from which on it is watched whether it can still be seen. */
  void put(String question) {
    shown.clear();
    show(question);
  }

  /** Whether all that was shown since then can be seen at once. */
  boolean holdsAll() {
    return prompter.fits(shown);
  }

  @Override
  public void show(String paragraph) {
    shown.add(paragraph);
    prompter.show(paragraph);
  }

  @Override
  public Prompter to() {
    return prompter;
  }

  @Override
  public Typed ask(String prompt, List<String> choices, List<String> words) {
    Typed typed = prompter.ask(prompt, choices, words);
    shown.add(prompt);
    return typed;
  }
}
