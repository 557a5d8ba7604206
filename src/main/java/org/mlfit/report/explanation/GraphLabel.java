package org.mlfit.report.explanation;

import java.util.ArrayList;
import java.util.List;
import org.mlfit.explanation.why.Graph;
import org.mlfit.report.text.Wrapping;

/** What stands in a node of a picture. */
final class GraphLabel {

  private static final int WIDTH = 26;

  private GraphLabel() {}

  /** The id, and below it the words in short lines; words that begin with the id stand alone. */
  static List<String> lines(Graph.Node node) {
    List<String> lines = new ArrayList<>();
    if (!node.words().startsWith(node.id())) {
      lines.add(node.id());
    }
    if (!node.words().isEmpty()) {
      lines.addAll(Wrapping.lines(node.words(), WIDTH));
    }
    return lines;
  }
}
