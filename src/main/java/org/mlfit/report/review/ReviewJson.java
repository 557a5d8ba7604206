package org.mlfit.report.review;

import org.mlfit.explanation.change.Counterfactual;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.report.json.Json;
import org.mlfit.report.reasoning.ReasoningJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The page for a review meeting, for machines. */
public final class ReviewJson {

  private ReviewJson() {}

  /** What {@code report --format json} prints. */
  public static String of(Review review) {
    ObjectNode json = Json.document();
    json.put("name", review.name());
    if (!review.story().isBlank()) {
      json.put("story", review.story());
    }
    json.put("date", review.date().toString());
    ObjectNode base = json.putObject("knowledgeBase");
    base.put("origin", review.knowledgeBase().files().origin());
    base.put("hash", review.knowledgeBase().files().hash());
    Json.addTrust(base, review.knowledgeBase().files().trust());
    Verdict verdict = review.advice().verdict();
    json.putObject("verdict")
        .put("id", verdict.id())
        .put("title", verdict.title())
        .put("meaning", verdict.meaning());
    json.set("advice", Json.adviceBody(review.advice(), review.direction()));
    ReasoningJson.addTo(json.putObject("plan"), review.plan());
    ReasoningJson.addTo(json.putObject("gaps"), review.gaps());
    ReasoningJson.addTo(json.putObject("margins"), review.margins());
    ArrayNode others = json.putArray("changeTo");
    for (Counterfactual other : review.others()) {
      ReasoningJson.addTo(others.addObject(), other);
    }
    json.set("answers", ReasoningJson.answers(review.given()));
    return Json.text(json);
  }
}
