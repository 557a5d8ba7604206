package org.mlfit.reasoning;

import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.Answer;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.QuestionKind;

/**
 * What would have to be answered otherwise: all smallest sets of changed answers that make a claim
 * true. Answers to fixed questions stay.
 */
final class Changes {

  private final Solver solver;
  private final Map<Question, AnswerVariables> variables;
  private final Answers given;
  private final Map<Question, Term> changed = new LinkedHashMap<>();

  Changes(Solver solver, Map<Question, AnswerVariables> variables, Answers given) {
    this.solver = solver;
    this.variables = variables;
    this.given = given;
    variables.forEach(
        (question, value) -> {
          Term stays =
              given
                  .to(question)
                  .map(answer -> solver.and(value.said(), value.is(answer)))
                  .orElseGet(() -> solver.not(value.said()));
          changed.put(question, solver.not(stays));
        });
  }

  /**
   * All sets of changes of which none can be left out, those with fewest changes first.
   *
   * @param most how many answers may be changed at the most
   */
  List<List<Change>> to(Term claim, int most) {
    List<List<Change>> sets = new ArrayList<>();
    solver.push();
    try {
      solver.claim(claim);
      changed.forEach((question, isChanged) -> solver.claim(mayChange(question, isChanged)));
      for (int count = 0; count <= most; count++) {
        addSets(count, sets);
      }
    } finally {
      solver.pop();
    }
    return sets;
  }

  /** A fixed answer stays; another becomes a real answer, since nobody can set out to know less. */
  private Term mayChange(Question question, Term isChanged) {
    AnswerVariables value = variables.get(question);
    return question.fixed()
        ? solver.not(isChanged)
        : solver.implies(isChanged, solver.and(value.said(), solver.not(value.unknown())));
  }

  private void addSets(int count, List<List<Change>> sets) {
    solver.push();
    try {
      solver.claim(solver.atMost(solver.count(changed.values()), solver.number(count)));
      for (List<Change> smaller : sets) {
        forbidSupersets(smaller);
      }
      Optional<Model> model = solver.model();
      while (model.isPresent()) {
        List<Change> set = nearest(changedIn(model.get()), model.get());
        sets.add(set);
        forbidSupersets(set);
        model = solver.model();
      }
    } finally {
      solver.pop();
    }
  }

  private void forbidSupersets(List<Change> set) {
    solver.claim(solver.not(solver.and(set.stream().map(c -> changed.get(c.question())).toList())));
  }

  private List<Question> changedIn(Model model) {
    return changed.entrySet().stream()
        .filter(entry -> solver.isTrue(model, entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Keeps which answers change and moves each number as little as it can be moved. */
  private List<Change> nearest(List<Question> questions, Model found) {
    solver.push();
    try {
      Set<Question> chosen = Set.copyOf(questions);
      changed.forEach(
          (question, isChanged) -> {
            if (!chosen.contains(question)) {
              solver.claim(solver.not(isChanged));
            }
          });
      Model model = found;
      for (Question question : questions) {
        model = nearest(question, model);
      }
      List<Change> set = new ArrayList<>();
      for (Question question : questions) {
        Answer to = variables.get(question).in(model);
        set.add(new Change(question, given.to(question), to));
      }
      return List.copyOf(set);
    } finally {
      solver.pop();
    }
  }

  private Model nearest(Question question, Model found) {
    AnswerVariables value = variables.get(question);
    if (!(question.kind() instanceof QuestionKind.Number number)
        || !(given.to(question).orElse(Answer.UNKNOWN) instanceof Answer.Amount amount)) {
      solver.claim(value.is(value.in(found)));
      return found;
    }
    BigInteger start = amount.number().divide(number.step()).toBigIntegerExact();
    Model best = found;
    BigInteger near = BigInteger.ZERO;
    BigInteger far = distance(value, best, start);
    while (near.compareTo(far) < 0) {
      BigInteger middle = near.add(far).shiftRight(1);
      Optional<Model> nearer = within(value, start, middle);
      if (nearer.isPresent()) {
        best = nearer.get();
        far = distance(value, best, start);
      } else {
        near = middle.add(BigInteger.ONE);
      }
    }
    solver.claim(value.is(value.in(best)));
    return best;
  }

  private BigInteger distance(AnswerVariables value, Model model, BigInteger start) {
    return solver.whole(model, value.steps()).subtract(start).abs();
  }

  private Optional<Model> within(AnswerVariables value, BigInteger start, BigInteger distance) {
    solver.push();
    try {
      solver.claim(solver.atMost(value.steps(), solver.number(start.add(distance))));
      solver.claim(solver.atMost(solver.number(start.subtract(distance)), value.steps()));
      return solver.model();
    } finally {
      solver.pop();
    }
  }
}
