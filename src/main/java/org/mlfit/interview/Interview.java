package org.mlfit.interview;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Conflict;
import org.mlfit.advice.Testimony;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.Evidence;
import org.mlfit.knowledge.question.Question;

/**
 * One talk with the architect: asks what decides the verdict until that is settled, and then, if
 * wanted, what can still add findings.
 */
public final class Interview {

  private final Advisor advisor;
  private final Agenda agenda;
  private final Prompter prompter;
  private final Keeper keeper;
  private final Length length;
  private final Asking asking;
  private final Commentary commentary;
  private final TopicHeadings topics;
  private final Deque<Question> asked = new ArrayDeque<>();
  private final Deque<Given> taken = new ArrayDeque<>();
  private final Map<Question, Integer> numbers = new HashMap<>();
  private final Set<Question> skipped = new LinkedHashSet<>();
  private final Set<Question> cameAgain = new LinkedHashSet<>();
  private Testimony said;
  private Answers answers;
  private Answers told = Answers.none();
  private Optional<Question> next = Optional.empty();
  private boolean onlyUnderstood;
  private boolean settlementShown;
  private boolean goesOn;
  private boolean isOneQuestion;

  /**
   * An interview that goes on from given answers.
   *
   * @param given what was said so far, on the day on which it is judged
   * @param keeper is handed what was said after each change, so that none is lost
   */
  public Interview(
      Advisor advisor,
      Agenda agenda,
      Testimony given,
      Prompter prompter,
      Keeper keeper,
      Length length) {
    this(advisor, agenda, given, prompter, keeper, length, Counting.NOWHERE);
  }

  /**
   * The same where tables can be read.
   *
   * @param counting counts in them what a question asks for
   */
  public Interview(
      Advisor advisor,
      Agenda agenda,
      Testimony given,
      Prompter prompter,
      Keeper keeper,
      Length length,
      Counting counting) {
    this.advisor = advisor;
    this.agenda = agenda;
    this.prompter = prompter;
    this.keeper = keeper;
    this.length = length;
    this.asking =
        new Asking(advisor.knowledgeBase(), agenda, counting, prompter, () -> !taken.isEmpty());
    this.commentary = new Commentary(prompter, advisor.knowledgeBase().questions().size());
    this.topics = new TopicHeadings(prompter);
    this.said = given;
    this.answers = given.answers();
    given.questions().forEach(asked::push);
    given.questions().forEach(this::number);
  }

  /**
   * An answer of this talk, which can be taken back.
   *
   * @param as the answer in words
   * @param before what was said before it
   */
  private record Given(Question question, String as, Testimony before) {}

  /** Whoever keeps what was said. */
  @FunctionalInterface
  public interface Keeper {

    /** Takes what was said after an answer. */
    void keep(Testimony said);

    /** Takes what was said before the last answer, which was taken back. */
    default void takeBack(Testimony said) {
      keep(said);
    }
  }

  /** How far an interview goes. */
  public enum Length {
    /** Until the verdict is settled. */
    TO_THE_VERDICT,
    /** Until the verdict is settled; then the architect chooses whether to go on for findings. */
    AS_WANTED,
    /** Through every question that applies. */
    ALL
  }

  /** How an interview ended. */
  public enum End {
    /** What was to be asked was asked, or the architect had enough. */
    DONE,
    /** The architect went back beyond the first question. */
    BEGINNING,
    /** The architect left; what was said is kept. */
    LEFT,
    /** The architect broke it off; what was said is kept. */
    INTERRUPTED,
    /** There was no more input. */
    INPUT_ENDED
  }

  /** The answers so far, as they count. */
  public Answers answers() {
    return answers;
  }

  /** Asks until there is nothing left to ask or the architect ends it. */
  public End run() {
    Optional<End> end =
        answers.isEmpty() ? Optional.empty() : offerToSolve(advisor.advise(answers).conflicts());
    while (end.isEmpty()) {
      end = goOn(standing());
    }
    if (end.get() == End.DONE) {
      commentary.tellLength(
          standing(), answers, agenda.mayApply(answers), agenda.forFindings(answers));
    }
    return end.get();
  }

  private Optional<End> goOn(Standing standing) {
    if (next.isEmpty() && !answers.equals(told)) {
      told = answers;
      settlementShown &= !commentary.tellOverturned(standing);
      commentary.tellPossible(standing);
    }
    Optional<Reply> settled = next.isEmpty() ? settled(standing) : Optional.empty();
    if (settled.isPresent()) {
      return heard(settled.get());
    }
    if (next.isPresent()) {
      Question outOfTurn = next.get();
      return ask(
          outOfTurn, outOfTurn.topic().title() + ", " + place(outOfTurn, standing), standing);
    }
    topics.tellEnd(wanted(standing));
    return nextOf(standing)
        .map(question -> askInTurn(question, standing))
        .orElseGet(() -> Optional.of(End.DONE));
  }

