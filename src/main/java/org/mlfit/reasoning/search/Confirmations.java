package org.mlfit.reasoning.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.mlfit.advice.Answers;
import org.mlfit.reasoning.result.TwinDisagreesException;

/**
 * Witnesses that the rule engine confirms while the solver looks for others. Nothing that rests on
 * them may be told before {@link #await()}.
 */
public final class Confirmations {

  private final Witnesses witnesses;
  private final Deque<ForkJoinTask<Answers>> begun = new ArrayDeque<>();
  private boolean isReady;

  /** None are begun. */
  public Confirmations(Witnesses witnesses) {
    this.witnesses = witnesses;
  }

  /** Lets the engine confirm some answers, at some time. */
  public void begin(Answers answers) {
    if (isReady) {
      begun.add(ForkJoinPool.commonPool().submit(() -> witnesses.confirmed(answers)));
    } else {
      // The engine is made ready with what the class loader of this thread finds.
      witnesses.confirmed(answers);
      isReady = true;
    }
  }

  /**
   * Waits until all that were begun are confirmed.
   *
   * @throws TwinDisagreesException if one is not
   */
  public void await() {
    // The latest first: that one nobody has taken yet, so it is done here meanwhile.
    while (!begun.isEmpty()) {
      begun.removeLast().join();
    }
  }
}
