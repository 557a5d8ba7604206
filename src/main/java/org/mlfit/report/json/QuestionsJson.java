package org.mlfit.report.json;

import java.util.List;
import org.mlfit.interview.Standing;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Allowed;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Questions for machines. */
public final class QuestionsJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private QuestionsJson() {}

  /** What {@code questions} prints. */
  public static String of(KnowledgeBase knowledgeBase) {
    ObjectNode json = Json.document();
    json.set("questions", Json.array(knowledgeBase.questions(), QuestionsJson::question));
    return Json.text(json);
  }

  /**
   * The question that comes next, with what it takes and why it is asked; no question if none is
   * left.
   *
   * @param next none or one question
   * @param why in sentences
   */
  public static String next(List<Question> next, Standing standing, List<String> why) {
    ObjectNode json = Json.document();
    standing.prospects().ifPresent(known -> json.put("settled", known.isSettled()));
    json.put("atMost", standing.isSettled() ? 0 : standing.atMost());
    json.putNull("question");
    for (Question question : next) {
      json.set("question", question(question).put("takes", Allowed.answersTo(question)));
    }
    json.set("why", Json.array(why));
    return Json.text(json);
  }

  private static ObjectNode question(Question question) {
    ObjectNode json = NODES.objectNode();
    json.put("id", question.id());
    json.put("topic", question.topic().id());
    json.put("prompt", question.prompt());
    json.put("help", question.help());
    question.opening().ifPresent(place -> json.put("opens", place));
    question.measure().ifPresent(measure -> json.put("measure", measure.id()));
    QuestionKind kind = question.kind();
    if (kind instanceof QuestionKind.Number number) {
      json.put("kind", "number");
      json.put("from", number.least());
      json.put("to", number.most());
      json.put("step", number.step());
      json.put("unit", number.unit());
    } else if (kind instanceof QuestionKind.YesNo) {
      json.put("kind", "yes-no");
    } else {
      json.put("kind", kind instanceof QuestionKind.OneOf ? "one-of" : "many-of");
      ArrayNode options = json.putArray("options");
      for (Option option : question.options()) {
        options.addObject().put("id", option.id()).put("label", option.label());
      }
    }
    return json;
  }
}
