package org.mlfit.explanation.why;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.mlfit.explanation.why.Step.Kind;

/** Shortens explanations. */
public final class Outline {

  private static final int LONGEST_CHAIN = 3;

  private Outline() {}

  /**
   * An explanation down to some depth; one step that counts them replaces the steps below.
   *
   * @param depth how many levels to keep below the top, at least 0
   */
  public static Step upTo(int depth, Step step) {
    if (step.below().isEmpty()) {
      return step;
    }
    if (depth == 0) {
      long steps = count(step) - 1;
      String words = steps == 1 ? "1 step" : steps + " steps";
      return step.with(List.of(Step.of(Kind.CUT, "", words, List.of())));
    }
    return step.with(step.below().stream().map(below -> upTo(depth - 1, below)).toList());
  }

  private static long count(Step step) {
    return 1 + step.below().stream().mapToLong(Outline::count).sum();
  }

  /**
   * An explanation in which long chains are folded: if more than three conclusions follow from each
   * other, each through one rule alone, a single step names those in between.
   */
  public static Step folded(Step step) {
    List<Step> chain = chain(step);
    if (chain.size() <= LONGEST_CHAIN) {
      return step.with(step.below().stream().map(Outline::folded).toList());
    }
    List<Step> between = chain.subList(1, chain.size() - 1);
    Step last = folded(chain.get(chain.size() - 1));
    String titles = between.stream().map(Step::words).collect(joining("; "));
    Step rule = step.below().get(0);
    return step.with(List.of(rule.with(List.of(Step.of(Kind.FOLDED, "", titles, List.of(last))))));
  }

  /** The conclusions below a step each of which rests on the next alone. */
  private static List<Step> chain(Step step) {
    List<Step> chain = new ArrayList<>();
    Step next = step;
    while (next.kind() == Kind.CONCLUSION) {
      chain.add(next);
      if (next.below().size() != 1 || next.below().get(0).below().size() != 1) {
        break;
      }
      next = next.below().get(0).below().get(0);
    }
    return chain;
  }
}
