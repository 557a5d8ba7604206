package org.mlfit.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Firing;
import org.mlfit.knowledge.AuthoredKnowledge;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One case to its advice, and what the rule engine alone takes for it. */
public class AdviceBenchmark {

  /** What all threads share. */
  @State(Scope.Benchmark)
  public static class Shared {

    private ShippedCases cases;
    private KnowledgeBase authored;

    /** Compiles the rules as written. */
    @Setup
    public void prepare() throws IOException {
      cases = ShippedCases.read();
      authored = AuthoredKnowledge.like(cases.advisor().knowledgeBase());
    }
  }

  /** What each thread has of its own: where it is among the cases. */
  @State(Scope.Thread)
  public static class Mine {

    private BareLoop asWritten;
    private BareLoop asCompiled;
    private RoundRobin<Answers> answers;
    private Advisor advisor;

    /** Begins with the first case. */
    @Setup
    public void prepare(Shared shared) {
      asWritten = BareLoop.asWritten(shared.authored, shared.cases.answers());
      advisor = shared.cases.advisor();
      asCompiled = BareLoop.asCompiled(advisor.knowledgeBase(), shared.cases.answers());
      answers = new RoundRobin<>(shared.cases.answers());
    }
  }

  /** The yardstick. */
  @Benchmark
  public int bareLoopAsWritten(Mine mine) {
    return mine.asWritten.runAsWritten();
  }

  /** The rules fire in stages, and nothing is withdrawn. */
  @Benchmark
  public int bareLoopAsCompiled(Mine mine) {
    return mine.asCompiled.runAsCompiled();
  }

  /** What a caller gets who does not ask why. */
  @Benchmark
  public Verdict adviseVerdictOnly(Mine mine) {
    return mine.advisor.advise(mine.answers.next()).verdict();
  }

  /** Verdict, findings and for all that was concluded the rules and facts behind it. */
  @Benchmark
  public Map<Rule, List<Firing>> adviseWithJustification(Mine mine) {
    return mine.advisor.advise(mine.answers.next()).justification().findings();
  }
}
