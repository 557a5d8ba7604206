package org.mlfit.interview;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.lookahead.Prospects;
import org.mlfit.reasoning.result.NotProvenException;

/**
 * Which question comes next.
 *
 * <p>First come the questions that open the talk, in the order that the rules give them: before it
 * is known what the project is, no order by length makes sense to the person who is asked. From
 * then on the verdict is looked for gate by gate, so the next thing to find out is whether the
 * first verdict comes that is still possible. First is the question whose answer tells most about
 * it, unless one on a topic that is begun tells nearly as much ({@link Prospects#coming}), so that
 * topics are not left and taken up again for little. Of those that tell as much the first in topic
 * order comes. On the shipped cases this asks no more questions than the best order tried that goes
 * by the verdict alone, and changes the topic less often.
 *
 * <p>Where nothing can be proved about the rules, the questions come in gate order.
 */
public final class Agenda {

  private final List<Question> questions;
  private final Optional<Reasoner> reasoner;
  private final Readers readers;
  private final Map<Question, Integer> heaviest = new ConcurrentHashMap<>();

  /**
   * The agenda of a knowledge base.
   *
   * @param reasoner knows what each answer would leave possible; empty where the rules cannot be
   *     reasoned about
   */
  public Agenda(KnowledgeBase knowledgeBase, Optional<Reasoner> reasoner) {
    this.questions = knowledgeBase.questions();
    this.reasoner = reasoner;
    this.readers = new Readers(knowledgeBase);
  }

  /** Which rules read what. */
  Readers readers() {
    return readers;
  }

  /** Where an interview stands. */
  public Standing at(Answers answers, Advice advice) {
    return standing(
        answers,
        questions.stream()
            .filter(question -> advice.effective().to(question).isEmpty())
            .filter(advice::applies)
            .toList());
  }

  /** The same without advice, if it is known before the rule engine has run: so a talk begins. */
  Optional<Standing> known(Answers answers) {
    return reasoner
        .flatMap(r -> r.applying(answers))
        .map(applying -> questions.stream().filter(applying::contains).toList())
        .map(left -> standing(answers, left));
  }

  private Standing standing(Answers answers, List<Question> left) {
    Optional<Prospects> prospects = prospects(answers);
    if (prospects.isEmpty()) {
      return new Standing(prospects, inGateOrder(left), List.of());
    }
    List<Question> coming = prospects.get().coming(left, answers);
    List<Question> rest =
        left.stream()
            .filter(q -> !coming.contains(q))
            .sorted(Comparator.comparing(this::heaviest))
            .toList();
    return prospects.get().isSettled() || !coming.isEmpty()
        ? new Standing(prospects, coming, rest)
        : new Standing(prospects, inGateOrder(left), List.of());
  }

  private int heaviest(Question question) {
    return heaviest.computeIfAbsent(question, readers::heaviestFindingOn);
  }

  private static List<Question> inGateOrder(List<Question> left) {
    return left.stream().sorted(Question.GATE_ORDER).toList();
  }

  /**
   * Why a question is asked, in sentences that do not tell which answer would lead to which
   * verdict: for whoever fills in what others said.
   */
  public List<String> whyAsked(Question question, Standing standing, Answers answers) {
    return new Reasons(this).withoutVerdicts(question, standing, answers);
  }

  /** The questions that were answered but do not apply, as far as the rules are known. */
  List<Question> setAside(Answers answers) {
    return reasoner.map(r -> r.advisor().advise(answers).setAside()).orElse(List.of());
  }

  /** Whether an answer could not be true beside some answers, as far as the rules are known. */
  boolean excludes(Answers answers, Question question, Answer answer) {
    return reasoner
        .map(Reasoner::advisor)
        .filter(
            advisor ->
                !advisor
                    .conflictsAmong(answers)
                    .containsAll(advisor.conflictsAmong(answers.with(question, answer))))
        .isPresent();
  }

  /** Whether a question can still change which findings are given. */
  public boolean canChangeFindings(Question question, Answers answers) {
    try {
      return reasoner.map(r -> r.canChangeFindings(question, answers)).orElse(true);
    } catch (NotProvenException nothingIsClaimed) {
      return true;
    }
  }

  /**
   * The open questions that may still come up if every question is asked; nothing where that cannot
   * be proved.
   */
  public Optional<Set<Question>> mayApply(Answers answers) {
    try {
      return reasoner.map(r -> r.mayApply(answers));
    } catch (NotProvenException nothingIsClaimed) {
      return Optional.empty();
    }
  }

  /**
   * The open questions that may still come up and whose answer can still change which findings are
   * given. With each answer they become fewer, never more.
   */
  Set<Question> forFindings(Answers answers) {
    Set<Question> may = mayApply(answers).orElseGet(() -> Set.copyOf(questions));
    return questions.stream()
        .filter(may::contains)
        .filter(question -> answers.to(question).isEmpty())
        .filter(question -> canChangeFindings(question, answers))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The rules whose finding the open answers still decide on; nothing where that is not proved. */
  List<Rule> undecidedFindings(Answers answers) {
    try {
      return reasoner.map(r -> r.outlook(answers).possible()).orElse(List.of());
    } catch (NotProvenException nothingIsClaimed) {
      return List.of();
    }
  }

  private Optional<Prospects> prospects(Answers answers) {
    try {
      return reasoner.map(r -> r.prospects(answers));
    } catch (NotProvenException nothingIsClaimed) {
      return Optional.empty();
    }
  }
}
