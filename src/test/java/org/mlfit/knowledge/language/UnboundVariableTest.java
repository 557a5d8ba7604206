package org.mlfit.knowledge.language;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.knowledge.language.Drl.mistakeIn;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A variable without a value is told with those that have one. */
class UnboundVariableTest {

  @Test
  void theOnlyVariableIsOffered() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @severity( high )
                @source( "A book" )
            when
                LabelledExamples( $n : value, value < 10 )
            then
                insertLogical( Finding.risk( "Only " + $amount + ".", "Collect more." ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unbound-variable] rules/case.drl:7:44  Rule data-few reads $amount, which nothing binds.
                    insertLogical( Finding.risk( "Only " + $amount + ".", "Collect more." ) );
                                                           ^^^^^^^
                The rule binds only $n: write that, or bind $amount first.""");
  }

  @Test
  void theNearestOfSeveralIsAskedFor() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @severity( high )
                @source( "A book" )
            when
                LabelledExamples( $examples : value )
                RareExamples( $rare : value )
            then
                insertLogical( Finding.risk( "Only " + $exmples + ".", "Collect more." ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unbound-variable] rules/case.drl:8:44  Rule data-few reads $exmples, which nothing binds.
                    insertLogical( Finding.risk( "Only " + $exmples + ".", "Collect more." ) );
                                                           ^^^^^^^^
                Did you mean $examples?""");
  }

  @Test
  void allAreNamedWhereNoneIsNear() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @severity( high )
                @source( "A book" )
            when
                LabelledExamples( $examples : value )
                RareExamples( $rare : value )
            then
                insertLogical( Finding.risk( "Only " + $n + ".", "Collect more." ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unbound-variable] rules/case.drl:8:44  Rule data-few reads $n, which nothing binds.
                    insertLogical( Finding.risk( "Only " + $n + ".", "Collect more." ) );
                                                           ^^
                The rule binds $rare, $examples: write one, or bind $n first.""");
  }

  @Test
  void moreThanEightAreNotAllNamed() {
    String binding =
        IntStream.rangeClosed(1, 9)
            .mapToObj(i -> "$number" + i + " : value")
            .collect(joining(", "));
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @severity( high )
                @source( "A book" )
            when
                LabelledExamples( %s )
            then
                insertLogical( Finding.risk( "Only " + $x + ".", "Collect more." ) );
            end
            """
                .formatted(binding));

    assertThat(shown).endsWith("Bind it first: SomeQuestion( $x : value )");
  }

  @Test
  void aVariableIsNotBoundLaterInItsPattern() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                RareExamples( $rare : value )
                LabelledExamples( 10 * $rare > $n, $n : value )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unbound-variable] rules/case.drl:4:36  Rule data-few reads $n, which is bound only further on, at 4:40.
                    LabelledExamples( 10 * $rare > $n, $n : value )
                                                   ^^
                Move $n : value before it.""");
  }

  @Test
  void aValueIsNotComparedWithItself() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < $later, $later : value, value < 2 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unbound-variable] rules/case.drl:3:31  Rule data-few reads $later, which is bound only further on, at 3:39.
                    LabelledExamples( value < $later, $later : value, value < 2 )
                                              ^^^^^^
                It is compared with itself here: take the comparison out, or compare with something else.""");
  }
}
