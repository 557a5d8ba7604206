package org.mlfit.shell.state;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mlfit.advice.Answers;
import org.mlfit.advice.CarriedAnswers;
import org.mlfit.advice.Testimony;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Statement;
import org.mlfit.scenario.Proposal;
import org.springframework.stereotype.Component;

/**
 * The answers that the shell holds between commands, what they were before, and whence they are.
 */
@Component
public class Assessment {

  private final Deque<State> before = new ArrayDeque<>();
  private final Deque<State> takenBack = new ArrayDeque<>();
  private final Deque<Integer> undone = new ArrayDeque<>();
  private final Map<Question, Origin> origins = new HashMap<>();
  private final Clock clock;
  private Testimony said = Testimony.none();
  private Proposal proposal = Proposal.UNNAMED;

  /** What was said at one time, and where it came from. */
  private record State(Testimony said, Map<Question, Origin> origins) {}

  /** An assessment without answers; what is past its review today counts as unknown. */
  public Assessment(Clock clock) {
    this.clock = clock;
  }

  /** What was said so far, judged today. */
  public Testimony said() {
    return said.on(LocalDate.now(clock));
  }

  /** The answers as they count today. */
  public Answers answers() {
    return said().answers();
  }

  /** What is being assessed. */
  public Proposal proposal() {
    return proposal;
  }

  /** Notes what is being assessed. */
  public void call(Proposal named) {
    proposal = named;
  }

  /** Where the answers came from. */
  Map<Question, Origin> origins() {
    return Map.copyOf(origins);
  }

  /** Takes over what was said; answers that are new or changed came from one place. */
  public void keep(Testimony next, Origin origin) {
    keep(next, statement -> origin);
  }

  /** The same where it shows in an answer from which place it came. */
  public void keep(Testimony next, Function<Statement, Origin> origin) {
    Map<Question, Origin> changed = new HashMap<>();
    next.asMap()
        .forEach(
            (question, statement) -> {
              if (!said.to(question).equals(Optional.of(statement))) {
                changed.put(question, origin.apply(statement));
              }
            });
    keep(next, changed);
  }

  /** Takes over what was said, with the places where some of it came from. */
  public void keep(Testimony next, Map<Question, Origin> from) {
    if (!next.undated().equals(said)) {
      before.push(present());
      takenBack.clear();
      undone.clear();
      said = next.undated();
    }
    origins.putAll(from);
    origins.keySet().retainAll(next.questions());
  }

  /** Begins with what was said before, which is no change that could be taken back. */
  public void takeUp(Testimony saved, Map<Question, Origin> from) {
    clear();
    keep(saved, from);
    forgetChanges();
  }

  /** How many changes can be taken back. */
  public int undoable() {
    return before.size();
  }

  /**
   * What was said before the last changes.
   *
   * @param count of how many changes, at least 1 and at most those that can be taken back
   */
  public Testimony before(int count) {
    return before.stream().skip(count - 1L).findFirst().orElseThrow().said();
  }

  /**
   * How many changes that were taken back last, at one time, can be made again; none after another
   * change.
   */
  public int redoable() {
    return undone.isEmpty() ? 0 : undone.peek();
  }

  /**
   * Takes back the last changes.
   *
   * @param wanted how many; all if there are fewer
   */
  public void undo(int wanted) {
    int moved = Math.min(wanted, before.size());
    move(moved, before, takenBack);
    if (moved > 0) {
      undone.push(moved);
    }
  }

  /**
   * Makes changes again that were taken back last, the last one first. Those that were taken back
   * before are left for the next time.
   *
   * @param wanted how many; all that can be if there are fewer
   */
  public void redo(int wanted) {
    int moved = Math.min(wanted, redoable());
    if (moved > 0) {
      int left = undone.pop() - moved;
      if (left > 0) {
        undone.push(left);
      }
    }
    move(moved, takenBack, before);
  }

  private void move(int wanted, Deque<State> from, Deque<State> to) {
    for (int moved = 0; moved < wanted; moved++) {
      to.push(present());
      State state = from.pop();
      said = state.said();
      origins.clear();
      origins.putAll(state.origins());
    }
  }

  private State present() {
    return new State(said, Map.copyOf(origins));
  }

  private void forgetChanges() {
    before.clear();
    takenBack.clear();
    undone.clear();
  }

  /** Starts over. */
  public void clear() {
    forgetChanges();
    origins.clear();
    said = Testimony.none();
    proposal = Proposal.UNNAMED;
  }

  /**
   * Carries the answers over to another knowledge base.
   *
   * @return the ids of the questions whose answers the new one does not take
   */
  public List<String> moveTo(KnowledgeBase knowledgeBase) {
    CarriedAnswers carried = CarriedAnswers.to(knowledgeBase, said.asSaid());
    said = said.carried(carried.answers());
    forgetChanges();
    origins.keySet().retainAll(said.questions());
    return carried.lost();
  }
}
