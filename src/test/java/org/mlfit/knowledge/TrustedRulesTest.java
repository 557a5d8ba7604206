package org.mlfit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.explanation.whynot.WhyNotFinder;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.tree.CodeNotReadException;
import org.mlfit.reasoning.Foresight;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.read.ScenarioReader;
import org.mlfit.scenario.replay.Replay;

/** What {@code --trust-rules} lets rules do, and what the program then no longer claims. */
class TrustedRulesTest {

  private static final String RULES =
      """
      package rules;
      import org.mlfit.knowledge.vocabulary.*;
      import java.util.regex.Pattern;
      declare Cups
          @topic( tea ) @question( "How many cups?" )
          value : long
      end
      rule "tea-odd" @severity( low ) @source( "Grandmother" ) when
          Cups( $cups : value, value > 0, %s )
      then insertLogical( Finding.risk( $cups + " is odd.", "Drink one more." ) ); end
      rule "verdict-fine" @gate( 1 ) @verdict( "fine" ) when
      then insertLogical( new GateTriggered( 1 ) ); end
      """;

  @TempDir private Path folder;

  @Test
  void conditionsOfTrustedRulesMayCallWhatJavaOffers() throws IOException {
    Advisor advisor =
        trusting("Math.floorMod( value, 2 ) == 1, Pattern.matches( \"[0-9]+\", \"\" + value )");

    assertThat(advice(advisor, 3).findings()).hasSize(1);
    assertThat(advice(advisor, 4).findings()).isEmpty();
  }

  @Test
  void strangersMayNotAndAreToldWhere() throws IOException {
    write("Math.floorMod( value, 2 ) == 1");

    assertThatThrownBy(() -> new KnowledgeLoader(Clock.systemUTC()).load(folder))
        .isInstanceOf(FaultyInputException.class)
        .hasMessageContaining("rules.drl:3:1  Rules cannot import java.util.regex.Pattern.")
        .hasMessageContaining("rules.drl:9:42  Rules call no methods, found floorMod.");
  }

  @Test
  void whereTheRulesComeFromSaysThatTheyAreTrusted() throws IOException {
    assertThat(trusting("value % 2 == 1").knowledgeBase().files().origin())
        .isEqualTo("folder " + folder + ", trusted to run code of its own");
  }

  @Test
  void nothingIsProvedOrExplainedAboutCodeOfItsAuthorsOwn() throws IOException {
    Advisor advisor = trusting("value % 2 == 1");

    assertThat(new Reasoner(advisor).untranslated())
        .singleElement()
        .hasToString(folder.resolve("rules.drl") + ":9  tea-odd: This is its author’s own code.");
    assertThatThrownBy(() -> new WhyNotFinder(advisor, advice(advisor, 4)).find("tea-odd"))
        .isInstanceOf(CodeNotReadException.class)
        .hasMessageContaining(
            "rules.drl:9:37  This condition is its author’s own code: value % 2 == 1.");
  }

  @Test
  void aScenarioThatFailsForSuchCodeIsOneThatFails() throws IOException {
    Advisor advisor = trusting("value % 2 == 1");
    String yaml =
        """
        scenarios:
          - name: Four is odd
            given: { tea.cups: 4 }
            expect: { findings: [ tea-odd ] }
        """;
    ScenarioReader reader = new ScenarioReader(advisor.knowledgeBase());
    Scenario scenario = reader.read(new SourceText("tea.yaml", yaml)).scenarios().get(0);

    Outcome outcome = new Replay(advisor).play(scenario);

    assertThat(outcome.status()).isEqualTo(Outcome.Status.FAILED);
    assertThat(outcome.mismatches().get(0).reason())
        .contains("did not fire. ", "This condition is its author’s own code: value % 2 == 1.");
  }

  @Test
  void codeThatTheEngineRefusesIsShownWhereItStands() throws IOException {
    write("value.nonsense() == 1");

    assertThatThrownBy(() -> loader().load(folder))
        .isInstanceOf(FaultyInputException.class)
        .hasMessageContaining(
            "rules.drl:9:37  The rule engine does not accept rule tea-odd, which holds code here.")
        .hasMessageNotContaining("rules_")
        .hasMessageNotContaining("Lambda");
  }

  @Test
  void consequencesOfTrustedRulesStillOnlyConclude() throws IOException {
    write("value > 1");
    Path file = folder.resolve("rules.drl");
    Files.writeString(
        file, Files.readString(file).replace("then insert", "then System.exit( 0 ); insert"));

    assertThatThrownBy(() -> loader().load(folder))
        .isInstanceOf(FaultyInputException.class)
        .hasMessageContaining("Rules only conclude, with insertLogical; found System.");
  }

  private Advisor trusting(String condition) throws IOException {
    write(condition);
    return Foresight.advisor(loader().load(folder));
  }

  private static KnowledgeLoader loader() {
    return new KnowledgeLoader(Clock.systemUTC(), Trust.OWN_CODE, Optional.empty());
  }

  private static Advice advice(Advisor advisor, int cups) {
    return advisor.advise(SmallKnowledge.answers(advisor.knowledgeBase(), "tea.cups: " + cups));
  }

  private void write(String condition) throws IOException {
    Files.writeString(folder.resolve("rules.drl"), RULES.formatted(condition));
  }
}
