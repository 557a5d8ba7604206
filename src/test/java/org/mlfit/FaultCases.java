package org.mlfit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.mlfit.knowledge.source.Fault;

/**
 * Faulty input and what is told about it, kept as data: each file of a folder begins with a line
 * that says what it is about, and holds cases such as
 *
 * <pre>
 * == a misspelt field is shown with the nearest
 * LabelledExamples( vlaue &lt; 10 )
 * --&gt;
 * [unknown-field] rules/case.drl:3:23  LabelledExamples has no field vlaue.
 *         LabelledExamples( vlaue &lt; 10 )
 *                           ^^^^^
 *     Did you mean value?
 * </pre>
 *
 * <p>The behaviour comes first, then what is read, then all faults of it, or {@code no fault}.
 * Below a line {@code ## in condition.drl} cases are what stands in place of … in the file of that
 * name in the folder {@code frames}; before the first such line they are whole.
 *
 * <p>A case that is new has nothing after its arrow yet. With {@code -Dmlfit.golden=write} what is
 * told is written after all arrows; read the difference before you commit it.
 */
public final class FaultCases {

  private FaultCases() {}

  /**
   * A test of each case, grouped by file.
   *
   * @throws AssertionError where a file, a case or a frame says nothing, or a case is there twice
   */
  public static Stream<DynamicContainer> tests(Path folder, Function<String, List<Fault>> reader)
      throws IOException {
    if ("write".equals(System.getProperty("mlfit.golden"))) {
      for (FaultFile file : files(folder)) {
        Files.writeString(file.path(), file.rewritten(reader));
      }
    }
    List<FaultFile> files = files(folder);
    assertThat(files.stream().flatMap(file -> file.cases().stream()).map(FaultCase::given))
        .as("what the cases of " + folder + " read")
        .isNotEmpty()
        .doesNotHaveDuplicates();
    assertThat(files.stream().flatMap(FaultFile::frames).distinct())
        .as("frames in use")
        .containsExactlyInAnyOrderElementsOf(filesIn(folder.resolve("frames")));
    return files.stream().map(file -> file.tests(reader));
  }

  private static List<FaultFile> files(Path folder) throws IOException {
    List<FaultFile> files = new ArrayList<>();
    for (Path path : filesIn(folder)) {
      files.add(FaultFile.read(path));
    }
    return files;
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
