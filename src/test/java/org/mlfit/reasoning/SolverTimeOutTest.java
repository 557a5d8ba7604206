package org.mlfit.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.Edits;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.RuleEdit;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.result.Claim;
import org.mlfit.reasoning.result.NotDecidedException;
import org.mlfit.reasoning.result.RuleChange;
import org.mlfit.reasoning.result.Search;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.versions.RuleChanges;
import org.mlfit.reasoning.versions.Shift;
import org.mlfit.reasoning.versions.TwoVersions;
import org.mlfit.reasoning.versions.Variants;

/** Whatever a search was doing when its time ran out, the next answer is right. */
class SolverTimeOutTest {

  private static final int MOMENTS = Boolean.getBoolean("mlfit.thorough") ? 200 : 13;

  /** Rules that break both laws that are promised. */
  private static final Advisor ADVISOR = rulesWith("Miles( value < 5 )");

  private static final KnowledgeBase RULES = ADVISOR.knowledgeBase();
  private static final Answers GIVEN =
      SmallKnowledge.answers(RULES, "{ trip.rain: no, trip.miles: 7, trip.morning: grey }");

  @Test
  void whatIsClaimedForAWhileIsForgottenEvenIfTheWorkFails() {
    Solver solver = new LeapingClock().solver();
    Term wet = solver.newTruth("wet");

    assertThatThrownBy(
            () ->
                solver.under(
                    wet,
                    () -> {
                      solver.claim(solver.not(wet));
                      throw new IllegalStateException("broken off");
                    }))
        .hasMessage("broken off");

    assertThat(solver.modelUnder(wet)).isPresent();
    assertThat(solver.modelUnder(solver.not(wet))).isPresent();
  }

  @TestFactory
  Stream<DynamicTest> aModelWithWishes() {
    return Stream.of(
        swept(
            "wishes of which one cannot come true",
            clock -> {
              Solver solver = clock.solver();
              Term wet = solver.newTruth("wet");
              Term miles = solver.newWhole("miles", BigInteger.ZERO, BigInteger.TEN);
              Term far = solver.not(solver.atMost(miles, solver.number(5)));
              Term near = solver.not(far);
              return List.of(
                  () -> solver.modelWith(List.of(wet, far, near)).isPresent(),
                  () -> solver.modelUnder(solver.and(solver.not(wet), far)).isPresent(),
                  () -> solver.modelUnder(solver.and(solver.not(wet), near)).isPresent());
            }));
  }

  @TestFactory
  Stream<DynamicTest> aQuestionToTheReasoner() {
    Question rain = RULES.question("trip.rain").orElseThrow();
    Question miles = RULES.question("trip.miles").orElseThrow();
    Verdict drive = RULES.verdict("drive").orElseThrow();
    Rule wet = RULES.rule("trip-wet").orElseThrow();
    return Stream.of(
        asked("which verdicts can be reached", r -> r.reach(GIVEN).verdicts().keySet()),
        asked("which findings can be", twoNumbers(), r -> r.outlook(Answers.none())),
        asked("what each answer would leave", r -> r.prospects(Answers.none()).questions()),
        asked("which answers prove the verdict", r -> r.certificate(GIVEN).asMap().size()),
        asked("which questions may apply", r -> r.mayApply(Answers.none())),
        asked("what can change findings", r -> r.canChangeFindings(rain, Answers.none())),
        asked("changes to a verdict", r -> r.changesTo(Set.of(drive), GIVEN, Search.upTo(2))),
        asked("where a number leads", r -> r.flips(miles, GIVEN)),
        asked("where a verdict holds", openNumber(), r -> r.verdictHolds(miles, GIVEN)),
        asked("where the advice holds", openNumber(), r -> r.adviceHolds(miles, GIVEN)),
        asked("what decides between verdicts", r -> r.forks(Answers.none()).keySet()),
        asked("how a verdict is reached", r -> r.reaching(drive).isPresent()),
        asked("how a rule fires", r -> r.firing(wet).isPresent()),
        asked("what the twin concludes", r -> r.view(GIVEN)));
  }

