package org.mlfit.explanation.why;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mlfit.explanation.reading.PatternMatcher;
import org.mlfit.explanation.why.Graph.Edge;
import org.mlfit.explanation.why.Graph.Kind;
import org.mlfit.explanation.why.Graph.Node;
import org.mlfit.explanation.why.Graph.Way;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Topic;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Consequence;

/**
 * Draws the knowledge base: questions, conclusions, findings and verdicts, and what reads what. A
 * rule that gives a finding appears as that finding; other rules are arrows.
 */
public final class KnowledgeGraph {

  private final KnowledgeBase knowledgeBase;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<Edge, Set<String>> rulesOfEdges = new LinkedHashMap<>();
  private final Map<String, Set<Topic>> topics = new LinkedHashMap<>();

  private KnowledgeGraph(KnowledgeBase knowledgeBase) {
    this.knowledgeBase = knowledgeBase;
    knowledgeBase.questions().forEach(this::add);
    knowledgeBase.conclusions().forEach(this::add);
    knowledgeBase.verdicts().stream()
        .filter(verdict -> !verdict.equals(Verdict.NOT_ENOUGH_ANSWERS))
        .forEach(this::add);
    knowledgeBase.rules().forEach(this::add);
  }

  /** The whole knowledge base. */
  public static Graph of(KnowledgeBase knowledgeBase) {
    return new KnowledgeGraph(knowledgeBase).graph(edge -> true, node -> true);
  }

  /** A topic: its questions, findings and conclusions, and what they read or are read by. */
  public static Graph of(KnowledgeBase knowledgeBase, Topic topic) {
    KnowledgeGraph all = new KnowledgeGraph(knowledgeBase);
    Predicate<String> inTopic = key -> all.topics.getOrDefault(key, Set.of()).contains(topic);
    return all.graph(edge -> inTopic.test(edge.from()) || inTopic.test(edge.to()), inTopic);
  }

  /**
   * The neighbourhood of one question, conclusion, finding, rule or verdict; empty if nothing has
   * that id.
   *
   * @param id what stands in the middle
   * @param steps how many arrows away from it to go, at least 1
   */
  public static Optional<Graph> around(KnowledgeBase knowledgeBase, String id, int steps) {
    KnowledgeGraph all = new KnowledgeGraph(knowledgeBase);
    Set<String> near = new HashSet<>(all.keysOf(id));
    if (near.isEmpty()) {
      return Optional.empty();
    }
    for (int step = 1; step < steps; step++) {
      Set<String> next = new HashSet<>(near);
      all.rulesOfEdges.keySet().stream()
          .filter(edge -> near.contains(edge.from()) || near.contains(edge.to()))
          .forEach(edge -> next.addAll(List.of(edge.from(), edge.to())));
      near.addAll(next);
    }
    return Optional.of(
        all.graph(edge -> near.contains(edge.from()) || near.contains(edge.to()), near::contains));
  }

  /** The nodes with an id; for a rule that is drawn as arrows, the nodes of its conclusions. */
  private List<String> keysOf(String id) {
    List<String> keys =
        nodes.values().stream().filter(node -> node.id().equals(id)).map(Node::key).toList();
    return keys.isEmpty()
        ? knowledgeBase
            .rule(id)
            .map(rule -> targets(rule).stream().map(Target::key).toList())
            .orElse(List.of())
        : keys;
  }

  private Graph graph(Predicate<Edge> wanted, Predicate<String> alsoAlone) {
    List<Edge> edges = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    rulesOfEdges.forEach(
        (edge, rules) -> {
          if (wanted.test(edge)) {
            edges.add(new Edge(edge.from(), edge.to(), edge.way(), List.copyOf(rules)));
            keys.addAll(List.of(edge.from(), edge.to()));
          }
        });
    List<Node> shown =
        nodes.values().stream()
            .filter(node -> keys.contains(node.key()) || alsoAlone.test(node.key()))
            .toList();
    return new Graph(shown, List.copyOf(edges));
  }

  private void add(Question question) {
    put(Kind.QUESTION, question.id(), question.prompt());
    topics.put(key(Kind.QUESTION, question.id()), Set.of(question.topic()));
  }

  private void add(ConclusionType conclusion) {
    put(Kind.CONCLUSION, conclusion.id(), conclusion.title());
  }

