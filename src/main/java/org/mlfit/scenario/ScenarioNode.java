package org.mlfit.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.Answer;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.source.Position;
import org.mlfit.scenario.Node.Entry;
import org.mlfit.scenario.Node.Mapping;
import org.mlfit.scenario.Node.Scalar;
import org.mlfit.scenario.Node.Sequence;

/** Reads one scenario of a file, or the rows of one that is a table. */
final class ScenarioNode {

  private static final int MOST_ROWS = 10_000;
  private static final Set<String> KEYS =
      new TreeSet<>(Set.of("name", "story", "source", "given", "expect", "each", "skip", "todo"));

  private final KnowledgeBase knowledgeBase;
  private final NodeFaults faults;
  private final String suite;
  private final Map<Question, Optional<Answer>> shared;

  /** A reader of scenarios whose file has a suite and shared answers. */
  ScenarioNode(
      KnowledgeBase knowledgeBase,
      NodeFaults faults,
      String suite,
      Map<Question, Optional<Answer>> shared) {
    this.knowledgeBase = knowledgeBase;
    this.faults = faults;
    this.suite = suite;
    this.shared = shared;
  }

  /** The scenario, or one for each row of its table; without those that cannot be read. */
  List<Scenario> read(Mapping scenario) {
    new MappingNode(scenario, faults).refuseUnknownKeys(KEYS, "a scenario");
    Optional<Node> each = scenario.value("each");
    if (each.isEmpty()) {
      Mapping filled = filled(scenario, new Mapping(scenario.position(), List.of()));
      return one(filled, scenario.position()).stream().toList();
    }
    if (!(each.get() instanceof Sequence table)
        || table.items().isEmpty()
        || table.items().size() > MOST_ROWS) {
      faults.report(
          each.get(),
          "bad-table",
          "each is a list of 1 to " + MOST_ROWS + " rows.",
          "Write one row a line: - { column: value, other: value }");
      return List.of();
    }
    List<Scenario> scenarios = new ArrayList<>();
    for (Node row : table.items()) {
      if (row instanceof Mapping cells) {
        one(filled(scenario, cells), row.position()).ifPresent(scenarios::add);
      } else {
        faults.report(
            row,
            "bad-row",
            "Expected a row, found " + row.described() + ".",
            "Write it as { column: value, other: value }");
      }
    }
    return scenarios;
  }

  private Mapping filled(Mapping scenario, Mapping row) {
    Map<String, Node> cells = new LinkedHashMap<>();
    row.entries().forEach(entry -> cells.put(entry.key().text(), entry.value()));
    Placeholders placeholders = new Placeholders(cells, faults);
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : scenario.entries()) {
      if (KEYS.contains(entry.key().text()) && !entry.key().text().equals("each")) {
        entries.add(new Entry(entry.key(), placeholders.fill(entry.value())));
      }
    }
    for (Entry cell : row.entries()) {
      if (!placeholders.used().contains(cell.key().text())) {
        faults.report(
            cell.key(),
            "unused-column",
            "No placeholder uses the column " + cell.key().quoted() + ".",
            "Write ${" + cell.key().quoted() + "} where its value belongs, or take it out.");
      }
    }
    return new Mapping(scenario.position(), entries);
  }

  private Optional<Scenario> one(Mapping mapping, Position position) {
    MappingNode node = new MappingNode(mapping, faults);
    int before = faults.count();
    String name = node.text("name");
    if (name.isBlank() && faults.count() == before) {
      faults.report(
          mapping.value("name").orElse(mapping),
          "no-name",
          "This scenario has no name.",
          "Say in a sentence what it shows: name: Enough history, stable process");
    }
    String story = node.text("story");
    String source = node.text("source");
    Answers given =
        mapping
            .value("given")
            .map(answers -> new AnswersNode(knowledgeBase, faults).read(answers, shared))
            .orElseGet(() -> AnswersNode.withoutOpen(shared));
    Optional<String> skip = node.reason("skip");
    Optional<String> todo = node.reason("todo");
    return expectation(mapping, name)
        .map(e -> new Scenario(position, suite, name, story, source, given, e, skip, todo));
  }

  private Optional<Expectation> expectation(Mapping mapping, String name) {
    if (mapping.entry("expect").isEmpty()) {
      String which =
          name.isBlank()
              ? "This scenario"
              : "The scenario " + new Scalar(mapping.position(), name, 1).quoted();
      faults.report(
          mapping,
          "no-expect",
          which + " expects nothing.",
          "Write at least: expect: { verdict: … }");
    }
    return mapping
        .value("expect")
        .flatMap(node -> new ExpectationNode(knowledgeBase, faults).read(node));
  }
}
