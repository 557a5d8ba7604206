package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.knowledge.language.Drl.checkOf;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mlfit.knowledge.RuleFiles;

/** What is wrong or doubtful only when all files are looked at together. */
class WholeKnowledgeTest {

  @Test
  void theShippedRulesHaveNeitherErrorNorWarning() {
    assertThat(new DrlReader().faults(RuleFiles.inFolder(Path.of("rules")).sources(), true))
        .isEmpty();
  }

  @Test
  void aQuestionThatNoRuleReadsIsAskedForNothing() {
    String shown =
        checkOf(
            """
            declare Weeks
                @topic( data )
                @question( "How many weeks?" )
                value : long
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [WARNING unread-question] rules/case.drl:1:9  No rule reads the question Weeks.
                declare Weeks
                        ^^^^^
                Architects answer it for nothing: write the rule that reads it, or take it out.""");
  }

  @Test
  void aConclusionThatIsReadHasToBeDrawn() {
    String shown =
        checkOf(
            """
            declare Hopeless extends Conclusion end
            rule "data-few"
            when
                Hopeless()
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [WARNING undrawn-conclusion] rules/case.drl:4:5  Rule data-few reads Hopeless, which no rule concludes.
                    Hopeless()
                    ^^^^^^^^
                Write the rule that does: insertLogical( new Hopeless() );""");
  }

  @Test
  void theRuleNamedAfterAConclusionIsTheOneThatOughtToDrawItAndThisIsSaidOnce() {
    String shown =
        checkOf(
            """
            declare Hopeless extends Conclusion end
            rule "data-few"
            when
                Hopeless()
            then
                insertLogical( new FewExamples() );
            end
            rule "data-still-few"
            when
                RareExamples( value < 3 )
                not Hopeless()
            then
                insertLogical( new FewExamples() );
            end
            rule "data-hopeless"
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [WARNING undrawn-conclusion] rules/case.drl:4:5  Rule data-few reads Hopeless, which no rule concludes.
                    Hopeless()
                    ^^^^^^^^
                Rule data-hopeless (rules/case.drl:15) is named after it but concludes FewExamples. If that is a slip, write there: insertLogical( new Hopeless() );""");
  }

  @Test
  void aConclusionThatIsDrawnHasToBeRead() {
    String shown =
        checkOf(
            """
            declare Hopeless extends Conclusion end
            rule "data-few"
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new Hopeless() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [WARNING unread-conclusion] rules/case.drl:1:9  No rule reads the conclusion Hopeless.
                declare Hopeless extends Conclusion end
                        ^^^^^^^^
                Write the rule that does, or take it out with the insertLogical that draws it.""");
  }

  @Test
  void optionsBelongToAQuestion() {
    String shown =
        checkOf(
            """
            declare enum Size
                SMALL( "small" );
                label : String
            end
            declare Hopeless extends Conclusion end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [WARNING unused-options] rules/case.drl:1:14  No question takes the options of Size.
                declare enum Size
                             ^^^^
                Write value : Size in a question, or take the enum out.
            [WARNING unused-conclusion] rules/case.drl:5:9  No rule draws the conclusion Hopeless, and none reads it.
                declare Hopeless extends Conclusion end
                        ^^^^^^^^
                Write the rules that do, or take it out.""");
  }

  @Test
  void aThresholdLivesInOneRule() {
    String shown =
        checkOf(
            """
            rule "data-few" when
                LabelledExamples( value < 100 )
            then insertLogical( new FewExamples() ); end
            rule "data-not-few" when
                FewExamples() LabelledExamples( value >= 100.0, value > 0 )
            then insertLogical( new FewExamples() ); end
            """);

    assertThat(shown)
        .contains(
            """
            [WARNING repeated-threshold] rules/case.drl:5:37  Rule data-not-few compares LabelledExamples with 100.0, as rule data-few does (rules/case.drl:2).
                    FewExamples() LabelledExamples( value >= 100.0, value > 0 )
                                                    ^^^^^
                Let one rule conclude by name what it means, and read that; or say why the two only look alike: @acknowledged( "…" )""");
  }

  @Test
  void theConclusionThatAlreadyMeansAThresholdIsNamed() {
    String shown =
        checkOf(
            """
            rule "data-few" when
                LabelledExamples( value < 100 )
            then insertLogical( new FewExamples() ); end
            rule "data-few-of-both" when
                LabelledExamples( value < 100 ) RareExamples( value < 3 )
            then insertLogical( new FewExamples() ); end
            """);

    assertThat(shown)
        .contains(
            """
            [WARNING repeated-threshold] rules/case.drl:5:23  Rule data-few-of-both compares LabelledExamples with 100, as rule data-few does (rules/case.drl:2).
                    LabelledExamples( value < 100 ) RareExamples( value < 3 )
                                      ^^^^^
                If both mean FewExamples, read that: FewExamples(). Else say why the two only look alike: @acknowledged( "…" )""");
  }

  @Test
  void otherNumbersSidesAndQuestionsAreOtherThresholdsAndAReasonIsTaken() {
    String shown =
        checkOf(
            """
            rule "data-few" when
                LabelledExamples( value < 100 )
            then insertLogical( new FewExamples() ); end
            rule "data-fewer" when
                LabelledExamples( value > 100 ) or LabelledExamples( value < 10 )
                or RareExamples( value < 100 )
            then insertLogical( new FewExamples() ); end
            rule "data-few-too" @acknowledged( "Looks alike only." ) when
                LabelledExamples( value < 100 )
            then insertLogical( new FewExamples() ); end
            """);

    assertThat(shown).doesNotContain("repeated-threshold");
  }

  @Test
  void rulesThatRestOnEachOthersAbsenceHaveNoMeaning() {
    String shown =
        checkOf(
            """
            declare Plenty extends Conclusion end
            rule "data-few" when
                not Plenty()
            then insertLogical( new FewExamples() ); end
            rule "data-plenty" when
                not FewExamples()
            then insertLogical( new Plenty() ); end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [ERROR circle-through-not] rules/case.drl:2:1  Rules rest on each other in a circle: data-few (rules/case.drl:2), data-plenty (rules/case.drl:5); one of them on another not holding.
                rule "data-few" when
                ^^^^
                Take the not out of one of them, or let it read answers only.""");
  }

  @Test
  void aRuleThatDeniesItselfHasNoMeaning() {
    String shown =
        checkOf(
            """
            rule "data-few" when
                not FewExamples()
            then insertLogical( new FewExamples() ); end
            """);

    assertThat(shown)
        .startsWith(
            "[ERROR circle-through-not] rules/case.drl:1:1  "
                + "Rule data-few holds only where it does not hold.");
  }

  @Test
  void rulesThatSupportEachOtherAreDoubtful() {
    String shown =
        checkOf(
            """
            rule "data-few" when
                FewExamples() LabelledExamples( value < 100 )
            then insertLogical( new FewExamples() ); end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [WARNING circle] rules/case.drl:1:1  Rule data-few rests on itself.
                rule "data-few" when
                ^^^^
                Let one of them read answers instead of a conclusion.""");
  }

  @Test
  void warningsAreLookedForWhenNoErrorIsLeft() {
    String shown = checkOf("declare Weeks @topic( data ) value : long end");

    assertThat(shown).contains("[ERROR missing-question]").doesNotContain("WARNING");
  }
}
