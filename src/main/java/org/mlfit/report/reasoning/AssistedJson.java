package org.mlfit.report.reasoning;

import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Testimony;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.report.json.Json;
import org.mlfit.scenario.Proposal;
import tools.jackson.databind.node.ObjectNode;

/** What an assistant did to an assessment, for machines. */
public final class AssistedJson {

  private AssistedJson() {}

  /**
   * An assessment that is open now.
   *
   * @param file where it is kept; nothing if nowhere
   * @param leftOut what is wrong with answers of its file that were left out
   */
  public static String opened(
      Proposal proposal, Optional<String> file, Testimony said, List<Fault> leftOut) {
    ObjectNode json = Json.document();
    json.put("name", proposal.name());
    json.put("story", proposal.story());
    json.put("file", file.orElse(null));
    json.put("answered", said.questions().size());
    json.set("leftOut", Json.array(leftOut, Json::fault));
    return Json.text(json);
  }

  /**
   * What is the case after one answer was given or taken back. It says nothing of the verdict.
   *
   * @param understood how words were read that are no exact answer
   * @param found where in a document its quote was found; nothing if it was not looked for
   * @param file where it is kept; nothing if nowhere
   */
  public static String answered(
      Question question,
      Testimony said,
      Optional<String> understood,
      Optional<String> found,
      Advice advice,
      Optional<String> file) {
    ObjectNode json = Json.document();
    json.put("id", question.id());
    json.set(
        "answer", said.to(question).map(one -> ReasoningJson.value(one.answer())).orElse(null));
    understood.ifPresent(words -> json.put("understoodAs", words));
    json.set("evidence", Json.evidence(said).get(question.id()));
    json.put("foundAt", found.orElse(null));
    json.set("contradictions", Json.array(advice.conflicts(), Json::conflict));
    json.set("setAside", Json.ids(advice.setAside()));
    json.put("file", file.orElse(null));
    return Json.text(json);
  }
}
