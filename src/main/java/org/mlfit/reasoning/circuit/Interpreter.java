package org.mlfit.reasoning.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.reasoning.twin.AnswerCode;
import org.mlfit.reasoning.twin.AnswerVariables;
import org.mlfit.reasoning.twin.Twin;
import org.mlfit.reasoning.twin.TwinView;

/** Evaluates the twin's formulas on one set of answers, complete or not, without the solver. */
public final class Interpreter {

  private final KnowledgeBase knowledgeBase;
  private final Twin twin;
  private final Circuit circuit;
  private final TwinView.Parts<Integer> parts;

  /** Reads the formulas of one twin. */
  public Interpreter(KnowledgeBase knowledgeBase, Twin twin) {
    this.knowledgeBase = knowledgeBase;
    this.twin = twin;
    this.circuit = new Circuit(twin::meaning);
    this.parts = TwinView.Parts.of(knowledgeBase, twin).toldBy(circuit::wire);
    knowledgeBase.questions().forEach(question -> places(question));
  }

  /** What the twin concludes from some answers. */
  public TwinView view(Answers given) {
    long[] truths = circuit.truths();
    long[][] numbers = circuit.numbers();
    for (Question question : knowledgeBase.questions()) {
      Optional<Answer> answer = given.to(question);
      if (answer.isPresent()) {
        truths[circuit.wire(twin.value(question).said())] = 1;
        put(question, answer.get(), truths, numbers);
      }
    }
    circuit.evaluate(truths, numbers);
    return parts.where(wire -> (truths[wire] & 1) == 1);
  }

  private void put(Question question, Answer answer, long[] truths, long[][] numbers) {
    AnswerVariables value = twin.value(question);
    long code = AnswerCode.of(question, answer);
    if (answer.isUnknown()) {
      truths[circuit.wire(value.unknown())] = 1;
    } else if (question.kind() instanceof QuestionKind.Number) {
      numbers[circuit.whole(value.steps())][0] = code;
    } else if (question.kind() instanceof QuestionKind.YesNo) {
      truths[circuit.wire(value.yes())] = code;
    } else {
      List<Integer> options = options(question);
      IntStream.range(0, options.size()).forEach(i -> truths[options.get(i)] = code >> i & 1);
    }
  }

  /** Adds the inputs for the answer to a question. */
  private void places(Question question) {
    AnswerVariables value = twin.value(question);
    circuit.wire(value.said());
    circuit.wire(value.unknown());
    if (question.kind() instanceof QuestionKind.Number) {
      circuit.whole(value.steps());
    } else if (question.kind() instanceof QuestionKind.YesNo) {
      circuit.wire(value.yes());
    } else {
      options(question);
    }
  }

  private List<Integer> options(Question question) {
    List<Integer> wires = new ArrayList<>();
    for (Option option : question.options()) {
      wires.add(circuit.wire(twin.value(question).option(option.constant())));
    }
    return wires;
  }
}
