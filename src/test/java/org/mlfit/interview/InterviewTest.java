package org.mlfit.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Testimony;
import org.mlfit.interview.Interview.End;
import org.mlfit.interview.Interview.Length;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.reasoning.Reasoner;

class InterviewTest {

  private final Advisor advisor = SmallKnowledge.labels();
  private final List<Answers> kept = new ArrayList<>();
  private Length length = Length.TO_THE_VERDICT;
  private Talk talk = new Talk();
  private Interview interview;

  @Test
  void itStopsAsSoonAsTheVerdictIsSettledAndSaysWhatItLeftOut() {
    End end = after("{}", "no");

    assertThat(end).isEqualTo(End.DONE);
    assertThat(asked()).containsExactly("goal.stated");
    assertThat(talk.shown())
        .contains(
            "Settled: State the goal. No further answer can change that; up to 5 more questions can"
                + " still change the findings.",
            "Stopped after 1 of 9 questions; the other 8 cannot change the verdict; 5 of them can"
                + " still change the findings.");
  }

  @Test
  void itAsksOnlyWhatCanStillDecideTheVerdict() {
    after("goal.stated: yes", "500", "0", "4", "experts");

    assertThat(asked())
        .containsExactly(
            "goal.stated",
            "data.examples",
            "data.inputs",
            "data.error-percent",
            "data.labelled-by");
  }

  @Test
  void whatIsRuledOutIsToldByNamingWhatIsLeft() {
    after("{}", "yes", "500", "0", "quit");

    assertThat(talk.shown())
        .contains("Still possible: get data, check the labels, go ahead.")
        .contains("Still possible: check the labels, go ahead.");
  }

  @Test
  void theLargestNumberOfQuestionsToComeShrinks() {
    after("{}", "yes", "500", "0", "4", "experts");

    assertThat(talk.shown().stream().filter(line -> line.matches("(.*, q|Q)uestion \\d+, .*")))
        .containsExactly(
            "Goal, question 1, at most 4 more for the verdict",
            "Question 2, at most 3 more for the verdict",
            "Question 3, at most 2 more for the verdict",
            "Question 4, at most 1 more for the verdict",
            "Question 5, the last one for the verdict");
  }

  @Test
  void afterTheVerdictItGoesOnForFindingsIfThatIsWanted() {
    length = Length.AS_WANTED;

    after("goal.stated: no", "", "3", "done");

    assertThat(talk.shown()).contains("Enter goes on, done finishes > ");
    assertThat(asked()).containsExactly("goal.stated", "data.error-percent");
  }

  @Test
  void theNumberToComeForTheFindingsIsToldApartFromTheNumberToTheVerdict() {
    length = Length.AS_WANTED;

    after("{}", "no", "more", "quit");

    assertThat(talk.shown().stream().filter(line -> line.matches("(.*, q|Q)uestion \\d+, .*")))
        .containsExactly(
            "Goal, question 1, at most 4 more for the verdict",
            "Question 2, at most 4 more for the findings");
  }

  @Test
  void aWordThatIsNoChoiceIsAskedForAgain() {
    length = Length.AS_WANTED;

    after("goal.stated: no", "moer", "more", "3");

    assertThat(talk.shown())
        .contains("That is no choice here. Enter goes on, done finishes; ? tells the rest.");
    assertThat(asked()).contains("data.error-percent");
  }

  @Test
  void afterTheVerdictDoneFinishes() {
    length = Length.AS_WANTED;

    assertThat(after("goal.stated: no", "done")).isEqualTo(End.DONE);
    assertThat(asked()).containsExactly("goal.stated");
  }

  @Test
  void theNumberThatIsOfferedIsTheOneThatTheTalkGoesOnWith() {
    length = Length.AS_WANTED;

    after("{ goal.stated: no, data.examples: unknown }", "", "quit");

    assertThat(asked()).doesNotContain("data.inputs");
    assertThat(talk.shown())
        .anySatisfy(line -> assertThat(line).contains("up to 3 more questions can still change"))
        .anySatisfy(line -> assertThat(line).contains(", at most 2 more for the findings"));
  }

