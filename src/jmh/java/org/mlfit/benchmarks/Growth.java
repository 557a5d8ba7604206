package org.mlfit.benchmarks;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.mlfit.growth.GrownRules;

/**
 * How the cost of all that a person waits for grows with the rules. Each size is measured in
 * processes of its own: the packaged program, if there is one, and one that plays interviews.
 */
final class Growth {

  private static final String CASE =
      "scenarios/cases/first-meetings.yaml#"
          + "A bakery chain has to measure its data before it forecasts sales";

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int RUNS = 3;
  private static final double LONG = 10;
  private static final double NANOS_IN_SECOND = 1e9;

  /** An interview whose input ends ends with that. */
  private static final int USAGE = 2;

  /** What the packaged program is asked for. */
  private static final List<Command> COMMANDS =
      List.of(
          new Command("start (`version`)", 0, List.of("version")),
          new Command("`status`", 0, List.of("status")),
          new Command("first question (`assess --plain`)", USAGE, List.of("assess", "--plain")),
          onCase("`possible`", "possible"),
          onCase("`gaps`", "gaps"),
          onCase("`margins`", "margins"),
          onCase("`change-to`, up to three changes", "change-to", "ready-for-ml", "--steps=9999"),
          new Command("`prove`", 0, List.of("prove")));

  private record Command(String name, int exitCode, List<String> words) {}

  private final Path folder;
  private final List<Integer> sizes;
  private final Map<String, List<OptionalDouble>> rows = new LinkedHashMap<>();

  private Growth(Path target, String sizes) {
    this.folder = target.resolve("growth").toAbsolutePath();
    this.sizes = Arrays.stream(sizes.split(",")).map(Integer::valueOf).toList();
  }

  /**
   * The table in Markdown.
   *
   * @param target where the program was packaged, and where the rules are written
   * @param sizes how many times as large they are made, such as {@code 1,2,4}
   * @throws IOException if something cannot be read, written or started
   */
  static String table(Path target, String sizes) throws IOException {
    Optional<Path> program = packaged(target);
    Growth growth = new Growth(target, sizes);
    growth.measure(program);
    String without =
        program.isPresent()
            ? ""
            : "The program is not packaged (`mvn verify -DskipTests`), so no command was"
                + " measured.\n\n";
    return Machine.inWords() + without + growth.inMarkdown();
  }

