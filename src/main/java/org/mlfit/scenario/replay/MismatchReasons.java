package org.mlfit.scenario.replay;

import static java.util.stream.Collectors.joining;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Firing;
import org.mlfit.advice.Premise;
import org.mlfit.advice.RuleFinding;
import org.mlfit.explanation.reading.ConditionReader;
import org.mlfit.explanation.reading.Reading;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.CodeNotReadException;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.scenario.Derivation;

/**
 * Says why advice is not as expected: the rule that fired instead, and the first condition that was
 * not met in the rule that should have fired.
 */
final class MismatchReasons {

  private static final int FIRST_RULES = 5;

  private final KnowledgeBase knowledgeBase;
  private final Advice advice;
  private final Function<Rule, Optional<Reading>> firstUnmet;

  private MismatchReasons(
      KnowledgeBase knowledgeBase, Advice advice, Function<Rule, Optional<Reading>> firstUnmet) {
    this.knowledgeBase = knowledgeBase;
    this.advice = advice;
    this.firstUnmet = firstUnmet;
  }

  /**
   * Reasons for advice of the whole knowledge base. Nothing is computed where all is as expected.
   */
  static MismatchReasons of(KnowledgeBase knowledgeBase, Advice advice) {
    return new MismatchReasons(
        knowledgeBase, advice, rule -> new ConditionReader(knowledgeBase, advice).firstUnmet(rule));
  }

  /**
   * Reasons for advice without some rules: conditions are not read, since the rule engine could not
   * confirm them.
   */
  static MismatchReasons ofPart(KnowledgeBase knowledgeBase, Advice advice) {
    return new MismatchReasons(knowledgeBase, advice, rule -> Optional.empty());
  }

  /** Why the verdict is this one and not the one expected. */
  String verdict(String expected) {
    return whyThisVerdict() + whyNotVerdict(expected).map(reason -> " " + reason).orElse("");
  }

  /** Why it leans as it does. */
  String leaning(String expected) {
    if (!advice.isOpen()) {
      return "Only not-enough-answers leans to a verdict; this one is "
          + advice.verdict().id()
          + ".";
    }
    String why =
        advice.leaning().isEmpty()
            ? "No gate at which a complete interview can still end is triggered."
            : "Of the gates that are triggered it is the first at which a complete interview"
                + " can still end.";
    return why + whyNotVerdict(expected).map(reason -> " " + reason).orElse("");
  }

  /** Why a finding is there. */
  String finding(String id) {
    String message =
        advice.findings().stream()
            .filter(finding -> finding.id().equals(id))
            .map(RuleFinding::message)
            .findFirst()
            .orElse("");
    return described(rule(id)) + " fired: " + message;
  }

  /** Why a finding is not there. */
  String noFinding(String id) {
    return didNotFire(rule(id));
  }

  /** Why a conclusion does not hold. */
  String noConclusion(String id) {
    List<Rule> rules =
        knowledgeBase.conclusions().stream()
            .filter(conclusion -> conclusion.id().equals(id))
            .flatMap(conclusion -> concluding(conclusion.typeName()).stream())
            .toList();
    return rules.size() == 1
        ? didNotFire(rules.get(0))
        : "No rule concludes it: " + ids(rules) + ".";
  }

  /** Why a rule has no part in the verdict. */
  String notBecause(String id) {
    Rule rule = rule(id);
    return Derivation.fired(knowledgeBase, advice).contains(rule)
        ? described(rule) + " fired, but the verdict does not rest on it."
        : didNotFire(rule);
  }

  /** How two lists of questions differ. */
  static String difference(Set<String> expected, Set<String> actual) {
    Set<String> missing = new TreeSet<>(expected);
    missing.removeAll(actual);
    Set<String> surplus = new TreeSet<>(actual);
    surplus.removeAll(expected);
    String missed = missing.isEmpty() ? "" : "Missing: " + String.join(", ", missing) + ".";
    String more = surplus.isEmpty() ? "" : "Not expected: " + String.join(", ", surplus) + ".";
    return (missed + " " + more).strip();
  }

