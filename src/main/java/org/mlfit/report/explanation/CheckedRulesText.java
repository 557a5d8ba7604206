package org.mlfit.report.explanation;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mlfit.advice.Advice;
import org.mlfit.explanation.reading.Reading;
import org.mlfit.explanation.reading.Reading.Status;
import org.mlfit.explanation.why.Step;
import org.mlfit.explanation.whynot.CheckedCondition;
import org.mlfit.explanation.whynot.CheckedRule;
import org.mlfit.explanation.whynot.Distance;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle.Ink;

/**
 * What rules and their conditions lack, followed down to the answers, on the page of a {@code
 * why-not}. A rule or step that comes up again is only referred to.
 */
final class CheckedRulesText {

  static final int FIRST_RULES = 3;
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

  /**
   * Writes on a page.
   *
   * @param all whether to follow each rule that could give a conclusion, or only the nearest
   * @param rulesText whether to show each condition as written, and where each rule stands
   */
  CheckedRulesText(
      KnowledgeBase knowledgeBase, Advice advice, boolean all, boolean rulesText, Page page) {
    this.knowledgeBase = knowledgeBase;
    this.advice = advice;
    this.all = all;
    this.rulesText = rulesText;
    this.page = page;
  }

  void collect(CheckedRule checked) {
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

  void collect(Step step) {
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
  List<Step> told(List<Step> steps) {
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

  /** Follows the nearest rules, fewer of them at each level unless all are wanted. */
  void addRules(List<CheckedRule> rules, int indent, int most) {
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
  void add(CheckedCondition condition, int indent, int most) {
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
      setAside(condition).ifPresent(words -> page.indented(indent, words));
      condition
          .excludedBy()
          .forEach(
              conflict ->
                  page.indented(
                      indent,
                      "Beside the other answers that cannot be true: " + conflict.sentence()));
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

  /** What was said to a question that does not apply so far. */
  private Optional<String> setAside(CheckedCondition condition) {
    return questionOf(condition)
        .filter(advice.setAside()::contains)
        .flatMap(
            question ->
                advice
                    .given()
                    .to(question)
                    .map(answer -> AnswerText.spoken(question, answer))
                    .map(said -> "“" + said + "” was said and counts again once it applies."));
  }

  private boolean isConclusion(Condition condition) {
    Condition inner = condition instanceof Condition.Exists exists ? exists.pattern() : condition;
    return inner instanceof Condition.Pattern pattern
        && knowledgeBase.conclusionOfType(pattern.type()).isPresent();
  }
}
