package org.mlfit.reasoning.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.RandomAnswers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.RandomKnowledge;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.result.Change;
import org.mlfit.reasoning.result.Interval;
import org.mlfit.reasoning.result.Outlook;
import org.mlfit.reasoning.result.Search;

/** What would have to be different, and how far a number can move. */
class ChangesTest {

  private static final int BASES = Boolean.getBoolean("mlfit.thorough") ? 100 : 10;

  private static final String LOAN =
      """
      declare Income @topic( loan ) @gate( 1 ) @question( "Income?" ) @range( "0..1000" )
          value : long
      end
      declare Debt @topic( loan ) @gate( 1 ) @question( "Debt?" ) @range( "0..1000" ) value : long end
      declare Age @topic( loan ) @gate( 1 ) @question( "Age?" ) @range( "0..120" ) @fixed
          value : long
      end
      declare Refused extends Conclusion end

      rule "loan-too-much-debt" @severity( high ) @source( "bank" ) when
          Income( $income : value )
          Debt( $debt : value, $debt > 3 * $income )
      then
          insertLogical( Finding.blocker( "Debt " + $debt + ".", "Save." ) );
          insertLogical( new Refused() );
      end
      rule "loan-too-young" @severity( high ) @source( "law" ) when
          Age( $age : value, $age < 18 )
      then
          insertLogical( Finding.blocker( "Age " + $age + ".", "Wait." ) );
          insertLogical( new Refused() );
      end
      rule "verdict-no" @gate( 1 ) @verdict( "no" ) when
          Refused()
      then
          insertLogical( new GateTriggered( 1 ) );
      end
      rule "verdict-yes" @gate( 2 ) @verdict( "yes" ) when
      then
          insertLogical( new GateTriggered( 2 ) );
      end
      """;

  private final KnowledgeBase loan = SmallKnowledge.of(LOAN);
  private final Reasoner reasoner = new Reasoner(new Advisor(loan));
  private final Verdict yes = loan.verdict("yes").orElseThrow();

  @Test
  void eachSmallestSetIsFoundAndNumbersMoveJustPastTheThreshold() {
    Answers given = answers("{ loan.income: 10, loan.debt: 100, loan.age: 40 }");

    assertThat(reasoner.changesTo(Set.of(yes), given, Search.upTo(2)).sets())
        .extracting(set -> set.stream().map(c -> c.question() + "=" + c.to()).toList().toString())
        .containsExactlyInAnyOrder(
            "[loan.income=" + new Answer.Amount(new BigDecimal(34)) + "]",
            "[loan.debt=" + new Answer.Amount(new BigDecimal(30)) + "]");
  }

  @Test
  void nothingNeedsToChangeForTheVerdictThatIsThere() {
    Answers given = answers("{ loan.income: 10, loan.debt: 30, loan.age: 18 }");

    assertThat(reasoner.changesTo(Set.of(yes), given, Search.upTo(2)).sets())
        .containsExactly(List.of());
  }

  @Test
  void aFixedAnswerIsNeverChanged() {
    Answers given = answers("{ loan.income: 10, loan.debt: 30, loan.age: 17 }");

    assertThat(reasoner.changesTo(Set.of(yes), given, Search.upTo(3)).sets()).isEmpty();
  }

  @Test
  void anAnswerToAnOpenQuestionIsNoChange() {
    assertThat(changesToYes("{ loan.income: 10, loan.age: 40 }")).containsExactly(List.of());
    assertThat(changesToYes("{ loan.income: 10, loan.debt: 31 }"))
        .extracting(set -> set.get(0).question().id())
        .containsExactlyInAnyOrder("loan.income", "loan.debt");
  }

  private List<List<Change>> changesToYes(String given) {
    return reasoner.changesTo(Set.of(yes), answers(given), Search.upTo(1)).sets();
  }

  @Test
  void theIntervalOfAVerdictIsExact() {
    Answers given = answers("{ loan.income: 10, loan.debt: 25, loan.age: 40 }");

    assertThat(interval("loan.debt", given))
        .contains(new Interval(BigDecimal.ZERO, new BigDecimal(30)));
    assertThat(interval("loan.income", given))
        .contains(new Interval(new BigDecimal(9), new BigDecimal(1000)));
    assertThat(interval("loan.age", given))
        .contains(new Interval(new BigDecimal(18), new BigDecimal(120)));
  }

