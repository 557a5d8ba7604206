package org.mlfit.scenario.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.source.Utf8;
import org.mlfit.knowledge.source.VisibleFiles;
import org.mlfit.reasoning.Foresight;
import org.mlfit.scenario.ScenarioFile;
import org.mlfit.scenario.read.ScenarioReader;

/**
 * Scenarios as tests, for test classes of a team; {@link ScenarioTest} is what each of them is.
 * With JUnit:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> scenarios() {
 *   return ScenarioTests.of(Path.of("rules"), Path.of("scenarios"))
 *       .map(test -> DynamicTest.dynamicTest(test.name(), test.source(), test::play));
 * }
 * }</pre>
 */
public final class ScenarioTests {

  private final Path folder;
  private final ScenarioReader reader;
  private final Replay replay;

  private ScenarioTests(Path folder, KnowledgeBase base) {
    this.folder = folder;
    this.reader = new ScenarioReader(base);
    this.replay = new Replay(Foresight.advisor(base));
  }

  /**
   * A test for each scenario of a folder, file by file. A file that cannot be read is a test that
   * fails.
   *
   * @param rules a folder of rules, whose authors are not trusted to run code
   * @throws FaultyInputException if the rules cannot be used, or the folder holds no scenario
   * @throws UncheckedIOException if the folder cannot be read
   */
  public static Stream<ScenarioTest> of(Path rules, Path scenarios) {
    ScenarioTests tests =
        new ScenarioTests(scenarios, new KnowledgeLoader(Clock.systemUTC()).load(rules));
    List<ScenarioTest> all = tests.files().stream().flatMap(tests::of).toList();
    if (all.isEmpty()) {
      throw faulty(scenarios, "no-scenarios", "The folder holds no scenarios.");
    }
    return all.stream();
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return all.filter(ScenarioFile::isNamedSo)
          .filter(Files::isRegularFile)
          .filter(file -> !VisibleFiles.isHiddenBelow(below(file)))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String below(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private Stream<ScenarioTest> of(Path file) {
    try {
      return reader.read(text(file)).scenarios().stream()
          .map(
              scenario ->
                  new ScenarioTest(
                      below(file) + ": " + scenario.name(),
                      scenario.position(),
                      () -> replay.play(scenario)));
    } catch (FaultyInputException faulty) {
      return Stream.of(
          new ScenarioTest(
              below(file) + " can be read",
              faulty.faults().get(0).position(),
              () -> {
                throw faulty;
              }));
    }
  }

  private static SourceText text(Path file) {
    try {
      return new SourceText(file.toString(), Utf8.text(Files.readAllBytes(file)));
    } catch (Utf8.NotUtf8Exception notText) {
      throw faulty(file, "unreadable-file", "The file is " + notText.getMessage());
    } catch (IOException unreadable) {
      throw faulty(file, "unreadable-file", "The file cannot be read.");
    }
  }

  private static FaultyInputException faulty(Path path, String id, String message) {
    return new FaultyInputException(List.of(Fault.of(path.toString(), id, message)));
  }
}
