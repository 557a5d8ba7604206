package org.mlfit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/**
 * Mistakes in files and what is said of them, kept as data. A case is a behaviour after {@code ==},
 * a file, and after an arrow all that is told about it; what a file of cases is about stands at its
 * top. {@code ⟨U+0009⟩} stands for a character that an editor would hide or take away.
 *
 * <p>With {@code -Dmlfit.golden=write} what is told now is written into the cases; read the
 * difference before you commit it.
 */
public final class FaultCases {

  private static final Path FOLDER = Path.of("src", "test", "resources", "faults");
  private static final Pattern HIDDEN = Pattern.compile("⟨U\\+([0-9A-F]{4,6})⟩");
  private static final Pattern TO_BE_HIDDEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\x{2028}\\x{2029}\\p{Cs}&&[^\\n]]| (?=\\n)");

  /** Between a file and what is told: the faults that make it unusable. */
  public static final String FAULTS = "-->";

  private final Path file;
  private final Map<String, UnaryOperator<String>> told;

  private FaultCases(Path file, Map<String, UnaryOperator<String>> told) {
    this.file = file;
    this.told = told;
  }

  /**
   * The cases of all files in a folder below {@code faults}.
   *
   * @param told what is told about a file, by the arrow that asks for it
   */
  public static Stream<DynamicContainer> in(
      String folder, Map<String, UnaryOperator<String>> told) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      List<Path> sorted = files.sorted().toList();
      assertThat(sorted).isNotEmpty().allMatch(file -> file.toString().endsWith(".txt"));
      return sorted.stream().map(file -> new FaultCases(file, told).container());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A case and the line on which it begins, from 1. */
  private record Case(int line, String behaviour, String given, String arrow, String expected) {}

  private DynamicContainer container() {
    List<Case> cases = cases(read());
    return DynamicContainer.dynamicContainer(
        file.getFileName().toString(), file.toUri(), cases.stream().map(this::test));
  }

  private DynamicTest test(Case one) {
    URI place = URI.create(file.toUri() + "?line=" + one.line());
    return DynamicTest.dynamicTest(
        one.behaviour(),
        place,
        () -> {
          String actual = hidden(told.get(one.arrow()).apply(shown(one.given())) + "\n").strip();
          if ("write".equals(System.getProperty("mlfit.golden"))) {
            accept(one, actual);
          } else {
            assertThat(actual).isEqualTo(one.expected());
          }
        });
  }

  private void accept(Case one, String actual) throws IOException {
    String before = "== " + one.behaviour() + "\n" + one.given() + one.arrow() + "\n";
    String end = actual.isEmpty() ? "" : actual + "\n";
    String expected = one.expected().isEmpty() ? "" : one.expected() + "\n";
    Files.writeString(file, read().replace(before + expected, before + end));
  }

  private String read() {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private List<Case> cases(String text) {
    List<Case> cases = new ArrayList<>();
    Set<String> behaviours = new HashSet<>();
    String[] parts = text.split("(?m)^== ", -1);
    int line = 1 + (int) parts[0].lines().count();
    for (int i = 1; i < parts.length; i++) {
      Case one = parsed(line, parts[i]);
      assertThat(behaviours.add(one.behaviour())).as("%s twice", one.behaviour()).isTrue();
      cases.add(one);
      line += (int) parts[i].lines().count();
    }
    assertThat(cases).as("cases in %s", file).isNotEmpty();
    return cases;
  }

  private Case parsed(int line, String text) {
    String behaviour = text.lines().findFirst().orElseThrow();
    String place = file + ":" + line;
    List<String> arrows = text.lines().filter(l -> l.matches("-->|-- .* -->")).toList();
    assertThat(arrows).as("arrow of %s", place).hasSize(1);
    assertThat(told).as("arrow of %s", place).containsKey(arrows.get(0));
    String arrow = "\n" + arrows.get(0) + "\n";
    int at = text.indexOf(arrow);
    String given = text.substring(behaviour.length() + 1, at + 1);
    String expected = text.substring(at + arrow.length()).strip();
    assertThat(given).as("file of %s", place).isNotBlank();
    assertThat(expected.isEmpty() && arrows.get(0).equals(FAULTS))
        .as("no fault at %s", place)
        .isFalse();
    return new Case(line, behaviour, given, arrows.get(0), expected);
  }

  private static String shown(String text) {
    return HIDDEN.matcher(text).replaceAll(sign -> quoted(Integer.parseInt(sign.group(1), 16)));
  }

  private static String quoted(int character) {
    return java.util.regex.Matcher.quoteReplacement(Character.toString(character));
  }

  private static String hidden(String text) {
    return TO_BE_HIDDEN.matcher(text).replaceAll(FaultCases::sign);
  }

  private static String sign(MatchResult found) {
    return found.group().codePoints().mapToObj("⟨U+%04X⟩"::formatted).collect(Collectors.joining());
  }
}
