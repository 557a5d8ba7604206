package org.mlfit.reasoning;

import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.Question;

/**
 * What would have to be answered otherwise: all smallest sets of changed answers that make a claim
 * true. Real answers to fixed questions stay.
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
          changed.put(question, solver.not(value.says(given.to(question))));
        });
  }

  /** All sets of changes of which none can be left out, those with fewest changes first. */
  ChangeSets to(Term claim, Search search) {
    solver.push();
    try {
      solver.claim(claim);
      changed.forEach((question, isChanged) -> solver.claim(mayChange(question, isChanged)));
      if (solver.model().isEmpty()) {
        return new ChangeSets(List.of(), search.farthest(), false);
      }
      List<List<Change>> sets = new ArrayList<>();
      int searched = -1;
      while (searched < (sets.isEmpty() ? search.farthest() : search.most())) {
        if (!addSets(searched + 1, sets, search)) {
          break;
        }
        searched++;
      }
      return new ChangeSets(List.copyOf(sets), searched, true);
    } finally {
      solver.pop();
    }
  }

  /**
   * A real answer to a fixed question stays. Any other becomes a real answer, since nobody can set
   * out to know less; so also a fixed question may turn out one way or the other.
   */
  private Term mayChange(Question question, Term isChanged) {
    AnswerVariables value = variables.get(question);
    boolean isKnown = given.to(question).filter(answer -> !answer.isUnknown()).isPresent();
    return question.fixed() && isKnown
        ? solver.not(isChanged)
        : solver.implies(isChanged, solver.and(value.said(), solver.not(value.unknown())));
  }

  /** Adds the sets with some number of changes; gives whether it came to the end. */
  private boolean addSets(int count, List<List<Change>> sets, Search search) {
    solver.push();
    try {
      solver.claim(solver.atMost(solver.count(changed.values()), solver.number(count)));
      sets.forEach(this::forbidSupersets);
      while (search.goesOn().test(count)) {
        Optional<Model> model = solver.model();
        if (model.isEmpty()) {
          return true;
        }
        List<Change> set = nearest(changedIn(model.get()), model.get());
        sets.add(set);
        forbidSupersets(set);
      }
      return false;
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

  /** Keeps which answers change, and changes each of them as little as can be. */
  private List<Change> nearest(List<Question> questions, Model found) {
    solver.push();
    try {
      changed.forEach(
          (question, isChanged) -> {
            if (!questions.contains(question)) {
              solver.claim(solver.not(isChanged));
            }
          });
      return new NearestAnswers(solver, variables, given).to(questions, found);
    } finally {
      solver.pop();
    }
  }
}
