package org.mlfit;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.mlfit.knowledge.source.Fault;

/** One file of {@link FaultCases}: its first line, and groups of cases that share a frame. */
record FaultFile(Path path, String title, List<Group> groups) {

  private static final Pattern GROUP = Pattern.compile("(?m)^(?=## )");
  private static final Pattern CASE = Pattern.compile("(?m)^(?=== )");
  private static final String IN = "## in ";

  /** Cases that stand in one frame, or in none, below what is written above the first of them. */
  record Group(String head, Optional<Path> frame, List<FaultCase> cases) {}

  static FaultFile read(Path path) throws IOException {
    List<Group> groups = new ArrayList<>();
    int line = 1;
    for (String text : GROUP.split(Files.readString(path))) {
      groups.add(group(path, line, text));
      line += newlines(text);
    }
    FaultFile file = new FaultFile(path, groups.get(0).head().strip(), groups);
    file.check();
    return file;
  }

  private void check() {
    assertThat(title.lines()).as("lines above the first case of %s", path).hasSize(1);
    assertThat(title).as("the first line of %s", path).doesNotStartWith("#");
    for (Group group : groups.subList(1, groups.size())) {
      assertThat(group.cases()).as("cases below %s of %s", group.head().strip(), path).isNotEmpty();
    }
    assertThat(cases().stream().map(FaultCase::behaviour))
        .as("behaviours in %s", path)
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  private static Group group(Path path, int firstLine, String text) throws IOException {
    String[] parts = CASE.split(text);
    Optional<Path> frame = frame(path, parts[0].strip());
    String around = frame.isPresent() ? Files.readString(frame.get()) : "";
    List<FaultCase> cases = new ArrayList<>();
    int line = firstLine + newlines(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      cases.add(FaultCase.of(path, line, parts[i], around));
      line += newlines(parts[i]);
    }
    return new Group(parts[0], frame, cases);
  }

  private static Optional<Path> frame(Path path, String head) {
    if (!head.startsWith("## ")) {
      return Optional.empty();
    }
    assertThat(head).as(path.toString()).startsWith(IN);
    return Optional.of(path.resolveSibling("frames").resolve(head.substring(IN.length())));
  }

  List<FaultCase> cases() {
    return groups.stream().flatMap(group -> group.cases().stream()).toList();
  }

  Stream<Path> frames() {
    return groups.stream().flatMap(group -> group.frame().stream());
  }

  DynamicContainer tests(Function<String, List<Fault>> reader) {
    return DynamicContainer.dynamicContainer(
        title, path.toUri(), cases().stream().map(one -> one.test(reader)));
  }

  /** The text of this file with what is told today. */
  String rewritten(Function<String, List<Fault>> reader) {
    String text =
        groups.stream()
            .map(
                group ->
                    group.cases().stream()
                        .map(one -> one.rewritten(reader))
                        .collect(joining("", group.head(), "")))
            .collect(joining());
    return text.stripTrailing() + "\n";
  }

  private static int newlines(String text) {
    return (int) text.chars().filter(character -> character == '\n').count();
  }
}
