package org.mlfit.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;

/** Exact answers on a knowledge base whose interviews can all be played. */
class ReasonerTest {

  private static final String TRIPS =
      """
      declare Rain @topic( trip ) @gate( 1 ) @question( "Does it rain?" ) value : boolean end
      declare Coat @topic( trip ) @gate( 1 ) @question( "Is there a coat?" ) value : boolean end
      declare Miles @topic( trip ) @gate( 2 ) @question( "How far is it?" )
          @range( "0..30" ) @law( lessNeverWorse )
          value : long
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
          Miles( value > 5 )
      then
          insertLogical( new GateTriggered( 2 ) );
      end
      rule "verdict-walk" @gate( 3 ) @verdict( "walk" ) @rank( 3 ) @neverBeside( blocker ) when
      then
          insertLogical( new GateTriggered( 3 ) );
      end
      """;

  private final KnowledgeBase trips = SmallKnowledge.of(TRIPS);
  private final Advisor advisor = new Advisor(trips);
  private final Reasoner reasoner = new Reasoner(advisor);

  @Test
  void theReachableVerdictsAreThoseThatPlayedInterviewsReach() {
    for (String given :
        List.of(
            "{}",
            "trip.rain: no",
            "trip.rain: unknown",
            "{ trip.rain: yes, trip.coat: yes }",
            "{ trip.rain: yes, trip.coat: no }",
            "{ trip.coat: no, trip.miles: 3 }",
            "trip.miles: 5",
            "trip.miles: 6")) {
      Answers answers = SmallKnowledge.answers(trips, given);

      assertThat(ids(reasoner.reachableVerdicts(answers).keySet()))
          .as(given)
          .containsExactlyInAnyOrderElementsOf(ids(played(answers)));
    }
  }

  @Test
  void settledMeansThatNoAnswerCanChangeTheVerdictAnyMore() {
    assertThat(reasoner.reach(SmallKnowledge.answers(trips, "trip.rain: no")).isSettled())
        .isFalse();
    assertThat(
            reasoner
                .reach(SmallKnowledge.answers(trips, "{ trip.rain: no, trip.miles: 5 }"))
                .isSettled())
        .isTrue();
  }

  @Test
  void threadsThatShareAReasonerGetTheAnswersOfOneThatHasItAlone() {
    List<Answers> given =
        List.of("{}", "trip.rain: no", "trip.miles: 5", "trip.miles: 6", "trip.coat: no").stream()
            .map(answers -> SmallKnowledge.answers(trips, answers))
            .toList();
    List<Set<Verdict>> alone =
        given.stream().map(answers -> reasoner.reachableVerdicts(answers).keySet()).toList();

    assertThat(
            given.parallelStream()
                .map(answers -> reasoner.reachableVerdicts(answers).keySet())
                .toList())
        .isEqualTo(alone);
  }

  @Test
  void aQuestionThatCanDecideNothingAnyMoreDoesNotMatter() {
    Answers dry = SmallKnowledge.answers(trips, "trip.rain: no");

    assertThat(reasoner.forks(dry).keySet()).extracting(Question::id).containsExactly("trip.miles");
  }

  @Test
  void eachWitnessOfAVerdictLeadsThere() {
    reasoner
        .reachableVerdicts(Answers.none())
        .forEach(
            (verdict, answers) -> assertThat(advisor.advise(answers).verdict()).isEqualTo(verdict));
  }

  @Test
  void anOpenQuestionThatCanOnlyChangeFindingsIsToldWithTwoAnswers() {
    KnowledgeBase snacks =
        SmallKnowledge.of(
            TRIPS
                + """
                declare Snacks @topic( trip ) @question( "Are there snacks?" ) value : boolean end
                rule "trip-snacks" @severity( low ) @source( "taste" ) when Snacks( value == true )
                then insertLogical( Finding.strength( "Snacks.", "Eat." ) ); end
                """);
    Reasoner about = new Reasoner(new Advisor(snacks));
    Answers dry = SmallKnowledge.answers(snacks, "{ trip.rain: no, trip.miles: 3 }");

    assertThat(about.forks(dry)).isEmpty();
    assertThat(about.canChangeFindings(snacks.question("trip.snacks").orElseThrow(), dry)).isTrue();
  }

  /** Plays every interview that begins with some answers. */
  private Set<Verdict> played(Answers answers) {
    Advice advice = advisor.advise(answers);
    List<Question> left =
        trips.questions().stream()
            .filter(q -> advice.applies(q) && advice.effective().to(q).isEmpty())
            .toList();
    if (left.isEmpty()) {
      return Set.of(advice.verdict());
    }
    Set<Verdict> verdicts = new LinkedHashSet<>();
    for (Answer answer : answersTo(left.get(0))) {
      verdicts.addAll(played(answers.with(left.get(0), answer)));
    }
    return verdicts;
  }

  private static List<Answer> answersTo(Question question) {
    List<Answer> answers = new ArrayList<>(List.of(Answer.UNKNOWN));
    if (question.id().equals("trip.miles")) {
      List.of("0", "5", "6", "30")
          .forEach(n -> answers.add(new Answer.Amount(new java.math.BigDecimal(n))));
    } else {
      answers.add(new Answer.YesNo(true));
      answers.add(new Answer.YesNo(false));
    }
    return answers;
  }

  private static List<String> ids(Set<Verdict> verdicts) {
    return verdicts.stream().map(Verdict::id).toList();
  }
}
