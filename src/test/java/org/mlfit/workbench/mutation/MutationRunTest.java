package org.mlfit.workbench.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.reasoning.Foresight;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.replay.Replay;
import org.mlfit.workbench.mutation.Fate.Status;

class MutationRunTest {

  private static final Advisor LABELS = SmallKnowledge.labels();
  private static final String AT_THE_BOUND =
      """
      scenarios:
        - name: 99 examples are too few
          given: { goal.stated: yes, data.examples: 99 }
          expect: { verdict: get-data }
        - name: 100 examples are just enough
          given:
            { goal.stated: yes, data.examples: 100, data.inputs: 5, data.error-percent: 1,
              data.labelled-by: experts }
          expect: { verdict: go }
      """;

  @Test
  void bothSidesOfAThresholdKillEveryMistakeInIt() {
    MutationScore score = score(AT_THE_BOUND, "data-is-thin-by-number");

    assertThat(score.count(Status.KILLED)).isEqualTo(score.fates().size()).isEqualTo(7);
    assertThat(score.killable()).isEqualTo(7);
    assertThat(score.reaches(100)).isTrue();
  }

  @Test
  void aMistakeThatNobodyNoticesComesWithAScenarioThatWouldFailWithIt() {
    String oneSide =
        """
        scenarios:
          - name: 99 examples are too few
            given: { goal.stated: yes, data.examples: 99 }
            expect: { verdict: get-data }
        """;

    MutationScore score = score(oneSide, "data-is-thin-by-number");

    Fate moved = fate("value < 100 turned into value < 101", score);
    assertThat(moved.status()).isEqualTo(Status.ALIVE);
    String missing = score.missing().get(moved);
    assertThat(missing).contains("data.examples: 100");
    assertThat(play(missing)).containsOnly(Outcome.Status.PASSED);
    MutationScore after = score(missing, "data-is-thin-by-number");
    assertThat(fate(moved.mutant().words(), after).status()).isEqualTo(Status.KILLED);
  }

  @Test
  void everyScenarioThatIsMissingPassesAndKills() {
    String none =
        """
        scenarios:
          - name: Nothing is said
            given: {}
            expect: { verdict: not-enough-answers }
        """;
    MutationScore score =
        new MutationRun(LABELS, SmallKnowledge.scenarios(none)).score(mutants(rules()), r -> true);
    assertThat(score.missing()).hasSizeGreaterThan(50);
    // The rule engine was asked about each of them, and about the few that were killed.
    assertThat(score.confirmed()).isEqualTo(score.missing().size() + score.count(Status.KILLED));

    String all =
        score.missing().values().stream()
            .distinct()
            .map(file -> file.substring(file.indexOf("scenarios:\n") + 11))
            .reduce("scenarios:\n", String::concat);

    assertThat(play(all)).containsOnly(Outcome.Status.PASSED);
    MutationScore after = score(all, rules());
    assertThat(after.all(Status.ALIVE)).isEmpty();
    assertThat(after.count(Status.EQUIVALENT)).isEqualTo(score.count(Status.EQUIVALENT));
  }

  @Test
  void ofTwoRulesWithTheSameConditionsOneAloneIsMutated() {
    KnowledgeBase alike =
        SmallKnowledge.of(
            """
            declare Tea extends Topic @order( 1 ) @title( "Tea" ) end
            declare Cups @topic( tea ) @question( "How many cups?" ) @range( "0..9" ) value : long end
            declare Thirst extends Conclusion end
            declare Party extends Conclusion end
            rule "tea-thirst" when Cups( value > 3 ) then insertLogical( new Thirst() ); end
            rule "tea-party" when Cups( value > 3 ) then insertLogical( new Party() ); end
            rule "verdict-drink" @gate( 1 ) @verdict( "drink" ) when Thirst()
            then insertLogical( new GateTriggered( 1 ) ); end
            rule "verdict-invite" @gate( 2 ) @verdict( "invite" ) when Party()
            then insertLogical( new GateTriggered( 2 ) ); end
            rule "verdict-wait" @gate( 3 ) @verdict( "wait" ) when
            then insertLogical( new GateTriggered( 3 ) ); end
            """);
    List<Scenario> scenarios =
        SmallKnowledge.scenarios(
            alike,
            """
            scenarios:
              - { name: Four, given: { tea.cups: 4 }, expect: { conclusions: [ party ] } }
            """);
    Rule thirst =
        alike.rules().stream().filter(rule -> rule.id().equals("tea-thirst")).findFirst().get();

    MutationScore score =
        new MutationRun(Foresight.advisor(alike), scenarios)
            .score(new Mutants(alike).of(thirst), rule -> true);

    // The party is another rule's, whatever is done to this one.
    assertThat(score.count(Status.KILLED)).isZero();
    assertThat(score.count(Status.ALIVE)).isPositive().isEqualTo(score.confirmed());
  }

