package org.mlfit.report.portfolio;

import org.mlfit.advice.FindingRoles;
import org.mlfit.advice.RuleFinding;
import org.mlfit.report.json.Json;
import org.mlfit.report.reasoning.ReasoningJson;
import org.mlfit.report.review.TopicGlance;
import org.mlfit.report.text.Name;
import org.mlfit.scenario.Scenario;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A portfolio for machines. */
public final class PortfolioJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private PortfolioJson() {}

  /** What {@code report --portfolio --format json} prints. */
  public static String of(Portfolio portfolio) {
    ObjectNode json = Json.document();
    ObjectNode base = json.putObject("knowledgeBase");
    base.put("origin", portfolio.knowledgeBase().files().name());
    base.put("hash", portfolio.knowledgeBase().files().hash());
    Json.addTrust(base, portfolio.knowledgeBase().files().trust());
    json.put("day", portfolio.day().map(String::valueOf).orElse(null));
    ObjectNode verdicts = json.putObject("verdicts");
    portfolio.verdicts().forEach((verdict, count) -> verdicts.put(verdict.id(), count));
    ObjectNode missing = json.putObject("missing");
    missing.set("files", Json.array(portfolio.missing().files()));
    missing.put("unadvised", portfolio.missing().unadvised());
    missing.put("skipped", portfolio.missing().skipped());
    missing.put("notChosen", portfolio.missing().notChosen());
    json.set("proposals", Json.array(portfolio.entries(), PortfolioJson::entry));
    return Json.text(json);
  }

  private static ObjectNode entry(PortfolioEntry entry) {
    Scenario proposal = entry.proposal();
    ObjectNode json = Json.place(NODES.objectNode(), proposal.position());
    json.put("name", proposal.name());
    json.set("tags", Json.array(proposal.tags()));
    json.put("verdict", entry.advice().verdict().id());
    json.put("settled", entry.advice().isSettled());
    json.set("decides", Json.ids(FindingRoles.of(entry.advice()).caseAtHand(), RuleFinding::id));
    ObjectNode next = json.putObject("next");
    next.put("kind", Name.of(entry.nearness().kind()));
    next.put("separates", entry.nearness().leadsOn() ? entry.nearness().separates() : null);
    next.set("step", entry.nearness().action().map(ReasoningJson::action).orElse(null));
    next.set("answerFirst", Json.ids(entry.nearness().answers()));
    json.set("deciding", entry.deciding().map(Json::ids).orElse(null));
    json.set("evidence", evidence(entry));
    json.set("contradictions", Json.array(entry.advice().conflicts(), Json::conflict));
    json.set("topics", Json.array(entry.topics(), PortfolioJson::topic));
    return json;
  }

  private static ObjectNode evidence(PortfolioEntry entry) {
    Dating dating = Dating.of(entry.said());
    ObjectNode json = NODES.objectNode();
    json.put("day", dating.day().map(String::valueOf).orElse(null));
    json.put("answers", dating.answers());
    json.put("dated", dating.dated());
    json.put("oldest", dating.oldest().map(String::valueOf).orElse(null));
    json.put("daysOld", dating.daysOld().isPresent() ? dating.daysOld().getAsLong() : null);
    json.set("pastReview", Json.array(entry.said().pastReview(), Json::pastReview));
    return json;
  }

  private static ObjectNode topic(TopicGlance glance) {
    ObjectNode json = NODES.objectNode();
    json.put("id", glance.topic().id());
    json.put("asked", glance.asked());
    json.put("known", glance.known());
    json.put("heaviest", glance.heaviest().orElse(null));
    json.put("findings", glance.findings().size());
    return json;
  }
}
