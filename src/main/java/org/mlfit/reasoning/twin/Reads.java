package org.mlfit.reasoning.twin;

import de.uni_freiburg.informatik.ultimate.logic.ApplicationTerm;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.knowledge.question.Question;

/** On which questions the formulas of a twin depend, through all names that stand for others. */
final class Reads {

  private final Twin twin;
  private final Map<Question, Integer> places = new HashMap<>();
  private final Map<Term, BitSet> known = new HashMap<>();

  /** Of one twin. */
  Reads(Twin twin) {
    this.twin = twin;
    for (Question question : twin.variables().keySet()) {
      int place = places.size();
      places.put(question, place);
      BitSet itself = new BitSet();
      itself.set(place);
      twin.value(question).all().forEach(variable -> known.put(variable, itself));
    }
  }

  /** Notes that a formula may depend on anything. */
  void addAnything(Term formula) {
    BitSet all = new BitSet();
    all.set(0, places.size());
    known.put(formula, all);
  }

  /** Notes that a formula is the same whatever the answers. */
  void addNothing(Term formula) {
    known.put(formula, new BitSet());
  }

  /** Whether a formula depends on the answer to a question. */
  boolean dependsOn(Term formula, Question question) {
    return of(formula).get(places.get(question));
  }

  private BitSet of(Term formula) {
    BitSet found = known.get(formula);
    if (found == null) {
      BitSet all = new BitSet();
      parts(formula).forEach(part -> all.or(of(part)));
      known.put(formula, all);
      found = all;
    }
    return found;
  }

  private Stream<Term> parts(Term formula) {
    Optional<Term> meaning = twin.meaning(formula);
    if (meaning.isPresent()) {
      return meaning.stream();
    }
    return formula instanceof ApplicationTerm applied
        ? Stream.of(applied.getParameters())
        : Stream.empty();
  }
}
