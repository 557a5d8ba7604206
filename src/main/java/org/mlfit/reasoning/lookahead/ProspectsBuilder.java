package org.mlfit.reasoning.lookahead;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.lookahead.Prospects.Branch;
import org.mlfit.reasoning.lookahead.Prospects.Prospect;

/** Translates what played interviews have shown into verdicts and questions. */
final class ProspectsBuilder {

  private final KnowledgeBase knowledgeBase;
  private final SeenVerdicts coverage;
  private final Function<Verdict, Answers> witness;
  private final Map<Long, Set<Verdict>> sets = new HashMap<>();

  /**
   * A builder.
   *
   * @param witness answers that lead to a verdict
   */
  ProspectsBuilder(
      KnowledgeBase knowledgeBase, SeenVerdicts coverage, Function<Verdict, Answers> witness) {
    this.knowledgeBase = knowledgeBase;
    this.coverage = coverage;
    this.witness = witness;
  }

  /**
   * What was seen, for each verdict and each open question.
   *
   * @param information for the place of a question what its answer tells about the next verdict
   * @param mattering the questions on which the verdict can still depend
   */
  Prospects prospects(IntToDoubleFunction information, Set<Question> mattering) {
    Map<Verdict, Answers> verdicts = new LinkedHashMap<>();
    for (Verdict verdict : verdicts(coverage.verdicts())) {
      verdicts.put(verdict, witness.apply(verdict));
    }
    Map<Question, List<Branch>> branches = new LinkedHashMap<>();
    coverage.each(
        (answers, seen, never) ->
            branches
                .computeIfAbsent(answers.question(), q -> new ArrayList<>())
                .add(new Branch(answers, verdicts(seen))));
    List<Prospect> prospects = new ArrayList<>();
    branches.forEach(
        (question, of) -> {
          double told = information.applyAsDouble(knowledgeBase.questions().indexOf(question));
          prospects.add(new Prospect(question, of, told, mattering.contains(question)));
        });
    return new Prospects(verdicts, List.copyOf(prospects));
  }

  /** There are few, and each is that of many answers. */
  private Set<Verdict> verdicts(long bits) {
    return sets.computeIfAbsent(bits, this::inGateOrder);
  }

  private Set<Verdict> inGateOrder(long bits) {
    Set<Verdict> verdicts = new LinkedHashSet<>();
    for (int i = 0; i < knowledgeBase.verdicts().size(); i++) {
      if ((bits >> i & 1) == 1) {
        verdicts.add(knowledgeBase.verdicts().get(i));
      }
    }
    return Collections.unmodifiableSet(verdicts);
  }
}
