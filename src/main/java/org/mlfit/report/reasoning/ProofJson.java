package org.mlfit.report.reasoning;

import java.util.List;
import java.util.Set;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.Possible;
import org.mlfit.reasoning.result.Claim;
import org.mlfit.reasoning.result.Untranslated;
import org.mlfit.report.json.Json;
import org.mlfit.report.text.Name;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was proved, and what can still come out, for machines. */
public final class ProofJson {

  private ProofJson() {}

  /** What {@code prove} prints. */
  public static String claims(List<Claim> claims) {
    ObjectNode json = Json.document();
    json.set("claims", claimArray(claims));
    return Json.text(json);
  }

  /** Claims with what came of them, in their order. */
  public static ArrayNode claimArray(List<Claim> claims) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Claim claim : claims) {
      ObjectNode one = array.addObject();
      one.put("name", claim.name());
      one.put("holds", claim.holds());
      one.put("status", Name.of(claim.status()));
      one.put("millis", claim.millis());
      one.put("words", claim.words());
      if (claim.counterexample().isEmpty()) {
        one.putNull("counterexample");
      } else {
        one.set("counterexample", Json.array(claim.counterexample(), ReasoningJson::answers));
      }
    }
    return array;
  }

  /**
   * What {@code possible} prints. Where it is not proven whether the verdict is settled, or which
   * questions matter, that is null.
   */
  public static String possible(Possible possible) {
    Set<Verdict> verdicts = possible.verdicts().verdicts().keySet();
    Set<Verdict> notProven = possible.verdicts().notProven();
    ObjectNode json = Json.document();
    json.set("verdicts", Json.ids(verdicts, Verdict::id));
    if (verdicts.size() <= 1 && !notProven.isEmpty()) {
      json.putNull("settled");
    } else {
      json.put("settled", possible.verdicts().isSettled());
    }
    possible
        .deciding()
        .ifPresentOrElse(
            questions -> json.set("openQuestionsThatMatter", Json.ids(questions)),
            () -> json.putNull("openQuestionsThatMatter"));
    json.set("notAskedYet", Json.ids(possible.notYet()));
    json.set("unknown", Json.ids(possible.unknown()));
    json.set("unknownSetAside", Json.ids(possible.setAside()));
    json.set("findings", findings(possible));
    ObjectNode unclear = json.putObject("notProven");
    unclear.set("verdicts", Json.ids(notProven, Verdict::id));
    unclear.set("findings", Json.ids(possible.findings().notProven(), Rule::id));
    unclear.set("rules", Json.array(possible.untranslated(), ProofJson::rule));
    return Json.text(json);
  }

  private static ObjectNode findings(Possible possible) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("certain", Json.ids(possible.findings().certain(), Rule::id));
    json.set("possible", Json.ids(possible.findings().possible(), Rule::id));
    json.set("mayCome", Json.ids(possible.mayCome(), Rule::id));
    json.set("mayGo", Json.ids(possible.mayGo(), Rule::id));
    return json;
  }

  private static ObjectNode rule(Untranslated rule) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", rule.rule().id());
    return Json.place(json, rule.position()).put("reason", rule.reason());
  }
}
