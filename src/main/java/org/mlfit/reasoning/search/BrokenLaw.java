package org.mlfit.reasoning.search;

import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Law;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Question.Promise;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.twin.AnswerVariables;
import org.mlfit.reasoning.twin.OtherAnswers;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/**
 * The claim that the better of two answers makes the verdict worse, although a rule author promised
 * that it cannot.
 */
final class BrokenLaw {

  private final KnowledgeBase knowledgeBase;
  private final Solver solver;
  private final Twin one;
  private final OtherAnswers other;

  /** A claim about two sets of answers; the other has the better answer. */
  BrokenLaw(KnowledgeBase knowledgeBase, Solver solver, Twin one, OtherAnswers other) {
    this.knowledgeBase = knowledgeBase;
    this.solver = solver;
    this.one = one;
    this.other = other;
  }

  Term isBroken(Question question, Promise promise) {
    List<Term> claims = new ArrayList<>();
    claims.add(one.answered(question));
    claims.add(other.of(one.answered(question)));
    claims.add(isBetterAnswer(question, promise.law()));
    claims.add(isWorseVerdict());
    for (String rule : promise.except()) {
      claims.add(solver.not(other.of(one.fires(knowledgeBase.rule(rule).orElseThrow()))));
    }
    return solver.and(claims);
  }

  /** The smallest model of the claim, with the two answers close together. */
  Optional<Model> smallest(Question question) {
    return solver
        .model()
        .flatMap(
            found -> {
              if (question.kind() instanceof QuestionKind.Number) {
                claimNearest(question, found);
              }
              return new SmallestWitness(solver, knowledgeBase, one).model();
            })
        .map(
            model ->
                new NearestAnswers(solver, other.variables(), Answers.none())
                    .model(List.of(question), model));
  }

  /** Claims that the two numbers are as close together as they can be. */
  private void claimNearest(Question question, Model found) {
    Term before = one.value(question).steps();
    Term after = other.value().steps();
    BigInteger near = BigInteger.ONE;
    BigInteger far = solver.whole(found, before).subtract(solver.whole(found, after)).abs();
    while (near.compareTo(far) < 0) {
      BigInteger middle = near.add(far).shiftRight(1);
      Optional<Model> nearer = solver.modelUnder(isWithin(before, after, middle));
      if (nearer.isPresent()) {
        far = solver.whole(nearer.get(), before).subtract(solver.whole(nearer.get(), after)).abs();
      } else {
        near = middle.add(BigInteger.ONE);
      }
    }
    solver.claim(isWithin(before, after, far));
  }

  private Term isWithin(Term before, Term after, BigInteger distance) {
    Term limit = solver.number(distance);
    return solver.and(
        solver.atMost(before, solver.sum(List.of(after, limit))),
        solver.atMost(after, solver.sum(List.of(before, limit))));
  }

  private Term isBetterAnswer(Question question, Law law) {
    AnswerVariables before = one.value(question);
    AnswerVariables after = other.value();
    return switch (law) {
      case MORE_NEVER_WORSE -> solver.not(solver.atMost(after.steps(), before.steps()));
      case LESS_NEVER_WORSE -> solver.not(solver.atMost(before.steps(), after.steps()));
      case LATER_NEVER_WORSE -> isLater(question, before, after);
    };
  }

  private Term isLater(Question question, AnswerVariables before, AnswerVariables after) {
    List<Term> ways = new ArrayList<>();
    List<Option> options = question.options();
    for (int i = 0; i < options.size(); i++) {
      for (int j = i + 1; j < options.size(); j++) {
        ways.add(
            solver.and(
                before.option(options.get(i).constant()), after.option(options.get(j).constant())));
      }
    }
    return solver.or(ways);
  }

  private Term isWorseVerdict() {
    List<Term> ways = new ArrayList<>();
    for (Verdict before : knowledgeBase.verdicts()) {
      for (Verdict after : knowledgeBase.verdicts()) {
        if (after.isWorseThan(before)) {
          ways.add(solver.and(one.verdict(before), other.of(one.verdict(after))));
        }
      }
    }
    return solver.or(ways);
  }
}
