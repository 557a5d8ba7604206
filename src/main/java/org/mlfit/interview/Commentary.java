package org.mlfit.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Answers;
import org.mlfit.advice.FindingRoles;
import org.mlfit.advice.SetAside;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;

/**
 * What an interview says about itself between two questions: what is still possible, what is
 * settled and where it stopped.
 *
 * <p>What is possible is named whenever it has changed. Where it has not, a long list is not
 * repeated: nobody reads the same nine names after each answer.
 */
final class Commentary {

  private static final int TOLD_AGAIN = 3;
  private static final int MOST_NAMED = 3;

  private final Prompter prompter;
  private final int questions;
  private Set<Verdict> told = Set.of();
  private Set<Verdict> settled = Set.of();

  /**
   * A commentary on an interview.
   *
   * @param questions how many questions there are in all
   */
  Commentary(Prompter prompter, int questions) {
    this.prompter = prompter;
    this.questions = questions;
  }

  /**
   * Says that a verdict which was called settled is so no longer, since an answer was changed.
   *
   * @return whether that is so
   */
  boolean tellOverturned(Standing standing) {
    Set<Verdict> possible = standing.possible();
    if (settled.isEmpty() || possible.equals(settled)) {
      return false;
    }
    prompter.show(
        standing.isSettled()
            ? "The verdict changes from “" + titles(settled) + "” to “" + titles(possible) + "”."
            : "“" + titles(settled) + "” is not settled any more.");
    settled = Set.of();
    return true;
  }

  /** Says after an answer what can still come out. */
  void tellPossible(Standing standing) {
    Set<Verdict> possible = standing.possible();
    if (possible.size() > 1) {
      boolean named = !possible.equals(told) || possible.size() <= TOLD_AGAIN;
      prompter.show(
          named
              ? possible(standing)
              : "Still possible: the same " + possible.size() + " verdicts as before.");
    }
    told = possible;
  }

  /** Names what can still come out. */
  static String possible(Standing standing) {
    return standing.possible().isEmpty()
        ? "What is still possible cannot be proved with these rules."
        : "Still possible: " + names(standing.possible()) + ".";
  }

  /** Says which answers no longer count and why, and which count again. */
  void tellSetAside(Advice before, Advice after) {
    SetAside.among(more(before, after), after)
        .forEach(
            aside ->
                prompter.show(
                    "Set aside, since it does not apply any more: "
                        + ids(aside.questions())
                        + ". "
                        + aside.reason()));
    List<Question> back = more(after, before);
    if (!back.isEmpty()) {
      prompter.show("Counts again, since it applies: " + ids(back) + ".");
    }
  }

  private static List<Question> more(Advice without, Advice with) {
    List<Question> more = new ArrayList<>(with.setAside());
    more.removeAll(without.setAside());
    return more;
  }

  /**
   * Says that the verdict is settled.
   *
   * @param rest how many more questions may be asked; 0 if none
   */
  void tellSettled(Standing standing, Answers answers, int rest) {
    prompter.show("");
    prompter.show(settled(standing, answers, rest));
    settled = standing.possible();
  }

  /**
   * Why nothing can change the verdict any more, and what Enter leads to.
   *
   * @param coming the questions that may still be asked, in their order
   */
  static List<String> whySettled(Advice advice, Stream<Question> coming) {
    List<String> titles =
        FindingRoles.of(advice).caseAtHand().stream()
            .map(finding -> finding.rule().title())
            .distinct()
            .toList();
    List<String> lines = new ArrayList<>();
    lines.add(
        "All ways to answer what is open were looked at, and each ends with this verdict."
            + (titles.isEmpty() ? "" : " What decides it: " + String.join("; ", titles) + "."));
    coming
        .findFirst()
        .ifPresent(
            next ->
                lines.add(
                    "Further answers add or take away findings, which say what else to do. The next"
                        + " question would be "
                        + next.id()
                        + ": "
                        + next.prompt()));
    return lines;
  }

  /**
   * Why answers that contradict one another are asked about.
   *
   * @param answers how many they are
   */
  static List<String> ofConflict(int answers) {
    return List.of(
        answers == 1
            ? "A rule says that no proposal can have this answer. Until it is changed it counts as"
                + " said, and the advice rests on something that cannot be so."
            : "A rule says that no proposal can have both answers. Until one is changed both count"
                + " as said, and the advice rests on something that cannot be so.");
  }

  /** That no further answer can change the verdict, and what else can still change. */
  static String settled(Standing standing, Answers answers, int rest) {
    String more =
        rest == 0
            ? "."
            : "; up to " + counted(rest, "more question") + " can still change the findings.";
    return "Settled: "
        + titles(standing.possible())
        + ". No further answer can change that"
        + whileUnknown(answers)
        + more;
  }

  /**
   * Says how far the interview went.
   *
   * @param answers what was answered
   * @param left what could still be asked
   * @param forFindings those of them that can still change the findings
   */
  void tellLength(
      Standing standing, Answers answers, Optional<Set<Question>> left, Set<Question> forFindings) {
    int said = answers.questions().size();
    if (left.filter(Set::isEmpty).isPresent() || said == questions) {
      prompter.show(
          "That was everything: "
              + counted(said, "question")
              + " of "
              + questions
              + (said < questions ? "; the others do not apply." : "."));
    } else if (standing.isSettled()) {
      prompter.show(
          stopped(said)
              + "; the other "
              + (questions - said)
              + (forFindings.isEmpty()
                  ? " can change neither the verdict nor the findings"
                  : " cannot change the verdict")
              + whileUnknown(answers)
              + (forFindings.isEmpty() ? "." : "; " + changing(forFindings)));
    } else if (said > 0) {
      prompter.show(
          stopped(said)
              + "; the verdict is not settled yet"
              + standing.next().map(next -> ", the next question is " + next.id()).orElse("")
              + ".");
    }
  }

  private static String whileUnknown(Answers answers) {
    return answers.asMap().values().stream().anyMatch(Answer::isUnknown)
        ? " while what is unknown stays so"
        : "";
  }

  private static String changing(Set<Question> forFindings) {
    String named =
        forFindings.size() <= MOST_NAMED ? ": " + ids(List.copyOf(forFindings)) + "." : ".";
    return forFindings.size() + " of them can still change the findings" + named;
  }

  private String stopped(int said) {
    return "Stopped after " + said + " of " + questions + " questions";
  }

  private static String ids(List<Question> questions) {
    return questions.stream().map(Question::id).collect(Collectors.joining(", "));
  }

  private static String titles(Set<Verdict> verdicts) {
    return verdicts.stream().map(Verdict::title).collect(Collectors.joining(", "));
  }

  /** Titles as they stand inside a sentence. */
  private static String names(Set<Verdict> verdicts) {
    return verdicts.stream()
        .map(Verdict::title)
        .map(title -> Character.toLowerCase(title.charAt(0)) + title.substring(1))
        .collect(Collectors.joining(", "));
  }

  private static String counted(int count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }
}