  @Test
  void findingsAreCertainPossibleOrImpossible() {
    Outlook young = reasoner.outlook(answers("loan.age: 17"));
    Outlook debtFree = reasoner.outlook(answers("{ loan.age: 40, loan.debt: 0 }"));

    assertThat(young.certain()).extracting(Rule::id).containsExactly("loan-too-young");
    assertThat(young.possible()).extracting(Rule::id).containsExactly("loan-too-much-debt");
    assertThat(debtFree.impossible()).hasSize(2);
  }

  @Test
  void theSmallestSetsAreThoseThatTryingEverythingFinds() {
    for (int seed = 0; seed < BASES; seed++) {
      Random random = new Random(seed);
      KnowledgeBase base = SmallKnowledge.of(new RandomKnowledge(random).text());
      Advisor advisor = new Advisor(base);
      Reasoner about = new Reasoner(advisor);
      Answers given = RandomAnswers.complete(advisor, random);
      Map<Answers, Verdict> advised = new HashMap<>();
      Function<Answers, Verdict> verdicts =
          answers -> advised.computeIfAbsent(answers, a -> advisor.advise(a).verdict());
      for (Verdict verdict : base.verdicts()) {
        assertThat(questions(about.changesTo(Set.of(verdict), given, Search.upTo(2)).sets()))
            .as("seed %d, %s from %s", seed, verdict.id(), given)
            .isEqualTo(tried(verdicts, base.questions(), verdict, given));
      }
    }
  }

  private static Set<Set<String>> questions(List<List<Change>> sets) {
    Set<Set<String>> questions = new HashSet<>();
    sets.forEach(
        set -> questions.add(new TreeSet<>(set.stream().map(c -> c.question().id()).toList())));
    return questions;
  }

  /** Which one or two answers can be changed to reach a verdict, by trying each value. */
  private static Set<Set<String>> tried(
      Function<Answers, Verdict> verdicts,
      List<Question> questions,
      Verdict verdict,
      Answers given) {
    Set<Set<String>> sets = new HashSet<>();
    if (verdicts.apply(given).equals(verdict)) {
      return Set.of(Set.of());
    }
    for (Question question : questions) {
      for (Answer answer : values(question)) {
        if (verdicts.apply(given.with(question, answer)).equals(verdict)) {
          sets.add(Set.of(question.id()));
        }
      }
    }
    for (Question first : questions) {
      for (Question second : questions) {
        boolean smaller = sets.contains(Set.of(first.id())) || sets.contains(Set.of(second.id()));
        if (first.id().compareTo(second.id()) < 0 && !smaller) {
          addPair(verdicts, verdict, given, first, second, sets);
        }
      }
    }
    return sets;
  }

  private static void addPair(
      Function<Answers, Verdict> verdicts,
      Verdict verdict,
      Answers given,
      Question first,
      Question second,
      Set<Set<String>> sets) {
    for (Answer one : values(first)) {
      for (Answer other : values(second)) {
        if (verdicts.apply(given.with(first, one).with(second, other)).equals(verdict)) {
          sets.add(new TreeSet<>(Set.of(first.id(), second.id())));
          return;
        }
      }
    }
  }

  private static List<Answer> values(Question question) {
    List<Answer> values = new ArrayList<>();
    if (question.kind() instanceof QuestionKind.YesNo) {
      values.add(new Answer.YesNo(true));
      values.add(new Answer.YesNo(false));
    } else if (question.kind() instanceof QuestionKind.Number number) {
      for (BigDecimal n = number.least();
          n.compareTo(number.most()) <= 0;
          n = n.add(number.step())) {
        values.add(new Answer.Amount(n));
      }
    } else if (question.kind() instanceof QuestionKind.OneOf oneOf) {
      oneOf.options().forEach(option -> values.add(new Answer.Choice(option)));
    } else {
      subsets(question.options()).forEach(set -> values.add(new Answer.Choices(set)));
    }
    return values;
  }

  private static List<List<Option>> subsets(List<Option> options) {
    List<List<Option>> subsets = new ArrayList<>();
    for (int bits = 0; bits < 1 << options.size(); bits++) {
      int chosen = bits;
      subsets.add(options.stream().filter(o -> (chosen >> options.indexOf(o) & 1) == 1).toList());
    }
    return subsets;
  }

  private Optional<Interval> interval(String question, Answers given) {
    return reasoner.verdictHolds(loan.question(question).orElseThrow(), given);
  }

  private Answers answers(String yaml) {
    return SmallKnowledge.answers(loan, yaml);
  }
}
