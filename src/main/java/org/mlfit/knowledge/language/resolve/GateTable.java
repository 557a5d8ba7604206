package org.mlfit.knowledge.language.resolve;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mlfit.knowledge.language.table.MetadataKey;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.tree.Consequence.TriggerGate;
import org.mlfit.knowledge.tree.FileFaults;
import org.mlfit.knowledge.tree.Metadata;

/**
 * Reads the verdict rules as the table of gates, and reports what is missing or contradictory in
 * it.
 */
final class GateTable {

  /** Which verdicts can still come is kept as the bits of a {@code long}. */
  private static final int MOST_GATES = 63;

  private final List<Fault> faults;
  private final Map<String, SourceText> sources;
  private final boolean readWhole;

  /**
   * A table to be read.
   *
   * @param readWhole whether each rule could be read; if not, a gate that seems to be missing may
   *     belong to a rule that could not
   */
  GateTable(List<Fault> faults, Map<String, SourceText> sources, boolean readWhole) {
    this.faults = faults;
    this.sources = sources;
    this.readWhole = readWhole;
  }

  List<Gate> gates(List<Rule> rules, List<Question> questions) {
    List<Rule> verdictRules = rules.stream().filter(GateTable::isVerdictRule).toList();
    Map<String, Verdict> verdicts = verdicts(verdictRules);
    List.of("title", "meaning", "rank").forEach(key -> refuseSaidTwice(verdictRules, key));
    List<Gate> gates = new ArrayList<>();
    for (Rule rule : verdictRules) {
      number(rule)
          .ifPresent(
              number -> {
                List<Question> required = required(questions, number);
                gates.add(new Gate(number, verdicts.get(verdictId(rule)), rule, required));
              });
    }
    gates.sort(Comparator.comparingInt(Gate::number));
    check(gates);
    refuseTooMany(gates);
    verdictRules.forEach(this::checkNeverBeside);
    if (readWhole && gates.size() == verdictRules.size()) {
      refuseMissingLastGate(gates);
      refuseMissingGates(gates, questions);
    }
    return List.copyOf(gates);
  }

  static boolean isVerdictRule(Rule rule) {
    return rule.tree().metadata().has("verdict")
        || rule.tree().metadata().has("gate")
        || !rule.tree().consequences(TriggerGate.class).isEmpty();
  }

  private void refuseTooMany(List<Gate> gates) {
    if (gates.size() > MOST_GATES) {
      report(
          gates.get(MOST_GATES).rule(),
          "too-many-gates",
          "This is gate %d of %d; %d are the most that there can be."
              .formatted(MOST_GATES + 1, gates.size(), MOST_GATES),
          "Let one gate ask for several conclusions.");
    }
  }

  private Map<String, Verdict> verdicts(List<Rule> rules) {
    Map<String, Verdict> verdicts = new HashMap<>();
    for (Rule rule : rules) {
      String id = verdictId(rule);
      Verdict known = verdicts.get(id);
      String title = rule.said("title").orElse(known == null ? id : known.title());
      String meaning = rule.said("meaning").orElse(known == null ? "" : known.meaning());
      OptionalInt rank = rank(rule);
      OptionalInt place = rank.isPresent() || known == null ? rank : known.rank();
      verdicts.put(id, new Verdict(id, title, meaning, place));
    }
    return verdicts;
  }

  /** Two rules of one verdict must not say different things of it, since one would be dropped. */
  private void refuseSaidTwice(List<Rule> rules, String key) {
    Map<String, Rule> first = new HashMap<>();
    for (Rule rule : rules) {
      Optional<String> said = rule.said(key).filter(value -> !verdictId(rule).isEmpty());
      Optional<Rule> other = said.map(value -> first.putIfAbsent(verdictId(rule), rule));
      if (other.isPresent() && !other.get().said(key).equals(said)) {
        file(rule)
            .report(
                rule.tree().metadata().entry(key).orElseThrow().position(),
                "@" + key,
                "said-twice",
                "The verdict " + verdictId(rule) + " has two different @" + key + ".",
                "The other stands with rule "
                    + other.get().id()
                    + " ("
                    + other.get().position().fileAndLine()
                    + "): keep one, or give this rule a verdict of its own.");
      }
    }
  }

  private OptionalInt rank(Rule rule) {
    Optional<Metadata.Entry> entry = rule.tree().metadata().entry("rank");
    if (entry.isEmpty()) {
      return OptionalInt.empty();
    }
    if (entry.get().value().matches("\\d{1,4}")) {
      return OptionalInt.of(Integer.parseInt(entry.get().value()));
    }
    report(
        rule,
        "bad-rank",
        "@rank of rule " + rule.id() + " cannot be " + entry.get().value() + ".",
        "Write a whole number; a larger one is a better verdict.");
    return OptionalInt.empty();
  }

  private static String verdictId(Rule rule) {
    return rule.said("verdict").orElse("");
  }

