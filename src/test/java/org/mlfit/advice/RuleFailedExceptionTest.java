package org.mlfit.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.read.ScenarioReader;
import org.mlfit.scenario.replay.Replay;
import org.mlfit.scenario.replay.ReplayInput;
import org.mlfit.scenario.replay.ReplayListener;
import org.mlfit.scenario.replay.ReplayRun;
import org.mlfit.scenario.replay.ReplaySettings;

/** Code of an author's own that fails while the rule engine runs it. */
class RuleFailedExceptionTest {

  private static final String RULES =
      """
      package rules;
      import org.mlfit.knowledge.vocabulary.*;
      import java.util.regex.Pattern;
      declare Cups
          @topic( tea ) @question( "How many cups?" )
          value : long
      end
      declare Plates
          @topic( tea ) @question( "How many plates?" )
          value : long
      end
      rule "tea-odd" @severity( low ) @source( "Grandmother" ) when
          %s
      then insertLogical( Finding.risk( "It is odd.", "Drink one more." ) ); end
      rule "tea-fine" @severity( low ) @source( "Grandmother" ) when
          Cups( value %% 7 == 1 )
      then insertLogical( Finding.strength( "It is fine.", "Drink." ) ); end
      rule "verdict-fine" @gate( 1 ) @verdict( "fine" ) when
      then insertLogical( new GateTriggered( 1 ) ); end
      """;

  @TempDir private Path folder;

  @Test
  void theRuleItsPlaceItsCodeAndWhatItSaysAreNamed() throws IOException {
    Advisor advisor = trusting("Cups( value > 0, 100 / ( value - 3 ) > 1 )");

    assertThatThrownBy(() -> advise(advisor, "tea.cups: 3"))
        .isInstanceOf(RuleFailedException.class)
        .hasMessage(
            folder.resolve("rules.drl")
                + ":13:22  Rule tea-odd failed in its author’s own code:"
                + " 100 / ( value - 3 ) > 1. It says: ArithmeticException, / by zero");
  }

  @Test
  void onOtherAnswersThereIsAdvice() throws IOException {
    Advisor advisor = trusting("Cups( value > 0, 100 / ( value - 3 ) > 1 )");

    assertThat(advise(advisor, "tea.cups: 4").findingIds()).containsExactly("tea-odd");
  }

  @Test
  void codeThatJoinsTwoAnswersIsNamedToo() throws IOException {
    Advisor advisor =
        trusting("Plates( $plates : value ) Cups( value == Long.parseLong( \"x\" + $plates ) )");

    assertThatThrownBy(() -> advise(advisor, "{ tea.cups: 4, tea.plates: 2 }"))
        .isInstanceOf(RuleFailedException.class)
        .hasMessageContaining("tea-odd")
        .hasMessageContaining("NumberFormatException, For input string: \"x2\"")
        .hasMessageNotContaining("rules_");
  }

  @Test
  void codeInsideNotIsNamedToo() throws IOException {
    Advisor advisor = trusting("Plates() not Cups( Integer.parseInt( \"x\" + value ) > 7 )");

    assertThatThrownBy(() -> advise(advisor, "{ tea.cups: 4, tea.plates: 2 }"))
        .isInstanceOf(RuleFailedException.class)
        .hasMessageContaining("Rule tea-odd failed");
  }

  @Test
  void codeThatCallsItselfWithoutEndIsNamedToo() throws IOException {
    Advisor advisor = trusting("Cups( Pattern.matches( \"(a|b)*\", \"ab\".repeat( 100000 ) ) )");

    assertThatThrownBy(() -> advise(advisor, "tea.cups: 4"))
        .isInstanceOf(RuleFailedException.class)
        .hasMessageContaining("tea-odd")
        .hasMessageContaining("StackOverflowError");
  }

  @Test
  void whereNobodyHasCodeOfTheirOwnTheFaultIsOurs() {
    assertThat(
            new OwnCode(SmallKnowledge.labels().knowledgeBase())
                .blamed(new StackOverflowError("ours")))
        .isEmpty();
  }

  @Test
  void whatWeThrowOurselvesIsNotBlamedOnAnAuthor() throws IOException {
    Advisor advisor = trusting("Cups( value % 2 == 1 )");

    assertThat(new OwnCode(advisor.knowledgeBase()).blamed(new IllegalStateException("ours")))
        .isEmpty();
  }

  @Test
  void aScenarioOnWhichARuleFailsEndsInAnErrorAndTheOthersArePlayed() throws IOException {
    Advisor advisor = trusting("Cups( value > 0, 100 / ( value - 3 ) > 1 )");
    String yaml =
        """
        scenarios:
          - { name: Three, given: { tea.cups: 3 }, expect: { verdict: fine } }
          - { name: Four, given: { tea.cups: 4 }, expect: { verdict: fine } }
        """;
    List<Outcome> outcomes = new ArrayList<>();

    Tally tally = replay(advisor, yaml, outcomes);

    assertThat(tally.count(Status.ERROR)).isEqualTo(1);
    assertThat(tally.count(Status.PASSED)).isEqualTo(1);
    assertThat(outcomes.get(0).reason())
        .contains("rules.drl:13:22  Rule tea-odd failed", "ArithmeticException, / by zero")
        .doesNotContain("rules_", "Lambda", "Exception:");
  }

  private static Tally replay(Advisor advisor, String yaml, List<Outcome> outcomes) {
    ReplayRun run =
        new ReplayRun(
            new ScenarioReader(advisor.knowledgeBase())::read,
            new Replay(advisor)::play,
            ReplaySettings.usual(),
            () -> 0);
    ReplayInput.Source source =
        new ReplayInput.Source(
            "tea.yaml", Optional.empty(), () -> new SourceText("tea.yaml", yaml));
    return run.run(
        new ReplayInput(List.of(source), List.of(), List.of()),
        new ReplayListener() {
          @Override
          public void played(Outcome outcome, Duration took) {
            outcomes.add(outcome);
          }
        });
  }

  private Advisor trusting(String conditions) throws IOException {
    Files.writeString(folder.resolve("rules.drl"), RULES.formatted(conditions));
    return new Advisor(
        new KnowledgeLoader(Clock.systemUTC(), Trust.OWN_CODE, Optional.empty()).load(folder));
  }

  private static Advice advise(Advisor advisor, String answers) {
    return advisor.advise(SmallKnowledge.answers(advisor.knowledgeBase(), answers));
  }
}
