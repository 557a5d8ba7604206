package org.mlfit.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.interview.Agenda;
import org.mlfit.interview.Standing;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.scenario.Scenario;

/**
 * How long the interviews about the shipped cases are, and how long they let a person wait. What a
 * case does not say is answered with "unknown".
 */
final class InterviewLengths {

  private final Advisor advisor;
  private final List<Scenario> cases;
  private Waits waits = new Waits();

  private InterviewLengths(ShippedCases shipped) {
    this.advisor = shipped.advisor();
    this.cases = shipped.scenarios();
  }

  /**
   * One interview.
   *
   * @param asked in the order of the agenda, until the verdict is settled
   * @param inFileOrder how many are asked in the order of the files, those left out that can no
   *     longer decide
   * @param certificate the fewest of its answers that prove the verdict
   */
  private record Length(
      String name, String verdict, List<Question> asked, int inFileOrder, int certificate) {

    int excess() {
      return asked.size() - certificate;
    }

    int topicChanges() {
      int changes = 0;
      for (int i = 1; i < asked.size(); i++) {
        changes += asked.get(i).topic().equals(asked.get(i - 1).topic()) ? 0 : 1;
      }
      return changes;
    }
  }

  /**
   * All cases as a table, those first that are farthest from their shortest proof.
   *
   * @throws IOException if the cases cannot be read
   */
  static String table() throws IOException {
    InterviewLengths lengths = new InterviewLengths(ShippedCases.read());
    lengths.warmUp();
    return lengths.measured();
  }

  private void warmUp() {
    Agenda agenda = agenda(new Reasoner(advisor));
    cases.forEach(scenario -> asked(agenda, completed(scenario.given()), InterviewLengths::own));
    waits = new Waits();
  }

  private String measured() {
    Agenda agenda = agenda(new Reasoner(advisor));
    List<Length> lengths = new ArrayList<>();
    for (Scenario scenario : cases) {
      Answers complete = completed(scenario.given());
      List<Question> asked = asked(agenda, complete, InterviewLengths::own);
      lengths.add(length(scenario.name(), complete, asked));
    }
    lengths.sort(Comparator.comparingInt(Length::excess).reversed());
    StringBuilder table = new StringBuilder(Machine.inWords());
    table.append("| Case | Verdict | File order | Asked | Shortest proof | Over |\n");
    table.append("| --- | --- | ---: | ---: | ---: | ---: |\n");
    lengths.forEach(length -> table.append(row(length)));
    return table.append(sums(lengths)).append(waiting()).toString();
  }

  private Length length(String name, Answers complete, List<Question> asked) {
    Reasoner reasoner = new Reasoner(advisor);
    Waits own = waits;
    waits = new Waits();
    int inFileOrder = asked(agenda(reasoner), complete, this::first).size();
    waits = own;
    return new Length(
        name,
        advisor.advise(complete).verdict().id(),
        asked,
        inFileOrder,
        reasoner.certificate(complete).questions().size());
  }

  private Agenda agenda(Reasoner reasoner) {
    return new Agenda(advisor.knowledgeBase(), Optional.of(reasoner));
  }

  private List<Question> asked(
      Agenda agenda, Answers complete, Function<Standing, Question> choice) {
    List<Question> asked = new ArrayList<>();
    Answers said = Answers.none();
    Standing standing = agenda.at(said, advisor.advise(said));
    while (!standing.isSettled()) {
      Question next = choice.apply(standing);
      asked.add(next);
      said = said.with(next, complete.to(next).orElse(Answer.UNKNOWN));
      long start = System.nanoTime();
      standing = agenda.at(said, advisor.advise(said));
      waits.since(start);
    }
    return asked;
  }

  private static Question own(Standing standing) {
    return standing.coming().get(0);
  }

  private Question first(Standing standing) {
    List<Question> files = advisor.knowledgeBase().questions();
    return Collections.min(standing.coming(), Comparator.comparingInt(files::indexOf));
  }

  private Answers completed(Answers answers) {
    Advice advice = advisor.advise(answers);
    return advisor.knowledgeBase().questions().stream()
        .filter(question -> answers.to(question).isEmpty() && advice.applies(question))
        .findFirst()
        .map(question -> completed(answers.with(question, Answer.UNKNOWN)))
        .orElse(answers);
  }

  private static String row(Length length) {
    return "| %s | %s | %d | %d | %d | %d |%n"
        .formatted(
            length.name(),
            length.verdict(),
            length.inFileOrder(),
            length.asked().size(),
            length.certificate(),
            length.excess());
  }

  private static String sums(List<Length> lengths) {
    int asked = sum(lengths, length -> length.asked().size());
    int inFileOrder = sum(lengths, Length::inFileOrder);
    int needed = sum(lengths, Length::certificate);
    return String.format(
        Locale.ROOT,
        "%n%d interviews: %d questions in file order (%.3f of the shortest proofs), %d asked (%.3f),"
            + " %d in the shortest proofs. The topic changes %d times.%n",
        lengths.size(),
        inFileOrder,
        inFileOrder / (double) needed,
        asked,
        asked / (double) needed,
        needed,
        sum(lengths, Length::topicChanges));
  }

  private String waiting() {
    return String.format(
        Locale.ROOT,
        "From an answer to the next question, warm: median %.0f ms, 95 of 100 within %.0f ms,"
            + " longest %.0f ms (%d answers).%n",
        waits.median(),
        waits.nearlyLongest(),
        waits.longest(),
        waits.size());
  }

  private static int sum(List<Length> lengths, ToIntFunction<Length> number) {
    return lengths.stream().mapToInt(number).sum();
  }
}
