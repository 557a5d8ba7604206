package org.mlfit.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.Rebuild;
import org.mlfit.knowledge.compiled.cache.RuleCache;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.knowledge.source.SourceText;

/** Rules of which only what changed was compiled say what they say compiled together. */
class PatchedRulesTest {

  private static final int SETS = 200;

  @TempDir Path caches;

  @Test
  void editsOfTheShippedRulesGiveTheSameAdviceAsIfAllWereCompiledTogether() {
    RuleFiles shipped = loader().shippedFiles();
    List<RuleFiles> edits = new ArrayList<>(List.of(shipped));
    for (UnaryOperator<SourceText> edit :
        List.<UnaryOperator<SourceText>>of(
            file -> in("poc.drl", file, t -> t.replace("value < 4 )", "value < 9 )")),
            file -> in("delivery.drl", file, t -> t.replace("\"delivery-no-", "\"delivery-none-")),
            file -> in("risk.drl", file, t -> t.replace(rule("risk-tell-people", t), "")),
            file ->
                in(
                    "quality.drl",
                    in("data.drl", file, t -> t.replace(firstRule(t), "")),
                    t -> t + firstRule(text(shipped, "data.drl"))))) {
      edits.add(edited(edits.get(edits.size() - 1), edit));
    }

    KnowledgeBase patched = null;
    for (RuleFiles files : edits) {
      patched = loader().load(files);
    }

    assertThat(patched.model().compiled())
        .isEqualTo("now, 2 of 11 files, and kept for the next run");
    KnowledgeBase together = Rebuild.with(patched, List.of());
    Advisor advisor = new Advisor(patched);
    Advisor other = new Advisor(together);
    Random random = new Random(7);
    for (int i = 0; i < SETS; i++) {
      Answers answers = RandomAnswers.to(advisor, random);
      assertThat(said(advisor, answers)).as("%s", answers).isEqualTo(said(other, answers));
    }
  }

  private static List<Object> said(Advisor advisor, Answers answers) {
    Advice advice = advisor.advise(answers);
    return List.of(
        advice.verdict().id(),
        advice.findingIds(),
        advice.conclusionIds(),
        advice.setAside().stream().map(Question::id).toList(),
        advice.open().stream().map(Question::id).toList());
  }

  private static SourceText in(String name, SourceText file, UnaryOperator<String> edit) {
    return file.name().endsWith("/" + name)
        ? new SourceText(file.name(), edit.apply(file.text()))
        : file;
  }

  private static RuleFiles edited(RuleFiles files, UnaryOperator<SourceText> edit) {
    List<SourceText> edited = files.sources().stream().map(edit).toList();
    assertThat(edited).isNotEqualTo(files.sources());
    return RuleFiles.of("edited", edited.stream().map(SourceText::name).toList(), edited);
  }

  private static String text(RuleFiles files, String name) {
    return files.sources().stream()
        .filter(file -> file.name().endsWith("/" + name))
        .map(SourceText::text)
        .findFirst()
        .orElseThrow();
  }

  private static String firstRule(String text) {
    return text.substring(
        text.indexOf("\nrule \""), text.indexOf("\nend\n", text.indexOf("\nrule \"")) + 5);
  }

  private static String rule(String id, String text) {
    int start = text.indexOf("\nrule \"" + id + "\"");
    return start < 0 ? "" : text.substring(start, text.indexOf("\nend\n", start) + 5);
  }

  private KnowledgeLoader loader() {
    RuleCache cache = new RuleCache(caches.resolve("cache"), Clock.systemUTC());
    return new KnowledgeLoader(Clock.systemUTC(), Trust.NONE, Optional.of(cache));
  }
}
