package org.mlfit.reasoning.search;

import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.circuit.Interpreter;
import org.mlfit.reasoning.result.NotTranslatableException;
import org.mlfit.reasoning.result.TwinDisagreesException;
import org.mlfit.reasoning.twin.AnswerVariables;
import org.mlfit.reasoning.twin.Limits;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;
import org.mlfit.reasoning.twin.TwinView;

/**
 * Finds sets of answers that show what is possible. Each is confirmed by the rule engine before
 * anything is told that rests on it.
 */
public final class Witnesses {

  private final Advisor advisor;
  private final KnowledgeBase knowledgeBase;
  private final Solver solver;
  private final Twin twin;
  private final Interpreter interpreter;

  /** Of one knowledge base, whose twin lives in the solver; the advisor confirms each witness. */
  public Witnesses(Advisor advisor, Solver solver, Twin twin) {
    this.advisor = advisor;
    this.knowledgeBase = advisor.knowledgeBase();
    this.solver = solver;
    this.twin = twin;
    this.interpreter = new Interpreter(knowledgeBase, twin);
  }

  /** Evaluates the formulas on answers. */
  public Interpreter interpreter() {
    return interpreter;
  }

  /** Any answers for which a claim is true; nothing if there are none. */
  public Optional<Answers> any(Term claim) {
    return unconfirmed(claim).map(this::confirmed);
  }

  /** The same, which the rule engine is still to confirm. */
  public Optional<Answers> unconfirmed(Term claim) {
    return solver.modelUnder(claim).map(model -> in(model, twin));
  }

  /** The fewest answers for which a claim is true; nothing if there are none. */
  public Optional<Answers> smallest(Term claim) {
    return solver
        .under(claim, new SmallestWitness(solver, knowledgeBase, twin)::model)
        .map(model -> confirmed(in(model, twin)));
  }

  /** The answers that count in a model. */
  Answers in(Model model, Twin of) {
    Map<Question, Answer> answers = new LinkedHashMap<>();
    for (Question question : knowledgeBase.questions()) {
      AnswerVariables value = of.value(question);
      boolean counts =
          solver.isTrue(model, value.said()) && !solver.isTrue(model, of.irrelevant(question));
      if (counts) {
        answers.put(question, value.in(model));
      }
    }
    return Answers.of(answers);
  }

  /**
   * The same answers, after the rule engine has concluded from them what the twin does.
   *
   * @throws TwinDisagreesException if it concludes something else
   */
  public Answers confirmed(Answers answers) {
    advice(answers);
    return answers;
  }

  /**
   * The advice on some answers, checked against the twin.
   *
   * @throws TwinDisagreesException if the two differ
   */
  Advice advice(Answers answers) {
    Advice advice = advisor.walk(answers);
    TwinView claimed = clear(interpreter.view(answers));
    TwinView confirmed = clear(TwinView.of(advice));
    if (!claimed.equals(confirmed)) {
      throw new TwinDisagreesException(claimed.toString(), confirmed.toString(), answers, advisor);
    }
    return advice;
  }

  /**
   * The same answers, once the rule engine has confirmed that they lead to a verdict.
   *
   * @throws NotTranslatableException if they do not, and verdicts rest on rules that cannot be
   *     expressed as formulas
   * @throws TwinDisagreesException if they do not although they should
   */
  public Answers confirmed(Verdict verdict, Answers answers) {
    Advice advice = advisor.walk(answers);
    if (!advice.verdict().equals(verdict)) {
      Limits.require(twin.limits().underVerdicts());
      throw new TwinDisagreesException(verdict.id(), advice.verdict().id(), answers, advisor);
    }
    return answers;
  }

  /** The part of a view that does not rest on rules that cannot be expressed as formulas. */
  private TwinView clear(TwinView view) {
    Limits limits = twin.limits();
    if (limits.all().isEmpty()) {
      return view;
    }
    return new TwinView(
        limits.underVerdicts().isEmpty() ? view.verdicts() : List.of(),
        view.findings().stream()
            .filter(id -> limits.under(knowledgeBase.rule(id).orElseThrow()).isEmpty())
            .toList(),
        List.of());
  }
}
