package org.mlfit.advice;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;

/** The shipped rules say what the tables of the content say, read by other eyes. */
@Tag("much-advice")
class AdviceEqualsTheTablesTest {

  private final ShippedCases shipped = ShippedCases.all();
  private final ContentTables tables = new ContentTables();

  @Test
  void theRulesAreThoseOfTheTablesWithTheirWeight() {
    Map<String, String> content =
        tables.rules().stream()
            .collect(toMap(ContentTables.Row::id, row -> row.severity() + " " + row.confidence()));
    Map<String, String> rules =
        shipped.advisor().knowledgeBase().findingRules().stream()
            .collect(
                toMap(
                    Rule::id,
                    rule ->
                        rule.severity().orElseThrow().name().toLowerCase(Locale.ROOT)
                            + " "
                            + rule.confidence().orElseThrow()));

    assertThat(rules).isEqualTo(content);
  }

  @Test
  void theAdviceOnRandomAnswersIsThatOfTheTables() {
    assertSame(shipped.randomSets());
  }

  @Test
  void theAdviceOnEveryTwoAnswersTogetherIsThatOfTheTables() {
    assertSame(shipped.coveringArray());
  }

  private void assertSame(List<Answers> sets) {
    assertThat(sets).isNotEmpty();
    sets.parallelStream()
        .forEach(
            answers ->
                assertThat(said(answers))
                    .as("%s", answers)
                    .isEqualTo(tables.advise(byId(answers))));
  }

  private ContentTables.Said said(Answers answers) {
    Advice advice = shipped.advisor().walk(answers);
    return new ContentTables.Said(
        advice.verdict().id(),
        advice.leaning().map(Verdict::id).orElse(""),
        List.copyOf(
            advice.findings().stream()
                .map(found -> found.kind().name().toLowerCase(Locale.ROOT) + " " + found.id())
                .collect(toCollection(TreeSet::new))),
        advice.open().stream().map(Question::id).toList());
  }

  private static Map<String, Answer> byId(Answers answers) {
    Map<String, Answer> byId = new TreeMap<>();
    answers.asMap().forEach((question, answer) -> byId.put(question.id(), answer));
    return byId;
  }
}
