package org.mlfit.reasoning.lookahead;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.reasoning.circuit.Circuit;
import org.mlfit.reasoning.lookahead.InterviewSimulator.Played;
import org.mlfit.reasoning.lookahead.InterviewSimulator.Shown;
import org.mlfit.reasoning.twin.AnswerClass;
import org.mlfit.reasoning.twin.AnswerCode;
import org.mlfit.reasoning.twin.Twin;

/**
 * Complete interviews, always the same ones by chance and those noted since, in which a claim is
 * looked for before the solver is asked. Most of what is possible is seen here, at next to no cost:
 * each interview is played once, and only what a claim adds is worked out.
 */
public final class PlayedInterviews {

  private static final int PLAYED = 64 * Circuit.LANES;
  private static final long SEED = 7;

  /** How many others like it are kept with an interview. */
  private static final int ALIKE = 15;

  /** One of so many answers of those is another one. */
  private static final int CHANGED = 8;

  private final KnowledgeBase knowledgeBase;
  private final InterviewSimulator simulator;
  private final List<Played> played = new ArrayList<>();
  private final Map<Integer, Long> confirmed = new HashMap<>();
  private final List<List<AnswerClass>> classes = new ArrayList<>();
  private final Random chance = new Random(SEED);
  private List<long[]> noted = List.of();

  /** Plays interviews by chance that begin with some answers. */
  public PlayedInterviews(KnowledgeBase knowledgeBase, Twin twin, Answers given) {
    this.knowledgeBase = knowledgeBase;
    this.simulator = new InterviewSimulator(knowledgeBase, twin);
    AnswerClasses all = new AnswerClasses(knowledgeBase, simulator);
    for (int place = 0; place < knowledgeBase.questions().size(); place++) {
      classes.add(classes(place, given, all));
    }
    for (int from = 0; from < PLAYED; from += Circuit.LANES) {
      List<long[]> interviews = new ArrayList<>();
      for (int lane = 0; lane < Circuit.LANES; lane++) {
        interviews.add(classes.stream().mapToLong(this::anyOf).toArray());
      }
      played.add(simulator.playedAtOnce(interviews));
    }
  }

  private long anyOf(List<AnswerClass> answers) {
    return answers.get(chance.nextInt(answers.size())).to();
  }

  private List<AnswerClass> classes(int place, Answers given, AnswerClasses classes) {
    Question question = knowledgeBase.questions().get(place);
    return given
        .to(question)
        .map(answer -> List.of(AnswerClass.of(question, place, answer)))
        .orElseGet(() -> classes.of(place, given));
  }

  /**
   * Whether a claim is true in one of the interviews.
   *
   * @param confirm takes the answers of an interview when it first shows something
   */
  public boolean show(Term claim, Consumer<Answers> confirm) {
    for (int block : confirmed.keySet()) {
      if ((lanes(claim, block) & confirmed.get(block)) != 0) {
        return true;
      }
    }
    for (int block = 0; block < played.size(); block++) {
      long lanes = lanes(claim, block);
      if (lanes != 0) {
        confirm.accept(answers(block, Long.numberOfTrailingZeros(lanes)));
        confirmed.merge(block, Long.lowestOneBit(lanes), (before, more) -> before | more);
        return true;
      }
    }
    return false;
  }

  private long lanes(Term claim, int block) {
    Shown shown = simulator.shown(claim, played.get(block));
    played.set(block, shown.in());
    return shown.lanes();
  }

  /** The answers that count. */
  private Answers answers(int block, int lane) {
    long[] codes = played.get(block).interviews().get(lane);
    return AnswerCode.answers(knowledgeBase, codes, simulator.applying(codes));
  }

  /**
   * Keeps an interview that was found elsewhere, and some like it: what is looked for next is often
   * near. What it does not answer is "unknown" in it.
   */
  public void note(Answers found) {
    long[] codes = new long[knowledgeBase.questions().size()];
    Arrays.fill(codes, AnswerCode.UNKNOWN);
    long[] interview = AnswerCode.with(knowledgeBase, found, codes);
    if (!noted.isEmpty() && noted.size() < Circuit.LANES) {
      played.remove(played.size() - 1);
    } else {
      noted = List.of();
    }
    List<long[]> more = new ArrayList<>(noted);
    more.add(interview);
    for (int i = 0; i < ALIKE; i++) {
      more.add(like(interview));
    }
    noted = List.copyOf(more);
    played.add(simulator.playedAtOnce(noted));
  }

  private long[] like(long[] interview) {
    long[] like = interview.clone();
    for (int place = 0; place < like.length; place++) {
      if (chance.nextInt(CHANGED) == 0) {
        like[place] = anyOf(classes.get(place));
      }
    }
    return like;
  }
}
