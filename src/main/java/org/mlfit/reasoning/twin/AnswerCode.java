package org.mlfit.reasoning.twin;

import de.uni_freiburg.informatik.ultimate.logic.Model;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;

/**
 * Each answer as one number: 0 or 1 for no and yes, the count of steps for a number, one bit per
 * option for a choice.
 */
public final class AnswerCode {

  /** The code of "unknown". */
  public static final long UNKNOWN = Long.MIN_VALUE;

  private AnswerCode() {}

  /** The code of an answer. */
  public static long of(Question question, Answer answer) {
    if (answer.isUnknown()) {
      return UNKNOWN;
    }
    if (answer instanceof Answer.YesNo yesNo) {
      return yesNo.yes() ? 1 : 0;
    }
    if (answer instanceof Answer.Amount amount) {
      return ((QuestionKind.Number) question.kind()).steps(amount.number());
    }
    if (answer instanceof Answer.Choice choice) {
      return bit(question, choice.option());
    }
    long bits = 0;
    for (Option option : ((Answer.Choices) answer).options()) {
      bits |= bit(question, option);
    }
    return bits;
  }

  /** The answer that a code stands for. */
  public static Answer answer(Question question, long code) {
    if (code == UNKNOWN) {
      return Answer.UNKNOWN;
    }
    if (question.kind() instanceof QuestionKind.YesNo) {
      return new Answer.YesNo(code == 1);
    }
    if (question.kind() instanceof QuestionKind.Number number) {
      return new Answer.Amount(number.answer(code));
    }
    List<Option> chosen =
        question.options().stream().filter(o -> (code & bit(question, o)) != 0).toList();
    return question.kind() instanceof QuestionKind.OneOf
        ? new Answer.Choice(chosen.get(0))
        : new Answer.Choices(chosen);
  }

  /** The answers to some questions, by their places, that the codes of all stand for. */
  public static Answers answers(KnowledgeBase knowledgeBase, long[] codes, BitSet places) {
    Map<Question, Answer> answers = new LinkedHashMap<>();
    for (int place : places.stream().toArray()) {
      Question question = knowledgeBase.questions().get(place);
      answers.put(question, answer(question, codes[place]));
    }
    return Answers.of(answers);
  }

  /** The codes of the answers to all questions in a model. */
  public static long[] in(Model model, KnowledgeBase knowledgeBase, Twin twin) {
    long[] codes = new long[knowledgeBase.questions().size()];
    for (int place = 0; place < codes.length; place++) {
      Question question = knowledgeBase.questions().get(place);
      codes[place] = of(question, twin.value(question).in(model));
    }
    return codes;
  }

  /** The same codes, except for the questions that are answered. */
  public static long[] with(KnowledgeBase knowledgeBase, Answers given, long[] codes) {
    long[] changed = codes.clone();
    for (int place = 0; place < changed.length; place++) {
      Question question = knowledgeBase.questions().get(place);
      Optional<Answer> answer = given.to(question);
      if (answer.isPresent()) {
        changed[place] = of(question, answer.get());
      }
    }
    return changed;
  }

  /** The bit of an option. */
  public static long bit(Question question, Option option) {
    return 1L << question.options().indexOf(option);
  }
}
