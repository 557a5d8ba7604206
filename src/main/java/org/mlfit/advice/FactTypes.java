package org.mlfit.advice;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.compiled.AnswerSheet;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.tree.Consequence;
import org.mlfit.knowledge.vocabulary.GateTriggered;
import org.mlfit.knowledge.vocabulary.Irrelevant;
import org.mlfit.knowledge.vocabulary.Open;
import org.mlfit.knowledge.vocabulary.Unknown;

/** Turns answers into facts of the declared types, and facts back into what they stand for. */
final class FactTypes {

  private final Map<Question, Class<?>> types = new LinkedHashMap<>();
  private final Map<String, Class<?>> typesByName = new HashMap<>();
  private final Map<Question, Map<String, Object>> options = new HashMap<>();
  private final Map<Class<?>, Question> questions = new HashMap<>();
  private final Map<Class<?>, ConclusionType> conclusions = new HashMap<>();
  private final Map<String, Object> held = new HashMap<>();

  FactTypes(KnowledgeBase knowledgeBase) {
    for (Question question : knowledgeBase.questions()) {
      Class<?> type = knowledgeBase.model().type(question.typeName());
      types.put(question, type);
      typesByName.put(question.typeName(), type);
      questions.put(type, question);
      question
          .optionType()
          .map(name -> knowledgeBase.model().type(name))
          .ifPresent(options -> this.options.put(question, constants(options)));
    }
    for (ConclusionType conclusion : knowledgeBase.conclusions()) {
      Class<?> type = knowledgeBase.model().type(conclusion.typeName());
      conclusions.put(type, conclusion);
      held.put(conclusion.typeName(), made(type));
    }
  }

  /**
   * The facts of some answers: one sheet with all of them, and in addition a fact for each answer
   * that some rule needs on its own.
   */
  List<Object> facts(Answers answers, RuleIndex index) {
    Object[] values = new Object[types.size()];
    List<Object> facts = new ArrayList<>();
    int place = 0;
    for (Question question : types.keySet()) {
      Optional<Answer> answer = answers.to(question);
      if (answer.isPresent() && !answer.get().isUnknown()) {
        values[place] = onSheet(question, answer.get());
      }
      if (index.needsFact(question, answer)) {
        facts.add(fact(question, answer));
      }
      place++;
    }
    facts.add(new AnswerSheet(values));
    return facts;
  }

  /** The fact for one question alone, besides the sheet. */
  Object fact(Question question, Optional<Answer> answer) {
    Class<?> type = types.get(question);
    if (answer.isEmpty()) {
      return new Open(type);
    }
    return answer.get().isUnknown() ? new Unknown(type) : made(type, value(question, answer.get()));
  }

  /** The fact that a consequence inserts; none if it only says something to the architect. */
  Stream<Object> of(Consequence consequence) {
    return consequence.fold(
        new Consequence.Cases<>(
            finding -> Stream.empty(),
            conclude -> Stream.of(held.get(conclude.type())),
            trigger -> Stream.of(new GateTriggered(trigger.gate())),
            irrelevant -> Stream.of(new Irrelevant(typesByName.get(irrelevant.question()))),
            contradict -> Stream.empty()));
  }

  /** What a fact stands for; nothing for facts that only the engine uses. */
  Optional<Premise> premise(Object fact, Answers answers) {
    if (fact instanceof Unknown unknown) {
      return Optional.of(new Premise.Said(question(unknown.question()), Answer.UNKNOWN));
    }
    if (fact instanceof Open open) {
      return Optional.of(new Premise.NotSaid(question(open.question())));
    }
    if (fact instanceof Irrelevant irrelevant) {
      return Optional.of(new Premise.NotApplicable(question(irrelevant.question())));
    }
    Optional<Premise> held =
        Optional.ofNullable(conclusions.get(fact.getClass())).map(Premise.Held::new);
    return held.or(
        () ->
            Optional.ofNullable(questions.get(fact.getClass()))
                .flatMap(q -> answers.to(q).map(answer -> new Premise.Said(q, answer))));
  }

  Question question(Class<?> type) {
    return questions.get(type);
  }

  Optional<ConclusionType> conclusion(Object fact) {
    return Optional.ofNullable(conclusions.get(fact.getClass()));
  }

  /** A number on the sheet is a count of steps. */
  private Object onSheet(Question question, Answer answer) {
    return answer instanceof Answer.Amount amount
        ? (Object) ((QuestionKind.Number) question.kind()).steps(amount.number())
        : value(question, answer);
  }

  private Object value(Question question, Answer answer) {
    if (answer instanceof Answer.YesNo yesNo) {
      return yesNo.yes();
    }
    if (answer instanceof Answer.Amount amount) {
      boolean whole = ((QuestionKind.Number) question.kind()).whole();
      if (whole) {
        return amount.number().longValueExact();
      }
      return amount.number().doubleValue();
    }
    if (answer instanceof Answer.Choice choice) {
      return options.get(question).get(choice.option().constant());
    }
    Set<Object> chosen = new LinkedHashSet<>();
    for (Option option : ((Answer.Choices) answer).options()) {
      chosen.add(options.get(question).get(option.constant()));
    }
    return chosen;
  }

  private static Map<String, Object> constants(Class<?> enumType) {
    Map<String, Object> constants = new HashMap<>();
    for (Object constant : enumType.getEnumConstants()) {
      constants.put(((Enum<?>) constant).name(), constant);
    }
    return constants;
  }

  private static Object made(Class<?> type, Object... values) {
    try {
      for (Constructor<?> constructor : type.getConstructors()) {
        if (constructor.getParameterCount() == values.length) {
          return constructor.newInstance(values);
        }
      }
      throw new IllegalStateException(type.getName() + " has no constructor that fits");
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("No fact of " + type.getName(), impossible);
    }
  }
}
