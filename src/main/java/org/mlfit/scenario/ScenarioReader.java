package org.mlfit.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInput;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.scenario.Node.Entry;
import org.mlfit.scenario.Node.Mapping;
import org.mlfit.scenario.Node.Scalar;
import org.mlfit.scenario.Node.Sequence;

/** Reads scenario files and answers files strictly: whatever is not understood is a fault. */
public final class ScenarioReader {

  private static final int MOST_ROWS = 10_000;
  private static final Set<String> FILE_KEYS = new TreeSet<>(Set.of("suite", "given", "scenarios"));
  private static final Set<String> SCENARIO_KEYS =
      new TreeSet<>(Set.of("name", "story", "source", "given", "expect", "each", "skip", "todo"));

  private final KnowledgeBase knowledgeBase;

  /** A reader that knows the questions, rules and verdicts of a knowledge base. */
  public ScenarioReader(KnowledgeBase knowledgeBase) {
    this.knowledgeBase = knowledgeBase;
  }

  /**
   * The scenarios of a file.
   *
   * @throws FaultyInput with every fault of the file
   */
  public ScenarioFile read(SourceText source) {
    Reading reading = new Reading(source);
    Optional<Mapping> top = reading.topMapping();
    List<Scenario> scenarios = top.map(reading::scenarios).orElse(List.of());
    reading.throwIfFaulty();
    return new ScenarioFile(source.name(), scenarios);
  }

  /**
   * The answers of a plain mapping of question ids to answers, or of a scenario file.
   *
   * @param scenario the name of the scenario whose answers are wanted, if the file holds several
   * @throws FaultyInput with every fault of the file, also if there is no such scenario
   */
  public Answers readAnswers(SourceText source, Optional<String> scenario) {
    Reading reading = new Reading(source);
    Optional<Mapping> top = reading.topMapping();
    if (top.isEmpty()) {
      reading.throwIfFaulty();
      return Answers.none();
    }
    if (top.get().entry("scenarios").isEmpty()) {
      Answers answers = reading.answers(Map.of(), Optional.of(top.get()));
      scenario.ifPresent(
          name ->
              reading.faults.report(
                  top.get(),
                  "no-scenario",
                  "The file holds answers, no scenario " + name + ".",
                  "Name the file alone, without #."));
      reading.throwIfFaulty();
      return answers;
    }
    List<Scenario> scenarios = reading.scenarios(top.get());
    Optional<Scenario> wanted = reading.pick(top.get(), scenarios, scenario);
    reading.throwIfFaulty();
    return wanted.map(Scenario::given).orElse(Answers.none());
  }

  /** The reading of one file. */
  private final class Reading {

    private final SourceText source;
    private final List<Fault> collected = new ArrayList<>();
    private final NodeFaults faults;

    Reading(SourceText source) {
      this.source = source;
      this.faults = new NodeFaults(source, collected);
    }

    void throwIfFaulty() {
      if (!collected.isEmpty()) {
        throw new FaultyInput(collected);
      }
    }

    Optional<Mapping> topMapping() {
      Optional<Node> document = new YamlReader(source, collected).read();
      if (document.isPresent() && document.get() instanceof Mapping mapping) {
        return Optional.of(mapping);
      }
      if (collected.isEmpty() && document.isPresent()) {
        faults.report(
            document.get(),
            "not-a-mapping",
            "Expected keys and values, found " + document.get().described() + ".",
            "A scenario file begins with: scenarios:");
      }
      return Optional.empty();
    }

    List<Scenario> scenarios(Mapping top) {
      top.entries().forEach(entry -> refuseUnknownKey(entry.key(), FILE_KEYS, "a scenario file"));
      String suite = text(top, "suite");
      Map<Question, Optional<Answer>> shared =
          top.value("given").map(this::readAnswers).orElse(Map.of());
      Optional<Node> list = top.value("scenarios");
      if (list.isEmpty() || !(list.get() instanceof Sequence sequence)) {
        faults.report(
            list.orElse(top),
            "no-scenarios",
            "The file has no list of scenarios.",
            "Write scenarios: and below it one - name: … for each.");
        return List.of();
      }
      List<Scenario> scenarios = new ArrayList<>();
      for (Node item : sequence.items()) {
        if (item instanceof Mapping mapping) {
          scenarios.addAll(rows(mapping, suite, shared));
        } else {
          faults.report(
              item,
              "not-a-scenario",
              "Expected a scenario, found " + item.described() + ".",
              "A scenario begins with - name:");
        }
      }
      refuseDuplicateNames(scenarios);
      return scenarios;
    }

