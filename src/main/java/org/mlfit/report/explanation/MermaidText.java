package org.mlfit.report.explanation;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.Map;
import org.mlfit.explanation.why.Graph;

/** A graph in the language of Mermaid, which many wikis and code hosts draw. */
public final class MermaidText {

  private MermaidText() {}

  /** A flowchart from what is read, at the bottom, to what is concluded from it. */
  public static String of(Graph graph) {
    StringBuilder text = new StringBuilder("flowchart BT\n");
    Map<String, String> names = new HashMap<>();
    for (Graph.Node node : graph.nodes()) {
      String name = "n" + (names.size() + 1);
      names.put(node.key(), name);
      text.append("  ").append(name).append(box(node)).append('\n');
    }
    for (Graph.Edge edge : graph.edges()) {
      text.append("  ").append(names.get(edge.from())).append(arrow(edge.way()));
      text.append(names.get(edge.to())).append('\n');
    }
    return text.toString();
  }

  private static String box(Graph.Node node) {
    String label = '"' + label(node) + '"';
    return switch (node.kind()) {
      case VERDICT -> "{{" + label + "}}";
      case FINDING -> "[[" + label + "]]";
      case RULE -> "[" + label + "]";
      case CONCLUSION -> "(" + label + ")";
      case CONTRADICTION -> "[/" + label + "/]";
      case QUESTION -> "([" + label + "])";
    };
  }

  private static String arrow(Graph.Way way) {
    return switch (way) {
      case NEEDS -> " --> ";
      case NEEDS_NOT -> " -. not .-> ";
      case APPLIES -> " -. applies .-> ";
    };
  }

  private static String label(Graph.Node node) {
    return GraphLabel.lines(node).stream().map(MermaidText::escaped).collect(joining("<br/>"));
  }

  /** In a quoted label these are the characters that Mermaid does not take literally. */
  private static String escaped(String text) {
    return text.replace("#", "#35;")
        .replace("&", "#amp;")
        .replace("\"", "#quot;")
        .replace("<", "#lt;")
        .replace(">", "#gt;")
        .replace("`", "#96;");
  }
}
