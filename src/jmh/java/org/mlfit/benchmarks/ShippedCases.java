package org.mlfit.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.read.ScenarioReader;
import org.mlfit.scenario.write.ScenarioText;

/**
 * The shipped cases: what every measurement is about. Their answers are given without those that do
 * not apply, so that one pass of the rules is what there is to do for each.
 */
final class ShippedCases {

  private static final Path FOLDER = Path.of("scenarios", "cases");

  private final Advisor advisor;
  private final List<Scenario> scenarios;
  private final List<Answers> answers;

  private ShippedCases(Advisor advisor, List<Scenario> scenarios) {
    this.advisor = advisor;
    this.scenarios = scenarios;
    this.answers =
        scenarios.stream()
            .map(Scenario::given)
            .map(given -> advisor.advise(given).effective())
            .toList();
  }

  /**
   * Reads the cases.
   *
   * @throws IOException if the folder is not there; benchmarks start in the project's folder
   */
  static ShippedCases read() throws IOException {
    KnowledgeBase shipped = new KnowledgeLoader(Clock.systemUTC()).loadShipped();
    Advisor advisor = new Advisor(shipped);
    ScenarioReader reader = new ScenarioReader(shipped);
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Scenario> scenarios =
          files
              .sorted()
              .map(ShippedCases::text)
              .flatMap(text -> reader.read(text).scenarios().stream())
              .toList();
      return new ShippedCases(advisor, scenarios);
    }
  }

  Advisor advisor() {
    return advisor;
  }

  /** The cases as they are written. */
  List<Scenario> scenarios() {
    return scenarios;
  }

  /** The answers of each case. */
  List<Answers> answers() {
    return answers;
  }

  /**
   * A scenario file.
   *
   * @param number tells files apart
   * @param size how many scenarios; the cases come again and again, each with all its findings
   */
  SourceText file(int number, int size) {
    StringBuilder text = new StringBuilder("suite: Many\nscenarios:\n");
    IntStream.range(0, size).forEach(i -> text.append(scenario(number * size + i)));
    return new SourceText("many-" + number + ".yaml", text.toString());
  }

  private String scenario(int number) {
    Answers given = answers.get(number % answers.size());
    String file = ScenarioText.of("Case " + number, "", given, advisor.advise(given));
    return file.substring(file.indexOf("  - name"));
  }

  private static SourceText text(Path file) {
    try {
      return new SourceText(file.toString(), Files.readString(file));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
