package org.mlfit.reasoning;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.RandomAnswers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.compiled.cache.RuleCache;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.reasoning.lookahead.FirstLook;
import org.mlfit.reasoning.lookahead.Look;
import org.mlfit.reasoning.lookahead.LookAhead;
import org.mlfit.reasoning.lookahead.LookBytes;
import org.mlfit.reasoning.lookahead.Prospects;
import org.mlfit.reasoning.lookahead.Prospects.Branch;
import org.mlfit.reasoning.lookahead.Prospects.Prospect;
import org.mlfit.reasoning.search.TwoSets;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/** What follows from no answers at all is found out once, and kept beside the compiled rules. */
class FirstLookTest {

  private static final int TALKS = Boolean.getBoolean("mlfit.thorough") ? 60 : 6;

  private static final String RULES =
      """
      package rules;

      declare Late @topic( delivery ) @question( "Is it late?" ) @gate( 1 ) value : boolean end

      rule "verdict-hurry" @gate( 1 ) @verdict( "hurry" ) when Late( value == true )
      then insertLogical( new GateTriggered( 1 ) ); end
      rule "verdict-ready" @gate( 2 ) @verdict( "ready" ) when
      then insertLogical( new GateTriggered( 2 ) ); end
      """;

  private final KnowledgeBase shipped = SmallKnowledge.shipped();
  private final LookBytes bytes = new LookBytes(shipped);

  @TempDir Path home;

  @Test
  void theBuildKeepsWhatLookingAheadShows() {
    Look anew = afresh(Optional.empty()).from(Answers.none());

    assertThat(shipped.notes().find())
        .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(bytes.of(first(anew))));
    assertThat(kept().prospects()).isEqualTo(anew.prospects());
  }

  @Test
  void aTalkThatGoesOnFromTheKeptLookIsTheSame() {
    LookAhead fromKept = afresh(Optional.of(kept()));
    LookAhead fromNothing = afresh(Optional.empty());
    Advisor advisor = new Advisor(shipped);
    Random random = new Random(20);
    for (int talk = 0; talk < TALKS; talk++) {
      Answers complete = RandomAnswers.to(advisor, random);
      Answers given = Answers.none();
      for (Question question : complete.questions().stream().limit(8).toList()) {
        given = given.with(question, complete.to(question).orElseThrow());

        assertThat(told(fromKept.from(given).prospects()))
            .as("after %s", given)
            .isEqualTo(told(fromNothing.from(given).prospects()));
      }
    }
  }

  @Test
  void bytesThatAreCutOffCountAsNone() {
    byte[] whole = shipped.notes().find().orElseThrow();

    for (int length = 0; length < whole.length; length += 1 + whole.length / 50) {
      assertThat(bytes.read(Arrays.copyOf(whole, length))).as("%d bytes", length).isEmpty();
    }
  }

  @Test
  void whatOneRunFindsOutAboutOtherRulesTheNextOneKnows() {
    KnowledgeBase first = loaded(RULES);
    assertThat(first.notes().find()).isEmpty();
    Prospects found = new Foresight(first).reasoner().prospects(Answers.none());

    KnowledgeBase second = loaded(RULES);
    assertThat(second.notes().find().flatMap(new LookBytes(second)::read))
        .hasValueSatisfying(
            known -> assertThat(told(known.look().prospects())).isEqualTo(told(found)));
    assertThat(loaded(RULES.replace("hurry", "run")).notes().find()).isEmpty();
  }

  private Look kept() {
    return shipped.notes().find().flatMap(bytes::read).orElseThrow().look();
  }

  private FirstLook first(Look look) {
    Advice onNothing = new Advisor(shipped).walk(Answers.none());
    return new FirstLook(
        look, shipped.questions().stream().filter(onNothing::applies).collect(toSet()));
  }

  private LookAhead afresh(Optional<Look> first) {
    Solver solver = new Solver(400_000);
    Twin twin = new Twin(solver, shipped, "", Twin.variables(solver, shipped, ""));
    return new LookAhead(
        shipped, solver, twin, new TwoSets(shipped, solver, twin), (verdict, answers) -> {}, first);
  }

  private KnowledgeBase loaded(String rules) {
    RuleCache cache = new RuleCache(home.resolve("cache"), Clock.systemUTC());
    return new KnowledgeLoader(Clock.systemUTC(), Trust.NONE, Optional.of(cache))
        .load(
            RuleFiles.of(
                "test", List.of("late.drl"), List.of(new SourceText("rules/late.drl", rules))));
  }

  /** All that a talk goes by; which interview shows that a verdict comes is not part of it. */
  private static List<String> told(Prospects prospects) {
    List<String> verdicts = prospects.verdicts().keySet().stream().map(Verdict::id).toList();
    return Stream.concat(verdicts.stream(), prospects.questions().stream().map(FirstLookTest::told))
        .toList();
  }

  private static String told(Prospect prospect) {
    StringBuilder told = new StringBuilder(prospect.question().id());
    told.append(' ').append(prospect.matters()).append(' ').append(prospect.information());
    for (Branch branch : prospect.branches()) {
      told.append(' ').append(branch.answers().answer());
      branch.verdicts().forEach(verdict -> told.append(' ').append(verdict.id()));
    }
    return told.toString();
  }
}
