package org.mlfit.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlfit.RandomNumbers;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.explanation.reading.ConditionReader;
import org.mlfit.explanation.reading.Reading;
import org.mlfit.explanation.whynot.WhyNotFinder;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.scenario.coverage.Thresholds;

/**
 * Numbers come to the same wherever they are calculated: in the rule engine, the solver, the
 * formulas evaluated directly, the explanation, the coverage and the messages, and in a library
 * that none of them uses for it.
 */
class OneArithmeticTest {

  private static final String TEA =
      """
      declare Tea extends Topic @order( 1 ) @title( "Tea" ) end
      declare Cups @topic( tea ) @question( "How many cups?" ) @range( "0..1000" ) value : long end
      declare Plates @topic( tea ) @question( "How many plates?" ) @range( "0..9" ) value : long end
      declare Litres @topic( tea ) @question( "How many litres?" ) @step( 0.1 ) value : double end
      rule "tea-found" @severity( low ) @source( "Nobody" ) when %s
      then insertLogical( Finding.risk( "Too much.", "Drink less." ) ); end
      rule "verdict-fine" @gate( 1 ) @verdict( "fine" ) when
      then insertLogical( new GateTriggered( 1 ) ); end
      """;

  @ParameterizedTest(name = "{0} with {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Cups( value / 2 > 3 )               | tea.cups: 7                  | true
          Cups( value / 2 > 3 )               | tea.cups: 6                  | false
          Cups( value > 50000 * 50000 )       | tea.cups: 7                  | false
          Cups( value * 3000000000 * 3000000000 > 1 ) | tea.cups: 2          | true
          Litres( value * 3 > 0.3 )           | tea.litres: 0.1              | false
          Litres( value * 3 >= 0.3 )          | tea.litres: 0.1              | true
          Litres( value / 3 == 0.1 )          | tea.litres: 0.3              | true
          Cups( 1 / 3 * value == 1 )          | tea.cups: 3                  | true
          Cups( $c : value ) Plates( $c * value == 8 ) | '{ tea.cups: 4, tea.plates: 2 }' | true
          Cups( $c : value ) Plates( $c * value == 8 ) | '{ tea.cups: 4, tea.plates: 3 }' | false
          """)
  void numbersAreCalculatedAsPeopleMeanIt(String condition, String given, boolean found) {
    Advisor advisor = new Advisor(SmallKnowledge.of(TEA.formatted(condition)));
    Answers answers = SmallKnowledge.answers(advisor.knowledgeBase(), given);

    Advice advice = advisor.advise(answers);

    Rule rule = advisor.knowledgeBase().rule("tea-found").orElseThrow();
    assertThat(advice.findingIds()).isEqualTo(found ? List.of("tea-found") : List.of());
    assertThat(new ConditionReader(advisor.knowledgeBase(), advice).read(rule))
        .allMatch(
            reading -> reading.isMet() == found || reading.text().equals("Cups( $c : value )"));
    assertThat(new WhyNotFinder(advisor, advice).find("tea-found")).isPresent();
  }

  @Test
  void aMessageIsRoundedForReadingAndNothingElse() {
    String rules =
        TEA.formatted("Cups( $c : value )")
            .replace("\"Too much.\"", "\"A third is \" + $c / 3 + \".\"");
    Advisor advisor = new Advisor(SmallKnowledge.of(rules));

    Advice advice = advisor.advise(SmallKnowledge.answers(advisor.knowledgeBase(), "tea.cups: 8"));

    assertThat(advice.findings().get(0).message()).isEqualTo("A third is 2.67.");
  }

  static IntStream seeds() {
    return IntStream.range(0, Boolean.getBoolean("mlfit.thorough") ? 40 : 4);
  }

  /** 50 rules on 50 sets of answers each: 10,000 pairs, and 100,000 if all is played. */
  @ParameterizedTest
  @MethodSource("seeds")
  void allThatCalculateAgree(int seed) {
    RandomNumbers made = new RandomNumbers(seed, 50);
    Advisor advisor = new Advisor(SmallKnowledge.of(made.text()));
    KnowledgeBase knowledgeBase = advisor.knowledgeBase();
    Reasoner reasoner = new Reasoner(advisor);
    List<String> notTranslated =
        reasoner.untranslated().stream().map(untranslated -> untranslated.rule().id()).toList();

    for (int set = 0; set < 50; set++) {
      Map<RandomNumbers.Number, BigDecimal> numbers = made.answers();
      Answers answers = answers(knowledgeBase, numbers);
      Advice advice = advisor.advise(answers);
      List<String> solved = reasoner.view(answers).findings();
      List<String> interpreted = reasoner.interpreter().view(answers).findings();
      ConditionReader reader = new ConditionReader(knowledgeBase, advice);
      for (RandomNumbers.Rule made1 : made.rules()) {
        Rule rule = knowledgeBase.rule(made1.id()).orElseThrow();
        boolean holds = made1.holds(numbers);
        String why = rule.tree().text() + answers;

        assertThat(advice.findingIds().contains(rule.id())).as(why).isEqualTo(holds);
        List<Reading> readings = reader.read(rule);
        assertThat(readings.get(readings.size() - 1).isMet()).as(why).isEqualTo(holds);
        assertThat(covered(knowledgeBase, rule, answers)).as(why).isEqualTo(holds);
        if (!notTranslated.contains(rule.id())) {
          assertThat(solved.contains(rule.id())).as(why).isEqualTo(holds);
          assertThat(interpreted.contains(rule.id())).as(why).isEqualTo(holds);
        }
        if (holds) {
          assertThat(message(advice, rule)).as(why).isEqualTo(said(made1, numbers));
        }
      }
    }
    assertThat(notTranslated).hasSizeLessThan(made.rules().size() / 20);
  }

  private static Answers answers(
      KnowledgeBase knowledgeBase, Map<RandomNumbers.Number, BigDecimal> numbers) {
    Map<Question, Answer> answers = new LinkedHashMap<>();
    numbers.forEach(
        (number, said) ->
            answers.put(
                knowledgeBase.questionOfType(number.type()).orElseThrow(),
                new Answer.Amount(said)));
    return Answers.of(answers);
  }

  private static boolean covered(KnowledgeBase knowledgeBase, Rule rule, Answers answers) {
    Map<String, Question> questions = new HashMap<>();
    for (Pattern pattern : rule.tree().patterns().toList()) {
      Question question = knowledgeBase.questionOfType(pattern.type()).orElseThrow();
      questions.put("value", question);
      for (Constraint constraint : pattern.constraints()) {
        if (constraint instanceof Constraint.Binding binding) {
          questions.put(binding.variable(), question);
        } else {
          return Thresholds.holds((Constraint.Comparison) constraint, questions, answers)
              .orElseThrow();
        }
      }
    }
    throw new AssertionError("The rule compares nothing");
  }

  private static String message(Advice advice, Rule rule) {
    return advice.findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .findFirst()
        .orElseThrow()
        .message();
  }

  private static String said(
      RandomNumbers.Rule rule, Map<RandomNumbers.Number, BigDecimal> numbers) {
    return "It is " + rule.said(numbers).orElse("no number") + "!";
  }
}