  @Test
  void whatNothingReadsIsNotOfferedForTheFindings() {
    length = Length.AS_WANTED;

    End end =
        after(
            "{ goal.stated: no, data.examples: 5, data.inputs: 5, data.labelled-by: users, data.error-percent: 3, data.remedies: [] }");

    assertThat(end).isEqualTo(End.DONE);
    assertThat(talk.shown())
        .contains(
            "Settled: State the goal. No further answer can change that.",
            "Stopped after 6 of 9 questions; the other 3 can change neither the verdict nor the findings.");
  }

  @Test
  void whatWorksAtAQuestionWorksWhereFinishingIsOffered() {
    length = Length.AS_WANTED;

    End end = after("goal.stated: no", "?", "why", "answers", "possible", "quit");

    assertThat(end).isEqualTo(End.LEFT);
    assertThat(talk.shown())
        .containsSubsequence(
            "Enter goes on, done finishes > ",
            "Enter goes on, done finishes. Also: back, undo for the last answer, change and the name of a question, answers,"
                + " possible, done for the advice so far, quit.",
            "All ways to answer what is open were looked at, and each ends with this verdict.",
            "✓ goal.stated: no",
            "Still possible: state the goal.");
  }

  @Test
  void backFromTheOfferAsksTheLastQuestionAgainAndTheOfferComesAgain() {
    length = Length.AS_WANTED;

    after("{}", "no", "back", "yes", "back", "no", "done");

    assertThat(talk.shown().stream().filter("Enter goes on, done finishes > "::equals)).hasSize(2);
    assertThat(talk.shown().stream().filter(line -> line.startsWith("Settled: "))).hasSize(2);
  }

  @Test
  void aChangeAfterTheVerdictWasSettledSaysWhatBecameOfIt() {
    length = Length.AS_WANTED;

    after(
        "{ goal.stated: no, data.examples: 500, data.inputs: 5, data.error-percent: 3,"
            + " data.labelled-by: experts }",
        "",
        "change goal.stated yes",
        "",
        "change data.examples 50",
        "done");

    assertThat(talk.shown())
        .containsSubsequence(
            "The verdict changes from “State the goal” to “Go ahead”.",
            "The verdict changes from “Go ahead” to “Get data”.");
    assertThat(talk.shown().stream().filter(line -> line.startsWith("Settled: Get data")))
        .hasSize(1);
  }

  @Test
  void aChangeThatOpensTheVerdictAgainSaysSo() {
    length = Length.AS_WANTED;

    after("goal.stated: no", "", "change goal.stated yes", "quit");

    assertThat(talk.shown())
        .anySatisfy(
            line -> assertThat(line).isEqualTo("“State the goal” is not settled any more."));
  }

