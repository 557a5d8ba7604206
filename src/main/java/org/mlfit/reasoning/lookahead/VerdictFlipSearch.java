package org.mlfit.reasoning.lookahead;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.knowledge.question.Question;
import org.mlfit.reasoning.circuit.Circuit;
import org.mlfit.reasoning.circuit.Completion;
import org.mlfit.reasoning.twin.AnswerClass;

/** Searches for interviews whose verdict changes with the answer to one question. */
final class VerdictFlipSearch {

  private final InterviewSimulator simulator;
  private final List<List<AnswerClass>> classes;
  private final BitSet sought;
  private final Map<Question, Completion> found = new LinkedHashMap<>();

  /**
   * A search for some questions.
   *
   * @param classes for each open question the classes of its answers; none where it is answered
   * @param sought the places of the questions; those that are found are removed
   */
  VerdictFlipSearch(InterviewSimulator simulator, List<List<AnswerClass>> classes, BitSet sought) {
    this.simulator = simulator;
    this.classes = classes;
    this.sought = sought;
  }

  /** For each question found, an interview whose verdict changes with the answer to it. */
  Map<Question, Completion> found() {
    return found;
  }

  /** Notes that the verdict of an interview changes with the answer to a question. */
  void note(Question question, Completion interview) {
    found.put(question, interview);
    sought.stream()
        .filter(place -> classes.get(place).get(0).question().equals(question))
        .findFirst()
        .ifPresent(sought::clear);
  }

  /** Finds which of the questions change the verdict of an interview if their answer changes. */
  void lookAround(Completion interview) {
    List<AnswerClass> others = new ArrayList<>();
    sought.stream().forEach(place -> others.addAll(classes.get(place)));
    List<Completion> changed =
        simulator.play(others.stream().map(c -> interview.with(c.place(), c.to())).toList());
    for (int i = 0; i < others.size(); i++) {
      if (changed.get(i).verdict() != interview.verdict() && sought.get(others.get(i).place())) {
        note(others.get(i).question(), interview);
      }
    }
  }

  /**
   * Finds whether a question changes the verdict of interviews that differ in one answer from one
   * whose verdict it changed before. It ends with the first.
   */
  void lookFarther(Question question, Completion before) {
    sought.stream()
        .filter(place -> classes.get(place).get(0).question().equals(question))
        .findFirst()
        .ifPresent(place -> lookFarther(question, place, before));
  }

  private void lookFarther(Question question, int place, Completion before) {
    List<AnswerClass> others = classes.stream().flatMap(List::stream).toList();
    for (int from = 0; from < others.size() && sought.get(place); from += Circuit.LANES) {
      List<long[]> beside =
          others.subList(from, Math.min(others.size(), from + Circuit.LANES)).stream()
              .map(answers -> before.with(answers.place(), answers.to()))
              .toList();
      turned(place, beside).ifPresent(interview -> note(question, interview));
    }
  }

  /** The first of some interviews whose verdict depends on the answer to a question. */
  private Optional<Completion> turned(int place, List<long[]> interviews) {
    List<Completion> first = List.of();
    for (AnswerClass answers : classes.get(place)) {
      List<Completion> played =
          simulator.play(interviews.stream().map(codes -> with(codes, answers)).toList());
      for (int i = 0; i < first.size(); i++) {
        if (played.get(i).verdict() != first.get(i).verdict()) {
          return Optional.of(first.get(i));
        }
      }
      first = first.isEmpty() ? played : first;
    }
    return Optional.empty();
  }

  private static long[] with(long[] codes, AnswerClass answers) {
    long[] changed = codes.clone();
    changed[answers.place()] = answers.to();
    return changed;
  }
}
