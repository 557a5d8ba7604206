package org.mlfit.scenario.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Statement;
import org.mlfit.knowledge.source.Position;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.read.Node.Mapping;
import org.mlfit.scenario.read.Node.Scalar;
import org.mlfit.scenario.read.Node.Sequence;

/** Reads a whole scenario file: what all scenarios share, and the scenarios. */
final class ScenarioFileNode {

  private static final Set<String> KEYS = ScenarioKey.wordsOf(ScenarioKey.Place.FILE);

  private final KnowledgeBase knowledgeBase;
  private final KnownIds known;
  private final NodeFaults faults;
  private final Mapping top;
  private final boolean mustExpect;

  /**
   * A reader of a file.
   *
   * @param mustExpect whether a scenario that expects nothing is a fault
   */
  ScenarioFileNode(
      KnowledgeBase knowledgeBase,
      KnownIds known,
      NodeFaults faults,
      Mapping top,
      boolean mustExpect) {
    this.knowledgeBase = knowledgeBase;
    this.known = known;
    this.faults = faults;
    this.top = top;
    this.mustExpect = mustExpect;
  }

  /** All scenarios in order, with one for each row of a table. */
  List<Scenario> scenarios() {
    return cases().stream().map(Case::scenario).toList();
  }

  /** All scenarios in order with the text that they were read from. */
  List<Case> cases() {
    MappingNode file = new MappingNode(top, faults);
    file.refuseUnknownKeys(KEYS, "a scenario file");
    String suite = file.text("suite");
    Map<Question, Optional<Statement>> shared =
        top.value("given")
            .map(node -> new AnswersNode(knowledgeBase, faults).read(node))
            .orElse(Map.of());
    List<Case> cases =
        cases(new ScenarioNode(knowledgeBase, known, faults, suite, shared, mustExpect));
    refuseDuplicateNames(cases.stream().map(Case::scenario).toList());
    return cases;
  }

  private List<Case> cases(ScenarioNode reader) {
    Optional<Node> list = top.value("scenarios");
    if (list.isEmpty() || !(list.get() instanceof Sequence sequence)) {
      faults.report(
          list.orElse(top),
          "no-scenarios",
          "The file has no list of scenarios.",
          "Write scenarios: and below it one - name: … for each.");
      return List.of();
    }
    List<Case> cases = new ArrayList<>();
    for (Node item : sequence.items()) {
      if (item instanceof Mapping mapping) {
        cases.addAll(reader.read(mapping));
      } else {
        faults.report(
            item,
            "not-a-scenario",
            "Expected a scenario, found " + item.described() + ".",
            MissingBlank.wayOut(item).orElse("A scenario begins with - name:"));
      }
    }
    return cases;
  }

  private void refuseDuplicateNames(List<Scenario> scenarios) {
    Map<String, Position> names = new HashMap<>();
    Set<Position> reported = new HashSet<>();
    for (Scenario scenario : scenarios) {
      Position other = names.putIfAbsent(scenario.name(), scenario.position());
      if (other != null && !scenario.name().isEmpty() && reported.add(scenario.position())) {
        Scalar name = new Scalar(scenario.position(), scenario.name(), 1);
        faults.report(
            name,
            "duplicate-name",
            "There is a scenario " + name.quoted() + " already.",
            "It stands in line "
                + other.line()
                + "; a row of a table needs a placeholder in its name.");
      }
    }
  }
}
