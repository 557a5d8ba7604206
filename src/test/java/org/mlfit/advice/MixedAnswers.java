package org.mlfit.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.workbench.authoring.AnswerLevels;

/** Random sets of answers: from nothing, or a shipped case with a few answers changed. */
final class MixedAnswers {

  private static final double OPEN = 0.02;
  private static final int MOST_CHANGES = 5;

  private final AnswerLevels levels;
  private final List<Answers> cases;
  private final Random random;

  MixedAnswers(AnswerLevels levels, List<Answers> cases, long seed) {
    this.levels = levels;
    this.cases = cases;
    this.random = new Random(seed);
  }

  /** Half of them uniform, half shipped cases with one to five answers changed. */
  List<Answers> take(int count) {
    List<Answers> sets = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      sets.add(i % 2 == 0 ? uniform() : changedCase());
    }
    return sets;
  }

  private Answers uniform() {
    Answers answers = Answers.none();
    for (Question question : levels.questions()) {
      answers = change(answers, question);
    }
    return answers;
  }

  private Answers changedCase() {
    Answers answers = cases.get(random.nextInt(cases.size()));
    int changes = 1 + random.nextInt(MOST_CHANGES);
    for (int i = 0; i < changes; i++) {
      answers = change(answers, one(levels.questions()));
    }
    return answers;
  }

  private Answers change(Answers answers, Question question) {
    if (random.nextDouble() < OPEN) {
      return answers.without(question);
    }
    Answer level = one(levels.of(question));
    return answers.with(question, level);
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
