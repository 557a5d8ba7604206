package org.mlfit.benchmarks;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.AuthoredKnowledge;

/**
 * Compares with CLIPS: first whether it says the same of every shipped case, then how many verdicts
 * a second it gives. All are measured in turns, so that each has the same share of a noisy machine;
 * the best turn of each counts.
 */
final class ClipsComparison {

  private static final int TURNS = 7;
  private static final int WARM_UP = 4;
  private static final int PASSES = 200;

  private final Clips clips;
  private final ShippedCases cases;
  private final String constructs;

  private ClipsComparison(Clips clips, ShippedCases cases) {
    this.clips = clips;
    this.cases = cases;
    ClipsRules rules = new ClipsRules(cases.advisor().knowledgeBase());
    this.constructs =
        rules.text()
            + IntStream.range(0, cases.answers().size())
                .mapToObj(i -> rules.facts("case-" + i, cases.answers().get(i)))
                .collect(joining());
  }

  /**
   * The comparison in Markdown, or a sentence if there is no CLIPS.
   *
   * @param folder for the files that CLIPS reads
   */
  static String table(Path folder) throws IOException {
    Optional<Clips> clips = Clips.installed(folder);
    if (clips.isEmpty()) {
      return "CLIPS is not installed (Debian package clips), so nothing was compared.\n";
    }
    return new ClipsComparison(clips.get(), ShippedCases.read()).compared();
  }

  private String compared() throws IOException {
    List<String> differences = differences();
    int all = cases.answers().size();
    String agreement =
        "CLIPS and the advisor agree on findings and gates of %d of %d shipped cases.%n%n%s"
            .formatted(all - differences.size(), all, String.join("", differences));
    return Machine.inWords() + agreement + measured();
  }

  private List<String> differences() throws IOException {
    List<String> printed = clips.run(constructs, each("(printed %d)\n"::formatted));
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < cases.answers().size(); i++) {
      String mark = i + " ";
      Set<String> theirs = new TreeSet<>();
      printed.stream()
          .filter(line -> line.startsWith(mark))
          .forEach(line -> theirs.add(line.substring(mark.length())));
      Set<String> ours = ours(cases.answers().get(i));
      if (!ours.equals(theirs)) {
        differences.add("Case %d: CLIPS says %s, the advisor %s.%n%n".formatted(i, theirs, ours));
      }
    }
    return differences;
  }

  private Set<String> ours(Answers answers) {
    Advice advice = cases.advisor().advise(answers);
    Set<String> said = new TreeSet<>(advice.findingIds());
    advice.justification().gates().keySet().forEach(gate -> said.add("gate " + gate));
    return said;
  }

  private String each(java.util.function.IntFunction<String> command) {
    String printing =
        """
        (deffunction printed (?case)
          (reset)
          (funcall (sym-cat case- ?case))
          (run)
          (do-for-all-facts ((?f Finding)) TRUE (printout t ?case " " ?f:rule crlf))
          (do-for-all-facts ((?g GateTriggered)) TRUE
            (printout t ?case " gate " ?g:gate crlf)))
        """;
    return printing
        + IntStream.range(0, cases.answers().size()).mapToObj(command).collect(joining());
  }

  private String measured() throws IOException {
    Advisor advisor = cases.advisor();
    BareLoop written =
        BareLoop.asWritten(AuthoredKnowledge.like(advisor.knowledgeBase()), cases.answers());
    BareLoop compiled = BareLoop.asCompiled(advisor.knowledgeBase(), cases.answers());
    RoundRobin<Answers> answers = new RoundRobin<>(cases.answers());
    double[] best = new double[5];
    for (int turn = -WARM_UP; turn < TURNS; turn++) {
      double[] rates = {
        rate(written::runAsWritten),
        rate(compiled::runAsCompiled),
        rate(() -> advisor.advise(answers.next()).findings().size()),
        rate(() -> advisor.advise(answers.next()).justification().findings().size()),
        turn < 0 ? 0 : clipsRate()
      };
      for (int i = 0; turn >= 0 && i < rates.length; i++) {
        best[i] = Math.max(best[i], rates[i]);
      }
    }
    return "| What | Verdicts a second, one thread | Of the bare loop | Of CLIPS |\n"
        + "| --- | ---: | ---: | ---: |\n"
        + row("Bare loop, rules as written", 0, best)
        + row("Bare loop, rules as compiled", 1, best)
        + row("Verdict and findings", 2, best)
        + row("Advice with justification", 3, best)
        + row("CLIPS", 4, best);
  }

  private static String row(String what, int which, double[] best) {
    return String.format(
        Locale.ROOT,
        "| %s | %,.0f | %.2f | %.2f |%n",
        what,
        best[which],
        best[which] / best[0],
        best[which] / best[best.length - 1]);
  }

  private double rate(java.util.function.IntSupplier verdict) {
    int verdicts = PASSES * cases.answers().size();
    int seen = 0;
    long start = System.nanoTime();
    for (int i = 0; i < verdicts; i++) {
      seen += verdict.getAsInt();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (seen == 0) {
      throw new IllegalStateException("No rule fired");
    }
    return verdicts / seconds;
  }

  private double clipsRate() throws IOException {
    String once =
        IntStream.range(0, cases.answers().size())
            .mapToObj("(reset) (case-%d) (run) "::formatted)
            .collect(joining());
    String commands =
        "(deffunction measured () (bind ?start (time)) (loop-for-count %d %s) (- (time) ?start))\n"
                .formatted(PASSES, once)
            + "(printout t \"seconds \" (measured) crlf)\n";
    String seconds =
        clips.run(constructs, commands).stream()
            .filter(line -> line.startsWith("seconds "))
            .findFirst()
            .orElseThrow(() -> new IOException("CLIPS printed no time"));
    return PASSES * cases.answers().size() / Double.parseDouble(seconds.substring(8));
  }
}
