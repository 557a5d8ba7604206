package org.mlfit.report;

import java.util.List;
import java.util.Map;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.Verdict;
import org.mlfit.reasoning.Claim;
import org.mlfit.report.Look.Ink;

/** What was proved, and what can still come out. */
public final class ProofText {

  private ProofText() {}

  /** One claim on a line, with what refutes it below. */
  public static String of(Claim claim, Look look) {
    Page page = new Page(look);
    String words = claim.name() + "  " + claim.millis() + " ms";
    switch (claim.status()) {
      case HOLDS -> page.item(0, "✓", Ink.GOOD, words);
      case REFUTED -> page.item(0, "✗", Ink.BAD, words);
      case NOT_DECIDED -> page.item(0, "?", Ink.CARE, words);
    }
    if (!claim.words().isEmpty()) {
      page.indented(2, claim.words());
    }
    return page.toString();
  }

  /** The count of each outcome in one line. */
  public static String summary(List<Claim> claims, Look look) {
    long holding = claims.stream().filter(Claim::holds).count();
    long refuted = claims.stream().filter(c -> c.status() == Claim.Status.REFUTED).count();
    Ink ink = holding == claims.size() ? Ink.GOOD : Ink.BAD;
    String words =
        claims.size()
            + " claims, "
            + holding
            + " proved, "
            + refuted
            + " refuted, "
            + (claims.size() - holding - refuted)
            + " not decided";
    return look.paint(ink, words) + "\n";
  }

  /** What the present answers can still come to, and which open questions decide it. */
  public static String possible(
      Map<Verdict, Answers> reachable, List<Question> deciding, Look look) {
    Page page = new Page(look);
    if (reachable.size() == 1) {
      Verdict verdict = reachable.keySet().iterator().next();
      page.paragraph(
          "Settled: " + verdict.title() + " (" + verdict.id() + "), whatever else is answered.");
      return page.toString();
    }
    page.heading("Still possible");
    reachable.keySet().forEach(v -> page.item(2, "-", v.title() + " (" + v.id() + ")"));
    page.heading("Questions that can still decide between them");
    deciding.forEach(q -> page.item(2, "-", q.id() + ": " + q.prompt()));
    return page.toString();
  }
}
