package org.mlfit;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Answers;
import org.mlfit.growth.GrownRules;
import org.mlfit.interview.Agenda;
import org.mlfit.interview.Standing;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.reasoning.Foresight;
import org.mlfit.reasoning.Possible;
import org.mlfit.reasoning.Prover;
import org.mlfit.reasoning.result.Claim;
import org.mlfit.scenario.read.ScenarioReader;

/**
 * The shipped rules beside a copy of themselves, which shares nothing with them but the gates.
 * Where all questions of one of the two are answered so that it triggers no gate, the other is what
 * it is alone.
 */
class GrowthTest {

  private static final boolean THOROUGH = Boolean.getBoolean("mlfit.thorough");

  /** One about which a talk is neither short nor long. */
  private static final int USUAL_CASE = 12;

  private static final String LAW = " keeps ";
  private static final String PROVED = THOROUGH ? "" : LAW;
  private static final String COPY = GrownRules.suffix(2);

  private static Side alone;
  private static Side twice;
  private static List<Answers> cases;
  private static Answers silent;

  /** A knowledge base and who reasons about it. */
  private record Side(Foresight foresight, Agenda agenda) {

    static Side of(KnowledgeBase base) {
      Foresight foresight = new Foresight(base);
      return new Side(foresight, new Agenda(base, Optional.of(foresight.reasoner())));
    }

    KnowledgeBase base() {
      return foresight.advisor().knowledgeBase();
    }

    Advice advice(Answers answers) {
      return foresight.advisor().advise(answers);
    }

    Standing at(Answers answers) {
      return agenda.at(answers, advice(answers));
    }
  }