  /** The program that was packaged, if it was. */
  static Optional<Path> packaged(Path target) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(target, "mlfit-*")) {
      for (Path found : folders) {
        Path program = found.resolve("bin/mlfit").toAbsolutePath();
        if (Files.isExecutable(program)) {
          return Optional.of(program);
        }
      }
    }
    return Optional.empty();
  }

  private static Command onCase(String name, String... words) {
    return new Command(name, 0, with(List.of(words), List.of("--answers", CASE)));
  }

  private void measure(Optional<Path> program) throws IOException {
    GrownRules shipped = GrownRules.from(Path.of("rules"));
    if (program.isPresent()) {
      run(new Command("", 0, List.of(program.get().toString(), "--prepare")), folder);
    }
    for (int size : sizes) {
      Path rules = folder.resolve("rules-" + size);
      shipped.write(size, rules);
      // Else the build has compiled the smallest already.
      Files.writeString(rules.resolve("edited.drl"), "package rules;\n");
      if (program.isPresent()) {
        measureCommands(program.get(), rules);
      }
      measureInterviews(size);
    }
  }

  private void measureCommands(Path program, Path rules) throws IOException {
    Path state = Files.createTempDirectory(folder, "state-");
    List<String> start = List.of(program.toString(), "--rules", rules.toString());
    Command first = new Command("first run after a change (`status`)", 0, List.of("status"));
    add(first.name() + ", s", run(begun(start, first), state));
    for (Command command : COMMANDS) {
      add(command.name() + ", s", best(begun(start, command), state));
    }
  }

  private static Command begun(List<String> start, Command command) {
    return new Command(command.name(), command.exitCode(), with(start, command.words()));
  }

  private void measureInterviews(int size) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-da:de.uni_freiburg.informatik.ultimate...",
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            GrownInterviews.class.getName(),
            String.valueOf(size));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed = new String(process.getInputStream().readAllBytes()).strip();
    boolean isWhole = printed.matches("[0-9. ]+");
    String[] numbers = isWhole ? printed.split(" ") : new String[4];
    List<String> names =
        List.of(
            "answer to next question, median, ms",
            "answer to next question, 95 of 100 within, ms",
            "answer to next question, longest, ms",
            "heap at its peak, of 512 MB");
    for (int i = 0; i < names.size(); i++) {
      add(
          names.get(i),
          isWhole ? OptionalDouble.of(Double.parseDouble(numbers[i])) : OptionalDouble.empty());
    }
  }

  private void add(String row, OptionalDouble measured) {
    System.err.println(row + ": " + cell(measured));
    rows.computeIfAbsent(row, name -> new ArrayList<>()).add(measured);
  }

  private static List<String> with(List<String> one, List<String> other) {
    List<String> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  /** The best of some runs, since a machine that does something else only makes it longer. */
  private static OptionalDouble best(Command command, Path state) throws IOException {
    OptionalDouble best = run(command, state);
    for (int i = 1; i < RUNS && best.isPresent() && best.getAsDouble() < LONG; i++) {
      best = OptionalDouble.of(Math.min(best.getAsDouble(), run(command, state).orElse(LONG)));
    }
    return best;
  }

  /** How many seconds a process takes; nothing if it did not come to its end in time. */
  private static OptionalDouble run(Command command, Path state) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command.words())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("XDG_STATE_HOME", state.resolve("state").toString());
    builder.environment().put("XDG_CACHE_HOME", state.resolve("cache").toString());
    long start = System.nanoTime();
    Process process = builder.start();
    process.getOutputStream().close();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroy();
        process.waitFor();
        return OptionalDouble.empty();
      }
    } catch (InterruptedException ended) {
      process.destroy();
      throw new IOException(ended);
    }
    if (process.exitValue() != command.exitCode()) {
      throw new IOException(command.words() + " ended with exit code " + process.exitValue());
    }
    return OptionalDouble.of((System.nanoTime() - start) / NANOS_IN_SECOND);
  }

  private String inMarkdown() {
    StringBuilder table = new StringBuilder("| What |");
    sizes.forEach(size -> table.append(" ×").append(size).append(" |"));
    for (int i = 1; i < sizes.size(); i++) {
      table.append(" exponent ×%d to ×%d |".formatted(sizes.get(i - 1), sizes.get(i)));
    }
    table.append("\n| --- |").append(" ---: |".repeat(2 * sizes.size() - 1)).append('\n');
    rows.forEach((name, cells) -> table.append(row(name, cells)));
    return table
        .append("\nAn exponent of 1 grows as the rules do, 2 with their square. ")
        .append("A dash: no end within ten minutes, or not within 512 MB.\n")
        .toString();
  }

  private String row(String name, List<OptionalDouble> cells) {
    StringBuilder row = new StringBuilder("| " + name + " |");
    cells.forEach(cell -> row.append(' ').append(cell(cell)).append(" |"));
    for (int i = 1; i < cells.size(); i++) {
      row.append(' ').append(cell(exponent(cells, i))).append(" |");
    }
    return row.append('\n').toString();
  }

  private OptionalDouble exponent(List<OptionalDouble> cells, int i) {
    OptionalDouble before = cells.get(i - 1);
    OptionalDouble after = cells.get(i);
    return before.isPresent() && after.isPresent()
        ? OptionalDouble.of(
            Math.log(after.getAsDouble() / before.getAsDouble())
                / Math.log(sizes.get(i) / (double) sizes.get(i - 1)))
        : OptionalDouble.empty();
  }

  private static String cell(OptionalDouble number) {
    return number.isEmpty()
        ? "–"
        : String.format(
            Locale.ROOT, number.getAsDouble() < LONG ? "%.2f" : "%.0f", number.getAsDouble());
  }
}
