package org.mlfit.reasoning.lookahead;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.mlfit.knowledge.question.Question;
import org.mlfit.reasoning.circuit.Circuit;
import org.mlfit.reasoning.circuit.Completion;
import org.mlfit.reasoning.lookahead.Continuations.Played;
import org.mlfit.reasoning.twin.AnswerClass;

/** Searches for interviews whose verdict changes with the answer to one question. */
final class VerdictFlipSearch {

  private final Continuations continuations;
  private final List<List<AnswerClass>> classes;
  private final BitSet sought;
  private final Map<Question, Completion> found = new LinkedHashMap<>();

  /**
   * A search for some questions.
   *
   * @param classes for each question that may influence the verdict the classes of its answers;
   *     none for others
   * @param sought the places of the questions; those that are found are removed
   */
  VerdictFlipSearch(Continuations continuations, List<List<AnswerClass>> classes, BitSet sought) {
    this.continuations = continuations;
    this.classes = classes;
    this.sought = sought;
  }

  /** For each question found, an interview whose verdict changes with the answer to it. */
  Map<Question, Completion> found() {
    return found;
  }

  /** Notes that the verdict of an interview changes with the answer to a question. */
  void note(int place, Completion interview) {
    found.put(classes.get(place).get(0).question(), interview);
    sought.clear(place);
  }

  /** Finds which of the questions change the verdict of interviews if their answer changes. */
  void lookAround(List<Completion> interviews) {
    for (int from = 0; from < interviews.size() && !sought.isEmpty(); from += Circuit.LANES) {
      List<Completion> some =
          interviews.subList(from, Math.min(interviews.size(), from + Circuit.LANES));
      lookAround(continuations.played(some.stream().map(Completion::codes).toList()), some::get);
    }
  }

  /** The same of interviews that are played already. */
  void lookAround(Played played, IntFunction<Completion> interview) {
    lookAround(played, interview, sought);
  }

  private void lookAround(Played played, IntFunction<Completion> interview, BitSet places) {
    for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
      long turned = sought.get(place) ? turned(place, played) : 0;
      if (turned != 0) {
        note(place, interview.apply(Long.numberOfTrailingZeros(turned)));
      }
    }
  }

  private long turned(int place, Played played) {
    for (AnswerClass answers : classes.get(place)) {
      long turned = played.turnedBy(answers);
      if (turned != 0) {
        return turned;
      }
    }
    return 0;
  }

  /** The same of interviews that differ in one answer from another, for some of the questions. */
  void lookBeside(Completion interview, BitSet places) {
    List<AnswerClass> others = classes.stream().flatMap(List::stream).toList();
    for (int from = 0; from < others.size() && sought.intersects(places); from += Circuit.LANES) {
      List<AnswerClass> some = others.subList(from, Math.min(others.size(), from + Circuit.LANES));
      Played beside = continuations.playedBeside(interview, some);
      lookAround(
          beside,
          lane -> {
            AnswerClass other = some.get(lane);
            return new Completion(interview.with(other.place(), other.to()), beside.verdict(lane));
          },
          places);
    }
  }
}
