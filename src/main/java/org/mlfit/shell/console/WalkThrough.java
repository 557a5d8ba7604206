package org.mlfit.shell.console;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jline.reader.impl.history.DefaultHistory;

/**
 * The choices of a question as a history of lines: a stroke upwards or downwards brings the first
 * of them, the next stroke the second. Beyond them lies, upwards, what was typed before, and
 * downwards the line that is typed.
 */
final class WalkThrough extends DefaultHistory {

  private final int empty;

  WalkThrough(Collection<String> typed, List<String> choices) {
    List<String> lastFirst = new ArrayList<>(choices);
    Collections.reverse(lastFirst);
    typed.forEach(this::add);
    lastFirst.forEach(this::add);
    empty = size();
    add("");
    choices.forEach(this::add);
    moveToEnd();
  }

  /** To the line that is typed, which stands between the strokes up and down. */
  @Override
  public void moveToEnd() {
    moveTo(empty);
  }
}
