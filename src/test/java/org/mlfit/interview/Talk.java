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
  private int room = Integer.MAX_VALUE;

  Talk(String... typed) {
    this.typed = new ArrayDeque<>(List.of(typed));
  }

  /** The same in front of a screen that holds only so many characters. */
  Talk withRoomFor(int characters) {
    room = characters;
    return this;
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
  public boolean fits(List<String> paragraphs) {
    return String.join("", paragraphs).length() <= room;
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