  /** Of a reasoner; next, what both of its solvers know of all sets of answers. */
  private static DynamicTest asked(String question, Function<Reasoner, Object> answer) {
    return asked(question, ADVISOR, answer);
  }

  private static DynamicTest asked(
      String question, Advisor advisor, Function<Reasoner, Object> answer) {
    return swept(
        question,
        clock -> {
          Reasoner reasoner = new Reasoner(advisor, clock::solver);
          // Else time would run out while formulas are written, which nobody limits.
          reasoner.untranslated();
          return List.of(
              () -> answer.apply(reasoner),
              () -> reasoner.view(Answers.none()),
              () -> reasoner.reach(Answers.none()).verdicts().keySet(),
              () -> reasoner.outlook(Answers.none()),
              () -> reasoner.forks(Answers.none()).keySet());
        });
  }

  @TestFactory
  Stream<DynamicTest> aProof() {
    return Stream.of(proved("beside", ADVISOR));
  }

  @TestFactory
  Stream<DynamicTest> aProofAboutRules() {
    Advisor advisor = oneNeverFires();
    return Stream.of("condition", "fire").map(named -> proved(named, advisor));
  }

  /** One of the rules never fires; that others can, shows without the solver. */
  private static Advisor oneNeverFires() {
    return Trips.advisor(
        rules("Miles( value < 5 )")
            .replace(
                "declare Wet extends Conclusion end",
                """
                    declare Wet extends Conclusion end
                    rule "trip-wet-in-a-coat" @severity( low ) @source( "nobody" ) when
                        Wet()
                        Coat( value == true )
                    then
                        insertLogical( Finding.advice( "Both.", "Neither." ) );
                    end
                    """));
  }

  private static final String CLIMB =
      """
      declare Climb @topic( trip ) @question( "How far up is it?" ) @range( "0..30" )
          value : long
      end
      declare Wet extends Conclusion end
      rule "trip-steep" @severity( low ) @source( "nobody" ) when
          Miles( $miles : value )
          Climb( value < $miles, $miles < 3 * value )
      then
          insertLogical( Finding.advice( "Steep.", "Walk." ) );
      end
      """;

  /** One of the rules fires for numbers that no played interview has. */
  private static Advisor twoNumbers() {
    return Trips.advisor(Trips.with("declare Wet extends Conclusion end", CLIMB));
  }

  /** Verdict and findings rest on how one number compares with another, which is open. */
  private static Advisor openNumber() {
    return Trips.advisor(
        rules("Miles( $miles : value ) and Climb( value < $miles )")
            .replace("declare Wet extends Conclusion end", CLIMB));
  }

  /**
   * Laws are searched together first; what runs out there is searched again one by one, and where
   * the smallest pair that breaks a law runs out, another one was found before.
   */
  @ParameterizedTest
  @ValueSource(strings = {"trip.morning", "trip.miles"})
  void aLawIsDecidedThoughOneSearchRanOut(String law) {
    Function<LeapingClock, List<Supplier<Object>>> prepared =
        clock -> {
          Prover prover = new Prover(ADVISOR, clock::solver);
          return List.of(() -> decided(prover, law), () -> decided(prover, ""));
        };
    LeapingClock still = new LeapingClock();
    List<Supplier<Object>> undisturbed = prepared.apply(still);
    long start = still.readings();
    undisturbed.get(0).get();
    long[] moments = moments(still.readings() - start);
    List<Object> right = undisturbed.stream().map(Supplier::get).toList();

    assertThat(LongStream.of(moments).filter(at -> isTimeOut(prepared, at, right))).isEmpty();
  }

  private static DynamicTest proved(String named, Advisor advisor) {
    return swept(
        "of what has to do with: " + named,
        clock -> {
          Prover prover = new Prover(advisor, clock::solver);
          return List.of(() -> decided(prover, named), () -> decided(prover, ""));
        });
  }

  private static List<Claim.Status> decided(Prover prover, String named) {
    List<Claim.Status> statuses =
        prover.prove(named, claim -> {}).stream().map(Claim::status).toList();
    if (statuses.contains(Claim.Status.NOT_DECIDED)) {
      throw new NotDecidedException(LeapingClock.PATIENCE);
    }
    return statuses;
  }

