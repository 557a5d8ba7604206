package org.mlfit.interview;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Testimony;
import org.mlfit.interview.Interview.End;
import org.mlfit.interview.Interview.Length;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.compiled.CompiledRules;
import org.mlfit.knowledge.compiled.cache.RuleCache;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.reasoning.Foresight;

/** A talk begins without the rule engine, which takes longer to load than all else. */
class FirstQuestionTest {

  private static final String RULES =
      """
      package rules;

      declare Late @topic( delivery ) @question( "Is it late?" ) @gate( 1 ) value : boolean end
      declare Reason @topic( delivery ) @question( "Is there a reason?" ) value : boolean end

      rule "irrelevant-reason" when not Late( value == true )
      then insertLogical( new Irrelevant( Reason.class ) ); end
      rule "verdict-hurry" @gate( 1 ) @verdict( "hurry" ) when Late( value == true )
      then insertLogical( new GateTriggered( 1 ) ); end
      rule "verdict-ready" @gate( 2 ) @verdict( "ready" ) when
      then insertLogical( new GateTriggered( 2 ) ); end
      """;

  @TempDir Path home;
  private RuleCache cache;

  @BeforeEach
  void anEarlierRunHasSeenTheRules() {
    cache = new RuleCache(home, Clock.systemUTC());
    foresight().reasoner().prospects(Answers.none());
  }

  @Test
  void compiledRulesAreLoadedForTheFirstAnswerAndNoSooner() throws Exception {
    spoilClasses();
    Foresight rules = foresight();

    assertThat(talk(rules, new Prompter.Ended())).isEqualTo(End.INPUT_ENDED);
    assertThat(areSpoilt()).isTrue();

    assertThat(talk(rules, new Prompter.Line("no"))).isEqualTo(End.DONE);
    assertThat(areSpoilt()).as("compiled again, since they could not be loaded").isFalse();
  }

  @Test
  void itStandsWhereTheRuleEnginePutsIt() {
    Foresight rules = foresight();
    Agenda agenda = agenda(rules);

    assertThat(agenda.known(Answers.none()))
        .contains(agenda.at(Answers.none(), rules.advisor().advise(Answers.none())))
        .hasValueSatisfying(begin -> assertThat(begin.rest()).isEmpty());
  }

  private static End talk(Foresight rules, Prompter.Typed typed) {
    Prompter human = mock(Prompter.class);
    when(human.fits(any())).thenReturn(true);
    when(human.ask(any(), any(), any())).thenReturn(typed);
    return new Interview(
            rules.advisor(),
            agenda(rules),
            Testimony.none(),
            human,
            answers -> {},
            Length.TO_THE_VERDICT)
        .run();
  }

  private static Agenda agenda(Foresight rules) {
    return new Agenda(rules.advisor().knowledgeBase(), Optional.of(rules.reasoner()));
  }

  private Foresight foresight() {
    return new Foresight(
        new KnowledgeLoader(Clock.systemUTC(), Trust.NONE, Optional.of(cache))
            .load(
                RuleFiles.of(
                    "test",
                    List.of("late.drl"),
                    List.of(new SourceText("rules/late.drl", RULES)))));
  }

  private void spoilClasses() throws Exception {
    for (String key : packages()) {
      CompiledRules whole = cache.find(key).orElseThrow();
      Map<String, byte[]> spoilt = new HashMap<>(whole.classes());
      spoilt.replaceAll((name, bytes) -> "no class".getBytes(US_ASCII));
      cache.keep(key, new CompiledRules(whole.packageName(), spoilt, whole.models()));
    }
  }

  private boolean areSpoilt() throws Exception {
    return packages().stream()
        .map(key -> cache.find(key).orElseThrow())
        .allMatch(rules -> rules.classes().values().stream().allMatch(b -> b.length == 8));
  }

  private List<String> packages() throws Exception {
    try (Stream<Path> files = Files.list(home.resolve("mlfit/rules"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".rules"))
          .map(name -> name.replace(".rules", ""))
          .toList();
    }
  }
}
