package org.mlfit.assistant;

import static org.mlfit.assistant.Tool.Parameter.optional;
import static org.mlfit.assistant.Tool.Parameter.required;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Testimony;
import org.mlfit.assistant.Tool.Kind;
import org.mlfit.explanation.change.Counterfactuals;
import org.mlfit.explanation.change.GapFinder;
import org.mlfit.explanation.change.Goals;
import org.mlfit.explanation.change.WhatIfFinder;
import org.mlfit.explanation.why.Explainer;
import org.mlfit.explanation.why.Outline;
import org.mlfit.explanation.why.Step;
import org.mlfit.explanation.whynot.WhyNotFinder;
import org.mlfit.interview.Agenda;
import org.mlfit.interview.Direction;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.reasoning.Foresight;
import org.mlfit.reasoning.result.Search;
import org.mlfit.report.explanation.ExplanationJson;
import org.mlfit.report.explanation.WhatIfJson;
import org.mlfit.report.json.Json;
import org.mlfit.report.reasoning.ReasoningJson;

/** What the rules say of the answers. None of these changes anything. */
final class AdviceTools {

  private static final int USUAL_CHANGES = 3;

  private final Foresight foresight;
  private final Trust trust;
  private final OpenAssessment assessment;
  private final Questions questions;

  AdviceTools(Foresight foresight, Trust trust, OpenAssessment assessment) {
    this.foresight = foresight;
    this.trust = trust;
    this.assessment = assessment;
    this.questions = new Questions(foresight.advisor().knowledgeBase());
  }

  List<Tool> tools() {
    return List.of(
        Tool.telling(
            "verdict",
            "The verdict of the rules on the answers so far, with its findings and what is open."
                + " Report it as it is; it is not yours to change.",
            arguments -> verdict()),
        Tool.telling(
            "explain",
            "How the verdict, or one finding, came about, down to the answers.",
            this::explain,
            optional("id", Kind.TEXT, "the finding; else the verdict"),
            optional("depth", Kind.WHOLE, "how many levels; else all")),
        Tool.telling(
            "why-not",
            "Why a verdict, finding, rule or conclusion did not come about.",
            this::whyNot,
            required("id", Kind.TEXT, "its id, such as ready-for-ml")),
        Tool.telling(
            "what-if",
            "What other answers would change. It is a trial: nothing is answered by it.",
            this::whatIf,
            required(
                "changes",
                Kind.ANSWERS,
                "answers to try by the ids of their questions; open takes one away")),
        Tool.telling(
            "change-to",
            "The smallest sets of changed answers that lead to a verdict: what would have to be"
                + " different in the world, not what to answer.",
            this::changeTo,
            required("verdict", Kind.TEXT, "the id of the verdict, such as bounded-poc"),
            optional("most", Kind.WHOLE, "all sets with up to so many changes; 3 if not given")),
        Tool.telling(
            "gaps",
            "Which unknown and open answers could still change the verdict: what to find out.",
            arguments -> gaps()));
  }

  private Advisor advisor() {
    return foresight.advisor();
  }

  private KnowledgeBase base() {
    return advisor().knowledgeBase();
  }

  private Answers given() {
    return assessment.said().answers();
  }

  private String verdict() {
    Testimony said = assessment.said();
    Advice advice = advisor().advise(said.answers());
    Agenda agenda = new Agenda(base(), Optional.of(foresight.reasoner()));
    return Json.advice(
        advice, Direction.of(said.answers(), advice, advisor(), agenda), said.pastReview(), trust);
  }

  private String explain(Arguments arguments) {
    Testimony said = assessment.said();
    Advice advice = advisor().advise(said.answers());
    Step whole =
        arguments
            .find("id")
            .map(id -> explained(id, advice))
            .orElseGet(() -> new Explainer(base()).verdict(advice));
    Step step = arguments.whole("depth").map(depth -> Outline.upTo(depth, whole)).orElse(whole);
    return ExplanationJson.explanation(step, said.pastReview());
  }

  private Step explained(String id, Advice advice) {
    return new Explainer(base())
        .find(advice, id)
        .orElseThrow(
            () ->
                WhyNotFinder.ids(base()).contains(id)
                    ? new RefusedException(id + " did not come about. The tool why-not says why.")
                    : unknown(id));
  }

  private String whyNot(Arguments arguments) {
    String id = arguments.text("id");
    Answers given = given();
    Advice advice = advisor().advise(given);
    return ExplanationJson.whyNot(
        WhyNotFinder.about(id, foresight, given, advice).orElseThrow(() -> unknown(id)), advice);
  }

  private RefusedException unknown(String id) {
    return new RefusedException(
        "There is no verdict, finding, rule or conclusion "
            + Arguments.shown(id)
            + ". "
            + NearestName.suggestion(id, WhyNotFinder.ids(base()))
                .orElse("The resource rules lists them."));
  }

  private String whatIf(Arguments arguments) {
    Answers given = given();
    Answers changed = given;
    for (Map.Entry<String, String> change : arguments.answers("changes").entrySet()) {
      Question question = questions.called(change.getKey());
      changed =
          change.getValue().equals("open")
              ? changed.without(question)
              : changed.with(question, Questions.understood(question, change.getValue()).answer());
    }
    return WhatIfJson.of(new WhatIfFinder(advisor()).compare(given, changed));
  }

  private String changeTo(Arguments arguments) {
    String id = arguments.text("verdict");
    Goals goals = new Goals(base());
    Verdict wanted =
        goals
            .called(id)
            .orElseThrow(() -> new RefusedException(goals.refusal(id, Arguments.shown(id))));
    int most = arguments.whole("most").orElse(USUAL_CHANGES);
    int farthest = Math.max(most, base().questions().size());
    return ReasoningJson.counterfactual(
        new Counterfactuals(advisor(), foresight.reasoner())
            .to(wanted, given(), new Search(most, farthest, count -> true)));
  }

  private String gaps() {
    return ReasoningJson.gaps(new GapFinder(advisor(), foresight.reasoner()).in(given(), () -> {}));
  }
}
