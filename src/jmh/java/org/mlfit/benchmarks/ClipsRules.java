package org.mlfit.benchmarks;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.rule.Rule;

/** A knowledge base in the language of CLIPS: templates, rules, and the facts of a case. */
final class ClipsRules {

  private static final String VOCABULARY =
      """
      (deftemplate Unknown (slot question))
      (deftemplate Open (slot question))
      (deftemplate Irrelevant (slot question))
      (deftemplate GateTriggered (slot gate))
      (deftemplate Finding (slot rule) (slot message) (slot next))
      (deftemplate Contradiction (slot first) (slot second) (slot message))
      """;

  private final KnowledgeBase knowledgeBase;

  ClipsRules(KnowledgeBase knowledgeBase) {
    this.knowledgeBase = knowledgeBase;
  }

  /** All templates and rules. */
  String text() {
    String questions =
        knowledgeBase.questions().stream().map(ClipsRules::template).collect(joining());
    String conclusions =
        knowledgeBase.conclusions().stream()
            .map(conclusion -> "(deftemplate " + conclusion.typeName() + ")\n")
            .collect(joining());
    String rules = knowledgeBase.rules().stream().map(this::rule).collect(joining());
    return VOCABULARY + questions + conclusions + rules;
  }

  /** A function that asserts the facts of a case. */
  String facts(String function, Answers answers) {
    return knowledgeBase.questions().stream()
        .map(question -> fact(question, answers.to(question)))
        .collect(joining(" ", "(deffunction " + function + " () (assert ", "))\n"));
  }

  private static String template(Question question) {
    boolean many = question.kind() instanceof QuestionKind.ManyOf;
    return "(deftemplate %s (%s value))\n"
        .formatted(question.typeName(), many ? "multislot" : "slot");
  }

  private String rule(Rule rule) {
    return new ClipsRule(knowledgeBase, rule.tree()).text();
  }

  private static String fact(Question question, Optional<Answer> answer) {
    if (answer.isEmpty()) {
      return "(Open (question " + question.typeName() + "))";
    }
    if (answer.get().isUnknown()) {
      return "(Unknown (question " + question.typeName() + "))";
    }
    return "(" + question.typeName() + " (value " + value(answer.get()) + "))";
  }

  private static String value(Answer answer) {
    if (answer instanceof Answer.YesNo yesNo) {
      return truth(yesNo.yes());
    }
    if (answer instanceof Answer.Amount amount) {
      return amount.number().toPlainString();
    }
    List<String> chosen =
        answer instanceof Answer.Choice choice
            ? List.of(choice.option().constant())
            : ((Answer.Choices) answer).options().stream().map(o -> o.constant()).toList();
    return String.join(" ", chosen);
  }

  static String truth(boolean value) {
    return value ? "TRUE" : "FALSE";
  }
}
