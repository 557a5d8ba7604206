package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.knowledge.language.Drl.mistakeIn;

import org.junit.jupiter.api.Test;

/** What is promised about the answers to a question, wrongly. */
class PromiseMistakesTest {

  @Test
  void aLawIsOneOfThree() {
    assertThat(mistakeIn(weeks("@law( moreNeverWorst )")))
        .isEqualTo(
            """
            [bad-law] rules/case.drl:4:11  @law of Weeks cannot be moreNeverWorst.
                    @law( moreNeverWorst )
                          ^^^^^^^^^^^^^^
                Did you mean moreNeverWorse?""");
  }

  @Test
  void anExceptionBelongsToALaw() {
    assertThat(mistakeIn(weeks("@except( \"data-short\" )")))
        .isEqualTo(
            """
            [except-without-law] rules/case.drl:4:5  @except of Weeks is an exception to no law.
                    @except( "data-short" )
                    ^^^^^^^
                Write the law as well, such as @law( moreNeverWorse ).""");
  }

  @Test
  void anExceptionNamesARule() {
    assertThat(mistakeIn(weeks("@law( moreNeverWorse ) @except( \"data-shirt\" )")))
        .isEqualTo(
            """
            [unknown-rule] rules/case.drl:4:28  @except of Weeks names data-shirt, which is no rule.
                    @law( moreNeverWorse ) @except( "data-shirt" )
                                           ^^^^^^^
                Did you mean data-short?""");
  }

  private static String weeks(String promise) {
    return """
        declare Weeks
            @topic( data )
            @question( "How many weeks?" )
            %s
            value : long
        end
        rule "data-short" @severity( low ) @source( "a test" ) when
            Weeks( value < 2 )
        then
            insertLogical( Finding.risk( "Short.", "Wait." ) );
        end
        """
        .formatted(promise);
  }
}
