package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.knowledge.language.Drl.mistakeIn;

import org.junit.jupiter.api.Test;

/** What Drools has and these rules do not, conditions first. */
class RefusedConstructTest {

  @Test
  void evalIsRefused() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                eval( 1 == 1 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-condition] rules/case.drl:3:5  Rules here use no eval.
                    eval( 1 == 1 )
                    ^^^^^^^^^^^^^^
                Take it out if it compares nothing; else compare inside a condition, such as Name( value < 10 ).""");
  }

  @Test
  void onlyWhatIsRefusedIsMarked() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                ( eval( $a > ( 1 ) ) or FewExamples() )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .contains(
            """
                    ( eval( $a > ( 1 ) ) or FewExamples() )
                      ^^^^^^^^^^^^^^^^^^
            """);
  }

  @Test
  void whatGoesOnInTheNextLineIsMarkedAsFarAsItsOwn() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                exists( LabelledExamples()
                    and not RareExamples() )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .contains(
            """
                    exists( LabelledExamples()
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^
            """);
  }

  @Test
  void fromIsRefused() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10 ) from $list
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-condition] rules/case.drl:3:36  Rules here use no from.
                    LabelledExamples( value < 10 ) from $list
                                                   ^^^^^^^^^^
                All facts are answers and conclusions, and come from nowhere else. If the rule should not ask this, take the whole condition out; LabelledExamples( … ) alone would still be a condition.""");
  }

  @Test
  void accumulateIsRefused() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                accumulate( LabelledExamples( $n : value ); $sum : sum( $n ) )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-condition] rules/case.drl:3:5  Rules here use no accumulate.
                    accumulate( LabelledExamples( $n : value ); $sum : sum( $n ) )
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                Take it out: nothing is counted or summed here. A sum that a rule needs is asked of the architect, as a question of its own.""");
  }

  @Test
  void forallIsRefused() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                forall( LabelledExamples( value < 10 ) )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-condition] rules/case.drl:3:5  Rules here use no forall.
                    forall( LabelledExamples( value < 10 ) )
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                Say instead what must not be: not Name( … ) with the opposite inside. If the rule should not ask this, take it out.""");
  }

  @Test
  void existsOfAGroupIsRefused() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                exists( LabelledExamples() and not RareExamples() )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [group-after-exists] rules/case.drl:3:5  exists cannot stand before a group of conditions.
                    exists( LabelledExamples() and not RareExamples() )
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                Without the word exists, ( LabelledExamples() and not RareExamples() ) asks the same. If the rule should not ask this at all, take the whole condition out.""");
  }

  @Test
  void notOfAGroupIsRefused() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                not ( LabelledExamples() or RareExamples() )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [group-after-not] rules/case.drl:3:5  not cannot stand before a group of conditions.
                    not ( LabelledExamples() or RareExamples() )
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                Write: not LabelledExamples() not RareExamples(). If the rule should not ask this at all, take the whole condition out.""");
  }

  @Test
  void matchesIsRefused() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                ErrorHarm( value matches "MON.*" )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-operator] rules/case.drl:3:22  Rules here use no matches.
                    ErrorHarm( value matches "MON.*" )
                                     ^^^^^^^
                Known are == != < <= > >= in, not in, contains and not contains.""");
  }

  @Test
  void methodCallsAreRefused() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                UseAreas( value.isEmpty() )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-call] rules/case.drl:3:21  Rules call no methods, found isEmpty.
                    UseAreas( value.isEmpty() )
                                    ^^^^^^^
                Compare fields, or let another rule conclude it by name.""");
  }

  @Test
  void readingByADotIsRefused() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                UseAreas( value.size > 1 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-call] rules/case.drl:3:15  Nothing can be read from value by a dot.
                    UseAreas( value.size > 1 )
                              ^^^^^
                Use value as a whole; a message says it in words.""");
  }

  @Test
  void namingAWholeFactIsRefused() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                $examples : LabelledExamples( value < 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [bound-fact] rules/case.drl:3:5  A whole fact cannot be given a name.
                    $examples : LabelledExamples( value < 10 )
                    ^^^^^^^^^
                Name its value instead: Type( $examples : value )""");
  }

  @Test
  void theRestOfADivisionIsRefused() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value % 2 == 0 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-operator] rules/case.drl:3:29  Rules here use no %.
                    LabelledExamples( value % 2 == 0 )
                                            ^
                Known are == != < <= > >= in, not in, contains and not contains.""");
  }

  @Test
  void factsComeFromNoEntryPoint() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                RareExamples( value < 2 )
                LabelledExamples() from entry-point "x"
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-condition] rules/case.drl:4:24  Rules here use no from.
                    LabelledExamples() from entry-point "x"
                                       ^^^^^^^^^^^^^^^^^^^^
                All facts are answers and conclusions, and come from nowhere else. If the rule should not ask this, take the whole condition out; LabelledExamples( … ) alone would still be a condition.""");
  }
}
