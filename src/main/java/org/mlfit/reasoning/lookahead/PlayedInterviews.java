package org.mlfit.reasoning.lookahead;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
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

  private final KnowledgeBase knowledgeBase;
  private final Twin twin;
  private final InterviewSimulator simulator;
  private final List<Played> played = new ArrayList<>();
  private final BitSet confirmed = new BitSet();
  private List<long[]> noted = List.of();

  /** Plays the interviews by chance. */
  public PlayedInterviews(KnowledgeBase knowledgeBase, Twin twin) {
    this.knowledgeBase = knowledgeBase;
    this.twin = twin;
    this.simulator = new InterviewSimulator(knowledgeBase, twin);
    AnswerClasses classes = new AnswerClasses(knowledgeBase, simulator);
    List<List<AnswerClass>> of = new ArrayList<>();
    for (int place = 0; place < knowledgeBase.questions().size(); place++) {
      of.add(classes.of(place, Answers.none()));
    }
    Random chance = new Random(SEED);
    for (int from = 0; from < PLAYED; from += Circuit.LANES) {
      List<long[]> interviews = new ArrayList<>();
      for (int lane = 0; lane < Circuit.LANES; lane++) {
        interviews.add(
            of.stream().mapToLong(each -> each.get(chance.nextInt(each.size())).to()).toArray());
      }
      played.add(simulator.playedAtOnce(interviews));
    }
  }

  /**
   * Whether a claim is true in one of the interviews.
   *
   * @param confirm takes the answers of an interview when it first shows something
   */
  public boolean show(Term claim, Consumer<Answers> confirm) {
    for (int block = 0; block < played.size(); block++) {
      Shown shown = simulator.shown(claim, played.get(block));
      played.set(block, shown.in());
      if (shown.lanes() != 0) {
        int first = block * Circuit.LANES + Long.numberOfTrailingZeros(shown.lanes());
        if (!confirmed.get(first)) {
          confirm.accept(answers(block, first % Circuit.LANES));
          confirmed.set(first);
        }
        return true;
      }
    }
    return false;
  }

  /** The answers that count. */
  private Answers answers(int block, int lane) {
    long[] codes = played.get(block).interviews().get(lane);
    Map<Question, Answer> answers = new LinkedHashMap<>();
    for (int place = 0; place < codes.length; place++) {
      Question question = knowledgeBase.questions().get(place);
      Shown applies = simulator.shown(twin.applies(question), played.get(block));
      if ((applies.lanes() >> lane & 1) == 1) {
        answers.put(question, AnswerCode.answer(question, codes[place]));
      }
    }
    return Answers.of(answers);
  }

  /** Keeps an interview that was found elsewhere; what it does not answer is "unknown" in it. */
  public void note(Answers found) {
    long[] codes = new long[knowledgeBase.questions().size()];
    Arrays.fill(codes, AnswerCode.UNKNOWN);
    if (!noted.isEmpty() && noted.size() < Circuit.LANES) {
      played.remove(played.size() - 1);
    } else {
      noted = List.of();
    }
    List<long[]> more = new ArrayList<>(noted);
    more.add(AnswerCode.with(knowledgeBase, found, codes));
    noted = List.copyOf(more);
    played.add(simulator.playedAtOnce(noted));
  }
}
