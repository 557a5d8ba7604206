package org.mlfit.explanation.change;

import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.source.NearestName;

/** The verdicts to which somebody may want to come, and what to say of other names. */
public record Goals(KnowledgeBase knowledgeBase) {

  /** Their ids, in gate order. */
  public List<String> ids() {
    return knowledgeBase.verdicts().stream()
        .filter(verdict -> !verdict.equals(Verdict.NOT_ENOUGH_ANSWERS))
        .map(Verdict::id)
        .toList();
  }

  /** All of them, as a sentence. */
  public String listed() {
    return "Verdicts are: " + String.join(", ", ids()) + ".";
  }

  /** The one with an id. */
  public Optional<Verdict> called(String id) {
    return knowledgeBase.verdict(id).filter(verdict -> ids().contains(verdict.id()));
  }

  /**
   * Why there is none with an id, and the way out.
   *
   * @param shown the id as it can be printed
   */
  public String refusal(String id, String shown) {
    return id.equals(Verdict.NOT_ENOUGH_ANSWERS.id())
        ? "Nobody aims at " + id + ": it is said where two verdicts can still come out. " + listed()
        : "There is no verdict "
            + shown
            + ". "
            + NearestName.suggestion(id, ids()).orElse(listed());
  }
}
