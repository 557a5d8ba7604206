package org.mlfit.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.growth.GrownRules;
import org.mlfit.interview.Agenda;
import org.mlfit.interview.Standing;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.reasoning.Foresight;
import org.mlfit.scenario.Scenario;

/**
 * Interviews about some shipped cases with rules several times as large, in a process of its own.
 * Each copy of a question gets the answer that the case gives to the question; what it does not say
 * is unknown.
 */
final class GrownInterviews {

  private static final int EVERY = 9;
  private static final int WARM_UP = 2;

  private final int times;
  private final KnowledgeBase base;
  private Waits waits = new Waits();

  private GrownInterviews(int times) throws IOException {
    this.times = times;
    this.base =
        new KnowledgeLoader(Clock.systemUTC()).load(GrownRules.from(Path.of("rules")).files(times));
  }

  /**
   * Prints a line: median, 95 % and longest wait in milliseconds, peak of the heap in megabytes.
   *
   * @param args how many times as large the rules are made
   * @throws IOException if rules or cases cannot be read
   */
  public static void main(String[] args) throws IOException {
    System.out.println(new GrownInterviews(Integer.parseInt(args[0])).measured());
  }

  private String measured() throws IOException {
    List<Scenario> all = ShippedCases.read().scenarios();
    List<Answers> cases =
        IntStream.iterate(0, i -> i < all.size(), i -> i + EVERY)
            .mapToObj(i -> said(all.get(i).given()))
            .toList();
    play(cases.subList(0, WARM_UP));
    waits = new Waits();
    HeapPeak heap = new HeapPeak();
    play(cases);
    return String.format(
        Locale.ROOT,
        "%f %f %f %f",
        waits.median(),
        waits.nearlyLongest(),
        waits.longest(),
        heap.peak());
  }

  /** What a case says, for the questions and for their copies. */
  private Answers said(Answers given) {
    Answers said = given;
    for (int copy = 2; copy <= times; copy++) {
      for (Question question : given.questions()) {
        Question copied =
            base.questionOfType(question.typeName() + GrownRules.suffix(copy)).orElseThrow();
        said = said.with(copied, given.to(question).orElseThrow());
      }
    }
    return said;
  }

  /** Plays all with one reasoner, as a shell that stays open does. */
  private void play(List<Answers> cases) {
    Foresight foresight = new Foresight(base);
    Advisor advisor = foresight.advisor();
    Agenda agenda = new Agenda(base, Optional.of(foresight.reasoner()));
    for (Answers complete : cases) {
      Answers said = Answers.none();
      Standing standing = agenda.at(said, advisor.advise(said));
      while (!standing.isSettled()) {
        Question next = standing.coming().get(0);
        said = said.with(next, complete.to(next).orElse(Answer.UNKNOWN));
        long start = System.nanoTime();
        standing = agenda.at(said, advisor.advise(said));
        waits.since(start);
      }
    }
  }
}
