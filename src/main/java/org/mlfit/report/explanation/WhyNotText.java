package org.mlfit.report.explanation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlfit.advice.Advice;
import org.mlfit.explanation.why.Step;
import org.mlfit.explanation.why.VerdictPlace;
import org.mlfit.explanation.whynot.CheckedRule;
import org.mlfit.explanation.whynot.GateCheck;
import org.mlfit.explanation.whynot.GateCheck.State;
import org.mlfit.explanation.whynot.WhyNot;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.report.text.Name;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle;
import org.mlfit.report.text.TextStyle.Ink;

/** Why something did not come about, as an architect reads it. */
public final class WhyNotText {

  private static final int FIRST_OPEN = 3;

  private final KnowledgeBase knowledgeBase;
  private final Advice advice;
  private final boolean all;
  private final boolean rulesText;
  private final Page page;
  private final CheckedRulesText rules;

  private WhyNotText(
      KnowledgeBase knowledgeBase,
      Advice advice,
      boolean allRules,
      boolean rulesText,
      TextStyle style) {
    this.knowledgeBase = knowledgeBase;
    this.advice = advice;
    this.all = allRules;
    this.rulesText = rulesText;
    this.page = new Page(style);
    this.rules = new CheckedRulesText(knowledgeBase, advice, allRules, rulesText, page);
  }

  /**
   * The reasons in words.
   *
   * @param allRules whether to follow each rule that could give a conclusion, or only the nearest
   * @param rulesText whether to show each condition as written, and where each rule stands
   */
  public static String of(
      WhyNot whyNot,
      KnowledgeBase knowledgeBase,
      Advice advice,
      boolean allRules,
      boolean rulesText,
      TextStyle style) {
    WhyNotText text = new WhyNotText(knowledgeBase, advice, allRules, rulesText, style);
    whyNot.before().forEach(check -> check.because().forEach(text.rules::collect));
    whyNot.rules().forEach(text.rules::collect);
    if (whyNot.holds()) {
      text.addHolds(whyNot);
    } else {
      text.page.heading("Why not “" + whyNot.title() + "” (" + whyNot.id() + ")");
      text.addReasons(whyNot);
      text.addHint();
    }
    return text.page.toString();
  }