  private void add(Verdict verdict) {
    List<Gate> gates = knowledgeBase.gates();
    String places =
        IntStream.range(0, gates.size())
            .filter(i -> gates.get(i).verdict().equals(verdict))
            .mapToObj(i -> String.valueOf(i + 1))
            .collect(joining(" and "));
    put(Kind.VERDICT, verdict.id(), verdict.title() + ", gate " + places + " of " + gates.size());
  }

  private void add(Rule rule) {
    rule.findingKind().ifPresent(kind -> put(Kind.FINDING, rule.id(), rule.title()));
    if (contradicts(rule)) {
      put(Kind.CONTRADICTION, rule.id(), rule.title());
    }
    for (Target target : targets(rule)) {
      rule.topic().ifPresent(topic -> remember(target.key(), topic));
      rule.conditions().stream()
          .flatMap(Condition::leaves)
          .forEach(leaf -> addReads(leaf, target, rule));
    }
    rule.findingKind()
        .ifPresent(
            kind ->
                rule.concludes()
                    .flatMap(type -> knowledgeBase.conclusionOfType(type).stream())
                    .forEach(
                        conclusion -> {
                          String to = key(Kind.CONCLUSION, conclusion.id());
                          rule.topic().ifPresent(topic -> remember(to, topic));
                          edge(key(Kind.FINDING, rule.id()), to, Way.NEEDS, rule);
                        }));
  }

  private void remember(String key, Topic topic) {
    Set<Topic> all = new TreeSet<>(topics.getOrDefault(key, Set.of()));
    all.add(topic);
    topics.put(key, all);
  }

  private static boolean contradicts(Rule rule) {
    return !rule.tree().consequences(Consequence.Contradict.class).isEmpty();
  }

  /** What the arrows of a rule point to. */
  private List<Target> targets(Rule rule) {
    if (rule.findingKind().isPresent()) {
      return List.of(new Target(key(Kind.FINDING, rule.id()), false));
    }
    return rule.tree().consequences().stream().flatMap(c -> targets(c, rule)).toList();
  }

  private Stream<Target> targets(Consequence consequence, Rule rule) {
    return consequence.fold(
        new Consequence.Cases<>(
            finding -> Stream.empty(),
            conclude ->
                knowledgeBase.conclusionOfType(conclude.type()).stream()
                    .map(c -> new Target(key(Kind.CONCLUSION, c.id()), false)),
            trigger ->
                knowledgeBase.gates().stream()
                    .filter(gate -> gate.number() == trigger.gate())
                    .map(gate -> new Target(key(Kind.VERDICT, gate.verdict().id()), false)),
            irrelevant ->
                knowledgeBase.questionOfType(irrelevant.question()).stream()
                    .map(q -> new Target(key(Kind.QUESTION, q.id()), true)),
            contradict -> Stream.of(new Target(key(Kind.CONTRADICTION, rule.id()), false))));
  }

  private void addReads(Condition leaf, Target target, Rule rule) {
    boolean denied = leaf instanceof Condition.Not;
    Way way = target.applies() ? Way.APPLIES : denied ? Way.NEEDS_NOT : Way.NEEDS;
    leaf.patterns()
        .flatMap(pattern -> read(pattern).stream())
        .forEach(from -> edge(from, target.key(), way, rule));
  }

  private List<String> read(Condition.Pattern pattern) {
    Optional<String> question =
        knowledgeBase.questionOfType(pattern.type()).map(q -> key(Kind.QUESTION, q.id()));
    Optional<String> conclusion =
        knowledgeBase.conclusionOfType(pattern.type()).map(c -> key(Kind.CONCLUSION, c.id()));
    return question
        .or(() -> conclusion)
        .map(List::of)
        .orElseGet(
            () ->
                PatternMatcher.questionsNamed(knowledgeBase, pattern).stream()
                    .map(q -> key(Kind.QUESTION, q.id()))
                    .toList());
  }

  private void edge(String from, String to, Way way, Rule rule) {
    rulesOfEdges
        .computeIfAbsent(new Edge(from, to, way, List.of()), edge -> new TreeSet<>())
        .add(rule.id());
  }

  private void put(Kind kind, String id, String words) {
    nodes.put(key(kind, id), new Node(key(kind, id), kind, id, words));
  }

  private static String key(Kind kind, String id) {
    return kind + " " + id;
  }

  /**
   * What an arrow points to.
   *
   * @param applies whether the arrow only decides if the question applies
   */
  private record Target(String key, boolean applies) {}
}
