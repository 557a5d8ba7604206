package org.mlfit.explanation;

import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.reasoning.Foresight;

/** A small knowledge base in which there is one of everything that has to be explained. */
public final class Bakery {

  /**
   * busy: at least 500 loaves, or less than 2.5 % waste. Strained: busy, and more than 100 loaves
   * an oven. Calm: not strained, and rye or oats, and no hurry among the aids. Gates: strained,
   * calm, all else.
   */
  public static final Advisor ADVISOR =
      Foresight.advisor(
          SmallKnowledge.of(
              """
              declare Bakery extends Topic @order( 1 ) @title( "Bakery" ) end

              declare Loaves @topic( bakery ) @gate( 1 ) @question( "How many loaves are baked?" )
                  @unit( "loaves" ) @range( "0..10000" ) value : long end
              declare Ovens @topic( bakery ) @question( "How many ovens are there?" )
                  @unit( "ovens" ) @range( "0..10" ) value : long end
              declare Waste @topic( bakery ) @question( "How much is thrown away?" )
                  @unit( "%" ) @range( "0..100" ) @step( 0.5 ) value : double end
              declare enum Flour RYE( "rye" ), WHEAT( "wheat" ), OATS( "oats" );
                  label : String end
              declare FlourUsed @topic( bakery ) @fixed @question( "Which flour is used?" )
                  value : Flour end
              declare enum Aid MIXER( "a mixer" ), TIMER( "a timer" ); label : String end
              declare Aids @topic( bakery ) @options( Aid ) @question( "Which aids are there?" )
                  value : Set end
              declare Shop @topic( bakery ) @question( "Is there a shop?" ) value : boolean end
              declare Queue @topic( bakery ) @question( "How many wait in the queue?" )
                  @unit( "people" ) @range( "0..100" ) value : long end

              declare Busy extends Conclusion @title( "the bakery is busy" ) end
              declare Strained extends Conclusion @title( "the ovens are strained" ) end
              declare Calm extends Conclusion @title( "there is room for more" ) end

              rule "bakery-queue-needs-a-shop" when not Shop( value == true )
              then insertLogical( new Irrelevant( Queue.class ) ); end

              rule "bakery-busy-by-loaves" when Loaves( value >= 500 )
              then insertLogical( new Busy() ); end

              rule "bakery-busy-by-waste" when Waste( value < 2.5 )
              then insertLogical( new Busy() ); end

              rule "bakery-strained" when
                  Busy()
                  Ovens( $ovens : value )
                  Loaves( value > 100 * $ovens )
              then insertLogical( new Strained() ); end

              rule "bakery-calm" when
                  not Strained()
                  FlourUsed( value in ( Flour.RYE, Flour.OATS ) )
                  Aids( value not contains Aid.TIMER )
              then insertLogical( new Calm() ); end

              rule "bakery-oven" @severity( high ) @source( "A baker" )
                  @rationale( "A cold oven bakes nothing." ) when Strained()
              then insertLogical( Finding.risk( "The ovens are full.", "Buy one." ) ); end

              rule "bakery-queue" @severity( low ) @source( "A baker" ) when
                  ( Queue( value > 10 ) or Unknown( question == Queue.class ) )
              then insertLogical( Finding.advice( "People wait.", "Serve faster." ) ); end

              rule "verdict-oven" @gate( 1 ) @verdict( "buy-oven" ) @title( "Buy an oven" )
                  @meaning( "The ovens are the limit." ) when Strained()
              then insertLogical( new GateTriggered( 1 ) ); end

              rule "verdict-more" @gate( 2 ) @verdict( "bake-more" ) @title( "Bake more" )
                  @meaning( "There is room." ) when Calm()
              then insertLogical( new GateTriggered( 2 ) ); end

              rule "verdict-wait" @gate( 3 ) @verdict( "wait" ) @title( "Wait" )
                  @meaning( "Nothing is to be done." ) when
              then insertLogical( new GateTriggered( 3 ) ); end
              """));

  /** What it knows. */
  public static final KnowledgeBase KNOWLEDGE = ADVISOR.knowledgeBase();

  private Bakery() {}

  /** The advice on answers as a file holds them. */
  public static Advice advice(String yaml) {
    return ADVISOR.advise(SmallKnowledge.answers(KNOWLEDGE, yaml));
  }
}
