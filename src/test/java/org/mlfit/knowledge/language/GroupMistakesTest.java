package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.knowledge.language.Drl.mistakeIn;

import org.junit.jupiter.api.Test;

/** A group after not or exists is shown as what can be written instead. */
class GroupMistakesTest {

  @Test
  void existsTakesNoParenthesesAroundItsPattern() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                exists( LabelledExamples( value < 10 ) )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [group-after-exists] rules/case.drl:3:5  exists cannot stand before a group of conditions.
                    exists( LabelledExamples( value < 10 ) )
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                Write it without the parentheses: exists LabelledExamples( value < 10 ).""");
  }

  @Test
  void notTakesNoParenthesesAroundItsPattern() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                not ( LabelledExamples( value < 10 ) )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [group-after-not] rules/case.drl:3:5  not cannot stand before a group of conditions.
                    not ( LabelledExamples( value < 10 ) )
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                Write it without the parentheses: not LabelledExamples( value < 10 ).""");
  }

  @Test
  void notAllIsOneOfThemNot() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                not ( LabelledExamples( value < 10 ) and not RareExamples() )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [group-after-not] rules/case.drl:3:5  not cannot stand before a group of conditions.
                    not ( LabelledExamples( value < 10 ) and not RareExamples() )
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                Write: ( not LabelledExamples( value < 10 ) or RareExamples() ). If the rule should not ask this at all, take the whole condition out.""");
  }

  @Test
  void notInFrontOfAnotherNotAsksForItsPattern() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                not ( not RareExamples() )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .contains("[group-after-not]")
        .endsWith(
            "Write: RareExamples()."
                + " If the rule should not ask this at all, take the whole condition out.");
  }

  @Test
  void notInFrontOfExistsTakesItsPlace() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                not ( exists RareExamples() )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown).contains("[group-after-not]").contains("Write: not RareExamples().");
  }

  @Test
  void aGroupHeldTogetherByAVariableIsConcludedElsewhere() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                not ( RareExamples( $rare : value ) and LabelledExamples( value < 10 * $rare ) )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [group-after-not] rules/case.drl:3:5  not cannot stand before a group of conditions.
                    not ( RareExamples( $rare : value ) and LabelledExamples( value < 10 * $rare ) )
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                Let another rule conclude the group by name: not ThatName(). If the rule should not ask this at all, take the whole condition out.""");
  }

  @Test
  void aGroupWithAnotherMistakeIsConcludedElsewhere() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                not ( RareExamples( value = 2 ) or LabelledExamples() )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [group-after-not] rules/case.drl:3:5  not cannot stand before a group of conditions.
                    not ( RareExamples( value = 2 ) or LabelledExamples() )
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                Let another rule conclude the group by name: not ThatName(). If the rule should not ask this at all, take the whole condition out.""");
  }
}
