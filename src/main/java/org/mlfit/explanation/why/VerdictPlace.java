package org.mlfit.explanation.why;

import java.util.List;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Gate;

/** Which of the gates with one verdict is meant, where there are several. */
public final class VerdictPlace {

  private static final List<String> ORDINALS = List.of("first", "second", "third");

  private VerdictPlace() {}

  /** Such as {@code , at its first place}; empty where the verdict has one gate only. */
  public static String of(KnowledgeBase knowledgeBase, Gate gate) {
    List<Gate> alike = knowledgeBase.gatesLike(gate);
    int place = alike.indexOf(gate);
    if (alike.size() == 1) {
      return "";
    }
    return place < ORDINALS.size()
        ? ", at its " + ORDINALS.get(place) + " place"
        : ", at its place " + (place + 1);
  }

  /** The same for a gate before another, unless all gates with its verdict come before that. */
  static String before(KnowledgeBase knowledgeBase, Gate gate, Gate end) {
    boolean areAllBefore =
        knowledgeBase.gatesLike(gate).stream().allMatch(like -> like.number() < end.number());
    return areAllBefore ? "" : of(knowledgeBase, gate);
  }
}
