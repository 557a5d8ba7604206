package org.mlfit.interview;

import java.util.List;

/** Where the architect sits: a terminal, or a pipe that is read line by line. */
public interface Prompter {

  /** Shows one paragraph. */
  void show(String paragraph);

  /** Whether some paragraphs can be seen at once, together with the line to type on below them. */
  boolean fits(List<String> paragraphs);

  /** Shows something that stays on the screen as said, such as an accepted answer. */
  void accept(String line);

  /**
   * Asks for one line.
   *
   * @param choices the answers to choose from, in their order; may be empty
   * @param words what else can be typed, for completion
   */
  Typed ask(String prompt, List<String> choices, List<String> words);

  /** What came of asking. */
  sealed interface Typed {}

  /** A line was typed. */
  record Line(String text) implements Typed {}

  /** The person wants to stop what is going on: Ctrl-C. */
  record Interrupted() implements Typed {}

  /** There is no more input, or the person leaves: Ctrl-D. */
  record Ended() implements Typed {}
}