  private Optional<End> askInTurn(Question question, Standing standing) {
    prompter.show("");
    String heading = topics.above(question, wanted(standing), place(question, standing));
    return put(question, heading, standing);
  }

  /** Asks one question out of turn, and then those that contradict its answer. */
  public End change(Question question) {
    isOneQuestion = true;
    next = Optional.of(question);
    while (next.isPresent()) {
      Question asks = next.get();
      Optional<End> end = ask(asks, asks.topic().title(), standing());
      if (end.filter(End.BEGINNING::equals).isPresent()) {
        prompter.show("There is no earlier question.");
      } else if (end.isPresent()) {
        return end.get();
      }
    }
    return End.DONE;
  }

  private Standing standing() {
    return agenda.known(answers).orElseGet(() -> agenda.at(answers, advisor.advise(answers)));
  }

  /** A skipped question comes once more at the end; if it is skipped again, it stays open. */
  private Optional<Question> nextOf(Standing standing) {
    List<Question> wanted = wanted(standing);
    Optional<Question> fresh = firstUnskipped(wanted, standing);
    List<Question> again =
        wanted.stream().filter(skipped::contains).filter(q -> !cameAgain.contains(q)).toList();
    if (fresh.isPresent() || again.isEmpty()) {
      return fresh;
    }
    cameAgain.addAll(again);
    again.forEach(skipped::remove);
    prompter.show("");
    prompter.show("That leaves what you skipped.");
    return firstUnskipped(wanted, standing);
  }

  private Optional<Question> firstUnskipped(List<Question> wanted, Standing standing) {
    return wanted.stream()
        .filter(question -> !skipped.contains(question))
        .filter(
            question ->
                length == Length.ALL
                    || standing.coming().contains(question)
                    || agenda.canChangeFindings(question, answers))
        .findFirst();
  }

  private List<Question> wanted(Standing standing) {
    if (length == Length.ALL) {
      return Stream.concat(standing.coming().stream(), standing.rest().stream()).toList();
    }
    return goesOn && standing.coming().isEmpty() ? standing.rest() : standing.coming();
  }

  /**
   * Says that the verdict is settled, and offers to end with it where the architect may choose.
   *
   * @return what was replied, unless that was to go on or nothing was offered
   */
  private Optional<Reply> settled(Standing standing) {
    if (!standing.isSettled()) {
      settlementShown = false;
      goesOn = false;
      return Optional.empty();
    }
    if (settlementShown) {
      return Optional.empty();
    }
    int rest = standing.rest().isEmpty() ? 0 : left(standing, answers);
    topics.leave();
    commentary.tellSettled(standing, answers, rest);
    settlementShown = true;
    if (length != Length.AS_WANTED || rest == 0) {
      return Optional.empty();
    }
    Reply reply =
        asking.offer(
            "Enter goes on, done finishes > ",
            List.of("more"),
            Commentary.settled(standing, answers, rest),
            Commentary.whySettled(
                advisor.advise(answers),
                standing.rest().stream().filter(q -> agenda.canChangeFindings(q, answers))),
            standing,
            said);
    goesOn = reply instanceof Reply.Chosen;
    settlementShown = goesOn;
    return goesOn ? Optional.empty() : Optional.of(reply);
  }

  private Optional<End> ask(Question question, String heading, Standing standing) {
    prompter.show("");
    return put(question, heading, standing);
  }

  private Optional<End> put(Question question, String heading, Standing standing) {
    next = Optional.empty();
    prompter.show(heading);
    return heard(asking.put(question, onlyUnderstood, standing, said));
  }

  private Optional<End> heard(Reply reply) {
    if (reply instanceof Reply.Over over) {
      return Optional.of(over.end());
    }
    onlyUnderstood = false;
    if (reply instanceof Reply.TakenBack) {
      takeBack(taken.pop());
    } else if (reply instanceof Reply.Back back) {
      return goBack(back.from());
    } else if (reply instanceof Reply.Change change) {
      next = Optional.of(change.question());
    } else if (reply instanceof Reply.Kept kept) {
      comesLast(kept.question());
    } else if (reply instanceof Reply.Skipped skips) {
      comesLast(skips.question());
      number(skips.question());
      skipped.add(skips.question());
    } else if (reply instanceof Reply.Answered answered) {
      comesLast(answered.question());
      return take(answered);
    }
    return Optional.empty();
  }

