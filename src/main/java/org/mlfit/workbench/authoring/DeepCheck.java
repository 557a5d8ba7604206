package org.mlfit.workbench.authoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Rebuild;
import org.mlfit.knowledge.question.Question;
import org.mlfit.reasoning.Prover;
import org.mlfit.reasoning.Prover.Listener;
import org.mlfit.reasoning.result.Claim;
import org.mlfit.reasoning.result.Claim.Status;
import org.mlfit.reasoning.result.NotTranslatableException;

/**
 * Checks of rules that go beyond their text: all proofs, and whether the rule engine runs them
 * correctly. For that the rules are compiled again with files, rules and facts in another order,
 * which must not change any advice: rule engines have had silent faults of this kind.
 */
public final class DeepCheck {

  private static final long SEED = 20261125;
  private static final int ORDERS = 2;
  private static final int SHOWN = 3;

  private final Advisor advisor;
  private final List<Answers> scenarios;
  private final LongFunction<KnowledgeBase> rebuild;

  /**
   * A check of the rules of an advisor; nothing runs yet.
   *
   * @param scenarios the answers of all scenarios; a covering array of answers is added to them
   */
  public DeepCheck(Advisor advisor, List<Answers> scenarios) {
    this(advisor, scenarios, seed -> Rebuild.shuffled(advisor.knowledgeBase(), seed));
  }

  /** A check that compares with the knowledge base made from a seed. */
  DeepCheck(Advisor advisor, List<Answers> scenarios, LongFunction<KnowledgeBase> rebuild) {
    this.advisor = advisor;
    this.scenarios = List.copyOf(scenarios);
    this.rebuild = rebuild;
  }

  /**
   * Checks everything.
   *
   * @param listener hears of each claim when it is begun and as soon as it is decided
   * @throws NotTranslatableException if a rule cannot be expressed as a formula
   */
  public List<Claim> check(Listener listener) {
    Prover prover = new Prover(advisor);
    int all = ORDERS + prover.names().size();
    List<Claim> claims = new ArrayList<>();
    for (int number = 1; number <= ORDERS; number++) {
      listener.begins("another order of files, rules and facts changes nothing", number, all);
      Claim claim = orderDoesNotMatter(number);
      claims.add(claim);
      listener.decided(claim);
    }
    claims.addAll(
        prover.prove(
            "",
            new Listener() {
              @Override
              public void begins(String claim, int number, int ofProofs) {
                listener.begins(claim, ORDERS + number, all);
              }

              @Override
              public void decided(Claim claim) {
                listener.decided(claim);
              }
            }));
    return List.copyOf(claims);
  }

  private Claim orderDoesNotMatter(int number) {
    long seed = SEED + number - 1;
    long start = System.nanoTime();
    Set<Answers> sets = new LinkedHashSet<>(scenarios);
    sets.addAll(CoveringArray.of(new AnswerLevels(advisor.knowledgeBase()), seed));
    List<Answers> differing = differing(rebuild.apply(seed), sets);
    return new Claim(
        "%d sets of answers get the same advice in another order of files, rules and facts (%d)"
            .formatted(sets.size(), number),
        differing.isEmpty() ? Status.HOLDS : Status.REFUTED,
        (System.nanoTime() - start) / 1_000_000,
        differing.isEmpty() ? "" : differing.size() + " of them get other advice; the first:",
        differing.subList(0, Math.min(SHOWN, differing.size())));
  }

  private List<Answers> differing(KnowledgeBase shuffled, Set<Answers> sets) {
    Advisor other = new Advisor(shuffled);
    return sets.parallelStream()
        .filter(answers -> !gist(advisor.walk(answers)).equals(gist(other.walk(answers))))
        .toList();
  }

  /** Everything in some advice except the order of open questions. */
  private static List<Object> gist(Advice advice) {
    return List.of(
        advice.verdict(),
        advice.leaning(),
        advice.findings().stream().map(f -> f.id() + f.message() + f.next()).toList(),
        advice.conclusionIds(),
        advice.open().stream().map(Question::id).collect(Collectors.toSet()),
        advice.setAside().stream().map(Question::id).collect(Collectors.toSet()),
        Set.copyOf(advice.conflicts()));
  }
}
