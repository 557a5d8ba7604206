package org.mlfit.advice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.read.ScenarioReader;
import org.mlfit.workbench.authoring.AnswerLevels;
import org.mlfit.workbench.authoring.CoveringArray;

/** The knowledge base and the scenarios that are shipped, and sets of answers made from them. */
final class ShippedCases {

  /** Whole arrays under {@code -Pthorough}; a tenth of them otherwise. */
  static final int PART = Boolean.getBoolean("mlfit.thorough") ? 1 : 10;

  private static final long SEED = 20261123;
  private static final int RANDOM_SETS = 100_000;

  /** Immutable, and dear to read: all tests share it. */
  private static final ShippedCases ALL = new ShippedCases();

  private final Advisor advisor;
  private final AnswerLevels levels;
  private final List<Answers> cases;

  private ShippedCases() {
    KnowledgeBase knowledgeBase = new KnowledgeLoader(Clock.systemUTC()).load(Path.of("rules"));
    advisor = new Advisor(knowledgeBase);
    levels = new AnswerLevels(knowledgeBase);
    cases = scenarios(knowledgeBase).stream().map(Scenario::given).distinct().toList();
  }

  static ShippedCases all() {
    return ALL;
  }

  Advisor advisor() {
    return advisor;
  }

  AnswerLevels levels() {
    return levels;
  }

  /** Every two levels of every two questions. */
  List<Answers> coveringArray() {
    return CoveringArray.of(levels, SEED);
  }

  /** Random completions, a part of them unless the run is thorough. */
  List<Answers> randomSets() {
    return new MixedAnswers(levels, cases, SEED).take(RANDOM_SETS / PART);
  }

  /**
   * Every two levels of every two questions, in place of the answers of one case per verdict; a
   * tenth of them unless the run is thorough. None comes twice, although a pair that repeats an
   * answer of the case changes one answer only.
   */
  List<Answers> aroundOneCaseOfEachVerdict() {
    Set<Answers> sets = new LinkedHashSet<>();
    Random random = new Random(SEED);
    List<Question> questions = levels.questions();
    for (Answers base : oneCaseOfEachVerdict()) {
      for (int a = 0; a < questions.size(); a++) {
        for (int b = a + 1; b < questions.size(); b++) {
          addPairs(base, questions.get(a), questions.get(b), random, sets);
        }
      }
    }
    return List.copyOf(sets);
  }

  private void addPairs(
      Answers base, Question first, Question second, Random random, Set<Answers> sets) {
    for (Answer one : levels.of(first)) {
      for (Answer other : levels.of(second)) {
        if (random.nextInt(PART) == 0) {
          sets.add(base.with(first, one).with(second, other));
        }
      }
    }
  }

  private List<Answers> oneCaseOfEachVerdict() {
    List<Answers> bases = new ArrayList<>();
    List<String> verdicts = new ArrayList<>();
    for (Answers given : cases) {
      String verdict = advisor.advise(given).verdict().id();
      if (!verdicts.contains(verdict)) {
        verdicts.add(verdict);
        bases.add(given);
      }
    }
    return bases;
  }

  static List<Scenario> scenarios(KnowledgeBase knowledgeBase) {
    ScenarioReader reader = new ScenarioReader(knowledgeBase);
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      List<Scenario> scenarios = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        SourceText source = new SourceText(file.toString(), Files.readString(file));
        scenarios.addAll(reader.read(source).scenarios());
      }
      return Collections.unmodifiableList(scenarios);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
