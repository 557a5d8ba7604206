package org.mlfit.explanation.whynot;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Conflict;
import org.mlfit.explanation.reading.ConditionReader;
import org.mlfit.explanation.reading.Reading;
import org.mlfit.explanation.why.JustificationWalk;
import org.mlfit.explanation.why.Step;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.Pattern;

/**
 * Follows what keeps rules from firing down to the answers. Each rule is followed once; if it comes
 * up again it is only marked as explained above.
 */
final class RuleChecker {

  private final KnowledgeBase knowledgeBase;
  private final Advice advice;
  private final ConditionReader conditions;
  private final Distances distances;
  private final JustificationWalk walk;
  private final Set<Rule> seen = new HashSet<>();

  RuleChecker(
      KnowledgeBase knowledgeBase,
      Advice advice,
      ConditionReader conditions,
      Distances distances,
      JustificationWalk walk) {
    this.knowledgeBase = knowledgeBase;
    this.advice = advice;
    this.conditions = conditions;
    this.distances = distances;
    this.walk = walk;
  }

  /** The state of a rule and everything below it. */
  CheckedRule check(Rule rule) {
    boolean first = seen.add(rule);
    List<CheckedCondition> checked =
        conditions.read(rule).stream()
            .map(reading -> first ? followed(reading, rule) : notFollowed(reading))
            .toList();
    return new CheckedRule(rule, checked, distances.to(rule), !first);
  }

  private CheckedCondition notFollowed(Reading reading) {
    return new CheckedCondition(
        reading,
        reading.parts().stream().map(this::notFollowed).toList(),
        List.of(),
        distances.to(reading),
        List.of(),
        false,
        List.of());
  }

  private CheckedCondition followed(Reading reading, Rule rule) {
    if (reading.isMet()) {
      return notFollowed(reading);
    }
    List<Conflict> none = List.of();
    return reading
        .condition()
        .fold(
            new Condition.Cases<>(
                pattern -> fact(reading, pattern, rule),
                not -> checked(reading, rule, List.of(), walk.whatMade(not.pattern()), false, none),
                exists -> fact(reading, exists.pattern(), rule),
                anyOf -> checked(reading, rule, List.of(), List.of(), false, none),
                allOf -> checked(reading, rule, List.of(), List.of(), false, none)));
  }

  private CheckedCondition fact(Reading reading, Pattern pattern, Rule rule) {
    Optional<Question> notAsked =
        knowledgeBase.questionOfType(pattern.type()).filter(question -> !advice.applies(question));
    return checked(
        reading,
        rule,
        rulesFor(pattern),
        notAsked.map(walk::whyNotApplicable).orElse(List.of()),
        notAsked.filter(question -> distances.takesOneMore(question, rule)).isPresent(),
        distances.excludedBy(pattern));
  }

  private CheckedCondition checked(
      Reading reading,
      Rule rule,
      List<CheckedRule> rules,
      List<Step> because,
      boolean takesOneMore,
      List<Conflict> excludedBy) {
    List<CheckedCondition> parts =
        reading.parts().stream().map(part -> followed(part, rule)).toList();
    return new CheckedCondition(
        reading, parts, rules, distances.to(reading), because, takesOneMore, excludedBy);
  }

  private List<CheckedRule> rulesFor(Pattern pattern) {
    return knowledgeBase.conclusionOfType(pattern.type()).map(this::rulesFor).orElse(List.of());
  }

  private List<CheckedRule> rulesFor(ConclusionType conclusion) {
    return distances.nearestFirst(conclusion).stream().map(this::check).toList();
  }
}