  @TestFactory
  Stream<DynamicTest> anotherReadingOfARule() {
    Rule drive = RULES.rule("verdict-drive").orElseThrow();
    Rule same = drivingOn("Miles( value <= 4 )");
    Rule other = drivingOn("Miles( value < 6 )");
    return Stream.of(
        swept(
            "as a variant",
            clock -> {
              Variants variants = new Variants(ADVISOR, clock.solver());
              return List.of(
                  () -> variants.tellingApart(other).isPresent(),
                  () -> variants.tellingApart(same).isPresent(),
                  () -> variants.tellingApart(other).isPresent());
            }),
        swept(
            "as a mutant",
            clock -> {
              RuleChanges changes = new RuleChanges(RULES, clock.solver());
              return List.of(
                  () -> isTold(changes, drive, other),
                  () -> isTold(changes, drive, same),
                  () -> isTold(changes, drive, other));
            }));
  }

  private static boolean isTold(RuleChanges changes, Rule rule, Rule instead) {
    return changes
        .telling(new RuleChange(rule, Optional.of(instead.tree().conditions())))
        .isPresent();
  }

  private static Rule drivingOn(String pattern) {
    return rulesWith(pattern).knowledgeBase().rule("verdict-drive").orElseThrow();
  }

  private static Advisor rulesWith(String pattern) {
    return Trips.advisor(rules(pattern));
  }

  private static String rules(String pattern) {
    return Trips.with("Miles( value > 5 )", pattern)
        .replace("value == Sky.DARK", "value == Sky.BLUE");
  }

  @TestFactory
  Stream<DynamicTest> twoVersionsOfTheRules() {
    Advisor after = rulesWith("Miles( value < 6 )");
    List<RuleEdit> edits = Edits.between(RULES, after.knowledgeBase()).rules();
    return Stream.of(
        swept(
            "all differences",
            clock -> {
              TwoVersions versions = new TwoVersions(ADVISOR, after, edits, clock.solver());
              return List.of(() -> shifts(versions), () -> versions.changesNothing(edits.get(0)));
            }),
        swept(
            "whether an edit changes anything",
            clock -> {
              TwoVersions versions = new TwoVersions(ADVISOR, after, edits, clock.solver());
              return List.of(() -> versions.changesNothing(edits.get(0)), () -> shifts(versions));
            }));
  }

  private static List<Shift> shifts(TwoVersions versions) {
    List<Shift> shifts = new ArrayList<>();
    versions.differences(difference -> shifts.add(difference.shift()), () -> true);
    return shifts.stream().sorted().toList();
  }

  /**
   * Lets time run out at moments all over the first of some questions, each time with a new
   * subject, and asks them all again.
   */
  private static DynamicTest swept(
      String name, Function<LeapingClock, List<Supplier<Object>>> prepared) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          LeapingClock still = new LeapingClock();
          List<Supplier<Object>> undisturbed = prepared.apply(still);
          long start = still.readings();
          undisturbed.get(0).get();
          long[] moments = moments(still.readings() - start);
          List<Object> right = undisturbed.stream().map(Supplier::get).toList();

          long timeOuts =
              LongStream.of(moments).filter(at -> isTimeOut(prepared, at, right)).count();

          assertThat(timeOuts).as("times that it ran out").isPositive();
        });
  }

  private static boolean isTimeOut(
      Function<LeapingClock, List<Supplier<Object>>> prepared, long at, List<Object> right) {
    LeapingClock clock = new LeapingClock();
    List<Supplier<Object>> asked = prepared.apply(clock);
    boolean isTimeOut = false;
    clock.leapAt(at);
    try {
      asked.get(0).get();
    } catch (NotDecidedException notInTime) {
      isTimeOut = true;
    }
    assertThat(asked.stream().map(Supplier::get).toList())
        .as("after reading %d", at)
        .isEqualTo(right);
    return isTimeOut;
  }

  private static long[] moments(long readings) {
    return LongStream.rangeClosed(1, MOMENTS)
        .map(i -> 1 + i * (readings - 1) / MOMENTS)
        .distinct()
        .toArray();
  }
}
