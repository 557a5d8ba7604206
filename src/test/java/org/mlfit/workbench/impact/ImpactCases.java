package org.mlfit.workbench.impact;

import java.util.List;
import java.util.Optional;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.scenario.replay.ReplayInput;
import org.mlfit.scenario.replay.ReplayInput.Source;
import org.mlfit.scenario.replay.ReplayRun;
import org.mlfit.scenario.replay.ReplaySettings;

/** The impact of edits on a few scenarios about labels. */
public final class ImpactCases {

  private static final String SCENARIOS =
      """
      scenarios:
        - name: A hundred and ten examples are enough
          given:
            { goal.stated: yes, data.examples: 110, data.inputs: 5, data.error-percent: 1,
              data.labelled-by: experts }
          expect: { verdict: go }
        - name: Many examples are enough
          given:
            { goal.stated: yes, data.examples: 5000, data.inputs: 5, data.error-percent: 1,
              data.labelled-by: experts }
          expect: { verdict: go }
        - name: Later
          skip: not yet known
          expect: { verdict: go }
      """;

  private ImpactCases() {}

  /** From the rules about labels to others. */
  public static Impact to(Advisor after) {
    return between(SmallKnowledge.labels(), after, SCENARIOS);
  }

  /** From some rules to others, on the scenarios of a file. */
  static Impact between(Advisor before, Advisor after, String scenarios) {
    ImpactSearch search = new ImpactSearch(before, after);
    Source source =
        new Source("a.yaml", Optional.empty(), () -> new SourceText("a.yaml", scenarios));
    new ReplayRun(search::read, search::play, ReplaySettings.usual(), () -> 0)
        .run(new ReplayInput(List.of(source), List.of(), List.of()), search);
    return search.end("main", "HEAD", () -> true);
  }
}
