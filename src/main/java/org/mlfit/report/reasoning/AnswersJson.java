package org.mlfit.report.reasoning;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mlfit.advice.Advice;
import org.mlfit.advice.SetAside;
import org.mlfit.advice.Testimony;
import org.mlfit.knowledge.question.Question;
import org.mlfit.report.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The answers so far, for machines. */
public final class AnswersJson {

  private AnswersJson() {}

  /**
   * What {@code answers} prints.
   *
   * @param name what the proposal is called
   * @param story the proposal in a sentence; may be empty
   * @param origin where the answer to a question came from, if that is known
   */
  public static String of(
      String name,
      String story,
      Testimony said,
      Function<Question, Optional<String>> origin,
      Advice advice) {
    ObjectNode json = Json.document();
    json.put("name", name);
    json.put("story", story);
    said.day().ifPresent(day -> json.put("day", day.toString()));
    json.set("answers", ReasoningJson.answers(said.asSaid()));
    ObjectNode from = json.putObject("from");
    said.questions()
        .forEach(question -> origin.apply(question).ifPresent(at -> from.put(question.id(), at)));
    json.set("evidence", Json.evidence(said));
    ArrayNode aside = json.putArray("setAside");
    for (SetAside group : SetAside.among(List.copyOf(said.questions()), advice)) {
      aside.addObject().put("reason", group.reason()).set("questions", Json.ids(group.questions()));
    }
    json.set("pastReview", Json.array(said.pastReview(), Json::pastReview));
    return Json.text(json);
  }
}
