package org.mlfit.knowledge.language.doubt;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Consequence.MakeIrrelevant;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Constraint.Comparison;
import org.mlfit.knowledge.tree.LanguageWords;
import org.mlfit.knowledge.tree.RuleTree;
import org.mlfit.knowledge.tree.TreeText;

/**
 * Finds conditions of one rule that exclude each other: two on one question, one beside its own
 * absence, comparisons of two questions, and questions that never apply where the rest is met. Also
 * those that the others leave nothing to decide.
 */
final class ExclusiveConditions {

  private final Warnings warnings;
  private final Map<String, Question> questions = new HashMap<>();
  private final Map<String, List<Rule>> settingAside = new HashMap<>();

  ExclusiveConditions(Warnings warnings) {
    this.warnings = warnings;
    warnings.declarations().questions().forEach(q -> questions.put(q.typeName(), q));
    for (Rule rule : warnings.declarations().rules()) {
      for (MakeIrrelevant makes : rule.tree().consequences(MakeIrrelevant.class)) {
        settingAside.computeIfAbsent(makes.question(), q -> new ArrayList<>()).add(rule);
      }
    }
  }

  void check() {
    AskedTogether nothing = AskedTogether.nothing(questions);
    warnings.declarations().rules().forEach(rule -> check(rule.tree(), rule.conditions(), nothing));
  }

  /** Conditions that must all be met, with those around them. */
  private void check(RuleTree rule, List<Condition> conditions, AskedTogether outside) {
    List<Condition> all = conditions.stream().flatMap(ExclusiveConditions::conjuncts).toList();
    AskedTogether asked = outside.and(all);
    AskedTogether before = outside;
    for (Condition condition : all) {
      AskedTogether earlier = before;
      AskedTogether.positive(condition).ifPresent(p -> checkSameQuestion(rule, p, earlier));
      before = before.and(List.of(condition));
    }
    checkAbsence(rule, all, outside, asked);
    checkIdle(rule, all, outside);
    all.stream()
        .flatMap(condition -> AskedTogether.positive(condition).stream())
        .forEach(pattern -> checkComparisons(rule, pattern, asked));
    checkApplying(rule, all, outside, asked);
    for (Condition condition : all) {
      if (condition instanceof Condition.AnyOf anyOf) {
        anyOf.branches().forEach(branch -> check(rule, List.of(branch), asked));
      }
    }
  }

  private static Stream<Condition> conjuncts(Condition condition) {
    return condition instanceof Condition.AllOf all
        ? all.parts().stream().flatMap(ExclusiveConditions::conjuncts)
        : Stream.of(condition);
  }

  private void checkSameQuestion(RuleTree rule, Pattern last, AskedTogether before) {
    String type = last.type();
    boolean wasPossible = before.left(type).filter(left -> !left.isEmpty()).isPresent();
    boolean isPossible = isPossible(type, before.and(List.of(last)));
    if (wasPossible
        && !isPossible
        && isPossible(type, AskedTogether.nothing(questions).and(List.of(last)))) {
      warn(
          last,
          "No answer to " + type + " meets this and what else rule " + rule.name() + " asks.",
          "It also asks: "
              + texts(before.met().get(type))
              + ". If either is meant, put both into a group: ( … or … )");
    }
  }

  private static boolean isPossible(String type, AskedTogether asked) {
    return asked.left(type).filter(AnswersLeft::isEmpty).isEmpty();
  }

  /** Each that a fact meets wherever the others are met; of two that are alike the second. */
  private void checkIdle(RuleTree rule, List<Condition> all, AskedTogether outside) {
    List<Condition> kept = new ArrayList<>(all);
    for (int i = kept.size() - 1; i >= 0; i--) {
      Condition condition = kept.remove(i);
      Optional<Pattern> pattern = AskedTogether.positive(condition).filter(p -> !onlyNames(p));
      if (pattern.isEmpty() || !outside.and(kept).implies(condition)) {
        kept.add(i, condition);
      } else {
        warnings.add(
            pattern.get().position(),
            pattern.get().type(),
            "always-met",
            "Rule "
                + rule.name()
                + " asks for "
                + TreeText.of(condition)
                + ", which holds wherever its other conditions do.",
            "Take out what it asks, or compare with another value.");
      }
    }
  }

