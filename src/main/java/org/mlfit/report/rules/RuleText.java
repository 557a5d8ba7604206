package org.mlfit.report.rules;

import java.util.List;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.report.text.Name;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle;
import org.mlfit.report.text.TextStyle.Ink;

/** Rules for people, as a list or one at a time. */
public final class RuleText {

  private RuleText() {}

  /** Every rule with its place and heading, file by file. */
  public static String list(KnowledgeBase knowledgeBase, TextStyle style) {
    Page page = new Page(style);
    String file = "";
    for (Rule rule : knowledgeBase.rules()) {
      if (!rule.position().file().equals(file)) {
        file = rule.position().file();
        page.heading(file);
      }
      page.item(2, rule.id(), sort(rule) + rule.title());
    }
    page.gap();
    page.paragraph(count(knowledgeBase));
    return page.toString();
  }

  private static String sort(Rule rule) {
    return rule.findingKind().map(kind -> Name.of(kind) + ", " + severity(rule) + ": ").orElse("");
  }

  private static String severity(Rule rule) {
    return rule.severity().map(s -> Name.of(s)).orElse("");
  }

  private static String count(KnowledgeBase knowledgeBase) {
    List<Rule> rules = knowledgeBase.rules();
    return rules.size()
        + " rules, "
        + knowledgeBase.findingRules().size()
        + " of them give findings; "
        + knowledgeBase.questions().size()
        + " questions, "
        + knowledgeBase.gates().size()
        + " gates.";
  }

  /** One rule with its reason, its source and its text. */
  public static String card(Rule rule, TextStyle style) {
    Page page = new Page(style);
    page.heading(rule.title());
    page.item(0, rule.id(), Ink.QUIET, rule.position().fileAndLine());
    if (rule.findingKind().isPresent()) {
      page.gap().paragraph(sort(rule).replaceFirst(": $", ""));
    }
    if (!rule.rationale().isEmpty()) {
      page.gap().paragraph("Why: " + rule.rationale());
    }
    if (!rule.source().isEmpty()) {
      String confidence = rule.confidence().map(c -> " (" + c.replace('-', ' ') + ")").orElse("");
      page.paragraph("Source: " + rule.source() + confidence);
    }
    rule.url().ifPresent(url -> page.paragraph("Read on: " + url));
    rule.said("verdict").ifPresent(verdict -> page.paragraph("Gives the verdict: " + verdict));
    page.gap();
    String text = rule.tree().text();
    text.substring(Math.max(0, text.indexOf("when")))
        .lines()
        .forEach(line -> page.line("  " + line));
    return page.toString();
  }
}
