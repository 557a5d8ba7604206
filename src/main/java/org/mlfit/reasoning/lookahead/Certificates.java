package org.mlfit.reasoning.lookahead;

import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.search.HittingSet;
import org.mlfit.reasoning.twin.AnswerCode;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/**
 * Finds the fewest answers that prove a verdict: whatever else is answered, it stays.
 *
 * <p>Each way to another verdict must contradict one of the answers, so the fewest answers are a
 * smallest set that hits all such ways; the ways are found one by one (implicit hitting sets,
 * Ignatiev, Previti, Liffiton, Marques-Silva 2015, Smallest MUS extraction).
 */
public final class Certificates {

  private final KnowledgeBase knowledgeBase;
  private final Solver solver;
  private final Twin twin;
  private final Continuations interviews;

  /** Of one knowledge base, whose twin lives in the solver. */
  public Certificates(KnowledgeBase knowledgeBase, Solver solver, Twin twin) {
    this.knowledgeBase = knowledgeBase;
    this.solver = solver;
    this.twin = twin;
    this.interviews = new InterviewSimulator(knowledgeBase, twin).all();
  }

  /** The fewest of the answers that prove the verdict to which they lead. */
  public Answers smallest(Answers complete, Verdict verdict) {
    List<Term> other = List.of(twin.isComplete(), solver.not(twin.verdict(verdict)));
    return part(complete, solver.under(other, () -> hittingAllWays(complete, verdict)));
  }

  private BitSet hittingAllWays(Answers complete, Verdict verdict) {
    List<BitSet> ways = new ArrayList<>();
    BitSet chosen = new BitSet();
    Optional<Model> other = otherwise(complete, chosen);
    while (other.isPresent()) {
      ways.add(narrowed(AnswerCode.in(other.get(), knowledgeBase, twin), complete, verdict));
      chosen = HittingSet.smallest(ways);
      other = otherwise(complete, chosen);
    }
    return chosen;
  }

  private Answers part(Answers complete, BitSet places) {
    Answers part = Answers.none();
    for (int place : places.stream().toArray()) {
      Question question = knowledgeBase.questions().get(place);
      part = part.with(question, complete.to(question).orElseThrow());
    }
    return part;
  }

  /** A model with another verdict in which some of the answers are kept. */
  private Optional<Model> otherwise(Answers complete, BitSet kept) {
    return solver.under(twin.says(part(complete, kept)), solver::model);
  }

  /**
   * The answers that a way to another verdict contradicts, reduced one by one as far as possible.
   */
  private BitSet narrowed(long[] way, Answers complete, Verdict verdict) {
    int wanted = knowledgeBase.verdicts().indexOf(verdict);
    BitSet differing = new BitSet();
    long[] codes = way;
    for (int place = 0; place < codes.length; place++) {
      Question question = knowledgeBase.questions().get(place);
      if (complete.to(question).isEmpty()) {
        continue;
      }
      long code = AnswerCode.of(question, complete.to(question).orElseThrow());
      if (codes[place] != code) {
        long[] nearer = codes.clone();
        nearer[place] = code;
        if (interviews.play(List.of(nearer)).get(0).verdict() != wanted) {
          codes = nearer;
        } else {
          differing.set(place);
        }
      }
    }
    return differing;
  }
}
