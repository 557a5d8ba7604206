package org.mlfit.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Rebuild;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.vocabulary.Finding.Kind;
import org.mlfit.knowledge.vocabulary.Severity;

/** What holds for the advice of the shipped rules on many sets of answers. */
@Tag("much-advice")
@TestInstance(Lifecycle.PER_CLASS)
class ShippedAdviceTest {

  private static final int LEAST_OF_A_VERDICT = 500;
  private static final int LEAST_OF_A_FINDING = 50;

  private ShippedCases shipped;
  private KnowledgeBase knowledgeBase;
  private List<Gist> random;
  private List<Gist> arrays;

  @BeforeAll
  void adviseOnManySetsOfAnswers() {
    shipped = ShippedCases.all();
    knowledgeBase = shipped.advisor().knowledgeBase();
    random = advised(shipped.advisor(), shipped.randomSets());
    arrays =
        advised(
            shipped.advisor(),
            Stream.of(shipped.coveringArray(), shipped.aroundOneCaseOfEachVerdict())
                .flatMap(List::stream)
                .toList());
  }

  @Test
  void everyVerdictOccursOften() {
    Map<String, Long> counts = counts(random.stream().map(Gist::verdict));

    assertThat(knowledgeBase.verdicts())
        .extracting(Verdict::id)
        .allSatisfy(
            id ->
                assertThat(counts.getOrDefault(id, 0L))
                    .as(id)
                    .isGreaterThanOrEqualTo(LEAST_OF_A_VERDICT / ShippedCases.PART));
  }

  @Test
  void everyFindingOccursOften() {
    Map<String, Long> counts = counts(random.stream().flatMap(gist -> gist.findings().stream()));

    assertThat(knowledgeBase.findingRules())
        .extracting(Rule::id)
        .allSatisfy(
            id ->
                assertThat(counts.getOrDefault(id, 0L))
                    .as(id)
                    .isGreaterThanOrEqualTo(LEAST_OF_A_FINDING / ShippedCases.PART));
  }

  @Test
  void onlyTheVerdictForTooFewAnswersNamesOpenQuestions() {
    assertThat(all())
        .allSatisfy(
            gist ->
                assertThat(gist.open().isEmpty())
                    .isEqualTo(!gist.verdict().equals(Verdict.NOT_ENOUGH_ANSWERS.id())));
  }

  @Test
  void aProposalThatIsReadyHasNoBlockerAndNothingCritical() {
    assertThat(all())
        .filteredOn(gist -> gist.verdict().equals("ready-for-ml"))
        .isNotEmpty()
        .noneMatch(Gist::hasBlocker);
  }

  @Test
  void theOrderOfFilesRulesAndFactsDoesNotMatter() {
    List<Gist> some = every(10, all());

    List<Gist> shuffled =
        advised(
            new Advisor(Rebuild.shuffled(knowledgeBase, 7)),
            some.stream().map(Gist::answers).toList());

    assertThat(shuffled).isEqualTo(some);
  }

  @Test
  void anAnswerThatDoesNotApplyNeverChangesAnything() {
    for (Gist gist : every(10, all())) {
      Answers without = gist.answers();
      for (String id : gist.setAside()) {
        Question question = knowledgeBase.question(id).orElseThrow();
        without = without.without(question);
      }

      assertThat(Gist.of(shipped.advisor(), without).withoutSetAside())
          .as("%s", gist.answers())
          .isEqualTo(gist.withoutSetAside());
    }
  }

  private List<Gist> all() {
    return Stream.concat(arrays.stream(), random.stream()).toList();
  }

  private static List<Gist> every(int step, List<Gist> gists) {
    return gists.stream()
        .filter(gist -> Math.floorMod(gist.answers().hashCode(), step) == 0)
        .toList();
  }

  private static List<Gist> advised(Advisor advisor, List<Answers> sets) {
    return sets.parallelStream().map(answers -> Gist.of(advisor, answers)).toList();
  }

  private static Map<String, Long> counts(Stream<String> ids) {
    return ids.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  /** What advice comes down to. */
  private record Gist(
      Answers answers,
      String verdict,
      String leaning,
      List<String> findings,
      List<String> conclusions,
      List<String> open,
      List<String> setAside,
      boolean hasBlocker) {

    static Gist of(Advisor advisor, Answers answers) {
      Advice advice = advisor.advise(answers);
      return new Gist(
          answers,
          advice.verdict().id(),
          advice.leaning().map(Verdict::id).orElse(""),
          advice.findingIds(),
          advice.conclusionIds(),
          advice.open().stream().map(Question::id).sorted().toList(),
          advice.setAside().stream().map(Question::id).sorted().toList(),
          advice.findings().stream()
              .anyMatch(f -> f.kind() == Kind.BLOCKER || f.severity() == Severity.CRITICAL));
    }

    Gist withoutSetAside() {
      return new Gist(
          Answers.none(), verdict, leaning, findings, conclusions, open, List.of(), hasBlocker);
    }
  }
}
