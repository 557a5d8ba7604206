package org.mlfit.knowledge.language.check;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.RuleDependencies;
import org.mlfit.knowledge.rule.RuleDependencies.Circle;
import org.mlfit.knowledge.source.Fault;

/**
 * Reports rules that rest on each other in a circle. A circle through an absence is an error, since
 * what follows would depend on the order in which the rules fire; any other is a warning.
 */
public final class RuleCircles {

  private final Declarations declarations;

  /** The circles of some declared rules. */
  public RuleCircles(Declarations declarations) {
    this.declarations = declarations;
  }

  /** An error or a warning for each circle. */
  public List<Fault> faults() {
    return new RuleDependencies(declarations.questions(), declarations.rules())
        .circles().stream().map(this::fault).toList();
  }

  /** The circles through an absence, with which the rules have no meaning. */
  public List<Fault> errors() {
    return faults().stream().filter(fault -> fault.level() == Fault.Level.ERROR).toList();
  }

  private Fault fault(Circle circle) {
    Rule first = circle.rules().get(0);
    Fault fault =
        Fault.at(
            declarations.source(first.position().file()),
            first.position(),
            "rule".length(),
            circle.throughAbsence() ? "circle-through-not" : "circle",
            sentence(circle));
    return circle.throughAbsence()
        ? fault.suggesting("Take the not out of one of them, or let it read answers only.")
        : fault.suggesting("Let one of them read answers instead of a conclusion.").asWarning();
  }

  private static String sentence(Circle circle) {
    List<Rule> rules = circle.rules();
    if (rules.size() == 1) {
      return circle.throughAbsence()
          ? "Rule " + rules.get(0).id() + " holds only where it does not hold."
          : "Rule " + rules.get(0).id() + " rests on itself.";
    }
    return rules.stream()
            .map(rule -> rule.id() + " (" + rule.position().fileAndLine() + ")")
            .collect(joining(", ", "Rules rest on each other in a circle: ", ""))
        + (circle.throughAbsence() ? "; one of them on another not holding." : ".");
  }
}