  private static boolean onlyNames(Pattern pattern) {
    return pattern.tests().isEmpty() && !pattern.bindings().isEmpty();
  }

  private void checkAbsence(
      RuleTree rule, List<Condition> all, AskedTogether outside, AskedTogether asked) {
    for (Condition condition : all) {
      if (condition instanceof Condition.Not not && asked.implies(not.pattern())) {
        List<Pattern> present = asked.met().get(not.pattern().type());
        warnOfBoth(rule, not.pattern(), "It also asks: ", present);
      }
      AskedTogether.positive(condition)
          .ifPresent(pattern -> checkAbsence(rule, pattern, outside, asked));
    }
  }

  private void checkAbsence(
      RuleTree rule, Pattern pattern, AskedTogether outside, AskedTogether asked) {
    List<Pattern> absent = outside.absent().getOrDefault(pattern.type(), List.of());
    if (absent.stream().anyMatch(asked::implies)) {
      warnOfBoth(rule, pattern, "It also asks that this is not so: ", absent);
    }
    if (isStateOfAnswered(pattern, asked)) {
      String question = pattern.namedQuestions().findFirst().orElseThrow();
      warn(
          pattern,
          "Rule " + rule.name() + " asks for an answer and for there being none.",
          "It also asks: "
              + texts(asked.met().get(question))
              + ". If either is meant, put both into a group: ( … or … )");
    }
  }

  private void warnOfBoth(RuleTree rule, Pattern at, String words, List<Pattern> others) {
    warn(
        at,
        "Rule " + rule.name() + " asks for this and for its absence.",
        words + texts(others) + ". Take one of the two out.");
  }

  private static String texts(List<Pattern> patterns) {
    return patterns.stream().map(TreeText::of).collect(joining(", "));
  }

  /** {@code Unknown( question == X.class )} beside {@code X( … )}. */
  private static boolean isStateOfAnswered(Pattern pattern, AskedTogether asked) {
    return LanguageWords.ANSWER_STATES.contains(pattern.type())
        && pattern.tests().size() == 1
        && pattern.tests().get(0) instanceof Comparison comparison
        && comparison.operator().holds(0)
        && pattern.namedQuestions().anyMatch(asked.met()::containsKey);
  }

  private void checkComparisons(RuleTree rule, Pattern pattern, AskedTogether asked) {
    Optional<Question> question = Optional.ofNullable(questions.get(pattern.type()));
    for (Constraint test : pattern.tests()) {
      if (question.isPresent() && test instanceof Comparison comparison) {
        new ComparedAnswers(asked, question.get())
            .where(comparison)
            .ifPresent(
                always ->
                    warnings.add(
                        test.position(),
                        TreeText.of(test),
                        always ? "always-met" : "never-met",
                        always
                            ? "All answers within their ranges meet what rule "
                                + rule.name()
                                + " asks: "
                                + TreeText.of(test)
                                + "."
                            : "No answers meet "
                                + TreeText.of(test)
                                + " and what else rule "
                                + rule.name()
                                + " asks.",
                        "Compare the ranges of both questions, and what the rule asks of them."));
      }
    }
  }

  /** A question is told once, where all that sets it aside is first there. */
  private void checkApplying(
      RuleTree rule, List<Condition> all, AskedTogether outside, AskedTogether asked) {
    for (String type : asked.met().keySet().stream().sorted().toList()) {
      for (Rule aside : settingAside.getOrDefault(type, List.of())) {
        boolean isSetAside = aside.conditions().stream().allMatch(asked::implies);
        boolean wasAlready =
            outside.met().containsKey(type)
                && aside.conditions().stream().allMatch(outside::implies);
        if (isSetAside && !wasAlready && !aside.tree().equals(rule)) {
          Pattern at = asked.met().get(type).get(0);
          warn(
              at,
              "Rule "
                  + rule.name()
                  + " reads "
                  + type
                  + ", which does not apply where its other conditions are met.",
              "Rule "
                  + aside.id()
                  + " ("
                  + aside.position().fileAndLine()
                  + ") sets it aside there. Take one of the conditions out, or let that rule ask for less.");
          return;
        }
      }
    }
  }

  private void warn(Pattern at, String message, String wayOut) {
    warnings.add(at.position(), at.type(), "never-met", message, wayOut);
  }
}
