package org.mlfit.editor;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Topic;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.tree.Declaration;
import org.mlfit.knowledge.tree.LanguageWords;
import org.mlfit.scenario.read.ScenarioWord;

/** Finds what rules declare by the names that files give it. */
public final class Names {

  private final Declarations declarations;
  private final Map<String, Question> questions = new HashMap<>();
  private final Map<String, ConclusionType> conclusions = new HashMap<>();
  private final Map<String, Rule> rules = new HashMap<>();
  private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
  private final Map<String, String> topics = new HashMap<>();
  private final Map<Thing, Option> options = new HashMap<>();

  /** The names of what is declared. */
  Names(Declarations declarations) {
    this.declarations = declarations;
    for (Question question : declarations.questions()) {
      questions.putIfAbsent(question.id(), question);
      question
          .optionType()
          .ifPresent(
              type ->
                  question
                      .options()
                      .forEach(o -> options.putIfAbsent(Thing.option(type, o.constant()), o)));
    }
    declarations.conclusions().forEach(held -> conclusions.putIfAbsent(held.id(), held));
    declarations.rules().forEach(rule -> rules.putIfAbsent(rule.id(), rule));
    declarations.gates().forEach(gate -> verdicts.putIfAbsent(gate.verdict().id(), gate.verdict()));
    verdicts.put(Verdict.NOT_ENOUGH_ANSWERS.id(), Verdict.NOT_ENOUGH_ANSWERS);
    declarations.files().stream()
        .flatMap(file -> file.declarations().stream())
        .filter(Declaration.FactType.class::isInstance)
        .map(Declaration.FactType.class::cast)
        .filter(type -> type.parent().filter(LanguageWords.TOPIC::equals).isPresent())
        .forEach(type -> topics.putIfAbsent(LanguageWords.kebab(type.name()), type.name()));
  }

  /** All that is declared. */
  public Declarations declarations() {
    return declarations;
  }

  /** The question with an id. */
  public Optional<Question> question(String id) {
    return Optional.ofNullable(questions.get(id));
  }

  /**
   * The question that a file declares last, or any if it declares none; nothing if there are none.
   */
  public Optional<Question> lastQuestionIn(String file) {
    List<Question> all = declarations.questions();
    return all.stream()
        .filter(question -> question.position().file().equals(file))
        .reduce((first, last) -> last)
        .or(() -> all.stream().findFirst());
  }

  /** The conclusion with an id. */
  public Optional<ConclusionType> conclusion(String id) {
    return Optional.ofNullable(conclusions.get(id));
  }

  /** The rule with an id. */
  public Optional<Rule> rule(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /** The verdict with an id. */
  public Optional<Verdict> verdict(String id) {
    return Optional.ofNullable(verdicts.get(id));
  }

  /** All verdicts in the order of the gates. */
  public Collection<Verdict> verdicts() {
    return verdicts.values();
  }

  /** The topic that a type declares. */
  public Optional<Topic> topicOfType(String type) {
    return declarations.topics().stream()
        .filter(topic -> type.equals(topics.get(topic.id())))
        .findFirst();
  }

  /** The type that declares a topic. */
  public Optional<String> typeOfTopic(String id) {
    return Optional.ofNullable(topics.get(id));
  }

  /** What an option of a question is called in files of scenarios. */
  public Optional<Thing> option(String question, String id) {
    return question(question)
        .flatMap(
            q ->
                q.options().stream()
                    .filter(option -> option.id().equals(id))
                    .map(option -> Thing.option(q.optionType().orElseThrow(), option.constant()))
                    .findFirst());
  }

  /** What a word of a scenario file names. */
  public Optional<Thing> thing(ScenarioWord word) {
    String id = word.text();
    return switch (word.sort()) {
      case QUESTION -> question(id).map(Question::typeName).map(Thing::type);
      case CONCLUSION -> conclusion(id).map(ConclusionType::typeName).map(Thing::type);
      case FINDING, RULE -> Optional.of(Thing.rule(id));
      case TAG -> rule(id).map(rule -> Thing.rule(rule.id()));
      case VERDICT -> Optional.of(Thing.verdict(id));
      case ANSWER -> option(word.question(), id);
      default -> Optional.empty();
    };
  }

  /** The option that is meant by something. */
  public Optional<Option> option(Thing thing) {
    return Optional.ofNullable(options.get(thing));
  }

  /** Whether an enum of that name is declared. */
  public boolean isOptionType(String type) {
    return declarations.optionTypes().containsKey(type);
  }
}
