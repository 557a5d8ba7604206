package org.mlfit.scenario.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.interview.Agenda;
import org.mlfit.interview.Standing;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.scenario.Expectation.OfInterview;
import org.mlfit.scenario.InterviewLog;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Mismatch;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Scenario;

/**
 * Plays each scenario as an interview: the questions come as they would to an architect, the
 * scenario gives the answers, and any other answer is "unknown".
 */
public final class InterviewReplay {

  private static final String NOTHING_EXPECTED = "It expects nothing of an interview.";
  private static final String HAS_NO_END =
      "It expects not-enough-answers, with which no interview ends.";

  private final Advisor advisor;
  private final ThreadLocal<Agenda> agendas;

  /**
   * A replay with one advisor; safe to use from several threads at once.
   *
   * @throws org.mlfit.reasoning.result.NotTranslatableException if nothing can be proved about
   *     verdicts
   */
  public InterviewReplay(Advisor advisor) {
    this.advisor = advisor;
    this.agendas =
        ThreadLocal.withInitial(
            () -> new Agenda(advisor.knowledgeBase(), Optional.of(reasoner(advisor))));
    agendas.get();
  }

  /** A reasoner that can tell whether a verdict is settled, since scenarios may expect that. */
  private static Reasoner reasoner(Advisor advisor) {
    Reasoner reasoner = new Reasoner(advisor);
    reasoner.requireVerdicts();
    return reasoner;
  }

  /** Plays one scenario; only what is expected of an interview is checked. */
  public Outcome play(Scenario scenario) {
    boolean endless =
        scenario.expect().verdict().filter(Verdict.NOT_ENOUGH_ANSWERS.id()::equals).isPresent();
    if (scenario.skip().isPresent() || endless) {
      return new Outcome(
          scenario,
          Status.SKIPPED,
          List.of(),
          scenario.skip().orElse(HAS_NO_END),
          Optional.empty());
    }
    InterviewLog log = log(scenario.given());
    OfInterview expected = scenario.expect().ofInterview();
    if (expected.isEmpty()) {
      return new Outcome(
          scenario,
          Status.UNCHECKED,
          List.of(),
          NOTHING_EXPECTED,
          Optional.empty(),
          Optional.of(log));
    }
    List<Mismatch> mismatches = compare(expected, log);
    Status status =
        mismatches.isEmpty()
            ? Status.PASSED
            : scenario.todo().isPresent() ? Status.TODO : Status.FAILED;
    return new Outcome(
        scenario,
        status,
        mismatches,
        scenario.todo().orElse(""),
        Optional.empty(),
        Optional.of(log));
  }

  private InterviewLog log(Answers given) {
    Agenda agenda = agendas.get();
    List<Question> files = advisor.knowledgeBase().questions();
    List<String> asked = asked(given, standing -> standing.coming().get(0));
    List<String> inFileOrder =
        asked(
            given,
            standing ->
                standing.coming().stream()
                    .min(Comparator.comparingInt(files::indexOf))
                    .orElseThrow());
    boolean settled = agenda.at(given, advisor.advise(given)).isSettled();
    return new InterviewLog(asked, inFileOrder.size(), settled);
  }

  private List<String> asked(Answers given, Function<Standing, Question> choice) {
    List<String> asked = new ArrayList<>();
    Answers said = Answers.none();
    Standing standing = agendas.get().at(said, advisor.advise(said));
    while (!standing.coming().isEmpty()) {
      Question next = choice.apply(standing);
      asked.add(next.id());
      said = said.with(next, given.to(next).orElse(Answer.UNKNOWN));
      standing = agendas.get().at(said, advisor.advise(said));
    }
    return List.copyOf(asked);
  }

  private static List<Mismatch> compare(OfInterview expected, InterviewLog log) {
    List<Mismatch> mismatches = new ArrayList<>();
    expected.asksFirst().ifPresent(first -> compareFirst(first, log.asked(), mismatches));
    expected
        .asksAtMost()
        .filter(most -> log.asked().size() > most)
        .map(
            most ->
                new Mismatch(
                    "asks-at-most",
                    String.valueOf(most),
                    String.valueOf(log.asked().size()),
                    "It asks " + String.join(", ", log.asked()) + "."))
        .ifPresent(mismatches::add);
    expected
        .settled()
        .filter(settled -> settled != log.settledByGiven())
        .map(
            settled ->
                new Mismatch(
                    "settled",
                    String.valueOf(settled),
                    String.valueOf(log.settledByGiven()),
                    log.settledByGiven()
                        ? "Its answers settle the verdict."
                        : "Other answers to what it leaves open can still change the verdict."))
        .ifPresent(mismatches::add);
    return mismatches;
  }

  private static void compareFirst(
      List<String> expected, List<String> asked, List<Mismatch> mismatches) {
    for (int i = 0; i < expected.size(); i++) {
      String actual = i < asked.size() ? asked.get(i) : "none";
      if (!expected.get(i).equals(actual)) {
        String reason =
            "Question " + (i + 1) + " is " + (actual.equals("none") ? "not asked." : actual + ".");
        mismatches.add(new Mismatch("asks-first", expected.get(i), actual, reason));
        return;
      }
    }
  }
}
