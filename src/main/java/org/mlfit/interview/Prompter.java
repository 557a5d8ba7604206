package org.mlfit.interview;

import java.util.List;
import java.util.Optional;

/** Where the architect sits: a terminal, or a pipe that is read line by line. */
public interface Prompter {

  /** Shows one paragraph. */
  void show(String paragraph);

  /** Shows something that stays on the screen as said, such as an accepted answer. */
  void accept(String line);

  /**
   * Asks for one line.
   *
   * @param words what can be typed, for completion
   * @return what was typed; nothing if there is no more input, or the person wants to leave
   */
  Optional<String> ask(String prompt, List<String> words);
}
