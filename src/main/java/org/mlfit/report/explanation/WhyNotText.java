package org.mlfit.report.explanation;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlfit.advice.Advice;
import org.mlfit.explanation.reading.Reading;
import org.mlfit.explanation.reading.Reading.Status;
import org.mlfit.explanation.why.Step;
import org.mlfit.explanation.whynot.CheckedCondition;
import org.mlfit.explanation.whynot.CheckedRule;
import org.mlfit.explanation.whynot.Distance;
import org.mlfit.explanation.whynot.GateCheck;
import org.mlfit.explanation.whynot.GateCheck.State;
import org.mlfit.explanation.whynot.WhyNot;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.report.text.Name;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle;
import org.mlfit.report.text.TextStyle.Ink;

/** Why something did not come about, as an architect reads it. */
public final class WhyNotText {

  private static final int FIRST_RULES = 3;
  private static final int FIRST_OPEN = 3;
  private static final int DEEPEST_INDENT = 20;

  private final KnowledgeBase knowledgeBase;
  private final Advice advice;
  private final boolean all;
  private final boolean rulesText;
  private final Page page;

  /** Whatever is only marked as told above, by what it is about: it may not be on this page. */
  private final Map<Rule, CheckedRule> followed = new HashMap<>();

  private final Map<String, List<Step>> explained = new HashMap<>();
  private final Set<Rule> rulesShown = new HashSet<>();
  private final Set<String> stepsShown = new HashSet<>();

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
    whyNot.before().forEach(check -> check.because().forEach(text::collect));
    whyNot.rules().forEach(text::collect);
    if (whyNot.holds()) {
      text.addHolds(whyNot);
    } else {
      text.page.heading("Why not “" + whyNot.title() + "” (" + whyNot.id() + ")");
      text.addReasons(whyNot);
      text.addHint();
    }
    return text.page.toString();
  }

  private void collect(CheckedRule checked) {
    if (!checked.above()) {
      followed.put(checked.rule(), checked);
      checked.conditions().forEach(this::collect);
    }
  }

  private void collect(CheckedCondition condition) {
    condition.parts().forEach(this::collect);
    condition.rules().forEach(this::collect);
    questionOf(condition).ifPresent(question -> collect(question.id(), condition.because()));
    condition.because().forEach(this::collect);
  }

  private Optional<Question> questionOf(CheckedCondition condition) {
    return condition
        .reading()
        .condition()
        .patterns()
        .findFirst()
        .flatMap(pattern -> knowledgeBase.questionOfType(pattern.type()));
  }

  private void collect(Step step) {
    if (step.kind() == Step.Kind.CONCLUSION) {
      collect(step.id(), List.of(step));
    } else if (step.kind() == Step.Kind.ANSWER) {
      collect(step.id(), step.below());
    }
    step.below().forEach(this::collect);
  }

  private void collect(String id, List<Step> steps) {
    if (steps.stream().noneMatch(step -> step.kind() == Step.Kind.SEEN_ABOVE)) {
      explained.putIfAbsent(id, steps);
    }
  }

  /** Steps of which only what stands on this page already is marked as seen above. */
  private List<Step> told(List<Step> steps) {
    return steps.stream().flatMap(this::told).toList();
  }

  private Stream<Step> told(Step step) {
    if (step.kind() == Step.Kind.SEEN_ABOVE) {
      boolean isAbove = !stepsShown.add(step.id()) || !explained.containsKey(step.id());
      return isAbove ? Stream.of(step) : explained.get(step.id()).stream().flatMap(this::told);
    }
    stepsShown.add(step.id());
    return Stream.of(step.with(told(step.below())));
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
      case CONCLUSION -> addRules(whyNot.rules(), 0, FIRST_RULES);
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
    checked.conditions().forEach(condition -> add(condition, 2, FIRST_RULES));
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
    page.led(0, verdict.title(), Ink.STRONG, "(" + verdict.id() + "), " + state(verdict, checks));
    if (checks.stream().anyMatch(WhyNotText::holds)) {
      ExplanationText.addBriefly(page, 2, told(because));
    } else {
      addOpen(checks);
    }
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
          "“" + whyNot.title() + "” asks for nothing more: it is given when no other verdict is.");
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
        rule.conditions().forEach(condition -> add(condition, 0, FIRST_RULES));
      }
    }
  }

  /** Follows the nearest rules, fewer of them at each level unless all are wanted. */
  private void addRules(List<CheckedRule> rules, int indent, int most) {
    if (rules.isEmpty()) {
      page.indented(indent, "No rule concludes it.");
      return;
    }
    int followed = all ? rules.size() : Math.min(most, rules.size());
    page.indented(
        indent,
        switch (rules.size()) {
          case 1 -> "One rule would make it so:";
          default ->
              "Each of "
                  + rules.size()
                  + " rules would make it so by itself, the nearest "
                  + (followed == 1 ? "is this:" : "first:");
        });
    rules.stream().limit(followed).forEach(rule -> addRule(rule, indent));
    if (rules.size() > followed) {
      String more =
          rules.stream().skip(followed).map(rule -> rule.rule().id()).collect(joining(", "));
      page.quiet(indent, "Not followed here: " + more + ".");
    }
  }

  private void addRule(CheckedRule checked, int indent) {
    int in = Math.min(DEEPEST_INDENT, indent);
    Rule rule = checked.rule();
    String title = rule.said("title").map(said -> said + " ").orElse("");
    page.led(in, "•", Ink.STRONG, title + "[" + rule.id() + "], " + away(checked.distance()));
    if (rulesText) {
      page.quiet(in + 2, ExplanationText.place(rule.position()));
    }
    if (rulesShown.add(rule)) {
      CheckedRule whole = followed.getOrDefault(rule, checked);
      whole.conditions().forEach(condition -> add(condition, in + 2, 1));
    } else {
      page.indented(in + 2, "See above.");
    }
  }

  private static String away(Distance distance) {
    if (distance.isEndless()) {
      return "out of reach";
    }
    int answers = distance.answers();
    int fixed = distance.fixed();
    return (answers == 1 ? "one answer" : answers + " answers")
        + " away"
        + (fixed == 0 ? "" : answers == fixed ? ", but that is a given" : ", a given among them");
  }

  /** First what it means for people, then the condition as written. */
  private void add(CheckedCondition condition, int indent, int most) {
    int in = Math.min(DEEPEST_INDENT, indent);
    Reading reading = condition.reading();
    if (!condition.isMet() && !condition.parts().isEmpty()) {
      addParts(condition, in, most);
      return;
    }
    page.item(in, ExplanationText.mark(reading), ExplanationText.ink(reading), reading.plain());
    if (rulesText) {
      page.quiet(in + 2, reading.text());
    }
    if (!condition.isMet()) {
      addWhatIsBehind(condition, in + 2, most);
    }
  }

  private void addParts(CheckedCondition condition, int indent, int most) {
    Reading reading = condition.reading();
    boolean anyOf = reading.condition() instanceof Condition.AnyOf;
    List<CheckedCondition> parts = condition.parts();
    int followed = all || !anyOf ? parts.size() : Math.min(most + 1, parts.size());
    String lead = anyOf ? "Any one of these would do" : "All of these are needed";
    String order = followed < parts.size() ? ", the nearest first:" : ":";
    page.item(indent, ExplanationText.mark(reading), ExplanationText.ink(reading), lead + order);
    (followed < parts.size()
            ? parts.stream().sorted(Comparator.comparing(CheckedCondition::distance))
            : parts.stream())
        .limit(followed)
        .forEach(part -> add(part, indent + 2, most));
    if (followed < parts.size()) {
      page.quiet(indent + 2, "Not followed here: " + notFollowed(parts, followed) + ".");
    }
  }

  private String notFollowed(List<CheckedCondition> parts, int followed) {
    return rulesText
        ? parts.stream()
            .sorted(Comparator.comparing(CheckedCondition::distance))
            .skip(followed)
            .map(part -> part.reading().text())
            .collect(joining(", "))
        : (parts.size() - followed) + " more";
  }

  private void addWhatIsBehind(CheckedCondition condition, int indent, int most) {
    Reading reading = condition.reading();
    if (isConclusion(reading.condition())) {
      addRules(condition.rules(), indent, most);
      return;
    }
    List<Step> because =
        condition.because().stream().filter(step -> step.kind() != Step.Kind.ANSWER).toList();
    boolean forbids = reading.condition() instanceof Condition.Not;
    if (forbids && !because.isEmpty()) {
      int reasons = condition.distance().answers();
      String open =
          reading.status() == Status.UNKNOWN
              ? " (what is unknown or open can still change that)"
              : "";
      page.indented(
          indent,
          "This must not be so, but as things are it is"
              + open
              + (reasons > 1 ? ", for " + reasons + " reasons, each of which has to go:" : ":"));
    } else {
      String away = reading.need().away().isEmpty() ? "" : " (" + reading.need().away() + ")";
      page.indented(indent, "It would take " + reading.need().words() + away + ".");
      if (!because.isEmpty()) {
        page.indented(
            indent,
            condition.takesOneMore()
                ? "As things are, it is not asked, which counts as one more answer:"
                : "As things are, it is not asked; an answer that counts already can change that:");
      }
    }
    ExplanationText.addBriefly(page, indent + 2, told(because));
    questionOf(condition).ifPresent(question -> stepsShown.add(question.id()));
  }

  private boolean isConclusion(Condition condition) {
    Condition inner = condition instanceof Condition.Exists exists ? exists.pattern() : condition;
    return inner instanceof Condition.Pattern pattern
        && knowledgeBase.conclusionOfType(pattern.type()).isPresent();
  }
}
