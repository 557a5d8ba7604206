package org.mlfit.knowledge.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer rests on, as people type it behind an exclamation mark. */
class TypedAnswerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 ! export of 3 November | export of 3 November",
        "5 ! by Ada: the export | by Ada: the export",
        "5 ! BY Ada | by Ada",
        "5 ! by Ada Lovelace as of 2026-11-01 review 2027-02-01 | by Ada Lovelace, as of 2026-11-01, review by 2027-02-01",
        "5 ! review 2027-03-01 | review by 2027-03-01",
        "5 ! review-by 2027-03-01, as-of 2026-11-01: log: page 3 | as of 2026-11-01, review by 2027-03-01: log: page 3",
        "5 ! review of the export | review of the export",
        "5 ! : by hand | by hand",
        "5 ! bylaw 7 | bylaw 7",
        "5 ! https://example.org/a,b | https://example.org/a,b"
      })
  void whoSaidItItsDayAndItsReviewMayStandBeforeTheText(String typed, String spoken) {
    TypedAnswer answer = TypedAnswer.of(typed);

    assertThat(answer.answer()).isEqualTo("5");
    assertThat(answer.fault()).isEmpty();
    assertThat(answer.kept().spoken()).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the export, by Ada | by Ada: the export",
        "the export; by the data team | by the data team: the export",
        "the export as of 2026-11-01 | as of 2026-11-01: the export",
        "the export, by Ada as of 2026-11-01 | by Ada, as of 2026-11-01: the export",
        "rows, all, review 2027-02-01, as of 2026-11-01, by Ada | by Ada, as of 2026-11-01, review by 2027-02-01: rows, all",
        "by Ada: the export, as of 2026-11-01 | by Ada, as of 2026-11-01: the export",
        "by Ada: counted, by Bob | by Ada: counted, by Bob",
        "by Ada: the list, as of the merger | by Ada: the list, as of the merger",
        "counted, by hand | counted, by hand",
        "done, by 2027 | done, by 2027",
        "counted by Ada | counted by Ada",
        ": the export, by Ada | the export, by Ada"
      })
  void theyMayAlsoStandBehindTheText(String typed, String spoken) {
    TypedAnswer answer = TypedAnswer.of("5 ! " + typed);

    assertThat(answer.fault()).isEmpty();
    assertThat(answer.kept().spoken()).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the export, as of yesterday | “as of yesterday”: that is no day of the calendar.",
        "the export, by Ada, by Bob | “by” stands there twice."
      })
  void whatCannotBeBehindTheTextIsToldWithHowToKeepItAsText(String typed, String begins) {
    assertThat(TypedAnswer.of("! " + typed).fault())
        .hasValueSatisfying(
            fault -> assertThat(fault).startsWith(begins).contains("begin with a colon: ! : the"));
  }

  @Test
  void whatIsShownOfItCanBeTypedAgain() {
    String typed = "by Ada, as of 2026-11-01, review by 2027-02-01: the export";

    assertThat(TypedAnswer.of("! " + typed).kept().spoken()).isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "! | Behind ! stands what the answer rests on.",
        "! by: x | Behind “by” something is missing.",
        "! as of yesterday | “as of yesterday”: that is no day of the calendar.",
        "! review by 2026-02-30 | “review by 2026-02-30”: that is no day of the calendar.",
        "! review 1 March | “review by 1 March”: that is no day of the calendar.",
        "! by Ada, by Bob | “by” stands there twice.",
        "! by Ada, list of May | “list of May” is none of by, as of and review by;",
        "! as of 2026-02-02, review by 2026-02-01 | “review by 2026-02-01”: it is to be looked at again before"
      })
  void whatCannotBeIsToldWithItsPlace(String typed, String begins) {
    assertThat(TypedAnswer.of(typed).fault())
        .hasValueSatisfying(f -> assertThat(f).startsWith(begins));
    assertThat(TypedAnswer.of(typed).kept()).isEqualTo(Evidence.NONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {Evidence.LONGEST_NAME, Evidence.LONGEST_TEXT})
  void aNameOrATextIsAsLongAsInAFile(int longest) {
    String lead = longest == Evidence.LONGEST_NAME ? "! by " : "! ";

    assertThat(TypedAnswer.of(lead + "x".repeat(longest)).fault()).isEmpty();
    assertThat(TypedAnswer.of(lead + "x".repeat(longest + 1)).fault())
        .hasValueSatisfying(fault -> assertThat(fault).contains("has up to"));
  }
}
