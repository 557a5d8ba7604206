package org.mlfit.reasoning.lookahead;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mlfit.reasoning.circuit.Circuit;
import org.mlfit.reasoning.circuit.Completion;
import org.mlfit.reasoning.lookahead.Continuations.Played;
import org.mlfit.reasoning.twin.AnswerClass;

/**
 * Plays on from interviews that are known to others that show more, without the solver. Each
 * interview that shows something new is kept.
 */
final class Exploration {

  /** How often in a row a walk that shows nothing new goes on from elsewhere. */
  private static final int SHAKEN = 2;

  private final Continuations continuations;
  private final SeenVerdicts seen;
  private final int verdicts;
  private final List<Completion> played = new ArrayList<>();
  private final Map<Integer, Completion> turned = new TreeMap<>();
  private final BitSet beside = new BitSet();

  /**
   * Begins with no interview.
   *
   * @param continuations all interviews that begin with the given answers
   * @param seen what was seen of them
   * @param verdicts how many there are
   */
  Exploration(Continuations continuations, SeenVerdicts seen, int verdicts) {
    this.continuations = continuations;
    this.seen = seen;
    this.verdicts = verdicts;
  }

  /** The interviews that are kept, in the order in which they came. */
  List<Completion> played() {
    return List.copyOf(played);
  }

  /** For the places of some questions, in their order, an interview whose verdict they change. */
  Map<Integer, Completion> turned() {
    return Collections.unmodifiableMap(turned);
  }

  /** Keeps an interview if it shows something new. @return whether it does */
  boolean note(Completion interview) {
    return seen.note(interview) && played.add(interview);
  }

  /** Walks from interviews with each verdict to others with the same one that show more. */
  void walk() {
    for (int verdict = 0; verdict < verdicts; verdict++) {
      walk(verdict);
    }
  }

  /** Begins with the latest, and ends where several walks in a row show nothing new. */
  private void walk(int verdict) {
    List<Completion> at = latest(verdict, new BitSet());
    int inVain = 0;
    for (int round = 0; !at.isEmpty() && inVain <= SHAKEN; round++) {
      List<AnswerClass> unclear = seen.unclear(1L << verdict);
      if (unclear.isEmpty()) {
        return;
      }
      Walk walk = new Walk(continuations, verdict, at, turned);
      if (inVain > 0) {
        for (List<AnswerClass> any : byQuestion(seen.all())) {
          walk.past(any, round);
        }
      }
      for (List<AnswerClass> wanted : byQuestion(unclear)) {
        walk.past(wanted, round);
      }
      at = walk.reached();
      inVain = noted(at) ? 0 : inVain + 1;
    }
  }

  private static Collection<List<AnswerClass>> byQuestion(List<AnswerClass> classes) {
    return classes.stream()
        .collect(groupingBy(AnswerClass::place, LinkedHashMap::new, toList()))
        .values();
  }

  private boolean noted(List<Completion> interviews) {
    boolean isNew = false;
    for (Completion interview : interviews) {
      isNew |= note(interview);
    }
    return isNew;
  }

  /**
   * Looks beside interviews for others that differ in one answer, beside each of them once. It ends
   * where many in a row show nothing new; the latest come first, since the solver looked for them.
   */
  void spread() {
    for (int verdict = 0; verdict < verdicts; verdict++) {
      boolean isNew = true;
      while (isNew && !seen.unclear(1L << verdict).isEmpty()) {
        List<Completion> from = latest(verdict, beside);
        isNew = !from.isEmpty() && spread(from, seen.unclear(1L << verdict));
      }
    }
  }

  /** Looks beside some interviews. @return whether that shows anything new */
  private boolean spread(List<Completion> from, List<AnswerClass> unclear) {
    Played first = continuations.played(from.stream().map(Completion::codes).toList());
    boolean isNew = false;
    for (AnswerClass answers : unclear) {
      long[] with = first.with(answers);
      for (int verdict = 0; verdict < with.length; verdict++) {
        if (with[verdict] != 0 && (seen.unseen(answers) >> verdict & 1) == 1) {
          Completion one = from.get(Long.numberOfTrailingZeros(with[verdict]));
          long[] codes = one.with(answers.place(), answers.to());
          isNew |= note(new Completion(codes, verdict));
        }
      }
    }
    return isNew;
  }

  /**
   * The latest interviews with a verdict, at most 64.
   *
   * @param taken the places of those that are left out; those that are returned are added
   */
  private List<Completion> latest(int verdict, BitSet taken) {
    List<Completion> latest = new ArrayList<>();
    for (int at = taken.previousClearBit(played.size() - 1);
        at >= 0 && latest.size() < Circuit.LANES;
        at = taken.previousClearBit(at - 1)) {
      if (played.get(at).verdict() == verdict) {
        taken.set(at);
        latest.add(played.get(at));
      }
      if (at == 0) {
        break;
      }
    }
    return latest;
  }
}
