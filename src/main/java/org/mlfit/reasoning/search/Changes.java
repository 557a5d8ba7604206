package org.mlfit.reasoning.search;

import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Question;
import org.mlfit.reasoning.result.Change;
import org.mlfit.reasoning.result.ChangeSets;
import org.mlfit.reasoning.result.Search;
import org.mlfit.reasoning.twin.AnswerVariables;
import org.mlfit.reasoning.twin.Solver;

/**
 * Finds which answers would have to be different: all smallest sets of changed answers that make a
 * claim true. An answer to an open question is no change: it may be whatever the claim needs.
 */
final class Changes {

  private final Solver solver;
  private final Map<Question, AnswerVariables> variables;
  private final Answers given;
  private final boolean givensStay;
  private final Map<Question, Term> changed = new LinkedHashMap<>();
  private final List<Term> stays = new ArrayList<>();
  private final List<BitSet> enough = new ArrayList<>();

  /**
   * Changes of some answers.
   *
   * @param givensStay whether real answers that nobody can choose stay
   */
  Changes(
      Solver solver, Map<Question, AnswerVariables> variables, Answers given, boolean givensStay) {
    this.solver = solver;
    this.givensStay = givensStay;
    this.variables = variables;
    this.given = given;
    variables.forEach(
        (question, value) -> {
          if (given.to(question).isPresent()) {
            changed.put(question, solver.not(value.says(given.to(question))));
          }
        });
  }

  /**
   * All sets of changes without one that can be left out, those with fewest changes first. If the
   * search ends before it finds any of the smallest, a single set, which need not be one of them.
   */
  ChangeSets to(Term claim, Search search) {
    return solver.under(
        claim,
        () -> {
          changed.forEach((question, isChanged) -> solver.claim(mayChange(question, isChanged)));
          defineStays();
          return solver
              .model()
              .map(any -> smallest(any, search))
              .orElseGet(() -> new ChangeSets(List.of(), search.farthest(), false));
        });
  }

  /** Defines a name for the fact that an answer stays, which is quick to claim. */
  private void defineStays() {
    stays.clear();
    changed.forEach(
        (question, isChanged) -> {
          Term name = solver.newTruth("stays " + question.id());
          solver.claim(solver.implies(name, solver.not(isChanged)));
          stays.add(name);
        });
  }

  /**
   * There are groups of answers of which at least one has to change; a smallest set of changes has
   * something in common with each group. If such a set does not make the claim true, a new group is
   * found among the answers that it leaves alone (implicit hitting sets: Chandrasekaran, Karp,
   * Moreno-Centeno, Vempala 2011).
   */
  private ChangeSets smallest(Model any, Search search) {
    List<BitSet> groups = new ArrayList<>();
    List<BitSet> found = new ArrayList<>();
    List<List<Change>> sets = new ArrayList<>();
    Optional<BitSet> next = Optional.of(new BitSet());
    int last = search.farthest();
    int steps = 0;
    while (next.isPresent() && next.get().cardinality() <= last) {
      BitSet places = next.get();
      int count = places.cardinality();
      if (steps++ == search.steps() || !search.goesOn().test(count)) {
        return new ChangeSets(
            sets.isEmpty() ? List.of(irreducible(any)) : List.copyOf(sets), count - 1, true);
      }
      Optional<Model> model = changing(places);
      if (model.isPresent()) {
        found.add(places);
        sets.add(nearest(changedIn(model.get()), model.get()));
        last = Math.max(search.most(), sets.get(0).size());
      } else {
        groups.add(group(places));
      }
      next = HittingSet.smallest(groups, found);
    }
    return new ChangeSets(List.copyOf(sets), last, true);
  }

  /** A model in which no other answers change than those in some places. */
  private Optional<Model> changing(BitSet places) {
    List<Term> others = new ArrayList<>();
    for (int i = places.nextClearBit(0); i < stays.size(); i = places.nextClearBit(i + 1)) {
      others.add(stays.get(i));
    }
    Optional<Model> model = solver.under(others, solver::model);
    model.map(found -> places(changedIn(found))).ifPresent(enough::add);
    return model;
  }

  /** The same; where what a model changed before is among the places, no other one is needed. */
  private boolean isEnough(BitSet places) {
    return enough.stream().anyMatch(set -> isPart(set, places)) || changing(places).isPresent();
  }

  private static boolean isPart(BitSet set, BitSet of) {
    BitSet rest = (BitSet) set.clone();
    rest.andNot(of);
    return rest.isEmpty();
  }

  /**
   * A group of answers, as small as possible, of which one has to change, given changes that do not
   * suffice.
   */
  private BitSet group(BitSet insufficient) {
    BitSet free = (BitSet) insufficient.clone();
    List<Integer> group = new ArrayList<>();
    for (int i = free.nextClearBit(0); i < stays.size(); i = free.nextClearBit(i + 1)) {
      group.add(i);
    }
    for (int size = Math.max(1, group.size() / 2); size > 0; size = size / 2) {
      for (int from = 0; from < group.size(); ) {
        List<Integer> part = group.subList(from, Math.min(from + size, group.size()));
        BitSet more = (BitSet) free.clone();
        part.forEach(more::set);
        if (!isEnough(more)) {
          free = more;
          part.clear();
        } else {
          from += size;
        }
      }
    }
    BitSet places = new BitSet();
    group.forEach(places::set);
    return places;
  }

  /** A set of changes reduced until none can be left out. */
  private List<Change> irreducible(Model any) {
    Model model = any;
    List<Question> kept = changedIn(any);
    for (int size = Math.max(1, kept.size() / 2); size > 0; size = size / 2) {
      for (int from = 0; from < kept.size(); ) {
        List<Question> fewer = new ArrayList<>(kept);
        fewer.subList(from, Math.min(from + size, fewer.size())).clear();
        Optional<Model> smaller = changing(places(fewer));
        if (smaller.isPresent()) {
          model = smaller.get();
          kept = changedIn(model);
        } else {
          from += size;
        }
      }
    }
    return nearest(kept, model);
  }

  private BitSet places(List<Question> questions) {
    List<Question> all = List.copyOf(changed.keySet());
    BitSet places = new BitSet();
    questions.forEach(question -> places.set(all.indexOf(question)));
    return places;
  }

  /**
   * A real answer to a fixed question stays. Any other answer changes to a real one, since nobody
   * plans to know less; so a fixed question that is unknown may turn out one way or the other.
   */
  private Term mayChange(Question question, Term isChanged) {
    AnswerVariables value = variables.get(question);
    boolean isKnown = given.to(question).filter(answer -> !answer.isUnknown()).isPresent();
    return givensStay && question.fixed() && isKnown
        ? solver.not(isChanged)
        : solver.implies(isChanged, solver.and(value.said(), solver.not(value.unknown())));
  }

  private List<Question> changedIn(Model model) {
    return changed.entrySet().stream()
        .filter(entry -> solver.isTrue(model, entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Changes the same answers, each of them as little as possible. */
  private List<Change> nearest(List<Question> questions, Model found) {
    List<Term> others = new ArrayList<>();
    changed.forEach(
        (question, isChanged) -> {
          if (!questions.contains(question)) {
            others.add(solver.not(isChanged));
          }
        });
    NearestAnswers nearest = new NearestAnswers(solver, variables, given);
    return solver.under(others, () -> nearest.to(questions, found));
  }
}
