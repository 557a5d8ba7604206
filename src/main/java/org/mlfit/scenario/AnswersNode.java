package org.mlfit.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.knowledge.Answer;
import org.mlfit.knowledge.AnswerReader;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.NotAnAnswer;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.scenario.Node.Entry;
import org.mlfit.scenario.Node.Mapping;
import org.mlfit.scenario.Node.Scalar;
import org.mlfit.scenario.Node.Sequence;

/** Reads a mapping of question ids to answers. */
final class AnswersNode {

  private static final String OPEN = "open";

  private final KnowledgeBase knowledgeBase;
  private final NodeFaults faults;

  AnswersNode(KnowledgeBase knowledgeBase, NodeFaults faults) {
    this.knowledgeBase = knowledgeBase;
    this.faults = faults;
  }

  /** The answers by question; an empty optional takes an inherited answer away. */
  Map<Question, Optional<Answer>> read(Node node) {
    Map<Question, Optional<Answer>> answers = new LinkedHashMap<>();
    if (!(node instanceof Mapping mapping)) {
      faults.report(
          node,
          "not-answers",
          "Expected answers here, found " + node.described() + ".",
          "Write one line for each: question-id: answer");
      return answers;
    }
    for (Entry entry : mapping.entries()) {
      Optional<Question> question = knowledgeBase.question(entry.key().text());
      if (question.isEmpty()) {
        reportUnknownQuestion(entry.key());
      } else {
        read(question.get(), entry.value())
            .ifPresent(answer -> answers.put(question.get(), answer.answer()));
      }
    }
    return answers;
  }

  private Optional<Read> read(Question question, Node value) {
    try {
      if (value instanceof Scalar scalar) {
        return scalar.text().equals(OPEN)
            ? Optional.of(new Read(Optional.empty()))
            : Optional.of(
                new Read(Optional.of(AnswerReader.ofFiles().read(question, scalar.text()))));
      }
      if (value instanceof Sequence sequence) {
        List<String> texts =
            sequence.items().stream()
                .map(item -> item instanceof Scalar scalar ? scalar.text() : item.described())
                .toList();
        return Optional.of(new Read(Optional.of(AnswerReader.ofFiles().readList(question, texts))));
      }
      faults.report(
          value,
          "not-an-answer",
          question.id() + " takes an answer, not " + value.described() + ".",
          "Write it as " + question.id() + ": answer");
    } catch (NotAnAnswer notAnAnswer) {
      faults.report(value, "not-an-answer", notAnAnswer.getMessage(), notAnAnswer.wayOut());
    }
    return Optional.empty();
  }

  private void reportUnknownQuestion(Scalar key) {
    List<String> ids = knowledgeBase.questions().stream().map(Question::id).toList();
    faults.report(
        key,
        "unknown-question",
        "There is no question " + key.text() + ".",
        NearestName.suggestion(key.text(), ids)
            .or(() -> Optional.of("The command questions lists them.")));
  }

  private record Read(Optional<Answer> answer) {}
}