  @BeforeAll
  static void growTheShippedRules() throws IOException {
    alone = Side.of(SmallKnowledge.shipped());
    twice =
        Side.of(
            new KnowledgeLoader(Clock.systemUTC())
                .load(GrownRules.from(Path.of("rules")).files(2)));
    cases = cases();
    String last = alone.base().gates().get(alone.base().gates().size() - 1).verdict().id();
    silent =
        cases.stream()
            .map(GrowthTest::answeringAll)
            .filter(answers -> alone.advice(answers).verdict().id().equals(last))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void besideASilentCopyTheSameQuestionsComeInTheSameOrderAndLeaveTheSamePossible() {
    for (Answers told : THOROUGH ? cases : List.of(cases.get(USUAL_CASE))) {
      Answers said = Answers.none();
      Answers beside = ofTheCopy(silent);
      Standing standing = alone.at(said);
      while (!standing.isSettled()) {
        Standing other = twice.at(beside);
        assertThat(ids(other.coming())).isEqualTo(ids(standing.coming()));
        assertThat(ids(other.rest())).isEqualTo(ids(standing.rest()));
        assertThat(other.possible()).isEqualTo(standing.possible());
        Question next = standing.coming().get(0);
        Answer answer = told.to(next).orElse(Answer.UNKNOWN);
        said = said.with(next, answer);
        beside = beside.with(next, answer);
        standing = alone.at(said);
      }
      assertThat(twice.at(beside).isSettled()).isTrue();
      assertThat(twice.advice(beside).verdict()).isEqualTo(alone.advice(said).verdict());
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "mlfit.thorough", matches = "true")
  void besideSilentOriginalsTheCopyAsksWhatTheyAskAlone() {
    Answers told = cases.get(USUAL_CASE);
    List<String> asked = asked(alone, Answers.none(), told);

    assertThat(asked(twice, silent, ofTheCopy(told)))
        .isEqualTo(asked.stream().map(type -> type + COPY).toList());
  }

  @Test
  void besideASilentCopyTheSameVerdictsAndFindingsArePossible() {
    Answers given = Answers.none();
    Answers told = cases.get(USUAL_CASE);
    for (Question question : told.questions().stream().limit(5).toList()) {
      given = given.with(question, told.to(question).orElseThrow());
    }

    Possible one = Possible.from(alone.foresight().reasoner(), given);
    Possible two = Possible.from(twice.foresight().reasoner(), together(given, ofTheCopy(silent)));

    assertThat(two.verdicts().verdicts().keySet()).isEqualTo(one.verdicts().verdicts().keySet());
    assertThat(two.deciding().map(GrowthTest::ids)).isEqualTo(one.deciding().map(GrowthTest::ids));
    assertThat(originals(two.findings().certain())).isEqualTo(originals(one.findings().certain()));
    assertThat(originals(two.findings().possible()))
        .isEqualTo(originals(one.findings().possible()));
    assertThat(originals(two.findings().impossible()))
        .isEqualTo(originals(one.findings().impossible()));
  }

  @Test
  void withoutAnswersTwiceTheRulesCanComeToTheSameVerdicts() {
    assertThat(reachable(twice)).isEqualTo(reachable(alone));
  }

  private static Set<Verdict> reachable(Side side) {
    return side.foresight().reasoner().reach(Answers.none()).verdicts().keySet();
  }

  @Test
  void everyClaimAboutTheRulesHoldsOfTwiceTheRulesAsItDoesAlone() {
    Map<String, Claim.Status> one = proved(alone);
    Map<String, Claim.Status> two = proved(twice);

    assertThat(two).containsAllEntriesOf(one);
    assertThat(two).hasSize(one.size() + (int) laws(one));
  }

  /** How many claims are about one question, so that there is another about its copy. */
  private static long laws(Map<String, Claim.Status> claims) {
    return claims.keySet().stream().filter(name -> name.contains(LAW)).count();
  }

  private static Map<String, Claim.Status> proved(Side side) {
    Map<String, Claim.Status> claims = new TreeMap<>();
    new Prover(side.foresight().advisor())
        .prove(PROVED, claim -> claims.put(claim.name(), claim.status()));
    assertThat(claims).isNotEmpty();
    return claims;
  }

  private static List<String> asked(Side side, Answers given, Answers told) {
    List<String> asked = new ArrayList<>();
    Answers said = given;
    Standing standing = side.at(said);
    while (!standing.isSettled()) {
      Question next = standing.coming().get(0);
      asked.add(next.typeName());
      said = said.with(next, told.to(next).orElse(Answer.UNKNOWN));
      standing = side.at(said);
    }
    return asked;
  }

  /** Answers also to what does not apply: no question is left for a random interview to answer. */
  private static Answers answeringAll(Answers answers) {
    Answers all = answers;
    for (Question question : alone.base().questions()) {
      all = all.to(question).isEmpty() ? all.with(question, Answer.UNKNOWN) : all;
    }
    return all;
  }

  /** What the copy says where the originals would say something. */
  private static Answers ofTheCopy(Answers answers) {
    Answers copied = Answers.none();
    for (Map.Entry<Question, Answer> entry : answers.asMap().entrySet()) {
      String copy = entry.getKey().typeName() + COPY;
      copied = copied.with(twice.base().questionOfType(copy).orElseThrow(), entry.getValue());
    }
    return copied;
  }

  private static Answers together(Answers one, Answers other) {
    Answers both = one;
    for (Map.Entry<Question, Answer> entry : other.asMap().entrySet()) {
      both = both.with(entry.getKey(), entry.getValue());
    }
    return both;
  }

  private static Set<String> originals(List<Rule> rules) {
    return rules.stream()
        .map(Rule::id)
        .filter(id -> alone.base().rules().stream().anyMatch(rule -> rule.id().equals(id)))
        .collect(toSet());
  }

  private static List<String> ids(List<Question> questions) {
    return questions.stream().map(Question::id).toList();
  }

  private static List<Answers> cases() throws IOException {
    List<Answers> cases = new ArrayList<>();
    ScenarioReader reader = new ScenarioReader(alone.base());
    try (Stream<Path> files = Files.list(Path.of("scenarios/cases")).sorted()) {
      for (Path file : files.toList()) {
        SourceText text = new SourceText(file.toString(), Files.readString(file));
        reader.read(text).scenarios().forEach(scenario -> cases.add(scenario.given()));
      }
    }
    return cases;
  }
}
