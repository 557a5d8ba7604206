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
import org.mlfit.knowledge.Answer;
import org.mlfit.knowledge.ConclusionType;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Option;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.QuestionKind;
import org.mlfit.knowledge.vocabulary.Irrelevant;
import org.mlfit.knowledge.vocabulary.Open;
import org.mlfit.knowledge.vocabulary.Unknown;

/** Turns answers into facts of the declared types, and facts back into what they stand for. */
final class FactTypes {

  private final Map<Question, Constructor<?>> constructors = new LinkedHashMap<>();
  private final Map<Question, Map<String, Object>> options = new HashMap<>();
  private final Map<Class<?>, Question> questions = new HashMap<>();
  private final Map<Class<?>, ConclusionType> conclusions = new HashMap<>();
  private final Map<Question, Map<Optional<Answer>, Object>> ready = new HashMap<>();

  FactTypes(KnowledgeBase knowledgeBase) {
    for (Question question : knowledgeBase.questions()) {
      Class<?> type = knowledgeBase.model().type(question.typeName());
      questions.put(type, question);
      constructors.put(question, constructorWithValue(type));
      optionType(question)
          .map(name -> knowledgeBase.model().type(name))
          .ifPresent(options -> this.options.put(question, constants(options)));
    }
    knowledgeBase.questions().forEach(q -> ready.put(q, fewFacts(q)));
    for (ConclusionType conclusion : knowledgeBase.conclusions()) {
      conclusions.put(knowledgeBase.model().type(conclusion.typeName()), conclusion);
    }
  }

  /** The facts of a question whose answers are few. No rule can change a fact, so all may share. */
  private Map<Optional<Answer>, Object> fewFacts(Question question) {
    List<Answer> few = new ArrayList<>(List.of(Answer.UNKNOWN));
    if (question.kind() instanceof QuestionKind.YesNo) {
      few.add(new Answer.YesNo(true));
      few.add(new Answer.YesNo(false));
    } else if (question.kind() instanceof QuestionKind.OneOf oneOf) {
      oneOf.options().forEach(option -> few.add(new Answer.Choice(option)));
    }
    Map<Optional<Answer>, Object> facts = new HashMap<>();
    facts.put(Optional.empty(), newFact(question, Optional.empty()));
    few.forEach(a -> facts.put(Optional.of(a), newFact(question, Optional.of(a))));
    return facts;
  }

  /** The one fact that stands for a question. */
  Object fact(Question question, Optional<Answer> answer) {
    Object fact = ready.get(question).get(answer);
    return fact == null ? newFact(question, answer) : fact;
  }

  private Object newFact(Question question, Optional<Answer> answer) {
    Constructor<?> constructor = constructors.get(question);
    if (answer.isEmpty()) {
      return new Open(constructor.getDeclaringClass());
    }
    if (answer.get().isUnknown()) {
      return new Unknown(constructor.getDeclaringClass());
    }
    try {
      return constructor.newInstance(value(question, answer.get()));
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("No fact for " + question.id(), impossible);
    }
  }

  /** What a fact stands for; nothing for facts of the engine's own. */
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

  private static Optional<String> optionType(Question question) {
    if (question.kind() instanceof QuestionKind.OneOf oneOf) {
      return Optional.of(oneOf.optionType());
    }
    return question.kind() instanceof QuestionKind.ManyOf manyOf
        ? Optional.of(manyOf.optionType())
        : Optional.empty();
  }

  private static Map<String, Object> constants(Class<?> enumType) {
    Map<String, Object> constants = new HashMap<>();
    for (Object constant : enumType.getEnumConstants()) {
      constants.put(((Enum<?>) constant).name(), constant);
    }
    return constants;
  }

  private static Constructor<?> constructorWithValue(Class<?> type) {
    for (Constructor<?> constructor : type.getConstructors()) {
      if (constructor.getParameterCount() == 1) {
        return constructor;
      }
    }
    throw new IllegalStateException(type.getName() + " has no constructor with a value");
  }
}
