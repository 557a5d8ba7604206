package org.mlfit.report.json;

import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.Verdict;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The verdicts that rules can give, for machines. */
public final class VerdictsJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private VerdictsJson() {}

  /** Each verdict in the order of its first gate, with what it means and the gates that give it. */
  public static String of(KnowledgeBase knowledgeBase) {
    ObjectNode json = Json.document();
    json.set(
        "verdicts",
        Json.array(knowledgeBase.verdicts(), verdict -> verdict(verdict, knowledgeBase)));
    return Json.text(json);
  }

  private static ObjectNode verdict(Verdict verdict, KnowledgeBase knowledgeBase) {
    ObjectNode json = NODES.objectNode();
    json.put("id", verdict.id());
    json.put("title", verdict.title());
    json.put("meaning", verdict.meaning());
    verdict.rank().ifPresent(rank -> json.put("rank", rank));
    json.set(
        "gates",
        Json.array(
            knowledgeBase.gates().stream().filter(gate -> gate.verdict().equals(verdict)).toList(),
            VerdictsJson::gate));
    return json;
  }

  private static ObjectNode gate(Gate gate) {
    return NODES.objectNode().put("number", gate.number()).put("rule", gate.rule().id());
  }
}
