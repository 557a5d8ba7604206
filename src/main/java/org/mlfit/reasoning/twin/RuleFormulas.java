package org.mlfit.reasoning.twin;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.PatternQuestions;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Constraint;

/** Expresses the conditions of rules as formulas over one copy of the facts. */
final class RuleFormulas {

  private final Solver solver;
  private final KnowledgeBase knowledgeBase;
  private final PatternQuestions patternQuestions;
  private final Facts facts;
  private final ConstraintFormulas constraints;

  RuleFormulas(Solver solver, KnowledgeBase knowledgeBase, Facts facts) {
    this.solver = solver;
    this.knowledgeBase = knowledgeBase;
    this.patternQuestions = new PatternQuestions(knowledgeBase.questions());
    this.facts = facts;
    this.constraints = new ConstraintFormulas(solver, facts);
  }

  /** What the conditions read. */
  interface Facts {

    /** Answered with a value. */
    Term answered(Question question);

    /** Said to be unknown. */
    Term unknown(Question question);

    /** Nothing said, or set aside. */
    Term open(Question question);

    /** Does not apply. */
    Term irrelevant(Question question);

    /** A conclusion holds. */
    Term held(String conclusionType);

    /** The value of a question. */
    AnswerVariables value(Question question);
  }

  /**
   * All conditions of a rule.
   *
   * @throws NoFormulaException if one of them cannot be expressed as a formula
   */
  Term conditions(Rule rule) {
    return conditions(rule.conditions());
  }

  /**
   * All of some conditions.
   *
   * @throws NoFormulaException if one of them cannot be expressed as a formula
   */
  Term conditions(List<Condition> conditions) {
    return all(conditions, 0, Map.of());
  }

  /** All conditions from a place on; a variable stands for the value or the type of a question. */
  private Term all(List<Condition> conditions, int from, Map<String, Question> bound) {
    if (from == conditions.size()) {
      return solver.truth(true);
    }
    Condition condition = conditions.get(from);
    if (condition instanceof Pattern pattern) {
      List<Term> ways = new ArrayList<>();
      for (Match match : matches(pattern, bound)) {
        ways.add(solver.and(match.holds(), all(conditions, from + 1, match.bound())));
      }
      return solver.or(ways);
    }
    return solver.and(inner(condition, bound), all(conditions, from + 1, bound));
  }

  private Term inner(Condition condition, Map<String, Question> bound) {
    return condition.fold(
        new Condition.Cases<>(
            pattern -> some(pattern, bound),
            not -> solver.not(some(not.pattern(), bound)),
            exists -> some(exists.pattern(), bound),
            anyOf -> solver.or(anyOf.branches().stream().map(b -> inner(b, bound)).toList()),
            allOf -> all(allOf.parts(), 0, bound)));
  }

  private Term some(Pattern pattern, Map<String, Question> bound) {
    return solver.or(matches(pattern, bound).stream().map(Match::holds).toList());
  }

  private record Match(Term holds, Map<String, Question> bound) {}

  private List<Match> matches(Pattern pattern, Map<String, Question> bound) {
    Optional<Question> question = knowledgeBase.questionOfType(pattern.type());
    if (question.isPresent()) {
      return match(pattern, question.get(), facts::answered, bound).stream().toList();
    }
    return switch (pattern.type()) {
      case "Unknown" -> matchesOfAny(pattern, facts::unknown, bound);
      case "Open" -> matchesOfAny(pattern, facts::open, bound);
      case "Irrelevant" -> matchesOfAny(pattern, facts::irrelevant, bound);
      default -> List.of(new Match(facts.held(pattern.type()), bound));
    };
  }

  /** Which questions it names is known without a formula; only what else it asks needs one. */
  private List<Match> matchesOfAny(
      Pattern pattern, Function<Question, Term> state, Map<String, Question> bound) {
    Pattern rest =
        pattern.with(
            pattern.constraints().stream()
                .filter(constraint -> !PatternQuestions.decides(constraint))
                .toList());
    return patternQuestions.in(pattern).stream()
        .flatMap(question -> match(rest, question, state, bound).stream())
        .toList();
  }

  /** A match by one question's fact; nothing if the pattern names other questions. */
  private Optional<Match> match(
      Pattern pattern,
      Question question,
      Function<Question, Term> state,
      Map<String, Question> bound) {
    Map<String, Question> known = new HashMap<>(bound);
    List<Term> parts = new ArrayList<>();
    for (Constraint constraint : pattern.constraints()) {
      if (constraint instanceof Constraint.Binding binding) {
        known.put(binding.variable(), question);
      } else {
        parts.add(constraints.of(constraint, question, known));
      }
    }
    if (parts.contains(solver.truth(false))) {
      return Optional.empty();
    }
    parts.add(0, state.apply(question));
    return Optional.of(new Match(solver.and(parts), known));
  }
}
