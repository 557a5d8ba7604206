package org.mlfit.reasoning.lookahead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.RandomAnswers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.RandomKnowledge;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.lookahead.Prospects.Branch;
import org.mlfit.reasoning.lookahead.Prospects.Prospect;

/** Looking ahead, against the slow and plain way of asking the solver each question by itself. */
class ProspectsTest {

  private static final int BASES = Boolean.getBoolean("mlfit.thorough") ? 300 : 15;
  private static final int SETS = 8;

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
      rule "verdict-stay" @gate( 1 ) @verdict( "stay" ) when Rain( value == true ) not Coat( value == true )
      then insertLogical( new GateTriggered( 1 ) ); end
      rule "verdict-drive" @gate( 2 ) @verdict( "drive" ) when
          Miles( $miles : value, value > 5 ) Hours( 2 * value < $miles )
      then insertLogical( new GateTriggered( 2 ) ); end
      rule "verdict-walk" @gate( 3 ) @verdict( "walk" ) when
      then insertLogical( new GateTriggered( 3 ) ); end
      """;

  private final KnowledgeBase walks = SmallKnowledge.of(WALKS);
  private final Reasoner reasoner = new Reasoner(new Advisor(walks));

  @Test
  void eachClassOfAnswersLeavesItsVerdicts() {
    Prospects prospects = reasoner.prospects(SmallKnowledge.answers(walks, "trip.rain: yes"));

    assertThat(told(prospects, "trip.coat"))
        .containsExactly("unknown: stay", "yes: drive, walk", "no: stay");
    assertThat(told(prospects, "trip.miles"))
        .containsExactly("unknown: stay, walk", "5: stay, walk", "30: stay, drive, walk");
  }

  @Test
  void aThresholdThatDependsOnAnotherNumberCountsOnceThatIsGiven() {
    Prospects prospects =
        reasoner.prospects(SmallKnowledge.answers(walks, "{ trip.rain: no, trip.miles: 21 }"));

    assertThat(told(prospects, "trip.hours"))
        .containsExactly("unknown: walk", "10: drive", "24: walk");
  }

  @Test
  void whatCanNoLongerChangeTheVerdictDoesNotMatter() {
    Prospects prospects =
        reasoner.prospects(SmallKnowledge.answers(walks, "{ trip.rain: no, trip.miles: 5 }"));

    assertThat(prospects.isSettled()).isTrue();
    assertThat(prospects.mattering()).isZero();
  }

  @Test
  void anAnswerThatIsTakenBackCountsAgain() {
    reasoner.prospects(SmallKnowledge.answers(walks, "{ trip.rain: no, trip.miles: 5 }"));

    Prospects prospects = reasoner.prospects(SmallKnowledge.answers(walks, "trip.miles: 6"));

    assertThat(prospects.verdicts().keySet())
        .extracting(Verdict::id)
        .containsExactly("stay", "drive", "walk");
    assertThat(prospects.mattering()).isEqualTo(3);
  }

  @Test
  void goingBackAnswerByAnswerSaysWhatWasSaidOnTheWay() {
    KnowledgeBase shipped = SmallKnowledge.shipped();
    Reasoner talk = new Reasoner(new Advisor(shipped));
    List<Answers> way = new ArrayList<>(List.of(Answers.none()));
    List<List<Prospect>> said = new ArrayList<>();
    for (Question question : shipped.questions().subList(0, 12)) {
      Answers given = way.get(way.size() - 1);
      said.add(talk.prospects(given).questions());
      way.add(given.with(question, Answer.UNKNOWN));
    }

    for (int at = said.size() - 1; at >= 0; at--) {
      assertThat(talk.prospects(way.get(at)).questions()).isEqualTo(said.get(at));
    }
  }

  @Test
  void lookingAheadSaysWhatAskingOneByOneSays() {
    for (int seed = 0; seed < BASES; seed++) {
      Random random = new Random(seed);
      String text = new RandomKnowledge(random).text();
      Advisor advisor = new Advisor(SmallKnowledge.of(text));
      Reasoner ahead = new Reasoner(advisor);
      Reasoner plain = new Reasoner(advisor);
      for (int i = 0; i < SETS; i++) {
        Answers given = some(RandomAnswers.to(advisor, random), random);
        Prospects prospects = ahead.prospects(given);

        assertThat(prospects.verdicts().keySet())
            .as("seed %d, answers %s, rules%n%s", seed, given, text)
            .isEqualTo(plain.reachableVerdicts(given).keySet());
        assertThat(matteringIn(prospects))
            .as("what matters with seed %d, answers %s, rules%n%s", seed, given, text)
            .containsExactlyElementsOf(plain.forks(given).keySet());
        for (Prospect prospect : prospects.questions()) {
          for (Branch branch : prospect.branches()) {
            if (isOneAnswer(branch)) {
              assertThat(branch.verdicts())
                  .as("%s, seed %d, answers %s, rules%n%s", branch.answers(), seed, given, text)
                  .isEqualTo(
                      plain
                          .reachableVerdicts(
                              given.with(prospect.question(), branch.answers().answer()))
                          .keySet());
            }
          }
        }
      }
    }
  }

  private static boolean isOneAnswer(Branch branch) {
    return branch.answers().from() == branch.answers().to()
        && !(branch.answers().answer() instanceof Answer.Choices);
  }

  private static List<Question> matteringIn(Prospects prospects) {
    return prospects.questions().stream()
        .filter(Prospect::matters)
        .map(Prospect::question)
        .toList();
  }

  private static Answers some(Answers answers, Random random) {
    Answers some = answers;
    for (Question question : new ArrayList<>(answers.questions())) {
      some = random.nextInt(3) == 0 ? some : some.without(question);
    }
    return some;
  }

  private List<String> told(Prospects prospects, String id) {
    return prospects.of(walks.question(id).orElseThrow()).orElseThrow().branches().stream()
        .map(
            branch ->
                org.mlfit.knowledge.question.AnswerText.plain(branch.answers().answer())
                    + ": "
                    + String.join(", ", branch.verdicts().stream().map(Verdict::id).toList()))
        .toList();
  }
}
