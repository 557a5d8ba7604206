package org.mlfit.assistant;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.measure.table.Tables;
import org.mlfit.reasoning.Foresight;
import org.mlfit.report.json.Json;
import org.mlfit.report.json.QuestionsJson;
import org.mlfit.report.json.VerdictsJson;

/**
 * All that an assistant may do and read: it fills in what people and documents say, and the rules
 * decide. One thing is done after the other, however many ask at once.
 */
public final class Assistance {

  /** What an assistant has to know before it begins. */
  public static final String INSTRUCTIONS =
      """
      Assess with a person whether a proposal needs machine learning. You fill in what people and \
      documents say; the rules decide, and you never do.
      Begin with start (or open). Then, until next-question has none: take the question, look for \
      the answer in the documents that the person gave you, else ask the person; call answer with \
      the quote from which it follows, word for word, and its source. Give no answer of your own, \
      guess nothing, and round nothing: where neither a person nor a document says it, call \
      unknown. Then call verdict and tell it with its findings as it is; explain, why-not, \
      what-if, change-to and gaps question it.""";

  private final KnowledgeBase base;
  private final List<Tool> tools;

  /**
   * The help with assessments in a folder.
   *
   * @param opening opens the tables of some files
   */
  public Assistance(
      Foresight foresight,
      Trust trust,
      AllowedFiles files,
      TextStore store,
      Function<List<String>, Tables> opening,
      Clock clock) {
    this.base = foresight.advisor().knowledgeBase();
    OpenAssessment assessment = new OpenAssessment(foresight.advisor(), files, store, clock);
    this.tools =
        Stream.of(
                new FileTools(foresight, trust, assessment, files, store).tools(),
                new AnswerTools(foresight, assessment, new Documents(files, store)).tools(),
                new AdviceTools(foresight, trust, assessment).tools(),
                List.of(new MeasureTool(foresight, trust, assessment, files, opening).tool()))
            .flatMap(List::stream)
            .toList();
  }

  /** What an assistant may do. */
  public List<Tool> tools() {
    return tools;
  }

  /** What an assistant may read. */
  public List<Reference> references() {
    return List.of(
        new Reference(
            "questions",
            "All questions with what they take, by topic",
            () -> QuestionsJson.of(base)),
        new Reference("rules", "All rules with their sources", () -> Json.rules(base)),
        new Reference(
            "verdicts",
            "All verdicts with what they mean, in the order of their gates",
            () -> VerdictsJson.of(base)));
  }

  /**
   * Does what a tool does.
   *
   * @return a JSON document
   * @throws RefusedException with a sentence, if it is not done
   */
  public synchronized String call(Tool tool, Map<String, ?> arguments) {
    return tool.call(arguments);
  }
}
