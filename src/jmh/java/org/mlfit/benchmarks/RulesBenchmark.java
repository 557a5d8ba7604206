package org.mlfit.benchmarks;

import java.time.Clock;
import java.util.Map;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.compiled.CompiledRules;
import org.mlfit.knowledge.compiled.EngineText;
import org.mlfit.knowledge.compiled.RuleCompiler;
import org.mlfit.knowledge.compiled.RulePart;
import org.mlfit.knowledge.language.DrlReader;
import org.mlfit.knowledge.rule.RuleFiles;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From rule files to a knowledge base, in a warm JVM. */
@State(Scope.Benchmark)
public class RulesBenchmark {

  private KnowledgeLoader loader;
  private RuleFiles files;

  /** Finds the shipped rules. */
  @Setup
  public void prepare() {
    loader = new KnowledgeLoader(Clock.systemUTC());
    files = loader.loadShipped().files();
  }

  /** Reads, checks and compiles all rules. */
  @Benchmark
  public Map<RulePart, CompiledRules> compileRules() {
    EngineText text = new EngineText(new DrlReader().read(files.sources()));
    return new RuleCompiler().compile(text, text.all());
  }

  /** Reads and checks all rules, and loads what the build compiled. */
  @Benchmark
  public KnowledgeBase loadCompiledRules() {
    return loader.loadShipped();
  }
}
