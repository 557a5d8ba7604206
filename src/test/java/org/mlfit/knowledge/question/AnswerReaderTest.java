package org.mlfit.knowledge.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mlfit.knowledge.question.Questions.AREAS;
import static org.mlfit.knowledge.question.Questions.BENEFIT;
import static org.mlfit.knowledge.question.Questions.DOCUMENTS;
import static org.mlfit.knowledge.question.Questions.EXAMPLES;
import static org.mlfit.knowledge.question.Questions.LATE;
import static org.mlfit.knowledge.question.Questions.MEASURES;
import static org.mlfit.knowledge.question.Questions.MISSING;
import static org.mlfit.knowledge.question.Questions.MONTHS;
import static org.mlfit.knowledge.question.Questions.SCORE;
import static org.mlfit.knowledge.question.Questions.SHARE;
import static org.mlfit.knowledge.question.Questions.STATE;
import static org.mlfit.knowledge.question.Questions.WEEKS;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

  private final AnswerReader files = AnswerReader.ofFiles();
  private final AnswerReader people = AnswerReader.ofPeople();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "50k | 50000",
        "50K | 50000",
        "1.2M | 1200000",
        "2B | 2000000000",
        "1e6 | 1000000",
        "1 000 | 1000",
        "1,000 | 1000",
        "1,000,000 | 1000000",
        "1_000 | 1000",
        "1'000 | 1000",
        "50k examples | 50000",
        "50 ex | 50",
        "1.2 million | 1200000",
        "1.2 million examples | 1200000",
        "50 Thousand | 50000",
        "2billion | 2000000000",
        "+5 | 5",
        "~20 | 20",
        "≈ 20 | 20",
        "about 20 | 20",
        "approx. 1.2k | 1200",
        "ca. 20 examples | 20",
        "none | 0",
        "Zero | 0"
      })
  void peopleWriteNumbersAsTheyThinkOfThem(String written, String number) {
    assertThat(people.read(EXAMPLES, written)).isEqualTo(amount(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"50k", "1,000", "1 000", "50 examples", "ten", "0x10", "NaN", "Infinity"})
  void filesHoldPlainNumbersOnly(String written) {
    assertThat(refused(files, EXAMPLES, written).problem()).isEqualTo("does not take " + written);
  }

  @ParameterizedTest
  @CsvSource({"50000, 50000", "5e4, 50000", "0, 0", "00012, 12", "7.0, 7"})
  void filesHoldNumbersWithPointAndExponent(String written, String number) {
    assertThat(files.read(EXAMPLES, written)).isEqualTo(amount(number));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 to 50 | one number is wanted, and one that is about right will do",
        "0-5 | one number is wanted, and one that is about right will do",
        "30 to 20 | one number is wanted, and one that is about right will do",
        "5 or 6 | one number is wanted, and one that is about right will do",
        "a few | a number in digits is wanted, and one that is about right will do",
        "a | a number in digits is wanted, and one that is about right will do",
        "hundreds | a number in digits is wanted, and one that is about right will do",
        "n/a | write 0 if there are none, unknown if nobody can say",
        "10 00 | a number in digits is wanted, and one that is about right will do",
        "1e999 | a number in digits is wanted, and one that is about right will do",
        "NaN | a number in digits is wanted, and one that is about right will do",
        "--5 | a number in digits is wanted, and one that is about right will do",
        "5 weeks | the unit here is “examples”",
        "30% | the unit here is “examples”",
        "30 percent | the unit here is “examples”",
        "no | write 0 if there are none",
        "1.000 | write thousands as 1000",
        "1.000.000 | write thousands as 1000000",
        "1,5 | write the decimal point as 1.5"
      })
  void whatCouldMeanSeveralThingsIsNotGuessedButToldWhatToTypeInstead(String written, String hint) {
    assertThat(refused(people, EXAMPLES, written).problem())
        .isEqualTo("does not take " + written + ": " + hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "about 50k | exactly 50,000 examples",
        "roughly 2 million | exactly 2,000,000 examples",
        "50 so far | exactly 50 examples",
        "none so far | exactly 0 examples",
        "nothing yet | exactly 0 examples",
        "over 100 | exactly 100 examples, the number named",
        ">100 | exactly 100 examples, the number named",
        "at least a dozen | exactly 12 examples, the number named",
        "50+ | exactly 50 examples",
        "100 or so | exactly 100 examples",
        "a couple of hundred | exactly 200 examples",
        "3 to 5 | exactly 4 examples, midway from 3 to 5",
        "between 10 and 20 | exactly 15 examples, midway from 10 to 20",
        "2–3k | exactly 2,500 examples, midway from 2,000 to 3,000",
        "about 20-30 examples | exactly 25 examples, midway from 20 to 30",
        "no idea yet | unknown"
      })
  void whatOnlyComesNearAnAnswerIsUnderstoodAndSaidSo(String written, String understood) {
    Understood read = people.understand(EXAMPLES, written);

    assertThat(read.isExact()).isFalse();
    assertThat(read.spoken(EXAMPLES)).isEqualTo(understood);
    assertThat(refused(files, EXAMPLES, written).problem()).isEqualTo("does not take " + written);
  }

  @Test
  void aShareAndATimeAreUnderstoodInTheirUnit() {
    assertThat(people.understand(MISSING, "2-3 %").spoken(MISSING))
        .isEqualTo("exactly 2.5 %, midway from 2 to 3");
    assertThat(people.understand(MONTHS, "over a year").spoken(MONTHS))
        .isEqualTo("exactly 12 months, the number named");
    assertThat(people.understand(MONTHS, "two years").isExact()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "50k, 50000",
    "ten, 10",
    "two hundred, 200",
    "half a million, 500000",
    "a thousand, 1000",
    "none, 0"
  })
  void whatSaysANumberIsExact(String written, String number) {
    assertThat(people.understand(EXAMPLES, written)).isEqualTo(Understood.exactly(amount(number)));
  }

  @ParameterizedTest
  @CsvSource({"yeah, yes", "I think so, yes", "probably not, no", "not yet, no", "none so far, no"})
  void yesAndNoAreUnderstoodInOtherWordsToo(String written, String understood) {
    Understood read = people.understand(LATE, written);

    assertThat(read.isExact()).isFalse();
    assertThat(read.spoken(LATE)).isEqualTo(understood);
  }

  @ParameterizedTest
  @ValueSource(strings = {"maybe", "partly", "it depends"})
  void whatIsNeitherYesNorNoIsNotGuessed(String written) {
    assertThat(refused(people, LATE, written).problem())
        .isEqualTo(
            "does not take " + written + ": write what holds where it matters most, or unknown");
  }

  @Test
  void noneOfTheOptionsSoFarIsNoneOfThem() {
    for (String written : List.of("none so far", "nothing yet", "none of these")) {
      Understood read = people.understand(AREAS, written);

      assertThat(read.answer()).isEqualTo(new Answer.Choices(List.of()));
      assertThat(read.isExact()).isFalse();
    }
    assertThat(people.understand(STATE, "none so far").answer())
        .isEqualTo(new Answer.Choice(STATE.options().get(0)));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void whatDoesNotApplyIsNotTakenForNoneOrForUnknown(Question question) {
    for (String written : List.of("n/a", "N.A.", "not applicable")) {
      assertThat(refused(people, question, written).problem())
          .endsWith("unknown if nobody can say");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"don't know", "I don’t know", "not sure", "No idea", "dunno"})
  void whoDoesNotKnowSaysSoInOnesOwnWords(String written) {
    questions().forEach(q -> assertThat(people.read(q, written)).isEqualTo(Answer.UNKNOWN));
    assertThat(refused(files, EXAMPLES, written).problem()).isEqualTo("does not take " + written);
  }

  @Test
  void aUnitMayBeWrittenBehindItsNumberWithoutBeingTakenForMillions() {
    assertThat(people.read(MONTHS, "6 months")).isEqualTo(amount("6"));
    assertThat(people.read(MONTHS, "6months")).isEqualTo(amount("6"));
    assertThat(refused(people, MONTHS, "6 weeks").problem())
        .isEqualTo("does not take 6 weeks: the unit here is “months”");
  }

  @ParameterizedTest
  @CsvSource({"2 years, 24", "1 year, 12", "1.5 years, 18", "3 quarters, 9"})
  void anotherUnitOfTimeIsTurnedIntoTheOneAskedForWhereThatIsExact(String written, String months) {
    assertThat(people.read(MONTHS, written)).isEqualTo(amount(months));
  }

  @ParameterizedTest
  @ValueSource(strings = {"6 weeks", "90 days", "2 decades", "2 years old", "5 % years"})
  void aUnitThatIsNoWholeNumberOfTheOneAskedForIsRefused(String written) {
    assertThat(refused(people, MONTHS, written).problem())
        .isEqualTo("does not take " + written + ": the unit here is “months”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"30%", "30 %", "30 percent", "30 per cent", "~30%", "30", "30.0"})
  void aPercentageMayBeWrittenWithItsSign(String written) {
    assertThat(people.read(MISSING, written)).isEqualTo(amount("30"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "15 %",
        "15 percent",
        "15 % of documents",
        "15 of 100",
        "15 out of 100 documents",
        "15 in 100"
      })
  void soManyOfAHundredMayBeWrittenAsAPercentage(String written) {
    assertThat(people.read(DOCUMENTS, written)).isEqualTo(amount("15"));
    assertThat(people.understand(DOCUMENTS, "about " + written).spoken(DOCUMENTS))
        .isEqualTo("exactly 15 of 100 documents");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 in 5 | exactly 20 % of the cases, from 1 in 5",
        "about one in ten cases | exactly 10 % of the cases, from one in ten cases",
        "2 out of 3 | exactly 66.7 % of the cases, from 2 out of 3",
        "half | exactly 50 % of the cases, from half",
        "more than a third | exactly 33.3 % of the cases, from a third"
      })
  void aShareIsUnderstoodHoweverItIsSaid(String written, String understood) {
    assertThat(people.understand(SHARE, written).spoken(SHARE)).isEqualTo(understood);
  }

  @Test
  void theWordsOfAUnitMayBeShortened() {
    assertThat(people.read(SHARE, "4 % of cases")).isEqualTo(amount("4"));
    assertThat(people.read(BENEFIT, "3x")).isEqualTo(amount("3"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "about 2 years | exactly 104 weeks, rounded from 2 years",
        "over 3 months | exactly 13 weeks, rounded from 3 months",
        "2-3 months | exactly 11 weeks, midway from 8.5 to 13",
        "a quarter or so | exactly 13 weeks, rounded from a quarter"
      })
  void whatIsAboutATimeIsTurnedIntoTheUnitAskedForAsFarAsThatGoes(String written, String weeks) {
    assertThat(people.understand(WEEKS, written).spoken(WEEKS)).isEqualTo(weeks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "about 1.440 | write thousands as 1440",
        "1.440 examples | write thousands as 1440",
        "over 1,5 or so | write the decimal point as 1.5",
        "about 5 weeks | the unit here is “examples”",
        "about 15 % | the unit here is “examples”",
        "15 of 200 | one number is wanted, and one that is about right will do"
      })
  void whatIsSaidToBeRoughIsRefusedForTheSameReasonAsWithoutThat(String written, String hint) {
    assertThat(refused(people, EXAMPLES, written).problem())
        .isEqualTo("does not take " + written + ": " + hint);
  }

  @Test
  void aDecimalCommaBeforeAUnitIsToldAsOne() {
    assertThat(refused(people, MISSING, "1,5 %").problem())
        .isEqualTo("does not take 1,5 %: write the decimal point as 1.5");
  }

  @Test
  void whatWasTurnedIntoAnotherUnitAndIsOutOfRangeIsToldInBoth() {
    assertThat(refused(people, MONTHS, "11 years").problem())
        .isEqualTo("does not take 11 years, which would be 132 and out of range");
  }

  @Test
  void aNumberOutOfRangeIsRefusedWithTheRange() {
    NotAnAnswerException refused = refused(files, MISSING, "101");

    assertThat(refused).hasMessage("quality.missing does not take 101, which is out of range.");
    assertThat(refused.wayOut())
        .isEqualTo("It takes a number from 0 to 100 %, for example 0.1, or unknown.");
    assertThat(files.read(MISSING, "100")).isEqualTo(amount("100"));
    assertThat(refused(files, MISSING, "-0.1").problem())
        .isEqualTo("does not take -0.1, which is out of range");
  }

  @ParameterizedTest
  @CsvSource({"1e-5, 0.01", "0.001, 0.01"})
  void aNumberFinerThanTheStepIsRefused(String written, String step) {
    assertThat(refused(files, SCORE, written).problem())
        .isEqualTo("does not take " + written + ", which is finer than steps of " + step);
  }

  @Test
  void wholeNumbersTakeNoFraction() {
    assertThat(refused(people, EXAMPLES, "2.5").problem())
        .isEqualTo("does not take 2.5, which is finer than steps of 1");
    assertThat(people.read(EXAMPLES, "2.5k")).isEqualTo(amount("2500"));
  }

  @ParameterizedTest
  @CsvSource({"yes, true", "YES, true", "true, true", "no, false", "False, false", "' yes ', true"})
  void yesAndNoAreReadInAnyCase(String written, boolean yes) {
    assertThat(files.read(LATE, written)).isEqualTo(new Answer.YesNo(yes));
  }

  @Test
  void onlyPeopleShortenYesAndNo() {
    assertThat(people.read(LATE, "y")).isEqualTo(new Answer.YesNo(true));
    assertThat(people.read(LATE, "N")).isEqualTo(new Answer.YesNo(false));
    assertThat(refused(files, LATE, "y").wayOut()).isEqualTo("It takes yes, no or unknown.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"done-better", "DONE-BETTER", "3", "done-b"})
  void peopleNameAnOptionByIdNumberOrBeginning(String written) {
    assertThat(people.read(STATE, written)).isEqualTo(new Answer.Choice(STATE.options().get(2)));
  }

  @Test
  void aBeginningOfSeveralOptionsIsRefusedWithAllOfThem() {
    assertThat(refused(people, STATE, "done").problem())
        .isEqualTo("does not take done, which may be done-better or done-worse");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "done-b", "0", "5", "99999999999"})
  void filesHoldWholeOptionIdsOnly(String written) {
    assertThat(refused(files, STATE, written).problem()).isEqualTo("does not take " + written);
  }

  @Test
  void aMisspeltOptionIsRefusedWithTheNearest() {
    NotAnAnswerException refused = refused(files, STATE, "plannd");

    assertThat(refused.nearest()).contains("Did you mean planned?");
    assertThat(refused.wayOut())
        .isEqualTo(
            "Did you mean planned? It takes one of none, planned, done-better, done-worse, or unknown.");
  }

  @Test
  void severalOptionsComeInTheOrderDeclared() {
    Answer both = new Answer.Choices(List.of(AREAS.options().get(0), AREAS.options().get(2)));

    for (String written : List.of("credit , 1", "1 3", "1 and 3", "3; 1", "3, and 1", "1 & 3")) {
      assertThat(people.read(AREAS, written)).isEqualTo(both);
    }
    assertThat(files.read(AREAS, "credit,education")).isEqualTo(both);
    assertThat(files.readList(AREAS, List.of("education", " credit "))).isEqualTo(both);
  }

  @Test
  void neighboursAmongTheOptionsAreTakenFromTheFirstToTheLast() {
    Answer all = new Answer.Choices(AREAS.options());

    for (String written : List.of("1-3", "1 – 3", "1 to 3", "1,2-3", "2..3 and education")) {
      assertThat(people.understand(AREAS, written)).isEqualTo(Understood.exactly(all));
    }
    assertThat(refused(files, AREAS, "1-3").problem()).isEqualTo("does not take 1-3");
    assertThat(refused(people, AREAS, "2-4").problem())
        .isEqualTo("does not take 2-4: the choices go from 1 to 3");
    assertThat(refused(people, AREAS, "3-1").problem())
        .isEqualTo("does not take 3-1: the lower number stands first");
    assertThat(refused(people, AREAS, "1-2, 2").problem())
        .isEqualTo("takes employment once, not twice");
  }

  @Test
  void allOfTheOptionsIsUnderstoodUnlessOneOfThemSaysThatThereIsNone() {
    Understood all = people.understand(AREAS, "all of them");

    assertThat(all.answer()).isEqualTo(new Answer.Choices(AREAS.options()));
    assertThat(all.isExact()).isFalse();
    assertThat(all.spoken(AREAS)).isEqualTo("all 3 choices");
    assertThat(refused(people, MEASURES, "all").problem())
        .isEqualTo("does not take all: none-planned is among the choices, so name those you mean");
    assertThat(refused(people, AREAS, "all, credit").problem())
        .isEqualTo("takes all only by itself");
    assertThat(refused(files, AREAS, "all").problem()).isEqualTo("does not take all");
  }

  @Test
  void noneOfTheOptionsIsAnAnswerToo() {
    Answer none = new Answer.Choices(List.of());

    assertThat(files.read(AREAS, "none")).isEqualTo(none);
    assertThat(people.read(AREAS, "no")).isEqualTo(none);
    assertThat(files.readList(AREAS, List.of())).isEqualTo(none);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "none, credit | takes none only by itself",
        "credit, unknown | takes unknown only by itself",
        "credit, credit | takes credit once, not twice",
        "'' | needs an answer",
        ", | needs an answer",
        "e | does not take e, which may be education or employment"
      })
  void optionsThatContradictEachOtherAreRefused(String written, String problem) {
    assertThat(refused(people, AREAS, written).problem()).isEqualTo(problem);
  }

  @Test
  void onlyAManyOfQuestionTakesAList() {
    NotAnAnswerException refused =
        catchThrowableOfType(
            NotAnAnswerException.class, () -> files.readList(LATE, List.of("yes")));

    assertThat(refused.problem()).isEqualTo("takes one answer, not a list");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void unknownIsAnAnswerToEveryQuestion(Question question) {
    assertThat(files.read(question, "unknown")).isEqualTo(Answer.UNKNOWN);
    assertThat(people.read(question, " Unknown ")).isEqualTo(Answer.UNKNOWN);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void nothingIsNoAnswer(Question question) {
    assertThat(refused(people, question, "  ").problem()).isEqualTo("needs an answer");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void veryLongInputIsRefusedShortenedAndAtOnce(Question question) {
    for (String unit : List.of("9", " ", "a", "1,", "9\n")) {
      String longInput = "1" + unit.repeat(200_000) + "!";

      NotAnAnswerException refused =
          Assertions.assertThatExceptionOfType(NotAnAnswerException.class)
              .isThrownBy(() -> people.read(question, longInput))
              .actual();

      assertThat(refused.getMessage()).hasSizeLessThan(120);
    }
  }

  static List<Question> questions() {
    return List.of(LATE, EXAMPLES, MONTHS, WEEKS, MISSING, SHARE, DOCUMENTS, SCORE, STATE, AREAS);
  }

  private static NotAnAnswerException refused(
      AnswerReader reader, Question question, String written) {
    return catchThrowableOfType(NotAnAnswerException.class, () -> reader.read(question, written));
  }

  private static Answer amount(String number) {
    return new Answer.Amount(new BigDecimal(number));
  }
}
