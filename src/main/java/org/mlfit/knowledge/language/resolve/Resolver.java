package org.mlfit.knowledge.language.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mlfit.knowledge.language.table.MetadataKey;
import org.mlfit.knowledge.language.table.MetadataKey.Place;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Topic;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.tree.Declaration;
import org.mlfit.knowledge.tree.Declaration.FactType;
import org.mlfit.knowledge.tree.Declaration.OptionType;
import org.mlfit.knowledge.tree.FileFaults;
import org.mlfit.knowledge.tree.LanguageWords;
import org.mlfit.knowledge.tree.Metadata;
import org.mlfit.knowledge.tree.RuleFile;
import org.mlfit.knowledge.tree.RuleTree;
import org.mlfit.knowledge.tree.TreeText;
import org.mlfit.knowledge.vocabulary.Severity;

/**
 * Turns declarations as read into topics, questions, conclusions and rules, and reports those that
 * are faulty.
 */
final class Resolver {

  private final List<RuleFile> files;
  private final boolean readWhole;
  private final Map<String, FileFaults> reporters = new HashMap<>();

  /**
   * A resolver of what was read.
   *
   * @param readWhole whether every file could be read; where not, a name that seems to be missing
   *     may be declared in the part that could not, and is not reported
   */
  Resolver(List<RuleFile> files, List<Fault> faults, boolean readWhole) {
    this.files = files;
    this.readWhole = readWhole;
    files.forEach(
        file -> reporters.put(file.source().name(), new FileFaults(file.source(), faults)));
  }

