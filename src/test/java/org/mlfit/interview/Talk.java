package org.mlfit.interview;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** An architect who types what is written down beforehand, and all that is shown to them. */
final class Talk implements Prompter {

  static final String CTRL_C = "^C";

  private final Deque<String> typed;
  private final List<String> shown = new ArrayList<>();

  Talk(String... typed) {
    this.typed = new ArrayDeque<>(List.of(typed));
  }

  /** Everything shown, prompts included. */
  List<String> shown() {
    return shown;
  }

  @Override
  public void show(String paragraph) {
    shown.add(paragraph);
  }

  @Override
  public void accept(String line) {
    shown.add(line);
  }

  @Override
  public Typed ask(String prompt, List<String> choices, List<String> words) {
    shown.add(prompt);
    if (typed.isEmpty()) {
      return new Ended();
    }
    String line = typed.pop();
    return line.equals(CTRL_C) ? new Interrupted() : new Line(line);
  }
}
