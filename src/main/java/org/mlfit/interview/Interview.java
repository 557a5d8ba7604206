package org.mlfit.interview;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Conflict;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.Verdict;

/**
 * One talk with the architect: asks what decides the verdict until that is settled, and then, if
 * wanted, what can still add findings.
 */
public final class Interview {

  private final Advisor advisor;
  private final Agenda agenda;
  private final Prompter prompter;
  private final Consumer<Answers> keeper;
  private final Length length;
  private final Asking asking;
  private final Deque<Question> asked = new ArrayDeque<>();
  private final Set<Question> skipped = new LinkedHashSet<>();
  private final Set<Question> idle = new LinkedHashSet<>();
  private Answers answers;
  private Optional<Question> next = Optional.empty();
  private Set<Verdict> shown = Set.of();
  private boolean settlementShown;
  private boolean goesOn;
  private boolean skippedCameAgain;

  /**
   * An interview that goes on from given answers.
   *
   * @param keeper is handed the answers after each change, so that none is lost
   */
  public Interview(
      Advisor advisor,
      Agenda agenda,
      Answers given,
      Prompter prompter,
      Consumer<Answers> keeper,
      Length length) {
    this.advisor = advisor;
    this.agenda = agenda;
    this.prompter = prompter;
    this.keeper = keeper;
    this.length = length;
    this.asking = new Asking(advisor.knowledgeBase(), prompter);
    this.answers = given;
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
    /** The architect left; what was said is kept. */
    LEFT,
    /** The architect broke it off; what was said is kept. */
    INTERRUPTED,
    /** There was no more input. */
    INPUT_ENDED
  }

  /** The answers so far. */
  public Answers answers() {
    return answers;
  }

  /** Asks until there is nothing left to ask or the architect ends it. */
  public End run() {
    while (true) {
      Advice advice = advisor.advise(answers);
      Standing standing = agenda.at(answers, advice);
      Optional<Question> question = next.or(() -> nextOf(standing));
      if (question.isEmpty()) {
        showLength(standing);
        return End.DONE;
      }
      if (next.isEmpty()) {
        showPossible(standing);
      }
      next = Optional.empty();
      Optional<End> end = ask(question.get(), standing);
      if (end.isPresent()) {
        return end.get();
      }
    }
  }

  /** Asks one question, whatever its turn, and those that contradict its answer. */
  public End change(Question question) {
    next = Optional.of(question);
    while (next.isPresent()) {
      Question asks = next.get();
      next = Optional.empty();
      Optional<End> end = ask(asks, agenda.at(answers, advisor.advise(answers)));
      if (end.isPresent()) {
        return end.get();
      }
    }
    return End.DONE;
  }

  private Optional<Question> nextOf(Standing standing) {
    Optional<Question> deciding = unskipped(standing.deciding());
    if (deciding.isPresent()) {
      return deciding;
    }
    if (!standing.deciding().isEmpty()) {
      return skippedAgain(standing);
    }
    if (standing.rest().isEmpty() || !goesOnAfter(standing)) {
      return Optional.empty();
    }
    return standing.rest().stream()
        .filter(question -> !skipped.contains(question))
        .filter(question -> length == Length.ALL || addsFindings(question))
        .findFirst();
  }

  private Optional<Question> unskipped(List<Question> questions) {
    return questions.stream().filter(question -> !skipped.contains(question)).findFirst();
  }

  /** What was skipped comes once more; skipped again, it stays open. */
  private Optional<Question> skippedAgain(Standing standing) {
    if (skippedCameAgain) {
      return Optional.empty();
    }
    skippedCameAgain = true;
    skipped.clear();
    prompter.show("");
    prompter.show("That leaves what you skipped.");
    return unskipped(standing.deciding());
  }

  private boolean addsFindings(Question question) {
    if (!idle.contains(question) && !agenda.canChangeFindings(question, answers)) {
      idle.add(question);
    }
    return !idle.contains(question);
  }

  private boolean goesOnAfter(Standing standing) {
    if (length == Length.ALL || goesOn) {
      return true;
    }
    if (!settlementShown && standing.isSettled()) {
      settlementShown = true;
      showSettlement(standing);
      if (length == Length.AS_WANTED) {
        goesOn = asking.choose("Enter finishes, more goes on > ", List.of("more")).isPresent();
      }
    }
    return goesOn;
  }

  private void showSettlement(Standing standing) {
    prompter.show("");
    prompter.show(
        "Settled: "
            + titles(standing.possible())
            + ". No further answer can change that; "
            + counted(standing.rest().size(), "open question")
            + " may still add findings.");
  }

  private void showLength(Standing standing) {
    int all = advisor.knowledgeBase().questions().size();
    int said = answers.questions().size();
    if (standing.isSettled() && all > said) {
      prompter.show(
          "Stopped after "
              + said
              + " of "
              + all
              + " questions; the other "
              + (all - said)
              + " cannot change the verdict.");
    }
  }

  private void showPossible(Standing standing) {
    boolean changed = !shown.isEmpty() && !shown.equals(standing.possible());
    if (changed && !standing.isSettled()) {
      prompter.show("Still possible: " + titles(standing.possible()) + ".");
    }
    shown = standing.possible();
  }

  private static String titles(Set<Verdict> verdicts) {
    return verdicts.stream().map(Verdict::title).collect(Collectors.joining(", "));
  }

  private static String counted(int count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }

  private Optional<End> ask(Question question, Standing standing) {
    prompter.show("");
    prompter.show(heading(question, standing));
    Reply reply = asking.put(question, standing, answers);
    if (reply instanceof Reply.Over over) {
      return Optional.of(over.end());
    }
    if (reply instanceof Reply.Back) {
      goBack(question);
    } else {
      asked.push(question);
      if (reply instanceof Reply.Skipped) {
        skipped.add(question);
      } else if (reply instanceof Reply.Answered answered) {
        answers = answers.with(question, answered.answer());
        keeper.accept(answers);
        prompter.accept(Asking.line(question, answered.answer()));
        offerToSolveConflict(question);
      }
    }
    return Optional.empty();
  }

  private String heading(Question question, Standing standing) {
    boolean decides = standing.deciding().contains(question);
    int more = decides ? standing.atMost() - 1 : standing.rest().size() - 1;
    String rest = more <= 0 ? "the last one" : "at most " + more + " more";
    return question.topic().title()
        + ", question "
        + (asked.size() + 1)
        + (decides || more >= 0 ? ", " + rest : "");
  }

  private void offerToSolveConflict(Question question) {
    for (Conflict conflict : advisor.advise(answers).conflicts()) {
      if (conflict.first().equals(question) || conflict.second().equals(question)) {
        prompter.show("! " + conflict.message());
        next =
            asking
                .choose(
                    "1 changes "
                        + conflict.first().id()
                        + ", 2 changes "
                        + conflict.second().id()
                        + ", Enter goes on > ",
                    List.of("1", "2"))
                .map(one -> one.equals("1") ? conflict.first() : conflict.second());
        return;
      }
    }
  }

  /** The question before is asked again; its answer and all later ones stay until changed. */
  private void goBack(Question question) {
    if (asked.isEmpty()) {
      prompter.show("There is no earlier question in this interview.");
      next = Optional.of(question);
      return;
    }
    Question earlier = asked.pop();
    skipped.remove(earlier);
    next = Optional.of(earlier);
  }
}
