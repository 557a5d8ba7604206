package org.mlfit.advice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;

/** What the architect has said so far, in the order in which it was said. Immutable. */
public final class Answers {

  private static final Answers NONE = new Answers(Map.of());

  private final Map<Question, Answer> byQuestion;

  private Answers(Map<Question, Answer> byQuestion) {
    this.byQuestion = byQuestion;
  }

  /** Nothing said yet: every question is open. */
  public static Answers none() {
    return NONE;
  }

  /** A copy of a map of answers, in its order. */
  public static Answers of(Map<Question, Answer> byQuestion) {
    return new Answers(Collections.unmodifiableMap(new LinkedHashMap<>(byQuestion)));
  }

  /** These answers and one more, which replaces an earlier one to the same question. */
  public Answers with(Question question, Answer answer) {
    Map<Question, Answer> more = new LinkedHashMap<>(byQuestion);
    more.put(question, answer);
    return of(more);
  }

  /** These answers with one question open again. */
  public Answers without(Question question) {
    Map<Question, Answer> fewer = new LinkedHashMap<>(byQuestion);
    fewer.remove(question);
    return of(fewer);
  }

  /** These answers with some questions open again. */
  public Answers withoutAll(Set<Question> questions) {
    if (questions.isEmpty()) {
      return this;
    }
    Map<Question, Answer> fewer = new LinkedHashMap<>(byQuestion);
    fewer.keySet().removeAll(questions);
    return of(fewer);
  }

  /** The answer to a question, unless it is open. */
  public Optional<Answer> to(Question question) {
    return Optional.ofNullable(byQuestion.get(question));
  }

  /** The questions that were answered, including those answered with "unknown". */
  public Set<Question> questions() {
    return byQuestion.keySet();
  }

  /** All answers by question. */
  public Map<Question, Answer> asMap() {
    return byQuestion;
  }

  /** Whether nothing was said. */
  public boolean isEmpty() {
    return byQuestion.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Answers answers && byQuestion.equals(answers.byQuestion);
  }

  @Override
  public int hashCode() {
    return byQuestion.hashCode();
  }

  @Override
  public String toString() {
    return byQuestion.toString();
  }
}
