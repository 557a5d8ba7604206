package org.mlfit.explanation.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.explanation.reading.Reading.Status;
import org.mlfit.knowledge.KnowledgeBase;

class ConditionReaderTest {

  private static final KnowledgeBase LABELS = SmallKnowledge.labels().knowledgeBase();

  @Test
  void eachConditionIsShownAsWrittenWithWhatIsTheCase() {
    assertThat(read("data-is-thin-by-inputs", "data.examples: 500\ndata.inputs: 51"))
        .extracting(Reading::text, Reading::status, Reading::actual)
        .containsExactly(
            tuple("Examples( $examples : value )", Status.MET, "data.examples = 500 examples"),
            tuple(
                "Inputs( value > 0, $examples < 10 * value )",
                Status.MET,
                "data.inputs = 51 inputs"));
  }

  @Test
  void aThresholdOverTwoAnswersIsExclusiveWhereItIsWrittenSo() {
    assertThat(statuses("data-is-thin-by-inputs", "data.examples: 500\ndata.inputs: 50"))
        .containsExactly(Status.MET, Status.NOT_MET);
    assertThat(statuses("data-is-thin-by-inputs", "data.examples: 0\ndata.inputs: 0"))
        .containsExactly(Status.MET, Status.NOT_MET);
  }

  @Test
  void whatIsUnknownOrOpenIsNeitherMetNorRefuted() {
    assertThat(statuses("data-is-thin-by-number", "data.examples: unknown"))
        .containsExactly(Status.UNKNOWN);
    assertThat(read("data-is-thin-by-number", "data.inputs: 5"))
        .extracting(Reading::status, Reading::actual)
        .containsExactly(tuple(Status.UNKNOWN, "data.examples is open"));
  }

  @Test
  void aNegatedConditionIsMetWhenWhatItDeniesIsNotSo() {
    assertThat(read("data-is-sound", "data.examples: 500"))
        .extracting(Reading::text, Reading::status, Reading::actual)
        .contains(tuple("not DataThin()", Status.MET, "data-thin does not hold"));
    assertThat(read("data-is-sound", "data.examples: 50"))
        .extracting(Reading::text, Reading::status, Reading::actual)
        .contains(tuple("not DataThin()", Status.NOT_MET, "data-thin holds"));
  }

  @Test
  void aGroupIsMetWhenOneOfItsBranchesIs() {
    assertThat(read("data-labels-doubtful", "data.error-percent: 2.5\ndata.labelled-by: users"))
        .extracting(Reading::text, Reading::status, Reading::actual)
        .containsExactly(
            tuple(
                "( ErrorPercent( value > 20 ) or LabelledBy( value == Labeller.USERS ) )",
                Status.MET,
                "data.labelled-by = users"));
    assertThat(
            statuses("data-labels-doubtful", "data.error-percent: 20\ndata.labelled-by: experts"))
        .containsExactly(Status.NOT_MET);
    assertThat(statuses("data-labels-doubtful", "data.error-percent: 20"))
        .containsExactly(Status.UNKNOWN);
  }

  @Test
  void aConditionOnUnknownsNamesTheAnswersThatAreUnknown() {
    assertThat(read("data-unmeasured", "data.error-percent: unknown\ndata.labelled-by: users"))
        .extracting(Reading::status, Reading::actual)
        .containsExactly(tuple(Status.MET, "data.error-percent = unknown"));
    assertThat(
            statuses(
                "data-unmeasured",
                "data.error-percent: 5\ndata.labelled-by: users\ndata.examples: unknown"))
        .containsExactly(Status.NOT_MET);
    assertThat(statuses("data-unmeasured", "data.error-percent: 5"))
        .containsExactly(Status.UNKNOWN);
  }

  @Test
  void anOptionOfAManyOfAnswerIsFound() {
    assertThat(statuses("data-remedy", "data.remedies: [ more-data, cleaning ]"))
        .containsExactly(Status.MET);
    assertThat(read("data-remedy", "data.remedies: []"))
        .extracting(Reading::status, Reading::actual)
        .containsExactly(tuple(Status.NOT_MET, "data.remedies = none of these"));
  }

  @Test
  void aSetAsideAnswerReadsAsNotApplying() {
    assertThat(read("data-trial-control-needs-weeks", "data.trial: no\ndata.trial-weeks: 5"))
        .extracting(Reading::status, Reading::actual)
        .containsExactly(tuple(Status.MET, "data.trial-weeks does not apply so far"));
  }

  @Test
  void whatAnOpenAnswerCouldStillGiveIsNotSoYet() {
    assertThat(read("data-thin", "goal.stated: yes").get(0))
        .extracting(Reading::status, Reading::plain)
        .containsExactly(Status.UNKNOWN, "Not so yet: there is little data [data-thin].");
    assertThat(read("data-thin", "data.examples: 500\ndata.inputs: 5").get(0))
        .extracting(Reading::status, Reading::plain)
        .containsExactly(Status.NOT_MET, "Not so: there is little data [data-thin].");
  }

  @Test
  void theFirstUnmetConditionIsTheReasonWhyARuleDidNotFire() {
    assertThat(
            new ConditionReader(LABELS, SmallKnowledge.advice("data.examples: 50"))
                .firstUnmet(LABELS.rule("data-thin").orElseThrow()))
        .map(Reading::text)
        .contains("Inputs( $inputs : value )");
  }

  private static List<Status> statuses(String rule, String answers) {
    return read(rule, answers).stream().map(Reading::status).toList();
  }

  private static List<Reading> read(String rule, String answers) {
    return new ConditionReader(LABELS, SmallKnowledge.advice(answers))
        .read(LABELS.rule(rule).orElseThrow());
  }
}
