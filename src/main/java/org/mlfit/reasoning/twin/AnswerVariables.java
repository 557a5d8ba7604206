package org.mlfit.reasoning.twin;

import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;

/**
 * One question in the solver: whether it was answered at all, whether with "unknown", and its
 * value. A number is a whole multiple of its step; each option is a truth of its own.
 */
public final class AnswerVariables {

  private final Solver solver;
  private final Question question;
  private final Term said;
  private final Term unknown;
  private final Term yes;
  private final Term steps;
  private final Map<String, Term> options = new LinkedHashMap<>();

  /** The variables of one question; the prefix tells copies of the facts apart. */
  public AnswerVariables(Solver solver, Question question, String prefix) {
    this.solver = solver;
    this.question = question;
    String name = prefix + question.id();
    this.said = solver.newTruth(name + ".said");
    this.unknown = solver.newTruth(name + ".unknown");
    this.yes = question.kind() instanceof QuestionKind.YesNo ? solver.newTruth(name) : said;
    this.steps =
        question.kind() instanceof QuestionKind.Number number
            ? solver.newWhole(
                name,
                BigInteger.valueOf(number.leastSteps()),
                BigInteger.valueOf(number.mostSteps()))
            : said;
    for (Option option : question.options()) {
      options.put(option.constant(), solver.newTruth(name + "." + option.id()));
    }
    if (question.kind() instanceof QuestionKind.OneOf) {
      solver.claim(solver.exactlyOne(List.copyOf(options.values())));
    }
  }

  /** Whether anything was said. */
  public Term said() {
    return said;
  }

  /** Whether "unknown" was said, if anything was. */
  public Term unknown() {
    return unknown;
  }

  /** The value of a yes/no question. */
  public Term yes() {
    return yes;
  }

  /** The value of a number, in steps. */
  public Term steps() {
    return steps;
  }

  /** Whether an option holds. */
  public Term option(String constant) {
    return options.get(constant);
  }

  Map<String, Term> options() {
    return options;
  }

  /** All variables of the question. */
  List<Term> all() {
    List<Term> all = new ArrayList<>(options.values());
    all.addAll(List.of(said, unknown, yes, steps));
    return all;
  }

  /** That the question has a certain answer. */
  Term is(Answer answer) {
    if (answer.isUnknown()) {
      return unknown;
    }
    return solver.and(solver.not(unknown), value(answer));
  }

  /** That the question was answered in this way. */
  public Term says(Answer answer) {
    return solver.and(said, is(answer));
  }

  /** The same, or that nothing was said if there is no answer. */
  public Term says(Optional<Answer> answer) {
    return answer.map(this::says).orElseGet(() -> solver.not(said));
  }

  /** That the question was answered by one of a class of answers. */
  public Term saysOneOf(AnswerClass answers) {
    return answers.from() == AnswerCode.UNKNOWN
        ? solver.and(said, unknown)
        : solver.and(said, solver.not(unknown), hasValueOf(answers));
  }

  private Term hasValueOf(AnswerClass answers) {
    if (question.kind() instanceof QuestionKind.Number) {
      return solver.within(solver.number(answers.from()), steps, solver.number(answers.to()));
    }
    if (answers.answer() instanceof Answer.Choices choices && !choices.options().isEmpty()) {
      return option(choices.options().get(0).constant());
    }
    return is(answers.answer());
  }

  private Term value(Answer answer) {
    if (answer instanceof Answer.YesNo yesNo) {
      return yesNo.yes() ? yes : solver.not(yes);
    }
    if (answer instanceof Answer.Amount amount) {
      long count = ((QuestionKind.Number) question.kind()).steps(amount.number());
      return solver.same(steps, solver.number(count));
    }
    if (answer instanceof Answer.Choice choice) {
      return option(choice.option().constant());
    }
    List<Option> chosen = ((Answer.Choices) answer).options();
    List<Term> parts = new ArrayList<>();
    for (Option option : question.options()) {
      Term holds = option(option.constant());
      parts.add(chosen.contains(option) ? holds : solver.not(holds));
    }
    return solver.and(parts);
  }

  /**
   * That the same is answered to another version of the question, which takes other answers: only
   * answers that both take satisfy this.
   */
  public Term meansTheSame(AnswerVariables other) {
    Term isUnknown = solver.or(List.of(solver.not(said), unknown));
    return solver.and(
        solver.same(said, other.said),
        solver.same(unknown, other.unknown),
        solver.or(List.of(isUnknown, hasTheSameValue(other))));
  }

  private Term hasTheSameValue(AnswerVariables other) {
    if (!question.kind().getClass().equals(other.question.kind().getClass())) {
      return solver.truth(false);
    }
    if (question.kind() instanceof QuestionKind.Number number) {
      BigDecimal step = number.step();
      BigDecimal otherStep = ((QuestionKind.Number) other.question.kind()).step();
      int scale = Math.max(0, Math.max(step.scale(), otherStep.scale()));
      return solver.same(
          solver.times(step.movePointRight(scale).toBigIntegerExact(), steps),
          solver.times(otherStep.movePointRight(scale).toBigIntegerExact(), other.steps));
    }
    List<Term> parts = new ArrayList<>();
    options.forEach(
        (name, holds) ->
            parts.add(
                Optional.ofNullable(other.option(name))
                    .map(alike -> solver.same(holds, alike))
                    .orElse(solver.not(holds))));
    other.options.forEach(
        (name, holds) -> {
          if (!options.containsKey(name)) {
            parts.add(solver.not(holds));
          }
        });
    return solver.and(parts);
  }

  /** The answers in a model, without the questions that are open there. */
  public static Answers said(Solver solver, Map<Question, AnswerVariables> variables, Model model) {
    Map<Question, Answer> answers = new LinkedHashMap<>();
    variables.forEach(
        (asked, value) -> {
          if (solver.isTrue(model, value.said)) {
            answers.put(asked, value.in(model));
          }
        });
    return Answers.of(answers);
  }

  /** The answer in a model. */
  public Answer in(Model model) {
    if (solver.isTrue(model, unknown)) {
      return Answer.UNKNOWN;
    }
    if (question.kind() instanceof QuestionKind.YesNo) {
      return new Answer.YesNo(solver.isTrue(model, yes));
    }
    if (question.kind() instanceof QuestionKind.Number number) {
      BigDecimal count = new BigDecimal(solver.whole(model, steps));
      return new Answer.Amount(count.multiply(number.step()));
    }
    List<Option> chosen =
        question.options().stream()
            .filter(option -> solver.isTrue(model, option(option.constant())))
            .toList();
    return question.kind() instanceof QuestionKind.OneOf
        ? new Answer.Choice(chosen.get(0))
        : new Answer.Choices(chosen);
  }
}