  private String whyThisVerdict() {
    Gate gate = advice.gate();
    if (advice.isOpen()) {
      String open = advice.open().stream().map(Question::id).collect(joining(", "));
      return "Gate " + gate.number() + " needs answers that are open: " + open + ".";
    }
    if (gate.isLast()) {
      return "No gate held it back (" + place(gate.rule()) + ").";
    }
    if (advice.justification().ofGate(gate.number()).isEmpty()) {
      return "Gate "
          + gate.number()
          + " ("
          + place(gate.rule())
          + ") gives its verdict whatever the open answers are.";
    }
    return "Gate "
        + gate.number()
        + " ("
        + place(gate.rule())
        + ") fired: "
        + causes(advice.justification().ofGate(gate.number()))
        + ".";
  }

  /** Why the first gate that gives the expected verdict did not give it. */
  private Optional<String> whyNotVerdict(String expected) {
    return knowledgeBase.gates().stream()
        .filter(gate -> gate.verdict().id().equals(expected))
        .findFirst()
        .map(
            gate ->
                gate.isLast() || !advice.justification().ofGate(gate.number()).isEmpty()
                    ? "Gate " + gate.number() + " (" + place(gate.rule()) + ") comes later."
                    : didNotFire(gate.rule()));
  }

  /** The first unmet condition; where that is a conclusion of one rule, also why that did not. */
  private String didNotFire(Rule rule) {
    return didNotFire(rule, new HashSet<>());
  }

  private String didNotFire(Rule rule, Set<Rule> above) {
    above.add(rule);
    Optional<Reading> unmet;
    try {
      unmet = firstUnmet.apply(rule);
    } catch (CodeNotReadException ofItsAuthor) {
      return described(rule) + " did not fire. " + ofItsAuthor.getMessage();
    }
    String reason =
        unmet
            .map(reading -> reading.text() + " is not met, " + reading.actual() + ".")
            .orElse("its conditions are met, but not together.");
    List<Rule> below = unmet.map(this::concluding).orElse(List.of());
    return described(rule)
        + " did not fire: "
        + reason
        + switch (below.size()) {
          case 0 -> "";
          case 1 -> above.contains(below.get(0)) ? "" : " " + didNotFire(below.get(0), above);
          default -> " No rule concludes it: " + ids(below) + ".";
        };
  }

  /** The rules that conclude what a pattern asks for. */
  private List<Rule> concluding(Reading unmet) {
    return unmet.condition() instanceof Condition.Pattern pattern
        ? concluding(pattern.type())
        : List.of();
  }

  private List<Rule> concluding(String type) {
    return knowledgeBase.rules().stream().filter(rule -> rule.concludes(type)).toList();
  }

  private static String ids(List<Rule> rules) {
    String first = rules.stream().limit(FIRST_RULES).map(Rule::id).collect(joining(", "));
    int more = rules.size() - FIRST_RULES;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  private String causes(List<Firing> firings) {
    String causes =
        firings.stream()
            .flatMap(firing -> firing.premises().stream())
            .filter(Premise.Held.class::isInstance)
            .map(held -> cause(((Premise.Held) held).conclusion()))
            .distinct()
            .collect(joining("; "));
    return causes.isEmpty() ? "its conditions are met" : causes;
  }

  private String cause(ConclusionType conclusion) {
    return conclusion.id()
        + " from "
        + advice.justification().of(conclusion).stream()
            .map(firing -> firing.rule())
            .distinct()
            .map(rule -> rule.id() + " (" + place(rule) + ")")
            .collect(joining(", "));
  }

  private Rule rule(String id) {
    return knowledgeBase.rule(id).orElseThrow();
  }

  private static String described(Rule rule) {
    return "Rule " + rule.id() + " (" + place(rule) + ")";
  }

  private static String place(Rule rule) {
    return rule.position().fileAndLine();
  }
}
