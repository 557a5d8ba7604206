package org.mlfit.benchmarks;

import java.io.IOException;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.AuthoredKnowledge;
import org.mlfit.knowledge.KnowledgeBase;
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
      asWritten = new BareLoop(shared.authored, shared.cases.answers());
      advisor = shared.cases.advisor();
      asCompiled = new BareLoop(advisor.knowledgeBase(), shared.cases.answers());
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

  /** Verdict, findings and the whole justification. */
  @Benchmark
  public Advice adviseWithJustification(Mine mine) {
    return mine.advisor.advise(mine.answers.next());
  }
}
