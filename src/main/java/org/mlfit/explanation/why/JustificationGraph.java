package org.mlfit.explanation.why;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlfit.explanation.why.Graph.Edge;
import org.mlfit.explanation.why.Graph.Node;
import org.mlfit.explanation.why.Graph.Way;
import org.mlfit.explanation.why.Step.Kind;
import org.mlfit.knowledge.rule.Rule;

/** Draws an explanation: what occurs in it several times is one node in the picture. */
public final class JustificationGraph {

  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Set<Edge> edges = new LinkedHashSet<>();

  private JustificationGraph() {}

  /** The picture of an explanation, without the gates that were passed. */
  public static Graph of(Step top) {
    JustificationGraph graph = new JustificationGraph();
    graph.add(top);
    return new Graph(List.copyOf(graph.nodes.values()), List.copyOf(graph.edges));
  }

  private void add(Step step) {
    Node node = node(step);
    nodes.putIfAbsent(node.key(), node);
    for (Step below : step.below()) {
      if (stands(below)) {
        add(below);
        Way way = below.kind() == Kind.ABSENT ? Way.NEEDS_NOT : Way.NEEDS;
        List<String> rules = step.rule().map(rule -> List.of(rule.id())).orElse(List.of());
        edges.add(new Edge(node(below).key(), node.key(), way, rules));
      }
    }
  }

  private static boolean stands(Step step) {
    return switch (step.kind()) {
      case VERDICT, LEANING, RULE, CONCLUSION, ANSWER, ABSENT, SEEN_ABOVE, FOLDED -> true;
      case RULE_NOT_MET, PASSED, CUT -> false;
    };
  }

  private Node node(Step step) {
    return switch (step.kind()) {
      case VERDICT, LEANING -> node(Graph.Kind.VERDICT, step.id(), step.words());
      case RULE, RULE_NOT_MET, PASSED -> node(kindOfRule(step), step.id(), step.words());
      case ANSWER -> node(Graph.Kind.QUESTION, step.id(), step.words());
      case CONCLUSION, ABSENT -> node(Graph.Kind.CONCLUSION, step.id(), step.words());
      case FOLDED, CUT -> node(Graph.Kind.CONCLUSION, step.words(), "");
      case SEEN_ABOVE -> seen(step);
    };
  }

  private static Graph.Kind kindOfRule(Step step) {
    boolean finding = step.rule().flatMap(Rule::findingKind).isPresent();
    return finding ? Graph.Kind.FINDING : Graph.Kind.RULE;
  }

  /**
   * The node of something explained further up, which may be a conclusion or a question that does
   * not apply.
   */
  private Node seen(Step step) {
    Node question = node(Graph.Kind.QUESTION, step.id(), step.words());
    return nodes.getOrDefault(question.key(), node(Graph.Kind.CONCLUSION, step.id(), step.words()));
  }

  private static Node node(Graph.Kind kind, String id, String words) {
    return new Node(kind + " " + id, kind, id, words);
  }
}