  @Test
  void theRuleEngineRefutesWhatIsNotSo() {
    Fate killed = fate("value < 100 left out", score(AT_THE_BOUND, "data-is-thin-by-number"));
    Fate wrong = Fate.killed(killed.mutant(), SmallKnowledge.scenarios(AT_THE_BOUND).get(0));

    assertThat(new EngineCheck(LABELS, List.of(killed, wrong)).refuted()).containsExactly(wrong);
  }

  @Test
  void aMistakeThatNoScenarioCanSeeIsProvedToBeOne() {
    KnowledgeBase base = SmallKnowledge.of(REDUNDANT);
    Scenario tea =
        SmallKnowledge.scenarios(
                base,
                """
                scenarios:
                  - name: Nine cups
                    given: { tea.cups: 9 }
                    expect: { findings: [ tea-much ], exactly: true }
                  - name: Eight cups
                    given: { tea.cups: 8 }
                    expect: { exactly: true }
                """)
            .get(0);
    Advisor advisor = Foresight.advisor(base);
    Mutant idle = mutant(base, "tea-much", "value > 0 left out");

    Fate fate = new MutationRun(advisor, List.of(tea)).fate(idle);

    assertThat(fate.status()).isEqualTo(Status.EQUIVALENT);
  }

  @Test
  void aContradictionCanBeExpectedAndSoBeMissed() {
    String contradiction =
        """
        scenarios:
          - name: More inputs than examples
            given: { data.examples: 5, data.inputs: 6 }
            expect: { contradictory: [ data.inputs, data.examples ] }
          - name: As many inputs as examples
            given: { data.examples: 5, data.inputs: 5 }
            expect: { contradictory: [] }
        """;

    MutationScore score = score(contradiction, "data-more-inputs-than-examples");

    assertThat(score.count(Status.KILLED)).isEqualTo(score.killable()).isPositive();
  }

  @Test
  void whatThereWasNoTimeForDoesNotCount() {
    List<Mutant> all = mutants(rules());
    int[] left = {3};

    MutationScore score =
        new MutationRun(LABELS, SmallKnowledge.scenarios(AT_THE_BOUND))
            .tried(all, rule -> left[0]-- > 0);

    assertThat(score.count(Status.NOT_TRIED)).isEqualTo(all.size() - 3);
    assertThat(score.killable()).isLessThanOrEqualTo(3);
  }

  @Test
  void aScenarioThatDoesNotPassIsRefused() {
    List<Scenario> wrong =
        SmallKnowledge.scenarios(
            """
            scenarios:
              - name: Wrong
                given: { goal.stated: yes, data.examples: 99 }
                expect: { verdict: go }
            """);

    assertThatThrownBy(() -> new MutationRun(LABELS, wrong))
        .hasMessageContaining("does not see this scenario pass: cases.yaml:2");
  }

  private static final String REDUNDANT =
      """
      declare Tea extends Topic @order( 1 ) @title( "Tea" ) end
      declare Cups @topic( tea ) @question( "How many cups?" ) @help( "Count." )
          @unit( "cups" ) @range( "0..100" )
          value : long
      end
      rule "tea-much" @severity( low ) @source( "Grandmother" ) when
          Cups( value > 0, value > 8 )
      then insertLogical( Finding.risk( "Much tea.", "Drink water." ) ); end
      rule "verdict-go" @gate( 1 ) @verdict( "go" ) @title( "Go" ) @meaning( "Go on." ) when
      then insertLogical( new GateTriggered( 1 ) ); end
      """;

  private static List<Rule> rules() {
    return LABELS.knowledgeBase().rules();
  }

  private static MutationScore score(String yaml, String rule) {
    return score(yaml, List.of(LABELS.knowledgeBase().rule(rule).orElseThrow()));
  }

  private static MutationScore score(String yaml, List<Rule> rules) {
    return new MutationRun(LABELS, SmallKnowledge.scenarios(yaml))
        .tried(mutants(rules), rule -> true);
  }

  private static List<Mutant> mutants(List<Rule> rules) {
    Mutants mutants = new Mutants(LABELS.knowledgeBase());
    return rules.stream().flatMap(rule -> mutants.of(rule).stream()).toList();
  }

  private static Fate fate(String words, MutationScore score) {
    return score.fates().stream()
        .filter(fate -> fate.mutant().words().equals(words))
        .findFirst()
        .orElseThrow();
  }

  private static Mutant mutant(KnowledgeBase base, String rule, String words) {
    return new Mutants(base)
        .of(base.rule(rule).orElseThrow()).stream()
            .filter(mutant -> mutant.words().equals(words))
            .findFirst()
            .orElseThrow();
  }

  private static List<Outcome.Status> play(String yaml) {
    Replay replay = new Replay(LABELS);
    return SmallKnowledge.scenarios(yaml).stream().map(s -> replay.play(s).status()).toList();
  }
}
