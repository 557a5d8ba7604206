package org.mlfit.reasoning.search;

import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Allowed;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.AnswerReader;
import org.mlfit.knowledge.question.NotAnAnswerException;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.reasoning.result.Change;
import org.mlfit.reasoning.twin.AnswerVariables;
import org.mlfit.reasoning.twin.Solver;

/**
 * Chooses among the values of changed answers those that are nearest to what was said: numbers that
 * were said first, one after the other, then options. A number that was open or unknown is chosen
 * near the example of its question, an option near the first one.
 */
final class NearestAnswers {

  private final Solver solver;
  private final Map<Question, AnswerVariables> variables;
  private final Answers given;
  private Model best;

  NearestAnswers(Solver solver, Map<Question, AnswerVariables> variables, Answers given) {
    this.solver = solver;
    this.variables = variables;
    this.given = given;
  }

  /**
   * The changes to the answers of some questions. Claims made to the solver for this remain there.
   */
  List<Change> to(List<Question> questions, Model found) {
    Model nearest = model(questions, found);
    List<Change> changes = new ArrayList<>();
    for (Question question : questions) {
      Answer to = variables.get(question).in(nearest);
      changes.add(new Change(question, given.to(question), to));
    }
    return List.copyOf(changes);
  }

  /** A model with the nearest answers to some questions. Claims made for this remain. */
  Model model(List<Question> questions, Model found) {
    best = found;
    numbers(questions, true).forEach(this::settleNumber);
    numbers(questions, false).forEach(this::settleNumber);
    for (Question question : questions) {
      wishes(question).forEach(this::settle);
    }
    return best;
  }

  /**
   * The numbers that were said, or those that were not; only the former have a value to stay close
   * to.
   */
  private List<Question> numbers(List<Question> questions, boolean said) {
    return questions.stream()
        .filter(question -> question.kind() instanceof QuestionKind.Number)
        .filter(q -> given.to(q).orElse(Answer.UNKNOWN) instanceof Answer.Amount == said)
        .toList();
  }

  private void settleNumber(Question question) {
    QuestionKind.Number number = (QuestionKind.Number) question.kind();
    AnswerVariables value = variables.get(question);
    BigInteger start = start(question, number).divideToIntegralValue(number.step()).toBigInteger();
    BigInteger near = BigInteger.ZERO;
    BigInteger far = distance(value, start);
    while (near.compareTo(far) < 0) {
      BigInteger middle = near.add(far).shiftRight(1);
      if (isMetWithin(value, start, middle)) {
        far = distance(value, start);
      } else {
        near = middle.add(BigInteger.ONE);
      }
    }
    solver.claim(solver.same(value.steps(), solver.number(solver.whole(best, value.steps()))));
  }

  private BigDecimal start(Question question, QuestionKind.Number number) {
    if (given.to(question).orElse(Answer.UNKNOWN) instanceof Answer.Amount said) {
      return said.number();
    }
    try {
      String example = Allowed.example(question, number);
      return AnswerReader.ofFiles().read(question, example) instanceof Answer.Amount amount
          ? amount.number()
          : number.least();
    } catch (NotAnAnswerException notInRange) {
      return number.least();
    }
  }

  private BigInteger distance(AnswerVariables value, BigInteger start) {
    return solver.whole(best, value.steps()).subtract(start).abs();
  }

  private boolean isMetWithin(AnswerVariables value, BigInteger start, BigInteger distance) {
    Term least = solver.number(start.subtract(distance));
    Term most = solver.number(start.add(distance));
    return isMet(solver.within(least, value.steps(), most));
  }

  /** Wishes for an answer that is no number, the more important ones first. */
  private Stream<Term> wishes(Question question) {
    AnswerVariables value = variables.get(question);
    Optional<Answer> said = given.to(question);
    if (question.kind() instanceof QuestionKind.YesNo) {
      return Stream.of(value.yes());
    }
    if (question.kind() instanceof QuestionKind.OneOf) {
      return nearestFirst(question.options(), said).map(o -> value.option(o.constant()));
    }
    List<Option> chosen =
        said.orElse(Answer.UNKNOWN) instanceof Answer.Choices choices
            ? choices.options()
            : List.of();
    return question.options().stream()
        .map(
            option -> {
              Term holds = value.option(option.constant());
              return chosen.contains(option) ? holds : solver.not(holds);
            });
  }

  private static Stream<Option> nearestFirst(List<Option> options, Optional<Answer> said) {
    if (said.orElse(Answer.UNKNOWN) instanceof Answer.Choice choice) {
      int place = options.indexOf(choice.option());
      return options.stream()
          .filter(option -> !option.equals(choice.option()))
          .sorted(Comparator.comparingInt(option -> Math.abs(options.indexOf(option) - place)));
    }
    return options.stream();
  }

  /** Claims a wish if it can be true, else its opposite. */
  private void settle(Term wish) {
    if (solver.isTrue(best, wish) || isMet(wish)) {
      solver.claim(wish);
    }
  }

  private boolean isMet(Term claim) {
    Optional<Model> model = solver.modelUnder(claim);
    model.ifPresent(found -> best = found);
    return model.isPresent();
  }
}
