package org.mlfit.report.explanation;

import java.util.List;
import java.util.Optional;
import org.mlfit.explanation.change.Amendment;
import org.mlfit.explanation.change.Turn;
import org.mlfit.explanation.change.WhatIf;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.report.json.Json;
import org.mlfit.report.reasoning.ReasoningJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How other answers would change the advice, for machines. */
public final class WhatIfJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private WhatIfJson() {}

  /** What {@code what-if} prints. */
  public static String of(WhatIf whatIf) {
    ObjectNode json = Json.document();
    json.set("changes", Json.array(whatIf.amendments(), WhatIfJson::amendment));
    ObjectNode verdict = json.putObject("verdict");
    verdict.put("before", whatIf.before().verdict().id());
    verdict.put("after", whatIf.after().verdict().id());
    verdict.set("dueTo", ids(whatIf.due()));
    json.putObject("leaning")
        .put("before", whatIf.before().leaning().map(Verdict::id).orElse(null))
        .put("after", whatIf.after().leaning().map(Verdict::id).orElse(null));
    json.set("gone", Json.array(whatIf.gone(), WhatIfJson::turn));
    json.set("come", Json.array(whatIf.come(), WhatIfJson::turn));
    json.set("reworded", Json.array(whatIf.reworded(), Json::point));
    json.set("contradictions", Json.array(whatIf.conflicts(), Json::conflict));
    json.set("setAside", Json.ids(whatIf.setAside()));
    json.set("open", Json.ids(whatIf.asked()));
    return Json.text(json);
  }

  private static ObjectNode amendment(Amendment amendment) {
    ObjectNode json = NODES.objectNode().put("id", amendment.question().id());
    json.set("from", value(amendment.from()));
    json.set("to", value(amendment.to()));
    return json;
  }

  /** An answer as files hold it; null where the question is open. */
  private static JsonNode value(Optional<Answer> answer) {
    return answer.map(ReasoningJson::value).orElseGet(NODES::nullNode);
  }

  private static ObjectNode turn(Turn turn) {
    ObjectNode json = Json.point(turn.finding());
    json.set("dueTo", ids(turn.due()));
    json.put("place", turn.finding().rule().position().fileAndLine());
    json.set("conditions", ExplanationJson.readings(turn.conditions()));
    return json;
  }

  private static ArrayNode ids(List<Amendment> amendments) {
    return Json.ids(amendments, amendment -> amendment.question().id());
  }
}
