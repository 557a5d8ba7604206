package org.mlfit.reasoning.twin;

import static org.assertj.core.api.Assertions.assertThat;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.RandomAnswers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.reasoning.RandomKnowledge;

class GuardsTest {

  private static final int BASES = Boolean.getBoolean("mlfit.thorough") ? 300 : 30;

  private static final String WALKS =
      """
      declare Rain @topic( trip ) @gate( 1 ) @question( "Does it rain?" ) value : boolean end
      declare Coat @topic( trip ) @gate( 1 ) @question( "Is there a coat?" ) value : boolean end
      declare Miles @topic( trip ) @gate( 2 ) @question( "How far is it?" ) @range( "0..30" )
          value : long
      end
      declare Hours @topic( trip ) @gate( 2 ) @question( "How long is the day?" ) @range( "0..24" )
          value : long
      end
      rule "trip-coat-only-in-rain" when not Rain( value == true )
      then insertLogical( new Irrelevant( Coat.class ) ); end
      rule "trip-no-day-without-a-coat" when Coat( value == false )
      then insertLogical( new Irrelevant( Hours.class ) ); end
      rule "verdict-stay" @gate( 1 ) @verdict( "stay" ) when Rain( value == true ) not Coat( value == true )
      then insertLogical( new GateTriggered( 1 ) ); end
      rule "verdict-drive" @gate( 2 ) @verdict( "drive" ) when
          Miles( $miles : value, value > 5 ) not Hours( 2 * value * $miles > 100 )
      then insertLogical( new GateTriggered( 2 ) ); end
      rule "verdict-walk" @gate( 3 ) @verdict( "walk" ) when
      then insertLogical( new GateTriggered( 3 ) ); end
      """;

  private final KnowledgeBase walks = SmallKnowledge.of(WALKS);
  private final Solver solver = new Solver(400_000);
  private final Twin twin = new Twin(solver, walks, "", Twin.variables(solver, walks, ""));
  private final Guards guards = new Guards(solver, twin);

  @Test
  void anAnswerThatIsReadBesideWhetherItAppliesIsGuarded() {
    Question coat = walks.question("trip.coat").orElseThrow();
    Term yes = twin.value(coat).yes();

    assertThat(guards.unguardedIn(solver.and(yes, twin.applies(coat)))).isEmpty();
    assertThat(guards.unguardedIn(solver.or(List.of(twin.irrelevant(coat), solver.not(yes)))))
        .isEmpty();
    assertThat(guards.unguardedIn(yes)).containsExactly(coat);
    assertThat(guards.unguardedIn(solver.or(List.of(yes, twin.applies(coat)))))
        .containsExactly(coat);
  }

  @Test
  void anAnswerThatIsReadInAProductIsSeen() {
    Question hours = walks.question("trip.hours").orElseThrow();
    Question miles = walks.question("trip.miles").orElseThrow();
    Term product = solver.productOf(List.of(twin.value(hours).steps(), twin.value(miles).steps()));

    assertThat(guards.unguardedIn(solver.atMost(product, solver.number(100))))
        .containsExactlyInAnyOrder(hours, miles);
  }

  @Test
  void everyFormulaOfRulesIsGuarded() {
    assertThat(twin.formulas())
        .isNotEmpty()
        .allSatisfy(f -> assertThat(guards.unguardedIn(f)).isEmpty());
  }

  @Test
  void whatIsSaidToQuestionsThatDoNotApplyChangesNoAdvice() {
    int changed = 0;
    for (int seed = 0; seed < BASES; seed++) {
      Random random = new Random(seed);
      Advisor advisor = new Advisor(SmallKnowledge.of(new RandomKnowledge(random).text()));
      Answers one = RandomAnswers.to(advisor, random);
      Answers other = RandomAnswers.to(advisor, random);
      Answers more = one;
      for (Question question : advisor.knowledgeBase().questions()) {
        if (!advisor.walk(one).applies(question) && other.to(question).isPresent()) {
          more = more.with(question, other.to(question).orElseThrow());
          changed++;
        }
      }

      assertThat(TwinView.of(advisor.walk(more)))
          .as("seed %d, %s and %s", seed, one, more)
          .isEqualTo(TwinView.of(advisor.walk(one)));
    }
    assertThat(changed).as("answers that do not apply").isGreaterThan(BASES / 10);
  }
}
