package org.mlfit.advice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.Verdict;

/**
 * Which verdicts complete interviews can still come to after some answers. The rules alone see only
 * what was said; this looks at what could still be said, and so has to prove something about all
 * rules at once, which is not always possible.
 */
public interface Outcomes {

  /** What can be said about the verdict after some answers. */
  sealed interface Outcome {}

  /** All complete interviews that begin with the answers come to this verdict. */
  record Settled(Verdict verdict) implements Outcome {}

  /** At least two verdicts can still come. */
  record Undecided() implements Outcome {}

  /** Nothing is proved, since a rule cannot be reasoned about or the proof takes too long. */
  record Unproved() implements Outcome {}

  /** What can be said about the verdict after some answers. */
  Outcome after(Answers given);

  /** The first of some gates at which a complete interview can still end. */
  Optional<Gate> firstEnding(List<Gate> among, Answers given);

  /**
   * Those of some open questions that a talk asks until the verdict is settled, in the order in
   * which it asks them.
   */
  List<Question> coming(List<Question> open, Answers given);

  /** Those of some open questions whose answer can still change the verdict. */
  Set<Question> deciding(List<Question> among, Answers given);
}
