package org.mlfit.scenario.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.TreeText;
import org.mlfit.scenario.coverage.CoverageGoal.Hint;
import org.mlfit.scenario.coverage.CoverageGoal.Kind;

/** Everything in a knowledge base that scenarios can exercise. */
final class CoverageGoals {

  private final KnowledgeBase knowledgeBase;
  private final List<CoverageGoal> points = new ArrayList<>();

  private CoverageGoals(KnowledgeBase knowledgeBase) {
    this.knowledgeBase = knowledgeBase;
  }

  static List<CoverageGoal> of(KnowledgeBase knowledgeBase) {
    CoverageGoals all = new CoverageGoals(knowledgeBase);
    knowledgeBase.rules().forEach(all::addRule);
    knowledgeBase.verdicts().forEach(all::addVerdict);
    knowledgeBase.questions().forEach(all::addOptions);
    return all.points;
  }

  /** Each comparison of numbers in a rule, once for each of its sides. */
  static List<CoverageGoal> thresholds(KnowledgeBase knowledgeBase, Rule rule) {
    CoverageGoals all = new CoverageGoals(knowledgeBase);
    all.addThresholds(rule);
    return all.points;
  }

  private void addRule(Rule rule) {
    Hint hint = new Hint(Optional.of(rule), Optional.empty(), questions(rule.tree().patterns()));
    add(Kind.RULE, rule, "fires", hint, situation -> situation.fires(rule));
    for (int i = 0; i < rule.conditions().size(); i++) {
      int index = i;
      Condition condition = rule.conditions().get(i);
      addBothWays(rule, condition, situation -> situation.meets(rule, index));
      for (Condition branch : branches(condition)) {
        Rule upToBranch = upTo(rule, index, branch);
        addBothWays(rule, branch, situation -> situation.meetsLast(upToBranch));
      }
    }
    addThresholds(rule);
  }

  private void addBothWays(Rule rule, Condition condition, Predicate<Situation> met) {
    Hint hint = new Hint(Optional.of(rule), Optional.empty(), askedBy(condition));
    String text = TreeText.of(condition);
    add(Kind.CONDITION, rule, text + " is met", hint, met);
    add(Kind.CONDITION, rule, text + " is not met", hint, met.negate());
  }

  /**
   * The questions behind a condition, and if they are few, also those that decide whether they
   * apply.
   */
  private List<Question> askedBy(Condition condition) {
    List<Question> asked = questions(condition.patterns());
    Set<Question> all = new LinkedHashSet<>(asked);
    asked.forEach(question -> all.addAll(withDeciding(question)));
    return all.size() > MissingScenarios.FEW ? asked : List.copyOf(all);
  }

  private static List<Condition> branches(Condition condition) {
    return condition instanceof Condition.AnyOf anyOf ? anyOf.branches() : List.of();
  }

  /** The rule with one branch in place of a group, and without the conditions after it. */
  private static Rule upTo(Rule rule, int index, Condition branch) {
    List<Condition> conditions = new ArrayList<>(rule.conditions().subList(0, index));
    conditions.add(branch);
    return rule.withConditions(conditions);
  }

  private void addThresholds(Rule rule) {
    Map<String, Question> bound = new HashMap<>();
    rule.tree().patterns().forEach(pattern -> bound.putAll(bindings(pattern)));
    rule.tree()
        .patterns()
        .forEach(
            pattern -> {
              Map<String, Question> known = new HashMap<>(bound);
              number(pattern).ifPresent(question -> known.put("value", question));
              pattern.constraints().stream()
                  .filter(Constraint.Comparison.class::isInstance)
                  .forEach(c -> addThreshold(rule, (Constraint.Comparison) c, known));
            });
  }

