package org.mlfit.report.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle;
import org.mlfit.scenario.Scenario;
import org.mlfit.workbench.authoring.RulePage;

/** A rule's page, as people read it. */
public final class RulePageText {

  private static final int SHOWN = 8;

  private RulePageText() {}

  /** The rule, what it is connected with, where it fires, and what would be lost without it. */
  public static String of(RulePage rulePage, TextStyle style) {
    Page page = new Page(style);
    connections(rulePage, page);
    if (rulePage.played() == 0) {
      page.heading("Scenarios");
      page.indented(2, "None were found here; --scenarios says where they are.");
    } else {
      firing(rulePage, page);
      without(rulePage, page);
    }
    return RuleText.card(rulePage.rule(), style) + "\n" + page;
  }

  private static void connections(RulePage rulePage, Page page) {
    page.heading("Reads");
    page.indented(2, listed(rulePage.reads(), "nothing: it always fires"));
    page.heading("Concludes");
    rulePage.concludes().forEach(words -> page.item(2, "-", words));
    if (!rulePage.readBy().isEmpty()) {
      page.heading("What it concludes is read by");
      page.indented(2, listed(rulePage.readBy().stream().map(Rule::id).toList(), ""));
    }
  }

  private static String listed(List<String> ids, String none) {
    return ids.isEmpty() ? none : String.join(", ", ids);
  }

  private static void firing(RulePage rulePage, Page page) {
    List<Scenario> firing = rulePage.firing();
    page.heading("Fires in %d of %d scenarios".formatted(firing.size(), rulePage.played()));
    firing.stream()
        .limit(SHOWN)
        .forEach(
            scenario -> {
              page.item(2, "-", scenario.name());
              page.quiet(4, scenario.position().fileAndLine());
            });
    if (firing.size() > SHOWN) {
      page.quiet(2, "and %d more; --format json lists all".formatted(firing.size() - SHOWN));
    }
  }

  private static void without(RulePage rulePage, Page page) {
    RulePage.Loss loss = rulePage.without();
    if (rulePage.firing().isEmpty()) {
      return;
    }
    page.heading("Without it");
    counted("verdict", loss.verdicts(), page);
    counted("missing", loss.findings(), page);
    counted("instead", loss.moreFindings(), page);
    if (!loss.conclusions().isEmpty()) {
      page.item(2, "concluded nowhere:", String.join(", ", loss.conclusions()));
    }
    if (loss.unchanged() > 0) {
      page.quiet(
          2,
          "In %d of them nothing would be different: other rules conclude the same."
              .formatted(loss.unchanged()));
    }
  }

  private static void counted(String lead, Map<String, Integer> counts, Page page) {
    if (!counts.isEmpty()) {
      page.item(
          2,
          lead + ":",
          counts.entrySet().stream()
              .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
              .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
              .collect(Collectors.joining(", ")));
    }
  }
}
