package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mlfit.knowledge.language.Drl.mistakeIn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInput;
import org.mlfit.knowledge.source.SourceText;

/** All mistakes of all files come in one pass, in order, and each comes once. */
class SeveralMistakesTest {

  @Test
  void mistakesOfSeveralFilesComeTogetherInOrder() {
    SourceText second =
        new SourceText(
            "rules/b.drl",
            """
            rule "data-few"
            when
                LabelledExamples( value < )
            then
                insertLogical( new FewExamples() );
            end

            rule "data-odd"
                salience 3
            when
                AboutPeople()
            then
                insertLogical( new FewExamples() );
            end
            """);
    SourceText first =
        new SourceText(
            "rules/a.drl",
            """
            rule "data-harm"
            when
                ErrorHarm( value == Harm.MONEI )
            then
                insertLogical( new FewExamples() );
            end
            """);
    List<SourceText> files = List.of(second, first, new SourceText("rules/z.drl", Drl.SOUND));

    FaultyInput faulty = catchThrowableOfType(FaultyInput.class, () -> new DrlReader().read(files));

    assertThat(faulty.faults())
        .extracting(fault -> fault.position() + " " + fault.id())
        .containsExactly(
            "rules/a.drl:3:25 unknown-option",
            "rules/b.drl:3:31 missing-value",
            "rules/b.drl:9:5 refused-attribute");
  }

  @Test
  void aDeclarationThatCannotBeReadDoesNotMakeItsReadersFaulty() {
    String shown =
        mistakeIn(
            """
            declare ManyExamples extends Conclusion

            rule "data-many"
            when
                LabelledExamples( value > 10 )
            then
                insertLogical( new ManyExamples() );
            end

            rule "data-plenty"
            when
                ManyExamples()
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown).startsWith("[missing-end] rules/case.drl:1:40").doesNotContain("\n[");
  }

  @Test
  void aMisspeltTypeDoesNotUnbindTheVariablesInItsPattern() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabeledExamples( $all : value )
                RareExamples( value > $all )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown).startsWith("[unknown-type] rules/case.drl:3:5").doesNotContain("\n[");
  }

  @Test
  void theWordRuleInsideMetadataBeginsNoRuleWhenReadingGoesOn() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @rationale( "Said to be "few"." )
                @confidence( rule-of-thumb )
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown).startsWith("[straight-quote] rules/case.drl:2:29").doesNotContain("\n[");
  }

  @Test
  void manyFaultyGroupsDoNotCountAsDeepNesting() {
    String faulty =
        """
        rule "data-few-%d"
        when
            ( LabelledExamples( value < 10 )
        then
            insertLogical( new FewExamples() );
        end
        """;
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      file.append(faulty.formatted(i));
    }

    FaultyInput found = catchThrowableOfType(FaultyInput.class, () -> Drl.read(file.toString()));

    assertThat(found.faults())
        .hasSize(30)
        .extracting(Fault::id)
        .containsOnly("missing-close-parenthesis");
  }

  @Test
  void deepNestingIsRefusedAndNotFollowed() {
    String nested = "( ".repeat(5000) + "AboutPeople()" + " )".repeat(5000);

    String shown =
        mistakeIn(
            "rule \"data-deep\"\nwhen\n"
                + nested
                + "\nthen\n    insertLogical( new FewExamples() );\nend\n");

    assertThat(shown)
        .isEqualTo(
            """
            [too-deep] rules/case.drl:3:41  Groups of conditions are nested too deeply here.
                Let another rule conclude the inner group by name.""");
  }

  @Test
  void filesWithoutAVerdictNeedOne() {
    SourceText noVerdict =
        new SourceText("rules/a.drl", "declare FewExamples extends Conclusion end\n");

    FaultyInput faulty =
        catchThrowableOfType(FaultyInput.class, () -> new DrlReader().read(List.of(noVerdict)));

    assertThat(faulty)
        .hasMessage(
            """
            rules/a.drl  No rule gives a verdict.
                Write at least the last gate: a rule with @gate, @verdict and no conditions.""");
  }

  @Test
  void aLastGateWithConditionsLeavesSomeoneWithoutAVerdict() {
    SourceText onlyGate =
        new SourceText(
            "rules/a.drl",
            """
            declare Few extends Conclusion end

            rule "verdict-stop"
                @gate( 1 )
                @verdict( "stop" )
            when
                Few()
            then
                insertLogical( new GateTriggered( 1 ) );
            end
            """);

    FaultyInput faulty =
        catchThrowableOfType(FaultyInput.class, () -> new DrlReader().read(List.of(onlyGate)));

    assertThat(faulty)
        .hasMessage(
            """
            rules/a.drl:3:1  The last gate, 1, has conditions.
                rule "verdict-stop"
                ^^^^
                Add a gate without conditions after it, for the verdict of all who come so far.""");
  }

  @Test
  void aCircleOfApplicabilityIsFollowedThroughConclusions() {
    String shown =
        mistakeIn(
            """
            declare NothingRare extends Conclusion end

            rule "data-nothing-rare"
            when
                ( RareExamples( value == 0 ) or Unknown( question == RareExamples.class ) )
            then
                insertLogical( new NothingRare() );
            end

            rule "data-no-examples"
            when
                NothingRare()
            then
                insertLogical( new Irrelevant( LabelledExamples.class ) );
            end

            rule "data-no-rare"
            when
                Open( question == LabelledExamples.class )
            then
                insertLogical( new Irrelevant( RareExamples.class ) );
            end
            """);

    assertThat(shown)
        .contains("LabelledExamples needs RareExamples needs LabelledExamples.")
        .doesNotContain("\n[");
  }
}
