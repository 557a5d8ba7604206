package org.mlfit.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.lookahead.Prospects;
import org.mlfit.reasoning.result.Change;
import org.mlfit.reasoning.result.Search;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What an interview and {@code what-would-change-it} wait for. */
@State(Scope.Thread)
public class ReasoningBenchmark {

  private static final int MOST_CHANGES = 2;

  private Reasoner reasoner;
  private Verdict ready;
  private RoundRobin<Map.Entry<Question, Answer>> steps;
  private RoundRobin<Answers> complete;
  private Answers soFar;
  private int left;
  private int length;

  /** Takes the case with most answers for the interview, which begins anew at its end. */
  @Setup
  public void prepare() throws IOException {
    ShippedCases cases = ShippedCases.read();
    KnowledgeBase shipped = cases.advisor().knowledgeBase();
    Answers longest =
        cases.answers().stream()
            .max(java.util.Comparator.comparingInt(a -> a.asMap().size()))
            .orElseThrow();
    List<Map.Entry<Question, Answer>> answers =
        shipped.questions().stream()
            .flatMap(q -> longest.to(q).map(answer -> Map.entry(q, answer)).stream())
            .toList();
    reasoner = new Reasoner(cases.advisor());
    ready = shipped.verdict("ready-for-ml").orElseThrow();
    steps = new RoundRobin<>(answers);
    complete = new RoundRobin<>(cases.answers());
    length = answers.size();
  }

  /** One more answer, and what can still come of it. */
  @Benchmark
  public Prospects nextQuestion() {
    if (left == 0) {
      soFar = Answers.none();
      left = length;
    }
    left--;
    Map.Entry<Question, Answer> step = steps.next();
    soFar = soFar.with(step.getKey(), step.getValue());
    return reasoner.prospects(soFar);
  }

  /** All smallest sets of up to two changed answers that would make a case ready. */
  @Benchmark
  public List<List<Change>> counterfactual() {
    return reasoner.changesTo(Set.of(ready), complete.next(), Search.upTo(MOST_CHANGES)).sets();
  }
}
