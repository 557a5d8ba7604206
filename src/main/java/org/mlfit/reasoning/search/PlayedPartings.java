package org.mlfit.reasoning.search;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.twin.CodedAnswers;

/**
 * What played interviews show of the questions that can decide between two verdicts.
 *
 * @param known two ways to go on for each such question, if some were played
 * @param beside finds more of them
 */
public record PlayedPartings(Map<Question, Optional<Parting>> known, Beside beside) {

  /** Looks for more beside interviews. */
  public interface Beside {

    /** For some questions two ways to go on that are wanted, one of them among some others. */
    Map<Question, Parting> of(Collection<CodedAnswers> ways, Wanted wanted);
  }

  /** Says whether anybody wants to see a question decide between two verdicts. */
  public interface Wanted {

    /** Whether it does, the earlier verdict first. */
    boolean isWanted(Question question, Verdict one, Verdict other);
  }
}