  private void addHint() {
    if (!all && page.toString().contains("Not followed here:")) {
      page.gap().quiet(0, "With --all everything is followed down to the answers.");
    }
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
      case CONCLUSION -> rules.addRules(whyNot.rules(), 0, CheckedRulesText.FIRST_RULES);
      case FINDING, RULE -> addOneRule(whyNot);
    }
  }

  private void addOneRule(WhyNot whyNot) {
    CheckedRule checked = whyNot.rules().get(0);
    Rule rule = checked.rule();
    page.quiet(
        0,
        "rule "
            + rule.id()
            + (rulesText ? " (" + ExplanationText.place(rule.position()) + ")" : ""));
    if (!rule.rationale().isEmpty()) {
      page.paragraph(rule.rationale());
    }
    int all = checked.conditions().size();
    int unmet = checked.unmet().size();
    page.gap();
    page.paragraph(
        all == 1
            ? "It has one condition, which is not met:"
            : "It has "
                + all
                + " conditions, all of which must be met; "
                + notMet(unmet, all)
                + ":");
    checked
        .conditions()
        .forEach(condition -> rules.add(condition, 2, CheckedRulesText.FIRST_RULES));
  }

  private static String notMet(int unmet, int all) {
    if (unmet == all) {
      return "none is";
    }
    return unmet == 1 ? "one is not" : unmet + " are not";
  }

  private void addVerdict(WhyNot whyNot) {
    page.paragraph("The verdict is: " + Name.withId(advice.verdict()) + ".");
    if (whyNot.id().equals(Verdict.NOT_ENOUGH_ANSWERS.id())) {
      page.paragraph("No open answer can change it. To say unknown is an answer too.");
      return;
    }
    whyNot
        .canCome()
        .ifPresent(
            can ->
                page.paragraph(
                    can
                        ? "“" + whyNot.title() + "” can still come; what is open decides."
                        : "Whatever the open answers are, “"
                            + whyNot.title()
                            + "” cannot come while what was said stays"
                            + (advice.unknown().isEmpty() ? "." : ", “unknown” included.")));
    Map<Verdict, List<GateCheck>> inTheWay =
        whyNot.inTheWay().stream()
            .collect(
                Collectors.groupingBy(
                    check -> check.gate().verdict(), LinkedHashMap::new, Collectors.toList()));
    if (!inTheWay.isEmpty()) {
      page.paragraph(
          "Verdicts are tried in a fixed order, and the first that holds is given. "
              + before(whyNot)
              + (inTheWay.size() == 1 ? " comes:" : " come:"));
      List<Verdict> behind =
          inTheWay.keySet().stream().filter(v -> isBehind(inTheWay.get(v))).toList();
      inTheWay.forEach(
          (verdict, checks) -> {
            if (!behind.contains(verdict)) {
              addGates(verdict, checks);
            }
          });
      addBehind(behind);
    }
    addOwnConditions(whyNot);
    boolean isToldAlready = whyNot.isTriggered() && whyNot.inTheWay().isEmpty();
    if (!whyNot.waitsFor().isEmpty() && !isToldAlready) {
      page.gap();
      page.paragraph("It also waits for these answers, which are open:");
      whyNot.waitsFor().forEach(q -> page.item(2, "-", q.prompt() + " [" + q.id() + "]"));
    }
  }

  /** A verdict of two gates stands at two places of the order. */
  private static String before(WhyNot whyNot) {
    String quoted = "“" + whyNot.title() + "”";
    return switch (whyNot.rules().size()) {
      case 1 -> "Before " + quoted;
      case 2 -> quoted + " is tried at two places. Before the later one";
      default -> quoted + " is tried at several places. Before the last one";
    };
  }

  private static boolean isBehind(List<GateCheck> checks) {
    return checks.stream().allMatch(check -> check.state() == State.NOT_REACHED);
  }

  private void addBehind(List<Verdict> behind) {
    if (behind.isEmpty()) {
      return;
    }
    page.gap();
    page.paragraph(
        "Not tried, since a verdict before comes first. Should that change, these are the next that"
            + " can come, and perhaps others:");
    behind.forEach(verdict -> page.item(2, "-", Name.withId(verdict)));
  }

  /** Two gates may give one verdict; to a reader that is one verdict. */
  private void addGates(Verdict verdict, List<GateCheck> checks) {
    List<Step> because = checks.stream().flatMap(check -> check.because().stream()).toList();
    page.gap();
    page.led(
        0,
        verdict.title(),
        Ink.STRONG,
        "(" + verdict.id() + ")" + place(checks) + ", " + state(verdict, checks));
    if (checks.stream().anyMatch(WhyNotText::holds)) {
      ExplanationText.addBriefly(page, 2, rules.told(because));
    } else {
      addOpen(checks);
    }
  }

  /** Where only some gates of a verdict are spoken of, which. */
  private String place(List<GateCheck> checks) {
    Gate first = checks.get(0).gate();
    return checks.size() < knowledgeBase.gatesLike(first).size() && checks.size() == 1
        ? VerdictPlace.of(knowledgeBase, first)
        : "";
  }

  private static boolean holds(GateCheck check) {
    return !check.because().isEmpty();
  }

  /** Of several gates with one verdict, the one that says most. */
  private String state(Verdict verdict, List<GateCheck> checks) {
    Set<State> states = checks.stream().map(GateCheck::state).collect(Collectors.toSet());
    if (states.contains(State.HOLDS)) {
      return advice.isOpen() ? "which holds; only a verdict before it can come" : "which holds";
    }
    if (states.contains(State.HOLDS_SO_FAR)) {
      return advice.isOpen() ? "which holds so far; what is open can change that" : "which holds";
    }
    if (states.contains(State.WOULD_HOLD)) {
      return "which holds as well";
    }
    if (states.contains(State.WOULD_HOLD_SO_FAR)) {
      return "which holds as well, so far";
    }
    return advice.isSettled() && advice.verdict().equals(verdict)
        ? "which comes whatever the open answers are"
        : "not ruled out yet";
  }

  /** All that its gates need; of what their triggers merely rest on, the first few. */
  private void addOpen(List<GateCheck> checks) {
    List<Question> needed = open(checks, true);
    List<Question> read = open(checks, false);
    addOpen("It asks for answers that are open:", needed, needed.size());
    addOpen(
        needed.isEmpty()
            ? "Open questions that its rules read:"
            : "Its rules also read these open questions:",
        read.stream().filter(question -> !needed.contains(question)).toList(),
        FIRST_OPEN);
  }

  private static List<Question> open(List<GateCheck> checks, boolean required) {
    return checks.stream()
        .flatMap(
            check ->
                check.open().stream().filter(q -> check.gate().required().contains(q) == required))
        .distinct()
        .toList();
  }

  private void addOpen(String heading, List<Question> open, int most) {
    if (open.isEmpty()) {
      return;
    }
    int shown = all ? open.size() : Math.min(most, open.size());
    page.indented(2, heading);
    open.stream().limit(shown).forEach(q -> page.item(4, "-", q.prompt() + " [" + q.id() + "]"));
    if (shown < open.size()) {
      page.indented(4, "and " + (open.size() - shown) + " more");
    }
  }

  private void addOwnConditions(WhyNot whyNot) {
    page.gap();
    if (whyNot.rules().stream().anyMatch(rule -> rule.conditions().isEmpty())) {
      page.paragraph(
          "Nothing else is asked for “"
              + whyNot.title()
              + "”: it comes once no other verdict does.");
    } else if (whyNot.isTriggered() && whyNot.inTheWay().isEmpty()) {
      page.paragraph(
          "What “"
              + whyNot.title()
              + "” itself asks for is the case so far. Open answers can still change that:");
      advice.answerNext().forEach(q -> page.item(2, "-", q.prompt() + " [" + q.id() + "]"));
    } else if (whyNot.isTriggered()) {
      page.paragraph(
          "What “"
              + whyNot.title()
              + "” itself asks for is the case"
              + (advice.isOpen() && !whyNot.lasts()
                  ? " so far; open answers can still change that."
                  : ".")
              + " It would be the verdict if nothing came before it.");
    } else {
      String notTheCase = advice.isOpen() ? "is not the case so far:" : "is not the case:";
      page.paragraph(
          whyNot.inTheWay().isEmpty()
              ? "“" + whyNot.title() + "” is tried earlier, but what it asks for " + notTheCase
              : "Besides, what “" + whyNot.title() + "” itself asks for " + notTheCase);
      for (CheckedRule rule : whyNot.rules()) {
        rule.conditions()
            .forEach(condition -> rules.add(condition, 0, CheckedRulesText.FIRST_RULES));
      }
    }
  }
}
