package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.tree.LanguageWords;
import org.mlfit.knowledge.vocabulary.Finding;
import org.mlfit.knowledge.vocabulary.Severity;

/** What the words of a sound rule file become. */
class ReadingTest {

  @ParameterizedTest
  @CsvSource({
    "data, LabelledExamples, data.labelled-examples",
    "poc, PocWeeks, poc.weeks",
    "data, DataAccess, data.access",
    "risk, UseAreas, risk.use-areas",
    "data, DatabaseAge, data.database-age"
  })
  void aQuestionIsNamedByItsTopicAndItsTypeWithoutALeadingTopic(
      String topic, String type, String id) {
    Question question = question(topic, type, "value : boolean");

    assertThat(question.id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "DONE_BEAT_BASELINE, done-beat-baseline",
    "MONEY, money",
    "DataUnfit, data-unfit",
    "EUCourt, eu-court",
    "Top10Cases, top10-cases"
  })
  void namesBecomeIdsInKebabCase(String name, String id) {
    assertThat(LanguageWords.kebab(name)).isEqualTo(id);
  }

  @Test
  void aBooleanIsAnsweredWithYesOrNo() {
    assertThat(question("data", "Late", "value : boolean").kind())
        .isEqualTo(new QuestionKind.YesNo());
  }

  @Test
  void aNumberHasBoundsStepAndUnit() {
    Question question =
        question(
            "data",
            "Weeks",
            """
            @range( "0..1e2" )
                @step( 0.5 )
                @unit( "weeks" )
                value : double""");

    assertThat(question.kind())
        .isEqualTo(
            new QuestionKind.Number(
                BigDecimal.ZERO, new BigDecimal("1e2"), new BigDecimal("0.5"), "weeks", false));
  }

  @Test
  void aWholeNumberGoesByOnesAndHasWideBounds() {
    assertThat(question("data", "Rows", "value : long").kind())
        .isEqualTo(
            new QuestionKind.Number(
                new BigDecimal("-1e15"), new BigDecimal("1e15"), BigDecimal.ONE, "", true));
  }

  @Test
  void anEnumGivesOptionsInTheOrderDeclared() {
    assertThat(soundQuestion("data.error-harm").kind())
        .isEqualTo(
            new QuestionKind.OneOf(
                "Harm",
                List.of(
                    new Option("money", "lost money", "MONEY"),
                    new Option("life", "danger to life", "LIFE"))));
  }

  @Test
  void aSetTakesAnyOfTheOptionsThatMetadataNames() {
    assertThat(soundQuestion("data.use-areas").kind())
        .isInstanceOfSatisfying(
            QuestionKind.ManyOf.class,
            manyOf -> {
              assertThat(manyOf.optionType()).isEqualTo("Area");
              assertThat(manyOf.options())
                  .extracting(Option::id)
                  .containsExactly("education", "credit");
            });
  }

  @Test
  void aQuestionSaysWhatItsMetadataSays() {
    Question question =
        question(
            "data",
            "Weeks",
            """
            @help( "Count from the day " + "on which the data is there." )
                @gate( 9, 2 )
                @example( "8" )
                @fixed
                value : long""");

    assertThat(question.prompt()).isEqualTo("How is it?");
    assertThat(question.help()).isEqualTo("Count from the day on which the data is there.");
    assertThat(question.requirement()).contains(new Question.Requirement(9, 2));
    assertThat(question.example()).contains("8");
    assertThat(question.fixed()).isTrue();
    assertThat(question.position()).isEqualTo(new Position("rules/case.drl", 1, 9));
  }

  @Test
  void aRuleSaysWhatItsMetadataAndTheCommentRightAboveSay() {
    Rule rule =
        Drl.read(
                """
                // A comment further up.

                /* Ten are
                 * too few. */
                rule "data-few"
                    @severity( high )
                    @confidence( rule-of-thumb )
                    @source( "Riley et al. 2020, BMJ 368:m441" )
                when
                    LabelledExamples( value < 10 )
                then
                    insertLogical( Finding.gap( "Too few.", "Collect more." ) );
                end
                """)
            .rules()
            .get(1);

    assertThat(rule.tree().comment()).isEqualTo("Ten are too few.");
    assertThat(rule.severity()).contains(Severity.HIGH);
    assertThat(rule.confidence()).contains("rule-of-thumb");
    assertThat(rule.source()).isEqualTo("Riley et al. 2020, BMJ 368:m441");
    assertThat(rule.title()).isEqualTo("Data few");
    assertThat(rule.findingKind()).contains(Finding.Kind.GAP);
    assertThat(rule.topic().orElseThrow().id()).isEqualTo("data");
    assertThat(rule.position()).isEqualTo(new Position("rules/case.drl", 5, 1));
    assertThat(rule.tree().text()).startsWith("rule \"data-few\"\n").endsWith(");\nend");
  }

  @Test
  void aCommentThatStandsApartBelongsToNothing() {
    Rule rule =
        Drl.read(
                """
                /* Apart. */

                rule "data-few"
                when
                    LabelledExamples( value < 10 )
                then
                    insertLogical( new FewExamples() );
                end
                """)
            .rules()
            .get(1);

    assertThat(rule.tree().comment()).isEmpty();
  }

  private static Question question(String topic, String type, String rest) {
    String drl =
        "declare %s @topic( %s ) @question( \"How is it?\" )\n    %s\nend\n"
            .formatted(type, topic, rest);
    String sound =
        """
        declare Data extends Topic @order( 1 ) end
        declare Poc extends Topic @order( 2 ) end
        declare Risk extends Topic @order( 3 ) end

        rule "verdict-ready"
            @gate( 9 )
            @verdict( "ready" )
        when
        then
            insertLogical( new GateTriggered( 9 ) );
        end
        """;
    return new DrlReader()
        .read(
            List.of(new SourceText("rules/base.drl", sound), new SourceText("rules/case.drl", drl)))
        .question(type)
        .orElseThrow();
  }

  private static Question soundQuestion(String id) {
    return Drl.read("").questions().stream()
        .filter(question -> question.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
