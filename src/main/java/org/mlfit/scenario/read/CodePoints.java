package org.mlfit.scenario.read;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;

/**
 * Turns the places that the YAML library tells into ours. It counts code points, and editors and we
 * count the characters of Java, of which a sign such as 😀 takes two.
 */
public final class CodePoints {

  private final SourceText source;
  private final int[] pairs;

  /** The places of a text. */
  public CodePoints(SourceText source) {
    this.source = source;
    String text = source.text();
    this.pairs =
        IntStream.range(0, text.length() - 1)
            .filter(at -> Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1)))
            .toArray();
  }

  /** The place in a line, from 1, whose column counts code points, from 1. */
  public Position place(int line, int column) {
    int start = source.offset(new Position(source.name(), line, 1));
    int wanted = start - pairsWhile(i -> pairs[i], start) + column - 1;
    int offset = wanted + pairsWhile(i -> pairs[i] - i, wanted);
    return new Position(source.name(), line, offset - start + 1);
  }

  /** How many pairs have a place below a limit; the places of pairs grow. */
  private int pairsWhile(IntUnaryOperator place, int limit) {
    int low = 0;
    int high = pairs.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (place.applyAsInt(middle) < limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
