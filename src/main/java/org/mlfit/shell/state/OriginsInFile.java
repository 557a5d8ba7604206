package org.mlfit.shell.state;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.knowledge.question.Question;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.read.ScenarioReader.AnswersFile;

/**
 * Where answers came from, as the file of an assessment says it in the source of its scenario:
 * {@code typed: problem.goal, poc.weeks; option: data.classes}. What it does not name came from a
 * file, as all answers do in a file that says nothing of it.
 */
final class OriginsInFile {

  private static final String BETWEEN = "; ";

  private OriginsInFile() {}

  /** The source of a scenario whose answers came from some places. */
  static String written(Map<Question, Origin> origins) {
    return Arrays.stream(Origin.values())
        .filter(origin -> origin != Origin.FILE && origins.containsValue(origin))
        .map(origin -> origin + ": " + questions(origin, origins))
        .collect(joining(BETWEEN));
  }

  private static String questions(Origin origin, Map<Question, Origin> origins) {
    return origins.entrySet().stream()
        .filter(entry -> entry.getValue() == origin)
        .map(entry -> entry.getKey().id())
        .sorted()
        .collect(joining(", "));
  }

  /** Where the answers of a file came from. */
  static Map<Question, Origin> of(AnswersFile file) {
    String source = file.scenario().map(Scenario::source).orElse("");
    Map<Question, Origin> origins = new HashMap<>();
    for (Question question : file.said().questions()) {
      origins.put(question, origin(question, source).orElse(Origin.FILE));
    }
    return origins;
  }

  private static Optional<Origin> origin(Question question, String source) {
    return Arrays.stream(source.split(BETWEEN))
        .filter(part -> part.contains(": "))
        .filter(part -> names(part).contains(question.id()))
        .flatMap(
            part -> Arrays.stream(Origin.values()).filter(origin -> part.startsWith(origin + ": ")))
        .findFirst();
  }

  private static List<String> names(String part) {
    return List.of(part.substring(part.indexOf(": ") + 2).split(", "));
  }
}
