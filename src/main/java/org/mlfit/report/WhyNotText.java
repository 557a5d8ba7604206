package org.mlfit.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.mlfit.advice.Advice;
import org.mlfit.explanation.CheckedCondition;
import org.mlfit.explanation.CheckedRule;
import org.mlfit.explanation.GateCheck;
import org.mlfit.explanation.Reading;
import org.mlfit.explanation.Step;
import org.mlfit.explanation.WhyNot;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Rule;
import org.mlfit.knowledge.Verdict;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.report.Look.Ink;

/** Why something did not come about, as an architect reads it. */
public final class WhyNotText {

  private static final int FIRST_RULES = 3;
  private static final int DEEPEST_INDENT = 20;

  private final KnowledgeBase knowledgeBase;
  private final Advice advice;
  private final int mostRules;
  private final Page page;

  private WhyNotText(KnowledgeBase knowledgeBase, Advice advice, boolean allRules, Look look) {
    this.knowledgeBase = knowledgeBase;
    this.advice = advice;
    this.mostRules = allRules ? Integer.MAX_VALUE : FIRST_RULES;
    this.page = new Page(look);
  }

  /**
   * The reasons in words.
   *
   * @param allRules whether to follow each rule that could give a conclusion, or only the nearest
   */
  public static String of(
      WhyNot whyNot, KnowledgeBase knowledgeBase, Advice advice, boolean allRules, Look look) {
    WhyNotText text = new WhyNotText(knowledgeBase, advice, allRules, look);
    if (whyNot.holds()) {
      text.addHolds(whyNot);
    } else {
      text.page.heading("Why not “" + whyNot.title() + "” (" + whyNot.id() + ")");
      text.addReasons(whyNot);
    }
    return text.page.toString();
  }

  private void addHolds(WhyNot whyNot) {
    String id = whyNot.kind() == WhyNot.Kind.VERDICT ? "" : " " + whyNot.id();
    page.paragraph(
        switch (whyNot.kind()) {
              case VERDICT -> "It is the verdict: " + whyNot.title() + " (" + whyNot.id() + ").";
              case FINDING -> "The advice has this finding: " + whyNot.title() + ".";
              case CONCLUSION -> "It holds: " + whyNot.title() + ".";
              case RULE -> "This rule did fire.";
            }
            + " The command explain"
            + id
            + " shows how it came about.");
  }

  private void addReasons(WhyNot whyNot) {
    switch (whyNot.kind()) {
      case VERDICT -> addVerdict(whyNot);
      case CONCLUSION -> {
        page.paragraph("It is not so that " + whyNot.title() + ".");
        addRules(whyNot.rules(), 0);
      }
      case FINDING, RULE -> addOneRule(whyNot);
    }
  }

  private void addOneRule(WhyNot whyNot) {
    CheckedRule checked = whyNot.rules().get(0);
    Rule rule = checked.rule();
    page.quiet(0, "rule " + rule.id() + " (" + rule.position().fileAndLine() + ")");
    if (!rule.rationale().isEmpty()) {
      page.paragraph(rule.rationale());
    }
    int all = checked.conditions().size();
    int unmet = checked.unmet().size();
    page.gap();
    page.paragraph(
        all == 1
            ? "It has one condition, which is not met:"
            : "It has " + all + " conditions, all of which must be met; " + notMet(unmet) + ":");
    checked.conditions().forEach(condition -> add(condition, 2));
  }

  private static String notMet(int unmet) {
    return unmet == 1 ? "one is not" : unmet + " are not";
  }

  private void addVerdict(WhyNot whyNot) {
    String verdict = advice.verdict().title() + " (" + advice.verdict().id() + ")";
    page.paragraph("The verdict is: " + verdict + ".");
    if (whyNot.id().equals(Verdict.NOT_ENOUGH_ANSWERS.id())) {
      page.paragraph(
          "No question that is needed on the way to it is open. To say unknown is an answer too.");
      return;
    }
    List<GateCheck> inTheWay = whyNot.inTheWay();
    if (!inTheWay.isEmpty()) {
      page.paragraph(
          "Verdicts are tried in a fixed order, and the first that holds is given. Before “"
              + whyNot.title()
              + (inTheWay.size() == 1 ? "” comes:" : "” come:"));
      inTheWay.forEach(this::addGate);
    }
    addOwnConditions(whyNot);
  }

