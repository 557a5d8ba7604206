package org.mlfit.report.explanation;

import org.mlfit.explanation.why.Graph;
import org.mlfit.report.json.Json;
import org.mlfit.report.text.Name;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What leads to what, for machines. */
public final class GraphJson {

  private GraphJson() {}

  /** What {@code graph} and {@code rules graph} print. */
  public static String of(Graph graph) {
    ObjectNode json = Json.document();
    ArrayNode nodes = json.putArray("nodes");
    for (Graph.Node node : graph.nodes()) {
      nodes
          .addObject()
          .put("key", node.key())
          .put("kind", Name.of(node.kind()))
          .put("id", node.id())
          .put("words", node.words());
    }
    ArrayNode edges = json.putArray("edges");
    for (Graph.Edge edge : graph.edges()) {
      ObjectNode one = edges.addObject();
      one.put("from", edge.from());
      one.put("to", edge.to());
      one.put("way", Name.of(edge.way()));
      one.set("rules", Json.array(edge.rules()));
    }
    return Json.text(json);
  }
}