  List<Topic> topics() {
    Map<String, Topic> topics = new LinkedHashMap<>();
    for (FactType type : factTypes(LanguageWords.TOPIC)) {
      refuseUnknownKeys(type.metadata(), Place.TOPIC);
      String id = LanguageWords.kebab(type.name());
      String title = type.metadata().value("title").orElse(type.name());
      topics.put(id, new Topic(id, title, wholeNumber(type.metadata(), "order").orElse(0)));
    }
    if (!topics.isEmpty()) {
      return topics.values().stream().sorted().toList();
    }
    int order = 0;
    for (FactType type : questionTypes()) {
      Optional<String> named = type.metadata().value("topic").filter(t -> !t.isBlank());
      if (named.isPresent() && !topics.containsKey(named.get())) {
        String id = named.get();
        topics.put(
            id,
            new Topic(id, id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1), ++order));
      }
    }
    return topics.values().stream().sorted().toList();
  }

  Map<String, OptionType> optionTypes() {
    Map<String, OptionType> types = new LinkedHashMap<>();
    declarations(OptionType.class)
        .forEach(
            type -> {
              Map<String, Position> constants = new HashMap<>();
              type.options()
                  .forEach(
                      option -> {
                        if (!option.constant().matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*")) {
                          at(option.position())
                              .report(
                                  option.position(),
                                  option.constant(),
                                  "option-name",
                                  option.constant() + " is no name for an option.",
                                  "Use capital letters, digits and underlines: LOST_MONEY.");
                        }
                        Position other =
                            constants.putIfAbsent(option.constant(), option.position());
                        if (other != null) {
                          at(option.position())
                              .report(
                                  option.position(),
                                  option.constant(),
                                  "duplicate-option",
                                  type.name() + " has " + option.constant() + " twice.",
                                  "The other stands in line "
                                      + other.line()
                                      + ". Take one out, or rename it.");
                        }
                      });
              types.putIfAbsent(type.name(), type);
            });
    return types;
  }

  List<Question> questions(List<Topic> topics, Map<String, OptionType> optionTypes) {
    List<Question> questions = new ArrayList<>();
    Map<String, Question> byId = new HashMap<>();
    for (FactType type : questionTypes()) {
      new QuestionReader(type, at(type.position()), topics, optionTypes, readWhole)
          .question()
          .ifPresent(
              question -> {
                Question other = byId.putIfAbsent(question.id(), question);
                if (other != null && !other.typeName().equals(type.name())) {
                  at(type.position())
                      .report(
                          type.position(),
                          type.name(),
                          "duplicate-id",
                          type.name()
                              + " and "
                              + other.typeName()
                              + " both have the id "
                              + question.id()
                              + ".",
                          "The other stands in "
                              + other.position().fileAndLine()
                              + "; give one of them another name.");
                }
                if (other == null) {
                  questions.add(question);
                }
              });
    }
    return questions;
  }

  List<ConclusionType> conclusions() {
    return factTypes(LanguageWords.CONCLUSION).stream()
        .map(
            type -> {
              refuseUnknownKeys(type.metadata(), Place.CONCLUSION);
              if (!type.fields().isEmpty()) {
                at(type.position())
                    .report(
                        type.position(),
                        type.name(),
                        "conclusion-field",
                        "The conclusion " + type.name() + " has fields.",
                        "A conclusion says one thing: declare one for each case.");
              }
              String id = LanguageWords.kebab(type.name());
              String title = type.metadata().value("title").orElse(id.replace('-', ' '));
              return new ConclusionType(id, type.name(), title, type.position());
            })
        .toList();
  }

  List<Rule> rules(List<Topic> topics, List<ConclusionType> conclusions, List<Question> questions) {
    List<Rule> rules = new ArrayList<>();
    RuleTitles titles = new RuleTitles(conclusions, questions);
    Map<String, RuleTree> names = new HashMap<>();
    Map<String, Topic> topicsById = new HashMap<>();
    topics.forEach(topic -> topicsById.putIfAbsent(topic.id(), topic));
    for (RuleFile file : files) {
      for (RuleTree tree : file.rules()) {
        RuleTree other = names.putIfAbsent(tree.name(), tree);
        if (other != null) {
          at(tree.position())
              .report(
                  tree.namePosition(),
                  TreeText.quoted(tree.name()),
                  "duplicate-rule",
                  "Two rules are called " + tree.name() + ".",
                  insteadOfSecond(tree, other));
        }
        if (!tree.name().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
          at(tree.position())
              .report(
                  tree.namePosition(),
                  TreeText.quoted(tree.name()),
                  "rule-name",
                  "The name of rule " + tree.name() + " is no id.",
                  "Use small letters, digits and dashes: topic-what-it-says.");
        }
        refuseUnknownKeys(tree.metadata(), Place.RULE);
        rules.add(new Rule(topicOf(tree, topicsById), severity(tree), titles.of(tree), tree));
      }
    }
    return List.copyOf(rules);
  }

  private static String insteadOfSecond(RuleTree tree, RuleTree first) {
    boolean copy = inOneLine(tree).equals(inOneLine(first));
    return "The other stands in "
        + first.position().fileAndLine()
        + (copy
            ? " and says the same: take one of the two out."
            : " and says something else: give this one a name that says what it does.");
  }

  private static String inOneLine(RuleTree tree) {
    return tree.text().replaceAll("\\s+", " ");
  }

  /** The first topic with whose id and a dash its name begins. */
  private static Optional<Topic> topicOf(RuleTree tree, Map<String, Topic> topics) {
    String name = tree.name();
    return IntStream.range(0, name.length())
        .filter(end -> name.charAt(end) == '-')
        .mapToObj(end -> name.substring(0, end))
        .flatMap(id -> Stream.ofNullable(topics.get(id)))
        .min(Comparator.naturalOrder());
  }

  private Optional<Severity> severity(RuleTree tree) {
    Optional<Metadata.Entry> entry = tree.metadata().entry("severity");
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    List<String> known = MetadataKey.SEVERITY.allowed();
    String written = entry.get().value();
    if (!known.contains(written)) {
      at(tree.position())
          .report(
              entry.get().position(),
              "@severity",
              "unknown-severity",
              written.isBlank() ? "@severity is empty." : "There is no severity " + written + ".",
              "Severity is one of " + String.join(", ", known) + ".");
      return Optional.of(Severity.INFO);
    }
    return Optional.of(Severity.valueOf(written.toUpperCase(Locale.ROOT)));
  }

  private Optional<Integer> wholeNumber(Metadata metadata, String key) {
    return metadata
        .entry(key)
        .flatMap(
            entry -> {
              if (entry.value().matches("\\d{1,6}")) {
                return Optional.of(Integer.valueOf(entry.value()));
              }
              at(entry.position())
                  .report(
                      entry.position(),
                      "@" + key,
                      "bad-" + key,
                      "@" + key + " takes a whole number, not " + entry.value() + ".",
                      "To put one between two others, number them 10, 20, 30 and so on.");
              return Optional.empty();
            });
  }

  private void refuseUnknownKeys(Metadata metadata, Place place) {
    if (!metadata.entries().isEmpty()) {
      at(metadata.entries().get(0).position())
          .refuseUnknownKeys(metadata, MetadataKey.on(place), place.words());
    }
  }

  private List<FactType> questionTypes() {
    return declarations(FactType.class).filter(type -> type.parent().isEmpty()).toList();
  }

  private List<FactType> factTypes(String parent) {
    return declarations(FactType.class)
        .filter(type -> type.parent().filter(parent::equals).isPresent())
        .toList();
  }

  private <D extends Declaration> Stream<D> declarations(Class<D> sort) {
    return declarations().filter(sort::isInstance).map(sort::cast);
  }

  private Stream<Declaration> declarations() {
    return files.stream().flatMap(file -> file.declarations().stream());
  }

  private FileFaults at(Position position) {
    return reporters.get(position.file());
  }
}