  private void addGate(GateCheck check) {
    Verdict verdict = check.gate().verdict();
    page.gap();
    if (check.state() == GateCheck.State.HOLDS) {
      page.led(0, verdict.title(), Ink.STRONG, "(" + verdict.id() + "), which holds");
      ExplanationText.addBriefly(page, 2, check.because());
    } else {
      page.led(0, verdict.title(), Ink.STRONG, "(" + verdict.id() + "), not ruled out yet");
      page.indented(2, "These questions are open and have to be answered first:");
      check.open().forEach(q -> page.item(4, "-", q.prompt() + " [" + q.id() + "]"));
    }
  }

  private void addOwnConditions(WhyNot whyNot) {
    page.gap();
    if (whyNot.rules().stream().anyMatch(rule -> rule.conditions().isEmpty())) {
      page.paragraph(
          "“" + whyNot.title() + "” asks for nothing more: it is given when no other verdict is.");
    } else if (whyNot.isTriggered()) {
      page.paragraph(
          "What “"
              + whyNot.title()
              + "” itself asks for is the case. It would be the verdict if nothing came before it.");
    } else {
      page.paragraph(
          whyNot.inTheWay().isEmpty()
              ? "“" + whyNot.title() + "” is tried earlier, but what it asks for is not the case:"
              : "Besides, what “" + whyNot.title() + "” itself asks for is not the case:");
      for (CheckedRule rule : whyNot.rules()) {
        rule.conditions().forEach(condition -> add(condition, 0));
      }
    }
  }

  private void addRules(List<CheckedRule> rules, int indent) {
    if (rules.isEmpty()) {
      page.indented(indent, "No rule concludes it.");
      return;
    }
    page.indented(
        indent,
        rules.size() == 1
            ? "One rule would make it so:"
            : "Each of " + rules.size() + " rules would make it so by itself, the nearest first:");
    rules.stream().limit(mostRules).forEach(rule -> addRule(rule, indent));
    if (rules.size() > mostRules) {
      String more =
          rules.stream().skip(mostRules).map(rule -> rule.rule().id()).collect(joining(", "));
      page.indented(indent, "Further away: " + more + " (--all follows them too).");
    }
  }

  private void addRule(CheckedRule checked, int indent) {
    int in = Math.min(DEEPEST_INDENT, indent);
    Rule rule = checked.rule();
    String title = rule.said("title").map(said -> said + " ").orElse("");
    page.led(in, "•", Ink.STRONG, title + "[" + rule.id() + "], " + away(checked));
    page.quiet(in + 2, rule.position().fileAndLine());
    if (checked.above()) {
      page.indented(in + 2, "See above.");
    } else {
      checked.conditions().forEach(condition -> add(condition, in + 2));
    }
  }

  private static String away(CheckedRule checked) {
    if (checked.distance().isEndless()) {
      return "out of reach";
    }
    int answers = checked.distance().answers();
    int fixed = checked.distance().fixed();
    return (answers == 1 ? "one answer" : answers + " answers")
        + " away"
        + (fixed == 0 ? "" : answers == fixed ? ", but that is a given" : ", a given among them");
  }

  /** First what it means for people, then the condition as written. */
  private void add(CheckedCondition condition, int indent) {
    int in = Math.min(DEEPEST_INDENT, indent);
    Reading reading = condition.reading();
    String mark = ExplanationText.mark(reading);
    if (condition.isMet() || condition.parts().isEmpty()) {
      page.item(in, mark, ExplanationText.ink(reading), reading.plain());
      page.quiet(in + 2, reading.text());
    } else {
      boolean anyOf = reading.condition() instanceof Condition.AnyOf;
      String lead = anyOf ? "Any one of these would do:" : "All of these are needed:";
      page.item(in, mark, ExplanationText.ink(reading), lead);
      condition.parts().forEach(part -> add(part, in + 2));
    }
    if (!condition.isMet() && condition.parts().isEmpty()) {
      addWhatIsBehind(condition, in + 2);
    }
  }

  private void addWhatIsBehind(CheckedCondition condition, int indent) {
    Reading reading = condition.reading();
    if (isConclusion(reading.condition())) {
      addRules(condition.rules(), indent);
      return;
    }
    String away = reading.need().away().isEmpty() ? "" : " (" + reading.need().away() + ")";
    page.indented(indent, "It would take " + reading.need().words() + away + ".");
    if (!condition.because().isEmpty()) {
      List<Step> because =
          condition.because().stream().filter(step -> step.kind() != Step.Kind.ANSWER).toList();
      ExplanationText.addBriefly(page, indent, because);
    }
  }

  private boolean isConclusion(Condition condition) {
    Condition inner = condition instanceof Condition.Exists exists ? exists.pattern() : condition;
    return inner instanceof Condition.Pattern pattern
        && knowledgeBase.conclusionOfType(pattern.type()).isPresent();
  }
}
