package org.mlfit.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.reasoning.result.Claim;

/** Rules about a trip, for which everything holds that can be claimed, to be broken on purpose. */
public final class Trips {

  public static final String RULES =
      """
      declare Rain @topic( trip ) @gate( 1 ) @question( "Does it rain?" ) value : boolean end
      declare Coat @topic( trip ) @gate( 1 ) @question( "Is there a coat?" ) value : boolean end
      declare Miles @topic( trip ) @gate( 2 ) @question( "How far is it?" )
          @range( "0..30" ) @law( lessNeverWorse )
          value : long
      end
      declare enum Sky DARK( "dark" ), GREY( "grey" ), BLUE( "blue" ); label : String end
      declare Morning @topic( trip ) @question( "What does the sky look like?" )
          @law( laterNeverWorse )
          value : Sky
      end
      declare Wet extends Conclusion end

      rule "trip-coat-only-in-rain" when
          not Rain( value == true )
      then
          insertLogical( new Irrelevant( Coat.class ) );
      end
      rule "trip-wet" @severity( high ) @source( "weather" ) when
          Rain( value == true )
          not Coat( value == true )
      then
          insertLogical( Finding.blocker( "Wet.", "Stay." ) );
          insertLogical( new Wet() );
      end
      rule "verdict-stay" @gate( 1 ) @verdict( "stay" ) @rank( 1 ) when
          Wet()
      then
          insertLogical( new GateTriggered( 1 ) );
      end
      rule "verdict-drive" @gate( 2 ) @verdict( "drive" ) @rank( 2 ) when
          ( Miles( value > 5 ) or Morning( value == Sky.DARK ) )
      then
          insertLogical( new GateTriggered( 2 ) );
      end
      rule "verdict-walk" @gate( 3 ) @verdict( "walk" ) @rank( 3 ) @neverBeside( blocker ) when
      then
          insertLogical( new GateTriggered( 3 ) );
      end
      """;

  private Trips() {}

  /** The rules with one passage put in place of another. */
  public static String with(String passage, String instead) {
    assertThat(RULES).contains(passage);
    return RULES.replace(passage, instead);
  }

  public static Advisor advisor(String rules) {
    return new Advisor(SmallKnowledge.of(rules));
  }

  /** The only claim whose name contains a text. */
  public static Claim claim(String rules, String named) {
    List<Claim> claims = new Prover(advisor(rules)).prove(named, claim -> {});
    assertThat(claims).hasSize(1);
    return claims.get(0);
  }
}
