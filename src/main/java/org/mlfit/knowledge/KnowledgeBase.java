package org.mlfit.knowledge;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlfit.knowledge.compiled.RuleModel;
import org.mlfit.knowledge.compiled.cache.Notes;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Topic;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.source.NearestName;

/**
 * Everything that the rule files declare, checked and ready to run. Immutable and safe to share
 * between threads.
 */
public final class KnowledgeBase {

  private final RuleFiles files;
  private final Instant loadedAt;
  private final Declarations declarations;
  private final RuleModel model;
  private final Notes notes;
  private final Map<String, Question> questionsById;
  private final Map<String, Question> questionsByType;
  private final Map<String, ConclusionType> conclusionsByType;
  private final Map<String, Rule> rulesById;
  private final List<Verdict> verdicts;

  KnowledgeBase(RuleFiles files, Instant loadedAt, Declarations declarations, RuleModel model) {
    this(files, loadedAt, declarations, model, Notes.NONE);
  }

  KnowledgeBase(
      RuleFiles files, Instant loadedAt, Declarations declarations, RuleModel model, Notes notes) {
    this.files = files;
    this.loadedAt = loadedAt;
    this.declarations = declarations;
    this.model = model;
    this.notes = notes;
    this.questionsById = byName(declarations.questions(), Question::id);
    this.questionsByType = byName(declarations.questions(), Question::typeName);
    this.conclusionsByType = byName(declarations.conclusions(), ConclusionType::typeName);
    this.rulesById = byName(declarations.rules(), Rule::id);
    this.verdicts =
        Stream.concat(
                declarations.gates().stream().map(Gate::verdict),
                Stream.of(Verdict.NOT_ENOUGH_ANSWERS))
            .distinct()
            .toList();
  }

  /** Where the rules come from, and their hash. */
  public RuleFiles files() {
    return files;
  }

  /** When they were loaded. */
  public Instant loadedAt() {
    return loadedAt;
  }

  /** Everything that the files declare. */
  Declarations declarations() {
    return declarations;
  }

  /** All topics in order. */
  public List<Topic> topics() {
    return declarations.topics();
  }

  /** All questions in topic order, then as declared. */
  public List<Question> questions() {
    return declarations.questions();
  }

  /** All conclusions as declared. */
  public List<ConclusionType> conclusions() {
    return declarations.conclusions();
  }

  /** All rules as they stand in the files. */
  public List<Rule> rules() {
    return declarations.rules();
  }

  /** All gates in the order in which they are walked; the last one always gives its verdict. */
  public List<Gate> gates() {
    return declarations.gates();
  }

  /** The gates with the same verdict as one, itself among them, in order. */
  public List<Gate> gatesLike(Gate gate) {
    return gates().stream().filter(other -> other.verdict().equals(gate.verdict())).toList();
  }

  /** All verdicts in gate order, each once, and at the end the one for too few answers. */
  public List<Verdict> verdicts() {
    return verdicts;
  }

  /** The question with an id. */
  public Optional<Question> question(String id) {
    return Optional.ofNullable(questionsById.get(id));
  }

  /**
   * Such as {@code Did you mean data.examples?} for an id that no question has: the question of
   * that name in another topic, to which it may have been moved, else the one with the nearest id.
   * A name that begins with its topic is whole again in another: data.access becomes
   * quality.data-access.
   */
  public Optional<String> questionMeantBy(String id) {
    String name = id.substring(id.indexOf('.') + 1);
    String withTopic = id.replace('.', '-');
    List<String> moved =
        questionsById.keySet().stream()
            .filter(known -> known.endsWith("." + name) || known.endsWith("." + withTopic))
            .toList();
    return moved.size() == 1
        ? Optional.of("Did you mean " + moved.get(0) + "?")
        : NearestName.suggestion(id, questionsById.keySet());
  }

  /** The question that a declared type stands for. */
  public Optional<Question> questionOfType(String typeName) {
    return Optional.ofNullable(questionsByType.get(typeName));
  }

  /** The conclusion that a declared type stands for. */
  public Optional<ConclusionType> conclusionOfType(String typeName) {
    return Optional.ofNullable(conclusionsByType.get(typeName));
  }

  /** The rule with an id. */
  public Optional<Rule> rule(String id) {
    return Optional.ofNullable(rulesById.get(id));
  }

  /** The verdict with an id. */
  public Optional<Verdict> verdict(String id) {
    return verdicts().stream().filter(verdict -> verdict.id().equals(id)).findFirst();
  }

  /** The rules that give findings, in topic order, then by id. */
  public List<Rule> findingRules() {
    return rules().stream()
        .filter(rule -> rule.findingKind().isPresent())
        .sorted(
            Comparator.comparingInt((Rule rule) -> rule.topic().map(Topic::order).orElse(999))
                .thenComparing(Rule::id))
        .toList();
  }

  /** The rules as Drools runs them. */
  public RuleModel model() {
    return model;
  }

  /** What the build or an earlier run worked out about these rules. */
  public Notes notes() {
    return notes;
  }

  private static <T> Map<String, T> byName(List<T> things, Function<T, String> name) {
    return things.stream()
        .collect(Collectors.toMap(name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }
}
