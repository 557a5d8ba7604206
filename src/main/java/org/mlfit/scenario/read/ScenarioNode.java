package org.mlfit.scenario.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.advice.Testimony;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Statement;
import org.mlfit.knowledge.source.Position;
import org.mlfit.scenario.Expectation;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.Scenario.Lines;
import org.mlfit.scenario.read.Node.Entry;
import org.mlfit.scenario.read.Node.Mapping;
import org.mlfit.scenario.read.Node.Scalar;
import org.mlfit.scenario.read.Node.Sequence;

/** Reads one scenario of a file, or the rows of one that is a table. */
final class ScenarioNode {

  private static final int MOST_ROWS = 10_000;

  /** How many nodes a table may have once its placeholders are filled. */
  private static final long MOST_FILLED = 2_000_000;

  private static final Set<String> KEYS = ScenarioKey.wordsOf(ScenarioKey.Place.SCENARIO);

  private final KnowledgeBase knowledgeBase;
  private final KnownIds known;
  private final NodeFaults faults;
  private final String suite;
  private final Map<Question, Optional<Statement>> shared;
  private final boolean mustExpect;

  /** A reader of scenarios whose file has a suite and shared answers. */
  ScenarioNode(
      KnowledgeBase knowledgeBase,
      KnownIds known,
      NodeFaults faults,
      String suite,
      Map<Question, Optional<Statement>> shared,
      boolean mustExpect) {
    this.knowledgeBase = knowledgeBase;
    this.known = known;
    this.faults = faults;
    this.suite = suite;
    this.shared = shared;
    this.mustExpect = mustExpect;
  }

  /** The scenario, or one for each row of its table; without those that cannot be read. */
  List<Case> read(Mapping scenario) {
    new MappingNode(scenario, faults).refuseUnknownKeys(KEYS, "a scenario");
    Optional<Node> each = scenario.value("each");
    if (each.isEmpty()) {
      Mapping noCells = new Mapping(scenario.position(), List.of());
      return one(scenario, noCells, scenario).stream().toList();
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
    if ((scenario.size() - table.size()) * table.items().size() > MOST_FILLED) {
      faults.report(
          each.get(),
          "large-table",
          "This table is too large for so long a scenario.",
          "Share its rows out over several scenarios.");
      return List.of();
    }
    List<Case> cases = new ArrayList<>();
    for (Node row : table.items()) {
      if (row instanceof Mapping cells) {
        one(scenario, cells, row).ifPresent(cases::add);
      } else {
        faults.report(
            row,
            "bad-row",
            "Expected a row, found " + row.described() + ".",
            MissingBlank.wayOut(row).orElse("Write it as { column: value, other: value }"));
      }
    }
    return cases;
  }

  /**
   * One scenario, with its placeholders filled from a row and its lines taken from another node.
   */
  private Optional<Case> one(Mapping scenario, Mapping row, Node whole) {
    Map<String, Node> cells = new LinkedHashMap<>();
    row.entries().forEach(entry -> cells.put(entry.key().text(), entry.value()));
    Placeholders placeholders = new Placeholders(cells, faults);
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : scenario.entries()) {
      if (KEYS.contains(entry.key().text()) && !List.of("each", "expect").contains(key(entry))) {
        entries.add(new Entry(entry.key(), placeholders.fill(entry.value())));
      }
    }
    Set<Position> elsewhere = new HashSet<>();
    placeholders
        .used()
        .forEach(
            c -> Optional.ofNullable(cells.get(c)).ifPresent(n -> elsewhere.add(n.position())));
    scenario
        .entry("expect")
        .ifPresent(e -> entries.add(new Entry(e.key(), placeholders.fill(e.value()))));
    refuseUnused(row, placeholders.used());
    Lines lines = new Lines(scenario.position().line(), whole.position().line(), whole.lastLine());
    return one(new Mapping(scenario.position(), entries), whole.position(), lines, elsewhere);
  }

  private static String key(Entry entry) {
    return entry.key().text();
  }

  private void refuseUnused(Mapping row, Set<String> used) {
    for (Entry cell : row.entries()) {
      if (!used.contains(key(cell))) {
        faults.report(
            cell.key(),
            "unused-column",
            "No placeholder uses the column " + cell.key().quoted() + ".",
            "Write ${" + cell.key().quoted() + "} where its value belongs, or take it out.");
      }
    }
  }

  private Optional<Case> one(
      Mapping mapping, Position position, Lines lines, Set<Position> elsewhere) {
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
    List<String> tags = mapping.value("tags").map(new TagsNode(faults)::read).orElse(List.of());
    Testimony said =
        mapping
            .value("given")
            .map(answers -> new AnswersNode(knowledgeBase, faults).read(answers, shared))
            .orElseGet(() -> AnswersNode.withoutOpen(shared));
    Testimony judged = node.day("as-of").map(said::on).orElse(said);
    Optional<String> skip = node.reason("skip");
    Optional<String> todo = node.reason("todo");
    if (skip.isPresent() && todo.isPresent()) {
      faults.report(
          mapping.entry("todo").map(Entry::key).orElseThrow(),
          "skip-and-todo",
          "What is skipped is not played, so that it cannot fail.",
          "Take skip or todo out.");
    }
    return expectation(mapping, name)
        .map(
            e ->
                new Scenario(
                    position, lines, suite, name, story, source, tags, judged, e, skip, todo))
        .map(s -> new Case(s, written(mapping), elsewhere));
  }

  private static Mapping written(Mapping scenario) {
    return scenario
        .value("expect")
        .map(Mapping.class::cast)
        .orElseGet(() -> new Mapping(scenario.position(), List.of()));
  }

  private Optional<Expectation> expectation(Mapping mapping, String name) {
    if (mapping.entry("expect").isEmpty()) {
      if (!mustExpect) {
        return Optional.of(Expectation.ofNothing());
      }
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
    return mapping.value("expect").flatMap(node -> new ExpectationNode(known, faults).read(node));
  }
}
