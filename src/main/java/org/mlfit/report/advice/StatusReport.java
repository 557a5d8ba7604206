package org.mlfit.report.advice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.report.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which rules are in use.
 *
 * @param knowledgeBase the rules
 * @param refused the refusal of newer rules, if there was one
 */
public record StatusReport(KnowledgeBase knowledgeBase, Optional<Refused> refused) {

  private static final int SHORT_HASH = 12;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /**
   * The refusal of changed rules, which left the old ones in use.
   *
   * @param at when
   * @param why what is wrong with them, in lines
   */
  public record Refused(Instant at, String why) {}

  /** The report in a few aligned lines. */
  public String text() {
    return """
        rules   %s
        hash    %s
        loaded  %s, compiled %s
        holds   %s questions, %s rules, %s verdicts
        """
            .formatted(
                knowledgeBase.files().origin(),
                knowledgeBase.files().hash().substring(0, SHORT_HASH),
                time(knowledgeBase.loadedAt()),
                knowledgeBase.model().compiled(),
                knowledgeBase.questions().size(),
                knowledgeBase.rules().size(),
                knowledgeBase.verdicts().size())
        + refused
            .map(r -> "Newer rules were refused at " + time(r.at()) + ":\n" + r.why())
            .orElse("");
  }

  /** The report as JSON, with the whole hash. */
  public String json() {
    ObjectNode json = Json.document();
    json.put("rules", knowledgeBase.files().origin());
    Json.addTrust(json, knowledgeBase.files().trust());
    json.put("hash", knowledgeBase.files().hash());
    json.put("loadedAt", knowledgeBase.loadedAt().toString());
    json.put("compiled", knowledgeBase.model().compiled());
    json.put("questions", knowledgeBase.questions().size());
    json.put("ruleCount", knowledgeBase.rules().size());
    if (refused.isEmpty()) {
      json.putNull("refused");
    } else {
      ObjectNode newer = json.putObject("refused");
      newer.put("at", refused.get().at().toString());
      newer.put("why", refused.get().why());
    }
    return Json.text(json);
  }

  /** A time in the time zone of this machine, to the second. */
  public static String time(Instant instant) {
    return TIME.format(instant.atZone(ZoneId.systemDefault()));
  }
}