  @Test
  void whatIsUnknownIsNamedWhereTheVerdictIsCalledSettled() {
    after(
        "{ goal.stated: yes, data.examples: 500, data.inputs: 5, data.error-percent: unknown }",
        "users");

    assertThat(talk.shown())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("Settled: ")
                    .contains("No further answer can change that while what is unknown stays so"));
  }

  @Test
  void ctrlCTwiceLeavesAtAnOfferToo() {
    length = Length.AS_WANTED;

    assertThat(after("goal.stated: no", Talk.CTRL_C, Talk.CTRL_C)).isEqualTo(End.INTERRUPTED);
  }

  @Test
  void changeAsksAnyQuestionAgainAndThenGoesOnWhereItWas() {
    after("{}", "yes", "500", "change goal.stated", "", "0", "quit");

    assertThat(talk.shown()).contains("Now: yes. Enter keeps it.", "✓ data.inputs: 0 inputs");
  }

  @Test
  void changeTakesTheNewAnswerOnItsLineAtAnOfferToo() {
    length = Length.AS_WANTED;

    after("goal.stated: no", "change goal.stated yes", "500", "change data.examples = 5", "done");

    assertThat(interview.answers())
        .isEqualTo(SmallKnowledge.answers("{ goal.stated: yes, data.examples: 5 }"));
  }

  @Test
  void changeSaysWhatItDoesNotKnow() {
    after("{}", "change", "change goal.statd", "change data.examples many", "quit");

    assertThat(talk.shown())
        .contains("Name the question to change, such as change goal.stated.")
        .anySatisfy(
            line ->
                assertThat(line).startsWith("There is no question goal.statd.").contains("stated"))
        .anySatisfy(line -> assertThat(line).contains("does not take many"));
  }

  @Test
  void quitLeavesAtAContradictionToo() {
    End end = after("{ goal.stated: yes, data.examples: 150 }", "200", "quit");

    assertThat(end).isEqualTo(End.LEFT);
  }

  @Test
  void everythingIsAskedIfThatIsWanted() {
    length = Length.ALL;

    after("{}", "no", "5", "experts", "500", "7", "none", "no");

    assertThat(asked())
        .containsExactly(
            "goal.stated",
            "data.error-percent",
            "data.labelled-by",
            "data.examples",
            "data.inputs",
            "data.remedies",
            "data.trial");
  }

  @Test
  void aWrongEntryIsExplainedAndAskedAgain() {
    after("goal.stated: yes", "a lot", "500", "done");

    assertThat(talk.shown())
        .containsSubsequence(
            "This question does not take a lot: a number in digits is wanted, and one that is about"
                + " right will do. It takes a number from 0 to 1,000,000,000 examples, for example 12000, or unknown.",
            "number (examples) / unknown > ",
            "✓ data.examples: 500 examples");
  }

  @Test
  void aWrongChoiceShowsTheNumbersWithWhatTheyStandForAgain() {
    length = Length.ALL;
    after("{}", "no", "5", "expurts", "done");

    assertThat(talk.shown())
        .containsSubsequence(
            "  3. the users themselves  (users)",
            "1-3 / unknown > ",
            "  1. people who know the field",
            "  2. another program",
            "  3. the users themselves",
            "This question does not take expurts. Did you mean experts? It takes the number, the"
                + " name or the beginning of the name of one of these, or unknown.");
  }

  @Test
  void aNumberOutOfRangeIsToldInASentence() {
    after("goal.stated: yes", "-5", "done");

    assertThat(talk.shown())
        .contains(
            "This question does not take -5, which is out of range. "
                + "It takes a number from 0 to 1,000,000,000 examples, for example 12000, or unknown.");
  }

  @Test
  void backWorksAfterAWrongEntryToo() {
    after("{}", "yes", "a lot", "back", "no");

    assertThat(interview.answers()).isEqualTo(SmallKnowledge.answers("goal.stated: no"));
  }

  @Test
  void anEmptyEntryIsNoAnswer() {
    after("{}", "", "quit");

    assertThat(talk.shown()).contains("Type an answer, or ? for help.");
    assertThat(interview.answers().isEmpty()).isTrue();
  }

  @Test
  void helpSaysWhyTheQuestionMattersAndWhatIsAllowed() {
    after("{}", "?", "quit");

    assertThat(talk.shown())
        .contains("Without a goal nothing can be measured.", "It takes yes, no or unknown.");
  }

  @Test
  void whySaysWhatTheAnswersDecideThenTheRulesAndThenWhatFollowsFromThose() {
    after("{}", "why", "why", "why", "why", "quit");

    assertThat(talk.shown())
        .containsSubsequence(
            "The first thing to find out is whether it comes to “State the goal”. Of all open"
                + " questions, this one tells most about that.",
            "  unknown or yes: rules out “State the goal”.",
            "  no: settles “State the goal”.",
            "Rules that read the answer:",
            "  - The goal is missing [goal-is-missing]",
            "Rules that follow from those:",
            "  - State the goal [verdict-goal]",
            "That is as far as it goes: these rules decide the verdict or give findings.");
  }

  @Test
  void backAsksTheQuestionBeforeAgainAndKeepsAllAnswers() {
    after("{}", "yes", "500", "back", "", "quit");

    assertThat(talk.shown()).contains("Now: 500 examples. Enter keeps it.");
    assertThat(interview.answers())
        .isEqualTo(SmallKnowledge.answers("goal.stated: yes\ndata.examples: 500"));
  }

  @Test
  void anAnswerChangedAfterBackLeavesTheLaterOnes() {
    after("{}", "yes", "500", "back", "back", "no");

    assertThat(interview.answers())
        .isEqualTo(SmallKnowledge.answers("goal.stated: no\ndata.examples: 500"));
  }

  @Test
  void backAtTheFirstQuestionEndsTheTalkAtItsBeginning() {
    assertThat(after("{}", "back")).isEqualTo(End.BEGINNING);
    assertThat(after("goal.stated: yes", "back", "back")).isEqualTo(End.BEGINNING);
  }

  @Test
  void whatWasSkippedKeepsItsNumberAndNoTwoQuestionsShareOne() {
    after("goal.stated: yes", "skip", "skip", "skip", "skip", "500", "0", "4", "skip");

    Map<String, String> numberOf = new HashMap<>();
    List<String> shown = talk.shown();
    for (int i = 0; i < shown.size() - 1; i++) {
      if (shown.get(i).matches("(.*, q|Q)uestion \\d+,.*")) {
        String number = shown.get(i).replaceAll(".*uestion (\\d+).*", "$1");
        assertThat(numberOf.merge(number, shown.get(i + 1), (before, now) -> before))
            .as("question " + number)
            .isEqualTo(shown.get(i + 1));
      }
    }
    assertThat(numberOf).hasSizeGreaterThan(2);
  }

  @Test
  void whyAtTheOfferSaysWhatDecidesAndWhatEnterLeadsTo() {
    length = Length.AS_WANTED;
    after("goal.stated: no", "why", "done");

    assertThat(talk.shown())
        .anyMatch(line -> line.startsWith("All ways to answer what is open were looked at"))
        .anyMatch(line -> line.contains("The next question would be "));
  }

  @Test
  void optionsThatScrolledAwayComeBackWithTheQuestionByNumberAndName() {
    List<String> shown = shownLabelledBy(170, "possible", "why", "quit");

    assertThat(shown.subList(shown.size() - 3, shown.size()))
        .containsExactly(
            "Who gave the labels?", "  1=experts, 2=machine, 3=users", "1-3 / unknown > ");
  }

  @Test
  void whatWasSkippedComesAgainOnceAtTheEnd() {
    End end = after("goal.stated: yes", "skip", "skip", "skip", "skip", "500", "0", "4", "skip");

    assertThat(end).isEqualTo(End.DONE);
    assertThat(talk.shown()).contains("That leaves what you skipped.");
    assertThat(asked())
        .containsExactly("goal.stated", "data.examples", "data.inputs", "data.error-percent");
  }

  @Test
  void unknownIsAnAnswer() {
    after("{}", "unknown", "quit");

    assertThat(interview.answers()).isEqualTo(SmallKnowledge.answers("goal.stated: unknown"));
    assertThat(talk.shown()).contains("✓ goal.stated: unknown");
  }

  @Test
  void optionsAreTakenByNumberByNameAndByTheirBeginning() {
    for (String typed : List.of("2", "machine", "mach")) {
      length = Length.ALL;
      after(
          "{ goal.stated: yes, data.examples: 500, data.inputs: 0, data.error-percent: 1 }", typed);

      assertThat(talk.shown()).contains("  2. another program  (machine)");
      assertThat(talk.shown()).contains("✓ data.labelled-by: machine");
    }
  }

  @Test
  void aListThatIsTooLongForTheScreenLeavesOutIds() {
    List<String> shown = shownLabelledBy(110);

    assertThat(shown).containsOnlyOnce("Who gave the labels?").contains("  2. another program");
  }

  @Test
  void aListThatIsStillTooLongHasItsQuestionBelowItAsWell() {
    List<String> shown = shownLabelledBy(10);

    assertThat(shown)
        .containsSubsequence(
            "Who gave the labels?", "  2. another program", "Who gave the labels?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "why", "answers", "expurts", "change"})
  void aQuestionThatScrolledAwayIsPutAgainBelowWhatCameAfterIt(String typed) {
    List<String> shown = shownLabelledBy(170, "possible", typed, "why", "?", "quit");

    assertThat(shown)
        .containsSubsequence(
            "  3. the users themselves", "Who gave the labels?", "1-3 / unknown > ");
    assertThat(shown.get(shown.size() - 2)).isEqualTo("Who gave the labels?");
  }

  @Test
  void aQuestionThatIsStillInSightIsNotPutAgain() {
    assertThat(shownLabelledBy(10_000, "?", "why", "expurts", "quit"))
        .containsOnlyOnce("Who gave the labels?");
  }

  @Test
  void aNumberThatIsSaidToBeRoughIsTakenAsThatNumberAndToldSo() {
    after("goal.stated: yes", "about 1k", "change data.examples ~500", "7", "done");

    assertThat(talk.shown())
        .containsOnlyOnce(
            "Understood as exactly 1,000 examples. An empty line at the next question takes it"
                + " back.")
        .containsOnlyOnce(
            "Understood as exactly 500 examples. An empty line at the next question takes it back.")
        .contains("✓ data.inputs: 7 inputs");
  }

  @Test
  void anEmptyLineTakesBackAnAnswerThatWasOnlyUnderstood() {
    after("goal.stated: yes", "200-400", "", "500", "", "done");

    assertThat(talk.shown())
        .contains(
            "Understood as exactly 300 examples, midway from 200 to 400. An empty line at the next"
                + " question takes it back.",
            "Taken back: data.examples, exactly 300 examples, midway from 200 to 400.",
            "✓ data.examples: 500 examples",
            "Type an answer, or ? for help.");
    assertThat(interview.answers())
        .isEqualTo(SmallKnowledge.answers("{ goal.stated: yes, data.examples: 500 }"));
  }

  @Test
  void whatAnAnswerReplacedCountsAgainIfItIsTakenBack() {
    after("goal.stated: yes", "500", "back", "~700", "", "", "done");

    assertThat(talk.shown()).contains("Now: 500 examples. Enter keeps it.");
    assertThat(interview.answers())
        .isEqualTo(SmallKnowledge.answers("{ goal.stated: yes, data.examples: 500 }"));
  }

  @Test
  void whereEnterHasAnotherMeaningItKeepsItAndTheAnswerIsTakenBackBehindIt() {
    length = Length.AS_WANTED;
    after("{}", "nope", "", "", "quit");

    assertThat(talk.shown())
        .containsSubsequence("Enter goes on, done finishes > ", "Taken back: goal.stated, no.");
    assertThat(interview.answers().isEmpty()).isTrue();
  }

  @Test
  void onlyTheAnswerJustBeforeIsTakenBack() {
    after("goal.stated: yes", "about 500", "7", "", "done");

    assertThat(talk.shown()).contains("Type an answer, or ? for help.");
    assertThat(interview.answers().questions()).hasSize(3);
  }

  @Test
  void undoAtAQuestionTakesTheLastAnswersBackAndAsksThemAgain() {
    after(
        "goal.stated: yes", "500", "7", "undo", "undo", "undo", "undo 1", "600", "undo 2", "quit");

    assertThat(talk.shown())
        .containsSubsequence(
            "Taken back: data.inputs, 7 inputs.",
            "Taken back: data.examples, 500 examples.",
            "No answer of this talk is left to take back; back asks an earlier question again, and"
                + " undo after the talk goes further.",
            "✓ data.examples: 600 examples",
            "Here undo takes back one answer at a time.");
    assertThat(interview.answers())
        .isEqualTo(SmallKnowledge.answers("{ goal.stated: yes, data.examples: 600 }"));
    assertThat(kept.get(2)).isEqualTo(kept.get(0));
  }

  @Test
  void redoAtAQuestionSaysWhereItWorks() {
    after("goal.stated: yes", "500", "undo", "redo", "quit");

    assertThat(talk.shown())
        .contains("redo works after the talk; here, give the answer again, or change another.");
  }

  @Test
  void undoTakesTheAnswerBackWhereFinishingIsOfferedToo() {
    length = Length.AS_WANTED;

    after("{}", "no", "undo", "yes", "quit");

    assertThat(talk.shown())
        .containsSubsequence(
            "Enter goes on, done finishes > ",
            "Taken back: goal.stated, no.",
            "✓ goal.stated: yes");
    assertThat(interview.answers()).isEqualTo(SmallKnowledge.answers("goal.stated: yes"));
  }

  @Test
  void undoTakesTheAnswerBackThatContradictsAnotherAndLeavesThatAsItWas() {
    length = Length.AS_WANTED;

    after(
        "{ goal.stated: yes, data.examples: 150, data.inputs: 100 }",
        "change data.inputs 200",
        "undo",
        "",
        "quit");

    assertThat(talk.shown())
        .containsSubsequence(
            "1 or 2 changes that answer, Enter leaves both > ",
            "Taken back: data.inputs, 200 inputs.",
            "Now: 100 inputs. Enter keeps it.");
    assertThat(interview.answers().to(question("data.inputs")))
        .contains(new Answer.Amount(new BigDecimal(100)));
  }

  @Test
  void aQuestionThatIsAskedAgainCountsAsIfItWereOpen() {
    length = Length.AS_WANTED;

    after("goal.stated: yes", "50", "back", "quit");

    assertThat(talk.shown().stream().filter(line -> line.matches("(?i).*question 2, at most.*")))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).endsWith("for the verdict"))
        .extracting(line -> line.replaceAll("\\D+", " ").strip())
        .containsOnly("2 3");
  }

  @Test
  void answersMarksAtAQuestionWhatIsSetAside() {
    after("{ goal.stated: yes, data.trial: no, data.trial-weeks: 4 }", "answers", "quit");

    assertThat(talk.shown())
        .contains(
            "✓ data.trial-weeks: 4 weeks, set aside: does not apply so far", "✓ data.trial: no");
  }

  @Test
  void theNumberOfAQuestionCountsWhatWasAnsweredWhateverWasLookedAtOrTakenBack() {
    length = Length.ALL;

    after("{}", "yes", "back", "no", "undo", "yes", "change data.labelled-by users", "quit");

    assertThat(talk.shown().stream().filter(line -> line.matches("(?i).*question \\d.*")))
        .extracting(line -> line.replaceAll("(?i).*question (\\d+).*", "$1"))
        .containsExactly("1", "2", "1", "2", "1", "2", "3");
  }

  @Test
  void whySaysOfAnAnswerThatOthersExcludeThatItCouldNotBeTrue() {
    SmallTopics.talk(
        "{ trip.late: no, trip.wet: no, road.closed: no }",
        Length.TO_THE_VERDICT,
        talk = new Talk("why", "quit"));

    assertThat(talk.shown())
        .contains(
            "  yes (which could not be true beside the other answers): settles “stay”.",
            "  unknown or no: settles “walk”.");
  }

  @Test
  void aTopicHasAHeadingWhileMoreThanOneOfItsQuestionsComesAndItsEndIsTold() {
    SmallTopics.talk(talk = new Talk("no", "no", "no"));

    assertThat(talk.shown())
        .containsSubsequence(
            "Trip",
            "Question 1, at most 3 more for the verdict",
            "✓ trip.late: no",
            "Question 2, at most 2 more for the verdict",
            "✓ trip.wet: no",
            "Trip: that is all for now.",
            "Road",
            "Question 3, at most 1 more for the verdict")
        .containsOnlyOnce("Trip")
        .doesNotContain("Trip, once more");
  }

  @Test
  void whoSaidItAndWhenItIsToBeLookedAtAgainIsTypedBehindTheMark() {
    after(
        "goal.stated: yes",
        "500 ! by Ada, as of 2026-11-01, review by 2027-02-01: the export",
        "7 ! review by 2027-02-30",
        "7 ! as of 2026-11-29, review by 2026-11-28",
        "7 ! by Ada, twice",
        "answers",
        "done");

    assertThat(talk.shown())
        .contains(
            "  by Ada, as of 2026-11-01, review by 2027-02-01: the export",
            "“review by 2027-02-30”: that is no day of the calendar. Days are written as"
                + " 2026-11-29.",
            "“review by 2026-11-28”: it is to be looked at again before the day of which it is said."
                + " Let review by be 2026-11-29 or later.")
        .anySatisfy(line -> assertThat(line).startsWith("“twice” is none of by, as of and review"));
  }

  @Test
  void aPartOfWhatAnAnswerRestsOnIsAddedToTheOthers() {
    after(
        "goal.stated: yes",
        "500 ! by Ada, as of 2026-11-01: the export",
        "change data.examples ! review 2026-10-01",
        "change data.examples ! review 2027-02-01",
        "done");

    assertThat(talk.shown())
        .contains("  by Ada, as of 2026-11-01, review by 2027-02-01: the export")
        .noneSatisfy(line -> assertThat(line).startsWith("Dropped"))
        .anySatisfy(line -> assertThat(line).startsWith("“review by 2026-10-01”: it is to be"));
  }

  @Test
  void skipAtAnOfferSaysThatThereIsNothingToSkip() {
    length = Length.AS_WANTED;
    after("goal.stated: no", "skip", "done");

    assertThat(talk.shown())
        .contains(
            "There is no question here to skip. Enter goes on, done finishes; ? tells the rest.");
  }

  private List<String> shownLabelledBy(int room) {
    return shownLabelledBy(room, "quit");
  }

  private List<String> shownLabelledBy(int room, String... typed) {
    length = Length.ALL;
    talk = new Talk(typed).withRoomFor(room);
    interview =
        interview(
            SmallKnowledge.answers(
                "{ goal.stated: yes, data.examples: 500, data.inputs: 0, data.error-percent: 1 }"));
    interview.run();
    return talk.shown();
  }

  @Test
  void answersShowsWhatWasSaid() {
    after("{}", "answers", "yes", "answers", "quit");

    assertThat(talk.shown()).contains("Nothing was answered yet.");
    assertThat(talk.shown().stream().filter("✓ goal.stated: yes"::equals)).hasSize(2);
  }

  @Test
  void bothOfTwoContradictoryAnswersAreOfferedForChangeAtOnce() {
    after("{ goal.stated: yes, data.examples: 150 }", "200", "2", "10", "4", "experts");

    assertThat(talk.shown())
        .containsSubsequence(
            "! There are more inputs than examples.",
            "  1. data.examples: 150 examples",
            "  2. data.inputs: 200 inputs",
            "1 or 2 changes that answer, Enter leaves both > ",
            "✓ data.inputs: 10 inputs");
    assertThat(interview.answers().to(question("data.examples"))).isPresent();
  }

  @Test
  void contradictoryAnswersThatWereGivenBeforeAreShownBeforeTheFirstQuestion() {
    after("{ goal.stated: yes, data.examples: 150, data.inputs: 200 }", "1", "300", "quit");

    assertThat(talk.shown().get(0)).isEqualTo("! There are more inputs than examples.");
    assertThat(interview.answers().to(question("data.examples")).orElseThrow())
        .isEqualTo(new Answer.Amount(new BigDecimal(300)));
  }

  @Test
  void anAnswerThatNoLongerAppliesIsSetAsideAndCountsAgainWhenItDoes() {
    length = Length.ALL;
    after("{ data.trial: yes, data.trial-weeks: 3 }", "back", "back", "no", "back", "yes", "quit");

    assertThat(talk.shown())
        .containsSubsequence(
            "Set aside, since it does not apply any more: data.trial-weeks. Data trial weeks need a"
                + " trial.",
            "Counts again, since it applies: data.trial-weeks.");
    assertThat(interview.answers())
        .isEqualTo(SmallKnowledge.answers("{ data.trial: yes, data.trial-weeks: 3 }"));
  }

  @Test
  void theLargestNumberToComeNeverGrowsThoughQuestionsBeginToApply() {
    length = Length.ALL;

    after("{}", "no", "5", "experts", "500", "7", "none", "yes", "3", "no");

    assertThat(talk.shown().stream().filter(line -> line.matches("(.*, q|Q)uestion \\d+, .*")))
        .containsExactly(
            "Goal, question 1, at most 8 more",
            "Question 2, at most 7 more",
            "Question 3, at most 6 more",
            "Question 4, at most 5 more",
            "Question 5, at most 4 more",
            "Question 6, at most 3 more",
            "Question 7, at most 2 more",
            "Question 8, at most 1 more",
            "Question 9, the last one");
  }

  @Test
  void goingBackDoesNotChangeHowManyCanStillCome() {
    after("{}", "yes", "500", "back", "quit");

    assertThat(talk.shown().stream().filter(line -> line.matches("(.*, q|Q)uestion \\d+, .*")))
        .endsWith(
            "Question 3, at most 2 more for the verdict",
            "Data, question 2, at most 3 more for the verdict");
  }

  @Test
  void aQuestionKeepsItsNumberWhenItIsAskedAgain() {
    after("{}", "yes", "skip", "0", "back", "quit");

    assertThat(talk.shown().stream().filter(line -> line.matches("(.*, q|Q)uestion \\d+, .*")))
        .extracting(line -> line.replaceAll(".*uestion (\\d+).*", "$1"))
        .containsExactly("1", "2", "3", "4", "3");
  }

  @Test
  void nothingIsSaidOfWhatIsPossibleAfterAQuestionThatWasSkipped() {
    after("goal.stated: yes", "skip", "quit");

    assertThat(talk.shown().stream().filter(line -> line.startsWith("Still possible"))).hasSize(1);
  }

  @Test
  void backReachesAnswersOfAnEarlierTalk() {
    after("goal.stated: yes", "back", "no");

    assertThat(talk.shown()).contains("Now: yes. Enter keeps it.");
    assertThat(interview.answers()).isEqualTo(SmallKnowledge.answers("goal.stated: no"));
  }

  @Test
  void whoStopsBeforeTheVerdictIsToldThatItIsNotSettled() {
    after("goal.stated: yes", "done");

    assertThat(talk.shown())
        .contains(
            "Stopped after 1 of 9 questions; the verdict is not settled yet, the next question is"
                + " data.examples.");
  }

  @Test
  void whatIsPossibleIsToldWhenAskedFor() {
    after("goal.stated: yes", "possible", "quit");

    assertThat(talk.shown())
        .containsSequence(
            "number (examples) / unknown > ",
            "Still possible: get data, check the labels, go ahead.");
  }

  @Test
  void whySaysWhichFindingsDependOnAQuestionOnceTheVerdictDoesNot() {
    length = Length.AS_WANTED;
    after("goal.stated: no", "more", "why", "quit");

    assertThat(talk.shown())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("It can no longer change the verdict. These findings can still")
                    .endsWith("The labels are in doubt; Data label errors; Data unmeasured."));
  }

  @Test
  void ctrlCCancelsTheQuestionAndTwiceLeavesWithEverythingKept() {
    End end = after("{}", "yes", Talk.CTRL_C, "500", Talk.CTRL_C, Talk.CTRL_C);

    assertThat(end).isEqualTo(End.INTERRUPTED);
    assertThat(kept.get(kept.size() - 1))
        .isEqualTo(SmallKnowledge.answers("goal.stated: yes\ndata.examples: 500"));
  }

  @Test
  void everyChangeIsKeptAtOnce() {
    after("{}", "yes", "500", "quit");

    assertThat(kept)
        .containsExactly(
            SmallKnowledge.answers("goal.stated: yes"),
            SmallKnowledge.answers("goal.stated: yes\ndata.examples: 500"));
  }

  @Test
  void theEndOfInputEndsItWithTheAnswersSoFar() {
    assertThat(after("{}", "yes")).isEqualTo(End.INPUT_ENDED);
    assertThat(interview.answers()).isEqualTo(SmallKnowledge.answers("goal.stated: yes"));
  }

  @Test
  void oneQuestionCanBeAskedByItself() {
    talk = new Talk("no");
    interview = interview(SmallKnowledge.answers("goal.stated: yes"));

    assertThat(interview.change(question("goal.stated"))).isEqualTo(End.DONE);
    assertThat(interview.answers()).isEqualTo(SmallKnowledge.answers("goal.stated: no"));
  }

  @Test
  void withoutAReasonerTheQuestionsComeInGateOrder() {
    talk = new Talk("yes", "500", "2.5", "quit");
    interview =
        new Interview(
            advisor,
            new Agenda(advisor.knowledgeBase(), Optional.empty()),
            Testimony.none(),
            talk,
            said -> kept.add(said.answers()),
            length);

    interview.run();

    assertThat(asked()).containsExactly("goal.stated", "data.examples", "data.error-percent");
  }

  private End after(String given, String... typed) {
    talk = new Talk(typed);
    interview = interview(SmallKnowledge.answers(given));
    return interview.run();
  }

  private Interview interview(Answers given) {
    Agenda agenda = new Agenda(advisor.knowledgeBase(), Optional.of(new Reasoner(advisor)));
    return new Interview(
        advisor, agenda, Testimony.of(given), talk, said -> kept.add(said.answers()), length);
  }

  private List<String> asked() {
    return interview.answers().questions().stream().map(Question::id).toList();
  }

  private Question question(String id) {
    return advisor.knowledgeBase().question(id).orElseThrow();
  }
}
