package org.mlfit.scenario.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.advice.Testimony;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.AnswerReader;
import org.mlfit.knowledge.question.Evidence;
import org.mlfit.knowledge.question.NotAnAnswerException;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Statement;
import org.mlfit.scenario.read.Node.Entry;
import org.mlfit.scenario.read.Node.Mapping;
import org.mlfit.scenario.read.Node.Scalar;
import org.mlfit.scenario.read.Node.Sequence;

/** Reads a mapping of question ids to answers. */
final class AnswersNode {

  private static final String NO_QUESTION = "unknown-question";
  private static final String NO_ANSWER = "not-an-answer";

  /** Faults of answers that other rules may have understood. */
  static final Set<String> UNKNOWN_TO_THE_RULES = Set.of(NO_QUESTION, NO_ANSWER);

  private static final String OPEN = "open";
  private static final String VALUE = "value";
  private static final Set<String> KEYS = ScenarioKey.wordsOf(ScenarioKey.Place.ANSWER);
  private static final AnswerReader READER = AnswerReader.ofFiles();

  private final KnowledgeBase knowledgeBase;
  private final NodeFaults faults;

  AnswersNode(KnowledgeBase knowledgeBase, NodeFaults faults) {
    this.knowledgeBase = knowledgeBase;
    this.faults = faults;
  }

  /** The answers on top of inherited ones; {@code open} takes one away. */
  Testimony read(Node node, Map<Question, Optional<Statement>> inherited) {
    Map<Question, Optional<Statement>> all = new LinkedHashMap<>(inherited);
    all.putAll(read(node));
    return withoutOpen(all);
  }

  static Testimony withoutOpen(Map<Question, Optional<Statement>> all) {
    Map<Question, Statement> said = new LinkedHashMap<>();
    all.forEach((question, statement) -> statement.ifPresent(one -> said.put(question, one)));
    return Testimony.of(said);
  }

  /** The answers by question; an empty optional takes an inherited answer away. */
  Map<Question, Optional<Statement>> read(Node node) {
    Map<Question, Optional<Statement>> answers = new LinkedHashMap<>();
    if (!(node instanceof Mapping mapping)) {
      faults.report(
          node,
          "not-answers",
          "Expected answers here, found " + node.described() + ".",
          MissingBlank.wayOut(node).orElse("Write one line for each: question-id: answer"));
      return answers;
    }
    for (Entry entry : mapping.entries()) {
      Optional<Question> question = knowledgeBase.question(entry.key().text());
      if (question.isEmpty()) {
        reportUnknownQuestion(entry.key());
      } else if (isOpen(entry.value())) {
        answers.put(question.get(), Optional.empty());
      } else {
        statement(question.get(), entry.value())
            .ifPresent(statement -> answers.put(question.get(), Optional.of(statement)));
      }
    }
    return answers;
  }

  private static boolean isOpen(Node value) {
    return value instanceof Scalar scalar && scalar.text().strip().equals(OPEN);
  }

  private Optional<Statement> statement(Question question, Node node) {
    return node instanceof Mapping mapping
            && mapping.entries().stream().anyMatch(entry -> KEYS.contains(entry.key().text()))
        ? withEvidence(question, mapping)
        : read(question, node).map(Statement::of);
  }

  private Optional<Statement> withEvidence(Question question, Mapping mapping) {
    MappingNode node = new MappingNode(mapping, faults);
    int before = faults.count();
    node.refuseUnknownKeys(KEYS, "an answer");
    Evidence evidence = evidence(node);
    if (mapping.value(VALUE).isEmpty() && faults.count() == before) {
      faults.report(
          mapping,
          "no-value",
          "What " + question.id() + " is answered with is missing here.",
          "Write it as { value: answer, evidence: some words }");
    }
    return mapping
        .value(VALUE)
        .flatMap(value -> read(question, value))
        .map(answer -> new Statement(answer, evidence));
  }

  private Evidence evidence(MappingNode node) {
    Evidence evidence =
        new Evidence(
            node.text("by", Evidence.LONGEST_NAME),
            node.text("evidence", Evidence.LONGEST_TEXT),
            node.day("as-of"),
            node.day("review-by"));
    if (evidence.asOf().filter(evidence::isPastReviewOn).isPresent()) {
      faults.report(
          node.mapping().value("review-by").orElseThrow(),
          "review-before",
          "It is to be looked at again before the day of which it is said.",
          "Let review-by be " + evidence.asOf().get() + " or later.");
    }
    return evidence;
  }

  private Optional<Answer> read(Question question, Node value) {
    try {
      if (value instanceof Scalar scalar) {
        return Optional.of(READER.read(question, scalar.text()));
      }
      if (value instanceof Sequence sequence) {
        return readList(question, sequence);
      }
      faults.report(
          value,
          NO_ANSWER,
          question.id() + " takes an answer, not " + value.described() + ".",
          "Write it as " + question.id() + ": answer");
    } catch (NotAnAnswerException notAnAnswer) {
      report(value, notAnAnswer);
    }
    return Optional.empty();
  }

  /** Reads each item by itself first, so that a fault is reported where it stands. */
  private Optional<Answer> readList(Question question, Sequence sequence) {
    READER.readList(question, List.of());
    int before = faults.count();
    for (Node item : sequence.items()) {
      if (item instanceof Scalar scalar) {
        tryItem(question, scalar);
      } else {
        faults.report(
            item,
            NO_ANSWER,
            question.id() + " takes a list of options, not of " + plural(item) + ".",
            "Write it as [ first, second ]");
      }
    }
    if (faults.count() > before) {
      return Optional.empty();
    }
    List<String> texts =
        sequence.items().stream().map(item -> ((Scalar) item).text().strip()).toList();
    return texts.equals(List.of("unknown"))
        ? Optional.of(Answer.UNKNOWN)
        : Optional.of(READER.readList(question, texts));
  }

  private void tryItem(Question question, Scalar item) {
    try {
      if (!item.text().strip().equalsIgnoreCase("unknown")) {
        READER.readList(question, List.of(item.text()));
      }
    } catch (NotAnAnswerException notAnAnswer) {
      report(item, notAnAnswer);
    }
  }

  private void report(Node value, NotAnAnswerException notAnAnswer) {
    String message = notAnAnswer.getMessage().replaceAll("\\s+", " ");
    faults.report(value, NO_ANSWER, message, notAnAnswer.wayOut());
  }

  private static String plural(Node item) {
    return item instanceof Sequence ? "lists" : "mappings";
  }

  private void reportUnknownQuestion(Scalar key) {
    faults.report(
        key,
        NO_QUESTION,
        "There is no question " + key.quoted() + ".",
        knowledgeBase
            .questionMeantBy(key.quoted())
            .or(() -> Optional.of("The command questions lists them.")));
  }
}
