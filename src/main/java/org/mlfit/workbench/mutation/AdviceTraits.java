package org.mlfit.workbench.mutation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mlfit.advice.Advice;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.reasoning.result.Trait;
import org.mlfit.reasoning.result.Trait.Kind;
import org.mlfit.scenario.Derivation;

/** The traits of advice that the rule engine gave on what was said. */
public final class AdviceTraits {

  private AdviceTraits() {}

  /** All traits, except that rules which only find contradictions do not count as fired. */
  static Set<Trait> of(Advice advice) {
    Set<Trait> traits = seen(advice);
    Derivation.justifying(advice).stream()
        .map(Rule::id)
        .map(MutatedRule::original)
        .forEach(id -> traits.add(new Trait(Kind.FIRED, id)));
    return traits;
  }

  /** The traits that a reader of the advice sees. */
  public static Set<Trait> seen(Advice advice) {
    Set<Trait> traits = new LinkedHashSet<>();
    if (advice.isSettled()) {
      traits.add(new Trait(Kind.VERDICT, advice.verdict().id()));
    }
    add(Kind.FINDING, advice.findingIds().stream().map(MutatedRule::original).toList(), traits);
    add(Kind.CONCLUSION, advice.conclusionIds(), traits);
    add(Kind.SET_ASIDE, ids(advice.setAside()), traits);
    add(Kind.CONTRADICTORY, ids(advice.contradictory()), traits);
    return traits;
  }

  private static List<String> ids(List<Question> questions) {
    return questions.stream().map(Question::id).toList();
  }

  private static void add(Kind kind, List<String> ids, Set<Trait> traits) {
    ids.forEach(id -> traits.add(new Trait(kind, id)));
  }
}
