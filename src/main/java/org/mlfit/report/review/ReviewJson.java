package org.mlfit.report.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import org.mlfit.explanation.change.Counterfactual;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.source.Sha256;
import org.mlfit.report.json.Json;
import org.mlfit.report.reasoning.ReasoningJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The page for a review meeting, for machines. */
public final class ReviewJson {

  private ReviewJson() {}

  /** What {@code report --format json} prints. */
  public static String of(Review review) {
    return Json.text(tree(review));
  }

  static ObjectNode tree(Review review) {
    ObjectNode json = Json.document();
    json.put("name", review.name());
    if (!review.story().isBlank()) {
      json.put("story", review.story());
    }
    json.put("date", review.date().toString());
    json.put("whole", review.whole());
    ObjectNode base = json.putObject("knowledgeBase");
    base.put("origin", review.rules());
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
    json.set("answers", ReasoningJson.answers(review.said().asSaid()));
    json.set("evidence", Json.evidence(review.said()));
    json.set("pastReview", Json.array(review.said().pastReview(), Json::pastReview));
    json.put("sum", sum(json));
    return json;
  }

  /** The sum of all that a record says but its sum, by which a changed byte is seen. */
  static String sum(JsonNode record) {
    ObjectNode rest = record.deepCopy().asObject();
    rest.remove("sum");
    return HexFormat.of().formatHex(Sha256.of(rest.toString().getBytes(UTF_8)));
  }
}