  private void addThreshold(
      Rule rule, Constraint.Comparison comparison, Map<String, Question> known) {
    Threshold threshold = new Threshold(comparison, known);
    if (threshold.involved().isEmpty()) {
      return;
    }
    Set<Question> involved = new LinkedHashSet<>(threshold.involved());
    threshold.involved().forEach(question -> involved.addAll(withDeciding(question)));
    Hint hint = new Hint(Optional.of(rule), Optional.empty(), List.copyOf(involved));
    String text = threshold.inWords();
    for (boolean side : List.of(true, false)) {
      points.add(
          new CoverageGoal(
              Kind.THRESHOLD,
              rule.id(),
              text + (side ? " is just met" : " is just missed"),
              Optional.of(comparison.position()),
              Optional.of(threshold),
              hint,
              situation -> threshold.isJust(side, situation.advice().effective())));
    }
  }

  private Map<String, Question> bindings(Condition.Pattern pattern) {
    Map<String, Question> bindings = new HashMap<>();
    number(pattern).ifPresent(q -> pattern.bindings().forEach(b -> bindings.put(b.variable(), q)));
    return bindings;
  }

  private Optional<Question> number(Condition.Pattern pattern) {
    return knowledgeBase
        .questionOfType(pattern.type())
        .filter(question -> question.kind() instanceof QuestionKind.Number);
  }

  private void addVerdict(Verdict verdict) {
    Hint hint = new Hint(Optional.empty(), Optional.of(verdict), List.of());
    points.add(
        new CoverageGoal(
            Kind.VERDICT,
            verdict.id(),
            "is the verdict",
            Optional.empty(),
            Optional.empty(),
            hint,
            situation -> situation.advice().verdict().equals(verdict)));
  }

  private void addOptions(Question question) {
    if (question.kind() instanceof QuestionKind.YesNo) {
      addOption(question, "yes", answer -> answer.equals(new Answer.YesNo(true)));
      addOption(question, "no", answer -> answer.equals(new Answer.YesNo(false)));
    }
    for (Option option : question.options()) {
      addOption(question, option.id(), answer -> chooses(answer, option));
    }
  }

  private static boolean chooses(Answer answer, Option option) {
    return answer.equals(new Answer.Choice(option))
        || answer instanceof Answer.Choices choices && choices.options().contains(option);
  }

  private void addOption(Question question, String option, Predicate<Answer> given) {
    points.add(
        new CoverageGoal(
            Kind.OPTION,
            question.id(),
            "is answered " + option,
            Optional.empty(),
            Optional.empty(),
            new Hint(Optional.empty(), Optional.empty(), withDeciding(question)),
            situation -> situation.advice().effective().to(question).filter(given).isPresent()));
  }

  private void add(Kind kind, Rule rule, String words, Hint hint, Predicate<Situation> test) {
    Optional<Position> position = Optional.of(rule.position());
    points.add(new CoverageGoal(kind, rule.id(), words, position, Optional.empty(), hint, test));
  }

  /** The questions behind patterns, also those behind the conclusions that they ask for. */
  private List<Question> questions(Stream<Condition.Pattern> patterns) {
    Set<Question> questions = new LinkedHashSet<>();
    patterns.forEach(pattern -> collect(pattern, questions, new LinkedHashSet<>()));
    return List.copyOf(questions);
  }

  private void collect(Condition.Pattern pattern, Set<Question> questions, Set<String> seen) {
    pattern
        .typesRead()
        .flatMap(type -> knowledgeBase.questionOfType(type).stream())
        .forEach(questions::add);
    if (seen.add(pattern.type())) {
      knowledgeBase.rules().stream()
          .filter(rule -> rule.concludes(pattern.type()))
          .flatMap(rule -> rule.tree().patterns())
          .forEach(below -> collect(below, questions, seen));
    }
  }

  /** A question, those that decide whether it applies, and so on. */
  private List<Question> withDeciding(Question question) {
    Set<Question> questions = new LinkedHashSet<>(Set.of(question));
    int before;
    do {
      before = questions.size();
      List.copyOf(questions).forEach(q -> questions.addAll(deciding(q)));
    } while (questions.size() > before);
    return List.copyOf(questions);
  }

  /** The questions that decide whether a question applies. */
  private List<Question> deciding(Question question) {
    return questions(
        knowledgeBase.rules().stream()
            .filter(rule -> rule.setsAside(question.typeName()))
            .flatMap(rule -> rule.tree().patterns()));
  }
}
