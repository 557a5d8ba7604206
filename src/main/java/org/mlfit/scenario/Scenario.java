package org.mlfit.scenario;

import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Testimony;
import org.mlfit.knowledge.source.Position;

/**
 * A case with the advice that it should get. A row of a table is a scenario of its own.
 *
 * @param position where it begins; for a row, the row
 * @param lines the lines that it occupies in its file
 * @param suite what its file says it is about; empty if it says nothing
 * @param name different from that of every other scenario of the file
 * @param story the case in words; may be empty
 * @param source where the case comes from; may be empty
 * @param tags words to choose it by
 * @param testimony what was said, that of the whole file included, on the day on which it is judged
 * @param expect what is checked
 * @param skip why it is not played, if it is to be skipped
 * @param todo why it is expected to fail for now, if it is
 */
public record Scenario(
    Position position,
    Lines lines,
    String suite,
    String name,
    String story,
    String source,
    List<String> tags,
    Testimony testimony,
    Expectation expect,
    Optional<String> skip,
    Optional<String> todo) {

  /** The answers as they count on the day on which the scenario is judged. */
  public Answers given() {
    return testimony.answers();
  }

  /**
   * The lines of a scenario, from 1.
   *
   * @param block where the scenario begins, its table included
   * @param first where it begins; for a row, the row
   * @param last the last line on which a part of it begins
   */
  public record Lines(int block, int first, int last) {

    /** Whether a line belongs to it alone. */
    public boolean contain(int line) {
      return line >= first && line <= last;
    }
  }
}
