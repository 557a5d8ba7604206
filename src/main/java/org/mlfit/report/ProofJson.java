package org.mlfit.report;

import java.util.List;
import java.util.Set;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.Rule;
import org.mlfit.knowledge.Verdict;
import org.mlfit.reasoning.Claim;
import org.mlfit.reasoning.Outlook;
import org.mlfit.reasoning.Possible;
import org.mlfit.reasoning.Untranslated;
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

  static ArrayNode claimArray(List<Claim> claims) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Claim claim : claims) {
      ObjectNode one = array.addObject();
      one.put("name", claim.name());
      one.put("holds", claim.holds());
      one.put("status", Json.word(claim.status()));
      one.put("millis", claim.millis());
      one.put("words", claim.words());
      if (claim.counterexample().isEmpty()) {
        one.putNull("counterexample");
      } else {
        ArrayNode sets = one.putArray("counterexample");
        claim.counterexample().forEach(answers -> sets.add(answers(answers)));
      }
    }
    return array;
  }

  private static ObjectNode answers(Answers answers) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    answers
        .asMap()
        .forEach((question, answer) -> json.set(question.id(), ReasoningJson.value(answer)));
    return json;
  }

  /**
   * What {@code possible} prints. Where it is not proven whether the verdict is settled, or which
   * questions matter, that is null.
   */
  public static String possible(Possible possible) {
    Set<Verdict> verdicts = possible.verdicts().verdicts().keySet();
    Set<Verdict> notProven = possible.verdicts().notProven();
    ObjectNode json = Json.document();
    json.set("verdicts", Json.array(verdicts.stream().map(Verdict::id).toList()));
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
    json.set("findings", findings(possible.findings()));
    ObjectNode unclear = json.putObject("notProven");
    unclear.set("verdicts", Json.array(notProven.stream().map(Verdict::id).toList()));
    unclear.set("findings", ids(possible.findings().notProven()));
    ArrayNode rules = unclear.putArray("rules");
    possible.untranslated().forEach(rule -> rules.add(rule(rule)));
    return Json.text(json);
  }

  private static ObjectNode findings(Outlook outlook) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("certain", ids(outlook.certain()));
    json.set("possible", ids(outlook.possible()));
    return json;
  }

  private static ArrayNode ids(List<Rule> rules) {
    return Json.array(rules.stream().map(Rule::id).toList());
  }

  private static ObjectNode rule(Untranslated rule) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", rule.rule().id())
        .put("file", rule.position().file())
        .put("line", rule.position().line())
        .put("reason", rule.reason());
  }
}
