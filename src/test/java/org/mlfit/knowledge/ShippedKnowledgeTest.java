package org.mlfit.knowledge;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.question.Topic;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Expression;

/** What holds of the shipped rules as a whole. */
class ShippedKnowledgeTest {

  private static KnowledgeBase shipped;

  @BeforeAll
  static void load() {
    shipped = new KnowledgeLoader(Clock.systemUTC()).loadShipped();
  }

  @Test
  void thereAreAsManyQuestionsAndRulesAsTheContentHas() {
    assertThat(shipped.questions()).hasSize(76);
    assertThat(shipped.findingRules()).hasSize(153);
    assertThat(shipped.topics()).hasSize(10);
  }

  @TestFactory
  Stream<DynamicTest> everyFindingHasTitleSeverityRationaleAndSource() {
    return shipped.findingRules().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.id(),
                    () -> {
                      assertThat(rule.said("title")).isPresent();
                      assertThat(rule.severity()).isPresent();
                      assertThat(rule.rationale()).isNotBlank();
                      assertThat(rule.source()).isNotBlank();
                      assertThat(rule.confidence().orElse(""))
                          .isIn("established", "rule-of-thumb", "judgement");
                    }));
  }

  @Test
  void everyQuestionIsHelpedWithAndReadBySomeRule() {
    Set<String> read = typesRead();

    assertThat(shipped.questions())
        .allSatisfy(
            question -> {
              assertThat(question.help()).as(question.id()).isNotBlank();
              assertThat(read).contains(question.typeName());
            });
  }

  @Test
  void everyConclusionIsDrawnBySomeRuleAndReadBySomeRule() {
    Set<String> drawn = shipped.rules().stream().flatMap(Rule::concludes).collect(toSet());
    List<String> declared = shipped.conclusions().stream().map(ConclusionType::typeName).toList();

    assertThat(drawn).containsExactlyInAnyOrderElementsOf(declared);
    assertThat(typesRead()).containsAll(declared);
  }

  @ParameterizedTest(name = "gate {0} gives {1}")
  @CsvFileSource(resources = "gates.csv", numLinesToSkip = 1)
  void gatesComeInTheOrderOfTheContent(int number, String verdict) {
    Gate gate = shipped.gates().get(number / 10 - 1);

    assertThat(gate.number()).isEqualTo(number);
    assertThat(gate.verdict().id()).isEqualTo(verdict);
    assertThat(gate.verdict().title()).isNotEqualTo(verdict);
    assertThat(gate.verdict().meaning()).isNotBlank();
    assertThat(gate.isLast()).isEqualTo(number == 10 * shipped.gates().size());
  }

  @Test
  void thereAreTenGatesAndTenVerdicts() {
    assertThat(shipped.gates()).hasSize(10);
    assertThat(shipped.verdicts()).hasSize(10).last().isEqualTo(Verdict.NOT_ENOUGH_ANSWERS);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "questions.csv", numLinesToSkip = 1, maxCharsPerColumn = 1000)
  void questionsHaveTheKindsOptionsRangesAndGatesOfTheContent(
      String id, String kind, String values, String gateAndPlace) {
    Question question = shipped.question(id).orElseThrow();

    assertThat(kind(question)).isEqualTo(kind);
    if (question.kind() instanceof QuestionKind.Number number) {
      String[] ends = values.split("\\.\\.");
      assertThat(number.least()).isEqualByComparingTo(new BigDecimal(ends[0]));
      assertThat(number.most()).isEqualByComparingTo(new BigDecimal(ends[1]));
    } else {
      assertThat(question.options().stream().map(Option::id).collect(joining(" ")))
          .isEqualTo(values == null ? "" : values);
    }
    assertThat(gateAndPlace(question)).isEqualTo(gateAndPlace);
  }

  @Test
  void idsAreTopicDotNameForQuestionsAndTopicDashNameForRules() {
    Set<String> topics = shipped.topics().stream().map(Topic::id).collect(toSet());

    assertThat(shipped.questions())
        .allSatisfy(
            question ->
                assertThat(question.id())
                    .matches(question.topic().id() + "\\.[a-z0-9]+(-[a-z0-9]+)*"));
    assertThat(shipped.rules())
        .allSatisfy(
            rule ->
                assertThat(rule.id())
                    .matches("(" + String.join("|", topics) + "|verdict)(-[a-z0-9]+)+"));
  }

  @Test
  void noNumberIsComparedWithTheSameQuestionInTwoRules() {
    Set<String> seen = new HashSet<>();
    List<String> twice = new ArrayList<>();
    for (Rule rule : shipped.rules()) {
      rule.tree()
          .patterns()
          .flatMap(ShippedKnowledgeTest::thresholds)
          .distinct()
          .filter(threshold -> !seen.add(threshold))
          .forEach(threshold -> twice.add(rule + ": " + threshold));
    }

    assertThat(twice).isEmpty();
  }

  private static Stream<String> thresholds(Pattern pattern) {
    return pattern.constraints().stream()
        .filter(Constraint.Comparison.class::isInstance)
        .map(Constraint.Comparison.class::cast)
        .map(Constraint.Comparison::right)
        .filter(Expression.NumberLiteral.class::isInstance)
        .map(right -> ((Expression.NumberLiteral) right).value().stripTrailingZeros())
        .map(number -> pattern.type() + " and " + number.toPlainString());
  }

  private static Set<String> typesRead() {
    Set<String> read = new HashSet<>();
    shipped.rules().stream()
        .flatMap(rule -> rule.tree().patterns())
        .forEach(pattern -> read.add(pattern.type()));
    return read;
  }

  private static String gateAndPlace(Question question) {
    return shipped.gates().stream()
        .filter(gate -> gate.required().contains(question))
        .map(gate -> gate.number() + "/" + (gate.required().indexOf(question) + 1))
        .findFirst()
        .orElse(null);
  }

  private static String kind(Question question) {
    if (question.kind() instanceof QuestionKind.YesNo) {
      return "yes-no";
    }
    if (question.kind() instanceof QuestionKind.Number) {
      return "number";
    }
    return question.kind() instanceof QuestionKind.OneOf ? "one-of" : "many-of";
  }
}
