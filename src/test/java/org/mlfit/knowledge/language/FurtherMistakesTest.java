package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.knowledge.language.Drl.mistakeIn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes of people who know another language, and of people in a hurry. */
class FurtherMistakesTest {

  private static final String QUESTION =
      """
      declare Weeks
          @topic( data )
          @question( "How many weeks?" )
          %s
          value : long
      end
      """;
  private static final String CONCLUDING =
      """
      rule "data-few"
      when
          LabelledExamples( value < 10 )
      then
          %s
      end
      """;
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
  void aVariableBeginsWithADollarSign() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( n : value, n < 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [variable-name] rules/case.drl:3:23  The name n does not begin with $.
                    LabelledExamples( n : value, n < 10 )
                                      ^
                Write: $n : value""");
  }

  @Test
  void aMessageIsAText() {
    assertThat(mistakeIn(FINDING.formatted("10")))
        .isEqualTo(
            """
            [not-text] rules/case.drl:5:34  A message is a text, this is a number.
                    insertLogical( Finding.risk( 10, "Collect more." ) );
                                                 ^^
                Say it in words, in quotes.""");
  }

  @Test
  void aGateIsTriggeredByItsNumberNotByAText() {
    assertThat(mistakeIn(CONCLUDING.formatted("insertLogical( new GateTriggered( \"9\" ) );")))
        .isEqualTo(
            """
            [gate-number] rules/case.drl:5:39  GateTriggered takes the number of its gate, not "9".
                    insertLogical( new GateTriggered( "9" ) );
                                                      ^^^
                Gates are numbered from 1: give @gate and GateTriggered the same number.""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GateTrigered( 9 )", "Irelevant( ErrorHarm.class )"})
  void aMisspeltConstructorIsShownWithTheNearest(String written) {
    String name = written.substring(0, written.indexOf('('));

    assertThat(mistakeIn(CONCLUDING.formatted("insertLogical( new " + written + " );")))
        .startsWith(
            "[unknown-conclusion] rules/case.drl:5:24  There is no " + name + " to conclude.")
        .contains("Did you mean ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"insert", "update", "modify", "delete", "retract"})
  void factsAreOnlyConcluded(String change) {
    assertThat(mistakeIn(CONCLUDING.formatted(change + "( new FewExamples() );")))
        .startsWith(
            "[refused-change] rules/case.drl:5:5  Rules only conclude, with insertLogical; found "
                + change
                + ".")
        .containsPattern("[Tt]ake (it|the line) out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"if", "for", "while", "do", "switch", "try"})
  void whatAConsequenceAsksBelongsToTheConditions(String word) {
    assertThat(mistakeIn(CONCLUDING.formatted(word + " ( true ) { }")))
        .isEqualTo(
            """
            [refused-consequence] rules/case.drl:5:5  Rules only conclude, with insertLogical; found %s.
                    %s ( true ) { }
                    %s
                Take it out if it does nothing; else put what it asks between when and then, of this rule or another."""
                .formatted(word, word, "^".repeat((word + " ( true ) { }").length())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"return", "int"})
  void nothingButAConclusionStandsBehindThen(String word) {
    assertThat(mistakeIn(CONCLUDING.formatted(word + " ( true ) { }")))
        .isEqualTo(
            """
            [refused-consequence] rules/case.drl:5:5  Rules only conclude, with insertLogical; found %s.
                    %s ( true ) { }
                    %s
                Anything but a conclusion is taken out. A conclusion: insertLogical( new NameOfConclusion() );"""
                .formatted(word, word, "^".repeat((word + " ( true ) { }").length())));
  }

  @Test
  void aRuleHasNoDialect() {
    String shown = mistakeIn("rule \"data-few\" dialect \"mvel\" when then end");

    assertThat(shown)
        .isEqualTo(
            """
            [refused-attribute] rules/case.drl:1:17  Rule data-few uses dialect, which rules here do not have.
                rule "data-few" dialect "mvel" when then end
                                ^^^^^^^^^^^^^^
                Take it out: rules are read as they stand, in no dialect.""");
  }

  @Test
  void aUnitIsAWord() {
    assertThat(mistakeIn(QUESTION.formatted("@unit( 7 )")))
        .isEqualTo(
            """
            [bad-unit] rules/case.drl:4:12  @unit of Weeks cannot be 7.
                    @unit( 7 )
                           ^
                Write what is counted in a word or two, without a number: "weeks".""");
  }

  @Test
  void aUnitIsNotEmpty() {
    assertThat(mistakeIn(QUESTION.formatted("@unit( \"\" )")))
        .startsWith("[bad-unit] rules/case.drl:4:5  @unit of Weeks is empty.");
  }

  @Test
  void aTypeOfJavaIsNoNameForAType() {
    assertThat(mistakeIn("declare StringBuilder extends Conclusion end"))
        .isEqualTo(
            """
            [reserved-name] rules/case.drl:1:9  StringBuilder is a type of Java itself.
                declare StringBuilder extends Conclusion end
                        ^^^^^^^^^^^^^
                Give the type another name.""");
  }

  @Test
  void aNameIsShort() {
    String shown = mistakeIn("declare A" + "b".repeat(100) + " extends Conclusion end");

    assertThat(shown)
        .startsWith("[long-name] rules/case.drl:1:9  This name is longer than 100 characters.");
  }

  @Test
  void aMessageIsNotEndless() {
    assertThat(mistakeIn(FINDING.formatted("\"a\"" + " + $n".repeat(201))))
        .startsWith("[too-long] rules/case.drl:5:1")
        .contains("More than 200 values are put together here.");
  }

  @Test
  void aRuleThatCanBeMetInThousandsOfWaysIsCutIntoSeveral() {
    String group = "( LabelledExamples( value < 10 ) or RareExamples( value < 10 ) )\n";
    String shown =
        mistakeIn(
            "rule \"data-few\"\nwhen\n"
                + group.repeat(10)
                + "then\ninsertLogical( new FewExamples() );\nend");

    assertThat(shown)
        .isEqualTo(
            """
            [too-many-ways] rules/case.drl:1:1  Rule data-few can be met in more than 1000 ways.
                rule "data-few"
                ^^^^
                Let other rules conclude its groups by name, and read those.""");
  }

  @Test
  void tooManyFaultsAreNotAllTold() {
    String shown = mistakeIn("rule\n".repeat(2_000));

    assertThat(shown.lines().filter(line -> line.startsWith("[missing-rule-name]"))).hasSize(500);
    assertThat(shown).contains("[too-many-faults] rules/base.drl  There are more than 500 faults.");
  }

  @Test
  void twoMistakesInOneRuleAreToldTogetherWhereBothCanBeRead() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabeledExamples( value < 10 )
                ErrorHarm( value == Harm.MONEI )
            then
                insertLogical( new FewExample() );
            end
            """);

    assertThat(shown)
        .contains("[unknown-type] rules/case.drl:3:5", "[unknown-option] rules/case.drl:4:25")
        .contains("[unknown-conclusion] rules/case.drl:6:24");
  }
}
