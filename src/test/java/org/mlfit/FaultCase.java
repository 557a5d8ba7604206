package org.mlfit;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;
import org.mlfit.knowledge.source.Fault;

/**
 * One case of {@link FaultCases}. Signs stand for characters that an editor would hide: {@code ⇥}
 * for a tab, {@code ␀} for NUL, {@code ␛} for escape, {@code ␍} for a carriage return, {@code ◘}
 * for a byte order mark, {@code ⍽} for a no-break space, {@code ⌷} for a zero-width one.
 *
 * @param written the lines of the case down to its arrow
 * @param given what is read, with what its frame holds
 * @param told the faults that are expected
 */
record FaultCase(URI place, String behaviour, String written, String given, String told) {

  private static final String ARROW = "-->\n";
  private static final String HOLE = "…";
  private static final String SIGNS = "⇥␀␛␍◘⍽⌷";
  private static final String HIDDEN = "\t\0\u001b\r\uFEFF\u00A0\u200B";

  /** Takes a case apart; an empty frame stands for none. */
  static FaultCase of(Path path, int line, String text, String frame) {
    String[] parts = text.split("(?m)^" + ARROW, -1);
    assertThat(parts).as("before and after the arrow of %s:%d", path, line).hasSize(2);
    String behaviour = parts[0].lines().findFirst().orElseThrow().substring("== ".length());
    String given = parts[0].substring(parts[0].indexOf('\n') + 1);
    assertThat(given).as("what %s:%d reads", path, line).isNotBlank();
    assertThat(parts[1].stripTrailing().lines())
        .as("faults, or no fault, in %s:%d", path, line)
        .allMatch(told -> told.matches("\\[.*|    .*|no fault"));
    return new FaultCase(
        URI.create(path.toUri() + "?line=" + line),
        behaviour,
        parts[0],
        frame.isEmpty() ? given : filled(frame, given.stripTrailing()),
        parts[1].stripTrailing());
  }

  private static String filled(String frame, String given) {
    assertThat(frame).containsOnlyOnce(HOLE);
    String before = frame.substring(0, frame.indexOf(HOLE));
    String line = before.substring(before.lastIndexOf('\n') + 1);
    String indent = " ".repeat(line.length() - line.stripLeading().length());
    return frame.replace(HOLE, given.replace("\n", "\n" + indent));
  }

  DynamicTest test(Function<String, List<Fault>> reader) {
    return DynamicTest.dynamicTest(
        behaviour, place, () -> assertThat(toldBy(reader)).isEqualTo(told));
  }

  String rewritten(Function<String, List<Fault>> reader) {
    return written + ARROW + toldBy(reader) + "\n\n";
  }

  private String toldBy(Function<String, List<Fault>> reader) {
    List<Fault> faults = reader.apply(exchanged(given, SIGNS, HIDDEN));
    String all = faults.stream().map(FaultCase::line).collect(joining("\n"));
    return faults.isEmpty() ? "no fault" : exchanged(all, HIDDEN, SIGNS);
  }

  private static String line(Fault fault) {
    return "[" + (fault.isError() ? "" : "warning ") + fault.id() + "] " + fault.text();
  }

  private static String exchanged(String text, String from, String to) {
    String exchanged = text;
    for (int i = 0; i < from.length(); i++) {
      exchanged = exchanged.replace(from.charAt(i), to.charAt(i));
    }
    return exchanged;
  }
}
