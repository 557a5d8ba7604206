package org.mlfit.reasoning.lookahead;

import static org.assertj.core.api.Assertions.assertThat;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/** What interviews that were played before show of a claim. */
class PlayedInterviewsTest {

  private final Advisor advisor = new Advisor(SmallKnowledge.labels().knowledgeBase());
  private final KnowledgeBase knowledgeBase = advisor.knowledgeBase();
  private final Solver solver = new Solver(400_000);
  private final Twin twin =
      new Twin(solver, knowledgeBase, "", Twin.variables(solver, knowledgeBase, ""));
  private final PlayedInterviews played = new PlayedInterviews(knowledgeBase, twin, Answers.none());

  @Test
  void theRuleEngineConcludesWhatAnInterviewShows() {
    List<Rule> shown = new ArrayList<>();
    for (Rule rule : knowledgeBase.findingRules()) {
      List<Answers> interviews = new ArrayList<>();
      PlayedInterviews fresh = new PlayedInterviews(knowledgeBase, twin, Answers.none());
      if (fresh.show(twin.fires(rule), interviews::add)) {
        shown.add(rule);
        assertThat(advisor.walk(interviews.get(0)).findingIds()).contains(rule.id());
      }
    }
    assertThat(shown).isNotEmpty();
  }

  @Test
  void anInterviewIsHandedOverOnceOnly() {
    List<Answers> interviews = new ArrayList<>();

    assertThat(played.show(twin.isComplete(), interviews::add)).isTrue();
    assertThat(played.show(twin.isComplete(), interviews::add)).isTrue();

    assertThat(interviews).hasSize(1);
  }

  @Test
  void whatIsImpossibleIsNeverShown() {
    Term fires = twin.fires(knowledgeBase.findingRules().get(0));

    assertThat(played.show(solver.and(fires, solver.not(fires)), answers -> {})).isFalse();
  }
}