  private void comesLast(Question question) {
    asked.remove(question);
    asked.push(question);
  }

  private void takeBack(Given answer) {
    said = answer.before();
    answers = said.answers();
    keeper.takeBack(said);
    asked.remove(answer.question());
    if (answers.to(answer.question()).isEmpty()) {
      numbers.remove(answer.question());
    }
    next = Optional.of(answer.question());
    prompter.show("Taken back: " + answer.question().id() + ", " + answer.as() + ".");
  }

  private Optional<End> take(Reply.Answered answered) {
    Question question = answered.question();
    Testimony earlierSaid = said;
    Advice before = advisor.advise(answers);
    Evidence earlier = said.evidence(question);
    number(question);
    said = said.answered(question, answered.statement());
    answers = said.answers();
    keeper.keep(said);
    prompter.accept(Asking.line(question, said));
    String as =
        answered
            .understood()
            .orElseGet(() -> AnswerText.spoken(question, answered.statement().answer()));
    taken.push(new Given(question, as, earlierSaid));
    onlyUnderstood = answered.understood().isPresent();
    answered
        .understood()
        .ifPresent(
            words ->
                prompter.show(
                    "Understood as "
                        + words
                        + (isOneQuestion
                            ? ". undo takes it back."
                            : ". An empty line at the next question takes it back.")));
    asking.showEvidence(said.evidence(question));
    if (said.evidence(question).dropsSomeOf(earlier)) {
      prompter.show("Dropped with the answer before: " + earlier.spoken());
    }
    Advice after = advisor.advise(answers);
    commentary.tellSetAside(before, after);
    return offerToSolve(after.conflicts().stream().filter(c -> isOf(question, c)).toList());
  }

  private static boolean isOf(Question question, Conflict conflict) {
    return conflict.first().equals(question) || conflict.second().equals(question);
  }

  /**
   * Which question it is, and how many more there can be at most: up to the verdict, and once that
   * is settled, for the findings. Neither number grows with an answer to an open question.
   */
  private String place(Question question, Standing standing) {
    String place = "question " + numbers.getOrDefault(question, numbers.size() + 1);
    if (standing.prospects().isEmpty()) {
      return place;
    }
    // A question that is asked again may get another answer, so its present one is no promise.
    Answers others = answers.without(question);
    Standing open = others.equals(answers) ? standing : agenda.at(others, advisor.advise(others));
    int more = left(open, others) - 1;
    String aim =
        length == Length.ALL ? "" : open.isSettled() ? " for the findings" : " for the verdict";
    return place + (more <= 0 ? ", the last one" : ", at most " + more + " more") + aim;
  }

  /**
   * Gives a question that was answered or skipped its place in the talk, which it keeps. One that
   * is only looked at has none yet: after {@code back} another may take the place.
   */
  private void number(Question question) {
    numbers.putIfAbsent(question, numbers.size() + 1);
  }

  /** Depends on nothing but the answers, so that a talk taken up again names the same number. */
  private int left(Standing standing, Answers answers) {
    if (length != Length.ALL && !standing.isSettled()) {
      return standing.atMost();
    }
    return length == Length.ALL
        ? agenda.mayApply(answers).orElse(Set.of()).size()
        : agenda.forFindings(answers).size();
  }

  private Optional<End> offerToSolve(List<Conflict> conflicts) {
    if (conflicts.isEmpty()) {
      return Optional.empty();
    }
    Conflict conflict = conflicts.get(0);
    List<Question> both = conflict.questions();
    prompter.show("! " + conflict.message());
    for (int i = 0; i < both.size(); i++) {
      prompter.show("  " + (i + 1) + ". " + Asking.said(both.get(i), answers));
    }
    Reply reply =
        asking.offer(
            both.size() == 1
                ? "1 changes that answer, Enter leaves it > "
                : "1 or 2 changes that answer, Enter leaves both > ",
            List.of("1", "2").subList(0, both.size()),
            conflict.message(),
            Commentary.ofConflict(both.size()),
            standing(),
            said);
    if (reply instanceof Reply.Chosen chosen) {
      next =
          Optional.of(chosen.word())
              .filter(word -> !word.isEmpty())
              .map(word -> both.get(Integer.parseInt(word) - 1));
      return Optional.empty();
    }
    return heard(reply);
  }

  /** The question before is asked again; its answer and all later ones stay until changed. */
  private Optional<End> goBack(Optional<Question> from) {
    from.ifPresent(asked::remove);
    if (asked.isEmpty()) {
      next = from;
      return Optional.of(End.BEGINNING);
    }
    Question earlier = asked.pop();
    skipped.remove(earlier);
    next = Optional.of(earlier);
    return Optional.empty();
  }
}
