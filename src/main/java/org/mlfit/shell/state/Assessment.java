package org.mlfit.shell.state;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.advice.Answers;
import org.mlfit.advice.CarriedAnswers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
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
  private Answers answers = Answers.none();
  private Proposal proposal = Proposal.UNNAMED;

  /** What was said at one time, and where it came from. */
  private record State(Answers answers, Map<Question, Origin> origins) {}

  /** What was said so far. */
  public Answers answers() {
    return answers;
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
  public void keep(Answers said, Origin origin) {
    Map<Question, Origin> changed = new HashMap<>();
    said.asMap()
        .forEach(
            (question, answer) -> {
              if (!answers.to(question).equals(Optional.of(answer))) {
                changed.put(question, origin);
              }
            });
    keep(said, changed);
  }

  /** Takes over what was said, with the places where some of it came from. */
  public void keep(Answers said, Map<Question, Origin> from) {
    if (!said.equals(answers)) {
      before.push(present());
      takenBack.clear();
      undone.clear();
      answers = said;
    }
    origins.putAll(from);
    origins.keySet().retainAll(said.questions());
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
  public Answers before(int count) {
    return before.stream().skip(count - 1L).findFirst().orElseThrow().answers();
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
      answers = state.answers();
      origins.clear();
      origins.putAll(state.origins());
    }
  }

  private State present() {
    return new State(answers, Map.copyOf(origins));
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
    answers = Answers.none();
    proposal = Proposal.UNNAMED;
  }

  /**
   * Carries the answers over to another knowledge base.
   *
   * @return the ids of the questions whose answers the new one does not take
   */
  public List<String> moveTo(KnowledgeBase knowledgeBase) {
    CarriedAnswers carried = CarriedAnswers.to(knowledgeBase, answers);
    answers = carried.answers();
    forgetChanges();
    origins.keySet().retainAll(answers.questions());
    return carried.lost();
  }
}