    Optional<Scenario> pick(Mapping top, List<Scenario> scenarios, Optional<String> name) {
      List<String> names = scenarios.stream().map(Scenario::name).toList();
      if (name.isEmpty()) {
        if (scenarios.size() != 1) {
          faults.report(
              top,
              "which-scenario",
              "The file holds " + scenarios.size() + " scenarios.",
              names.isEmpty()
                  ? "Write at least one."
                  : "Name one after #, such as " + source.name() + "#" + names.get(0));
        }
        return scenarios.stream().findFirst();
      }
      Optional<Scenario> wanted =
          scenarios.stream().filter(s -> s.name().equals(name.get())).findFirst();
      if (wanted.isEmpty()) {
        faults.report(
            top,
            "no-scenario",
            "The file has no scenario " + name.get() + ".",
            NearestName.suggestion(name.get(), names)
                .or(() -> Optional.of("It has: " + String.join("; ", names))));
      }
      return wanted;
    }

    private List<Scenario> rows(
        Mapping scenario, String suite, Map<Question, Optional<Answer>> shared) {
      scenario
          .entries()
          .forEach(entry -> refuseUnknownKey(entry.key(), SCENARIO_KEYS, "a scenario"));
      Optional<Node> each = scenario.value("each");
      if (each.isEmpty()) {
        return scenario(scenario, scenario.position(), suite, shared).stream().toList();
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
          scenario(filled(scenario, cells), row.position(), suite, shared)
              .ifPresent(scenarios::add);
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
        if (!entry.key().text().equals("each")) {
          entries.add(new Entry(entry.key(), placeholders.fill(entry.value())));
        }
      }
      for (Entry cell : row.entries()) {
        if (!placeholders.used().contains(cell.key().text())) {
          faults.report(
              cell.key(),
              "unused-column",
              "No placeholder uses the column " + cell.key().text() + ".",
              "Write ${" + cell.key().text() + "} where its value belongs, or take it out.");
        }
      }
      return new Mapping(scenario.position(), entries);
    }

    private Optional<Scenario> scenario(
        Mapping mapping, Position position, String suite, Map<Question, Optional<Answer>> shared) {
      String name = text(mapping, "name");
      if (name.isBlank()) {
        faults.report(
            mapping,
            "no-name",
            "This scenario has no name.",
            "Say in a sentence what it shows: name: Enough history, stable process");
      }
      Answers given = answers(shared, mapping.value("given"));
      Optional<Expectation> expect =
          mapping
              .value("expect")
              .flatMap(node -> new ExpectationNode(knowledgeBase, faults).read(node));
      if (mapping.entry("expect").isEmpty()) {
        faults.report(
            mapping,
            "no-expect",
            "The scenario " + name + " expects nothing.",
            "Write at least: expect: { verdict: … }");
      }
      return expect.map(
          e ->
              new Scenario(
                  position,
                  suite,
                  name,
                  text(mapping, "story"),
                  text(mapping, "source"),
                  given,
                  e,
                  reason(mapping, "skip"),
                  reason(mapping, "todo")));
    }

    Answers answers(Map<Question, Optional<Answer>> shared, Optional<? extends Node> own) {
      Map<Question, Optional<Answer>> all = new LinkedHashMap<>(shared);
      own.map(this::readAnswers).ifPresent(all::putAll);
      Map<Question, Answer> answers = new LinkedHashMap<>();
      all.forEach((question, answer) -> answer.ifPresent(a -> answers.put(question, a)));
      return Answers.of(answers);
    }

    private Map<Question, Optional<Answer>> readAnswers(Node node) {
      return new AnswersNode(knowledgeBase, faults).read(node);
    }

    private Optional<String> reason(Mapping mapping, String key) {
      return mapping
          .value(key)
          .map(
              node -> {
                String reason = text(mapping, key);
                if (reason.isBlank()) {
                  faults.report(
                      node, "no-reason", key + " needs a reason.", "Say why: " + key + ": …");
                }
                return reason;
              });
    }

    private String text(Mapping mapping, String key) {
      Optional<Node> node = mapping.value(key);
      if (node.isPresent() && node.get() instanceof Scalar scalar) {
        return scalar.text().strip();
      }
      node.ifPresent(
          n ->
              faults.report(
                  n,
                  "not-text",
                  key + " is a text, not " + n.described() + ".",
                  "Write it as " + key + ": some words"));
      return "";
    }

    private void refuseUnknownKey(Scalar key, Set<String> known, String of) {
      if (!known.contains(key.text())) {
        faults.report(
            key,
            "unknown-key",
            key.text() + " means nothing in " + of + ".",
            NearestName.suggestion(key.text(), known)
                .or(() -> Optional.of("Known are " + String.join(", ", known) + ".")));
      }
    }

    private void refuseDuplicateNames(List<Scenario> scenarios) {
      Map<String, Position> names = new HashMap<>();
      Set<Position> reported = new HashSet<>();
      for (Scenario scenario : scenarios) {
        Position other = names.putIfAbsent(scenario.name(), scenario.position());
        if (other != null && !scenario.name().isEmpty() && reported.add(scenario.position())) {
          faults.report(
              new Scalar(scenario.position(), scenario.name(), 1),
              "duplicate-name",
              "There is a scenario " + scenario.name() + " already.",
              "It stands in line "
                  + other.line()
                  + "; a row of a table needs a placeholder in its name.");
        }
      }
    }
  }
}
