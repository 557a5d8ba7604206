package org.mlfit.shell.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.language.DrlReader;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Topic;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.tree.Declaration.FactType;
import org.mlfit.knowledge.tree.LanguageWords;
import org.mlfit.knowledge.vocabulary.Finding;
import org.mlfit.knowledge.vocabulary.Severity;
import org.mlfit.shell.command.Choice;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.state.AnswerSource;
import org.mlfit.workbench.authoring.Draft;
import org.mlfit.workbench.authoring.GatePlace;
import org.mlfit.workbench.authoring.NewGate;
import org.mlfit.workbench.authoring.NewRule;
import org.mlfit.workbench.authoring.NewTopic;

/** Makes out of the words behind {@code rules new} what is to be written beside some rules. */
final class Drafts {

  private static final Choice<Finding.Kind> KIND =
      Choice.of(
          "kind",
          "blocker, risk, gap, strength or advice; usually risk",
          List.of(Finding.Kind.values()));
  private static final Choice<Severity> SEVERITY =
      Choice.of(
          "severity",
          "critical, high, medium, low or info; usually medium",
          List.of(Severity.values()));
  private static final String TOPIC = "topic";
  private static final String BEFORE = "before";
  private static final String QUESTION = "question";

  /** What decides about a draft. */
  static final DeclaredOption[] OPTIONS = {
    DeclaredOption.value(
        QUESTION, "the question that it reads; the topic's first one", Takes.QUESTION),
    DeclaredOption.value(TOPIC, "a new topic for it, written with its first question", Takes.TEXT),
    DeclaredOption.value(
        BEFORE,
        "a gate, by its verdict or rule: write a new gate before it, with a verdict",
        Takes.VERDICT),
    KIND.option(),
    SEVERITY.option()
  };

  private final KnowledgeBase base;

  Drafts(KnowledgeBase base) {
    this.base = base;
  }

  /**
   * The draft that is asked for.
   *
   * @throws CommandFailedException with exit code 2 if it cannot be
   */
  Draft of(String id, GivenOptions given) {
    if (given.has(BEFORE)) {
      return gate(id, given);
    }
    refuseKnown(id);
    if (given.has(TOPIC)) {
      return ofNewTopic(id, given);
    }
    Question question = question(given).orElseGet(() -> first(id));
    return rule(id, id, "", question, given);
  }

  private static Draft rule(
      String id, String file, String declarations, Question question, GivenOptions given) {
    return new NewRule(
        id,
        file,
        declarations,
        question,
        KIND.said(given).orElse(Finding.Kind.RISK),
        SEVERITY.said(given).orElse(Severity.MEDIUM));
  }

  private void refuseKnown(String id) {
    base.rule(id)
        .ifPresent(
            there -> {
              throw CommandFailedException.usage(
                  "The rule " + id + " is there already: " + there.position().fileAndLine() + ".");
            });
  }

  private Optional<Question> question(GivenOptions given) {
    return given.text(QUESTION).map(named -> AnswerSource.question(base, named));
  }

  private Draft ofNewTopic(String id, GivenOptions given) {
    NewTopic topic = new NewTopic(given.text(TOPIC).orElseThrow());
    if (!NewTopic.isId(topic.id()) || !id.startsWith(topic.id() + "-")) {
      throw CommandFailedException.usage(
          "A topic is called by words in small letters, joined by dashes, and the ids of its rules"
              + " begin with it, such as rules new tea-too-strong --topic tea.");
    }
    if (base.topics().stream().map(Topic::id).anyMatch(topic.id()::equals)) {
      throw CommandFailedException.usage(
          "The topic " + topic.id() + " is there already; leave --topic out.");
    }
    if (given.has(QUESTION)) {
      throw CommandFailedException.usage(
          "--topic writes a first question of its own; leave --question out.");
    }
    boolean declared =
        declarations().files().stream()
            .flatMap(file -> file.declarations().stream())
            .filter(FactType.class::isInstance)
            .anyMatch(type -> ((FactType) type).parent().equals(Optional.of(LanguageWords.TOPIC)));
    String declarations = topic.declarations(base, declared);
    return rule(id, topic.id(), declarations, topic.question(), given);
  }

  private Draft gate(String id, GivenOptions given) {
    if (!NewTopic.isId(id) || base.verdict(id).isPresent()) {
      throw CommandFailedException.usage(
          "With --before, name a new verdict in small letters, joined by dashes, such as rules new"
              + " wait-for-law --before bounded-poc.");
    }
    for (String other : List.of(TOPIC, KIND.option().name(), SEVERITY.option().name())) {
      if (given.has(other)) {
        throw CommandFailedException.usage("--" + other + " does not go with --before.");
      }
    }
    refuseKnown(id);
    Gate next = named(given.text(BEFORE).orElseThrow());
    Question question =
        question(given)
            .orElseThrow(
                () -> CommandFailedException.usage("Name what decides there with --question ID."));
    GatePlace place = GatePlace.before(next, declarations());
    return new NewGate(id, place.number(), question, place.changed());
  }

  private Gate named(String name) {
    List<Gate> gates =
        base.gates().stream()
            .filter(gate -> gate.verdict().id().equals(name) || gate.rule().id().equals(name))
            .toList();
    if (gates.size() == 1) {
      return gates.get(0);
    }
    List<String> rules =
        (gates.isEmpty() ? base.gates() : gates).stream().map(gate -> gate.rule().id()).toList();
    throw CommandFailedException.usage(
        gates.isEmpty()
            ? "There is no gate "
                + name
                + ". "
                + NearestName.suggestion(name, rules)
                    .orElse("Gates are " + String.join(", ", rules) + ".")
            : name + " has several gates; name one by its rule: " + String.join(", ", rules) + ".");
  }

  private Declarations declarations() {
    return new DrlReader(base.files().trust()).read(base.files().sources());
  }

  /** The first question of the topic with which the id begins. */
  private Question first(String id) {
    List<Topic> topics = base.topics();
    return topics.stream()
        .filter(topic -> id.matches("\\Q" + topic.id() + "\\E(-[a-z0-9]+)+"))
        .findFirst()
        .map(this::firstOf)
        .orElseThrow(
            () ->
                CommandFailedException.usage(
                    "The id of a rule is its topic and words in small letters, joined by dashes,"
                        + " such as data-too-old. Topics are "
                        + topics.stream().map(Topic::id).collect(Collectors.joining(", "))
                        + "; --topic NAME writes a new one."));
  }

  private Question firstOf(Topic topic) {
    return base.questions().stream()
        .filter(question -> question.topic().equals(topic))
        .findFirst()
        .orElseThrow(
            () ->
                CommandFailedException.usage(
                    "No question belongs to "
                        + topic.id()
                        + ". Name what the rule reads with --question ID."));
  }
}
