package org.mlfit.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.AnswerReader;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.Foresight;
import org.mlfit.reasoning.Reasoner;

/** What an interview claims, against playing every single way in which it could go on. */
class SettledTest {

  private static final String COAT_IN_RAIN =
      """
      declare Rain @topic( trip ) @gate( 1 ) @question( "Does it rain?" ) value : boolean end
      declare Coat @topic( trip ) @gate( 1 ) @question( "Is there a coat?" ) value : boolean end
      declare Miles @topic( trip ) @gate( 2 ) @question( "How far is it?" ) @range( "0..3" )
          value : long
      end
      declare Hours @topic( trip ) @gate( 2 ) @question( "How long is it light?" ) @range( "0..2" )
          value : long
      end
      rule "trip-coat-only-in-rain" when not Rain( value == true )
      then insertLogical( new Irrelevant( Coat.class ) ); end
      rule "verdict-stay" @gate( 1 ) @verdict( "stay" ) when
          Rain( value == true ) not Coat( value == true )
      then insertLogical( new GateTriggered( 1 ) ); end
      rule "verdict-drive" @gate( 2 ) @verdict( "drive" ) when
          Miles( $miles : value ) Hours( value < $miles )
      then insertLogical( new GateTriggered( 2 ) ); end
      rule "verdict-walk" @gate( 3 ) @verdict( "walk" ) when
      then insertLogical( new GateTriggered( 3 ) ); end
      """;

  private static final String WHAT_IS_UNKNOWN_COUNTS =
      """
      declare enum Colour RED( "red" ), GREEN( "green" ), BLUE( "blue" ); label : String end
      declare Light @topic( road ) @gate( 1 ) @question( "Which light?" ) value : Colour end
      declare Night @topic( road ) @gate( 1 ) @question( "Is it night?" ) value : boolean end
      declare Lamp @topic( road ) @gate( 2 ) @question( "Is there a lamp?" ) value : boolean end
      rule "road-lamp-only-at-night" when Night( value == false )
      then insertLogical( new Irrelevant( Lamp.class ) ); end
      rule "verdict-stop" @gate( 1 ) @verdict( "stop" ) when
          ( Light( value == Colour.RED ) or Unknown( question == Light.class ) )
      then insertLogical( new GateTriggered( 1 ) ); end
      rule "verdict-look" @gate( 2 ) @verdict( "look" ) when
          not Lamp( value == true ) Night( value == true )
      then insertLogical( new GateTriggered( 2 ) ); end
      rule "verdict-go" @gate( 3 ) @verdict( "go" ) when
      then insertLogical( new GateTriggered( 3 ) ); end
      """;

  @ParameterizedTest
  @ValueSource(strings = {COAT_IN_RAIN, WHAT_IS_UNKNOWN_COUNTS})
  void whatIsPossibleAndSettledIsWhatPlayingAllInterviewsShows(String rules) {
    Advisor advisor = Foresight.advisor(SmallKnowledge.of(rules));
    Agenda agenda = new Agenda(advisor.knowledgeBase(), Optional.of(new Reasoner(advisor)));
    Map<Answers, Set<Verdict>> played = new HashMap<>();

    for (Answers given : allPartial(advisor)) {
      Standing standing = agenda.at(given, advisor.advise(given));
      Set<Verdict> possible = possible(advisor, given, played);

      assertThat(standing.possible()).as("%s", given).isEqualTo(possible);
      assertThat(standing.isSettled()).as("%s", given).isEqualTo(possible.size() == 1);
      assertThat(standing.coming().isEmpty()).as("%s", given).isEqualTo(possible.size() == 1);
    }
  }

  private static List<Answers> allPartial(Advisor advisor) {
    List<Answers> all = new ArrayList<>(List.of(Answers.none()));
    for (Question question : advisor.knowledgeBase().questions()) {
      for (Answers answers : List.copyOf(all)) {
        answersTo(question).forEach(answer -> all.add(answers.with(question, answer)));
      }
    }
    return all;
  }

  /** The verdicts of all interviews that go on from here until nothing that applies is open. */
  private static Set<Verdict> possible(
      Advisor advisor, Answers given, Map<Answers, Set<Verdict>> played) {
    Set<Verdict> known = played.get(given);
    if (known != null) {
      return known;
    }
    Advice advice = advisor.advise(given);
    Set<Verdict> verdicts = new HashSet<>();
    Optional<Question> open =
        advisor.knowledgeBase().questions().stream()
            .filter(question -> given.to(question).isEmpty() && advice.applies(question))
            .findFirst();
    if (open.isEmpty()) {
      verdicts.add(advice.verdict());
    } else {
      answersTo(open.get())
          .forEach(a -> verdicts.addAll(possible(advisor, given.with(open.get(), a), played)));
    }
    played.put(given, verdicts);
    return verdicts;
  }

  private static List<Answer> answersTo(Question question) {
    List<String> words = new ArrayList<>(List.of("unknown"));
    if (question.kind() instanceof QuestionKind.Number number) {
      for (int i = number.least().intValue(); i <= number.most().intValue(); i++) {
        words.add(String.valueOf(i));
      }
    } else if (question.kind() instanceof QuestionKind.YesNo) {
      words.addAll(List.of("yes", "no"));
    } else {
      question.options().forEach(option -> words.add(option.id()));
    }
    return words.stream().map(word -> AnswerReader.ofFiles().read(question, word)).toList();
  }
}