  private Optional<Integer> number(Rule rule) {
    Optional<Metadata.Entry> gate = rule.tree().metadata().entry("gate");
    boolean onlyTrigger =
        rule.tree().consequences().size() == 1
            && rule.tree().consequences().get(0) instanceof TriggerGate;
    Metadata metadata = rule.tree().metadata();
    if (metadata.misspells("gate") || metadata.misspells("verdict")) {
      return Optional.empty();
    }
    if (verdictId(rule).isEmpty() || gate.isEmpty() || !onlyTrigger) {
      refuse(rule);
      return Optional.empty();
    }
    if (!verdictId(rule).matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      report(
          rule,
          "verdict-name",
          "The verdict of rule " + rule.id() + " is no id: " + verdictId(rule) + ".",
          "Use small letters, digits and dashes, such as fix-data-first.");
      return Optional.empty();
    }
    TriggerGate trigger = rule.tree().consequences(TriggerGate.class).get(0);
    String said = gate.get().value();
    if (!said.equals(String.valueOf(trigger.gate()))) {
      file(rule)
          .report(
              trigger.position(),
              "insertLogical",
              "gate-number",
              "Rule "
                  + rule.id()
                  + " says @gate( "
                  + said
                  + " ) but triggers gate "
                  + trigger.gate()
                  + ".",
              "Write: new GateTriggered( " + said + " ), unless it is @gate that is wrong.");
      return Optional.empty();
    }
    return Optional.of(trigger.gate());
  }

  /** Reports what a verdict rule lacks or must not have. */
  private void refuse(Rule rule) {
    Optional<String> gate = rule.tree().metadata().value("gate");
    Optional<String> triggered =
        rule.tree().consequences(TriggerGate.class).stream()
            .map(trigger -> String.valueOf(trigger.gate()))
            .findFirst();
    String number = gate.or(() -> triggered).orElse("…");
    if (gate.isPresent() && !verdictId(rule).isEmpty()) {
      report(
          rule,
          "verdict-rule",
          "Verdict rule " + rule.id() + " concludes its gate and nothing else.",
          "Leave only insertLogical( new GateTriggered( "
              + number
              + " ) ); and let another rule conclude the rest.");
      return;
    }
    List<String> missing = new ArrayList<>(List.of("@gate", "@verdict"));
    missing.removeIf(key -> rule.said(key.substring(1)).isPresent());
    report(
        rule,
        "verdict-rule",
        "Rule "
            + rule.id()
            + (triggered.isPresent() ? " triggers a gate" : " is a verdict rule")
            + " but has no "
            + String.join(" and no ", missing)
            + ".",
        "A verdict rule reads: @gate( "
            + number
            + " ) @verdict( \"which-one\" ) when … then insertLogical( new GateTriggered( "
            + number
            + " ) ); end");
  }

  /** A word that names no findings would be a promise that nothing can break. */
  private void checkNeverBeside(Rule rule) {
    List<String> weights = MetadataKey.NEVER_BESIDE.allowed();
    for (String word : rule.said("neverBeside").orElse("").split(",")) {
      if (!word.isBlank() && !weights.contains(word.strip())) {
        report(
            rule,
            "unknown-weight",
            "@neverBeside of rule " + rule.id() + " names no findings: " + word.strip() + ".",
            NearestName.suggestion(word.strip(), weights)
                .orElse("It takes " + String.join(", ", weights) + "."));
      }
    }
  }

  private static List<Question> required(List<Question> questions, int gate) {
    return questions.stream()
        .filter(q -> q.requirement().filter(r -> r.gate() == gate).isPresent())
        .sorted(Comparator.comparingInt(q -> q.requirement().orElseThrow().place()))
        .toList();
  }

  private void check(List<Gate> gates) {
    for (int i = 1; i < gates.size(); i++) {
      Gate gate = gates.get(i);
      Gate before = gates.get(i - 1);
      if (before.number() == gate.number() && before.rule().id().equals(gate.rule().id())) {
        continue; // copies of rules are reported elsewhere
      } else if (before.number() == gate.number()) {
        report(
            gate.rule(),
            "duplicate-gate",
            "Gate " + gate.number() + " has two rules.",
            "The other is " + before.rule().id() + "; a group with or makes them one.");
      } else if (before.isLast()) {
        report(
            before.rule(),
            "last-gate",
            "Gate "
                + before.number()
                + " has no conditions, so gate "
                + gate.number()
                + " is never reached.",
            "Only the last gate is without conditions: its verdict is for all who come so far.");
      }
    }
  }

  private void refuseMissingLastGate(List<Gate> gates) {
    if (gates.stream().noneMatch(Gate::isLast) && !gates.isEmpty()) {
      Gate last = gates.get(gates.size() - 1);
      report(
          last.rule(),
          "last-gate",
          "The last gate, " + last.number() + ", has conditions.",
          "Add a gate without conditions after it, for the verdict of all who come so far.");
    }
  }

  private void refuseMissingGates(List<Gate> gates, List<Question> questions) {
    for (Question question : questions) {
      question
          .requirement()
          .filter(r -> gates.stream().noneMatch(gate -> gate.number() == r.gate()))
          .filter(r -> !gates.isEmpty())
          .ifPresent(
              r ->
                  faults.add(
                      Fault.at(
                              sources.get(question.position().file()),
                              question.position(),
                              question.typeName().length(),
                              "unknown-gate",
                              question.typeName()
                                  + " is required by gate "
                                  + r.gate()
                                  + ", which no verdict rule has.")
                          .suggesting(numbersOf(gates))));
    }
  }

  /** The numbers that there are, each with the rule in which it stands. */
  private static String numbersOf(List<Gate> gates) {
    return gates.stream()
        .map(gate -> gate.number() + " (" + gate.rule().id() + ")")
        .collect(joining(", ", gates.size() == 1 ? "There is only gate " : "Gates are ", "."));
  }

  private void report(Rule rule, String id, String message, String suggestion) {
    file(rule).report(rule.position(), "rule", id, message, suggestion);
  }

  private FileFaults file(Rule rule) {
    return new FileFaults(sources.get(rule.position().file()), faults);
  }
}
