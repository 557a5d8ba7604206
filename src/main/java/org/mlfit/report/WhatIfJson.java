package org.mlfit.report;

import java.util.List;
import java.util.Optional;
import org.mlfit.advice.RuleFinding;
import org.mlfit.explanation.Amendment;
import org.mlfit.explanation.Turn;
import org.mlfit.explanation.WhatIf;
import org.mlfit.knowledge.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What other answers would make of the advice, for machines. */
public final class WhatIfJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private WhatIfJson() {}

  /** What {@code what-if} prints. */
  public static String of(WhatIf whatIf) {
    ObjectNode json = Json.document();
    json.set("changes", amendments(whatIf.amendments()));
    ObjectNode verdict = json.putObject("verdict");
    verdict.put("before", whatIf.before().verdict().id());
    verdict.put("after", whatIf.after().verdict().id());
    verdict.set("dueTo", ids(whatIf.due()));
    json.set("gone", turns(whatIf.gone()));
    json.set("come", turns(whatIf.come()));
    json.set("reworded", Json.array(whatIf.reworded(), WhatIfJson::finding));
    json.set("setAside", Json.ids(whatIf.setAside()));
    json.set("open", Json.ids(whatIf.asked()));
    return Json.text(json);
  }

  private static ArrayNode amendments(List<Amendment> amendments) {
    ArrayNode array = NODES.arrayNode();
    for (Amendment amendment : amendments) {
      ObjectNode json = array.addObject();
      json.put("id", amendment.question().id());
      json.set("from", value(amendment.from()));
      json.set("to", value(amendment.to()));
    }
    return array;
  }

  /** An answer as files hold it; null where the question is open. */
  private static JsonNode value(Optional<Answer> answer) {
    return answer.map(ReasoningJson::value).orElseGet(NODES::nullNode);
  }

  private static ArrayNode turns(List<Turn> turns) {
    ArrayNode array = NODES.arrayNode();
    for (Turn turn : turns) {
      ObjectNode json = finding(turn.finding());
      json.set("dueTo", ids(turn.due()));
      json.put("place", turn.finding().rule().position().fileAndLine());
      json.set("conditions", ExplanationJson.readings(turn.conditions()));
      array.add(json);
    }
    return array;
  }

  private static ObjectNode finding(RuleFinding finding) {
    ObjectNode json = NODES.objectNode();
    json.put("id", finding.id());
    json.put("kind", Name.of(finding.kind()));
    json.put("severity", Name.of(finding.severity()));
    json.put("message", finding.message());
    return json;
  }

  private static ArrayNode ids(List<Amendment> amendments) {
    return Json.array(amendments.stream().map(amendment -> amendment.question().id()).toList());
  }
}
