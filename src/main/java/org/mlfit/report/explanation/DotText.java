package org.mlfit.report.explanation;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.Map;
import org.mlfit.explanation.why.Graph;

/** A graph in the language of Graphviz. */
public final class DotText {

  private DotText() {}

  /** A directed graph from what is read, at the bottom, to what is concluded from it. */
  public static String of(Graph graph) {
    StringBuilder text = new StringBuilder("digraph mlfit {\n  rankdir=BT;\n");
    text.append("  node [fontname=\"sans-serif\", fontsize=10];\n");
    text.append("  edge [fontname=\"sans-serif\", fontsize=9];\n");
    Map<String, String> names = new HashMap<>();
    for (Graph.Node node : graph.nodes()) {
      String name = "n" + (names.size() + 1);
      names.put(node.key(), name);
      text.append("  ").append(name).append(" [label=\"").append(label(node)).append("\", shape=");
      text.append(shape(node.kind())).append("];\n");
    }
    for (Graph.Edge edge : graph.edges()) {
      text.append("  ").append(names.get(edge.from())).append(" -> ");
      text.append(names.get(edge.to())).append(style(edge.way())).append(";\n");
    }
    return text.append("}\n").toString();
  }

  private static String shape(Graph.Kind kind) {
    return switch (kind) {
      case VERDICT -> "hexagon";
      case FINDING -> "note";
      case RULE -> "box";
      case CONCLUSION -> "box, style=rounded";
      case CONTRADICTION -> "parallelogram";
      case QUESTION -> "oval";
    };
  }

  private static String style(Graph.Way way) {
    return switch (way) {
      case NEEDS -> "";
      case NEEDS_NOT -> " [style=dashed, label=\"not\"]";
      case APPLIES -> " [style=dotted, label=\"applies\"]";
    };
  }

  private static String label(Graph.Node node) {
    return GraphLabel.lines(node).stream().map(DotText::escaped).collect(joining("\\n"));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
  }
}
