package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mlfit.knowledge.language.Drl.mistakeIn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.SourceText;

/** Mistakes of several files together, and files too large to be kept as data. */
class SeveralMistakesTest {

  private static final String FINDING =
      """
      rule "data-few" @severity( low ) @source( "Smith 2020" )
      when
          LabelledExamples( $n : value, value < 10 )
      then
          insertLogical( Finding.risk( %s, "Collect more." ) );
      end
      """;

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

    FaultyInputException faulty =
        catchThrowableOfType(FaultyInputException.class, () -> new DrlReader().read(files));

    assertThat(faulty.faults())
        .extracting(fault -> fault.position() + " " + fault.id())
        .containsExactly(
            "rules/a.drl:3:25 unknown-option",
            "rules/b.drl:3:31 missing-value",
            "rules/b.drl:9:5 refused-attribute");
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

    FaultyInputException found =
        catchThrowableOfType(FaultyInputException.class, () -> Drl.read(file.toString()));

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

    FaultyInputException faulty =
        catchThrowableOfType(
            FaultyInputException.class, () -> new DrlReader().read(List.of(noVerdict)));

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

    FaultyInputException faulty =
        catchThrowableOfType(
            FaultyInputException.class, () -> new DrlReader().read(List.of(onlyGate)));

    assertThat(faulty)
        .hasMessage(
            """
            rules/a.drl:3:1  The last gate, 1, has conditions.
                rule "verdict-stop"
                ^^^^
                Add a gate without conditions after it, for the verdict of all who come so far.""");
  }

  @Test
  void aMessageIsNotEndless() {
    assertThat(mistakeIn(FINDING.formatted("\"a\"" + " + $n".repeat(201))))
        .startsWith("[too-long] rules/case.drl:5:1")
        .contains("More than 200 values are put together here.");
  }

  @Test
  void tooManyFaultsAreNotAllTold() {
    String shown = mistakeIn("rule\n".repeat(2_000));

    assertThat(shown.lines().filter(line -> line.startsWith("[missing-rule-name]"))).hasSize(500);
    assertThat(shown).contains("[too-many-faults] rules/base.drl  There are more than 500 faults.");
  }
}
