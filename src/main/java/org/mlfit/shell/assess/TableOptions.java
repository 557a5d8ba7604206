package org.mlfit.shell.assess;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.mlfit.measure.NamedTable;
import org.mlfit.measure.NamedTable.Joined;
import org.mlfit.measure.Roles;
import org.mlfit.measure.table.JdbcUrl;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.exit.CommandFailedException;

/** The options that name a table to be measured. */
final class TableOptions {

  private static final DeclaredOption TARGET =
      DeclaredOption.value("target", "the column with the outcome that is to be predicted");
  private static final DeclaredOption TABLE =
      DeclaredOption.value("table", "the table of a database, perhaps as SCHEMA.TABLE");
  private static final DeclaredOption QUERY =
      DeclaredOption.value("query", "what gives the table of a database, in its SQL");
  private static final DeclaredOption POSITIVE =
      DeclaredOption.value("positive", "the value of the target that matters; all others are one");
  private static final DeclaredOption TIME =
      DeclaredOption.value("time", "the column with the time of a row");
  private static final DeclaredOption ENTITY =
      DeclaredOption.value("entity", "the column with the person, site or machine of a row");
  private static final DeclaredOption DECISION =
      DeclaredOption.value(
          "decision-time", "the column with the time at which the output is needed");
  private static final DeclaredOption BASELINE =
      DeclaredOption.value("baseline", "the column with what the present way says");
  private static final DeclaredOption PRODUCTION =
      DeclaredOption.value("production", "what comes in use, to be compared", Takes.FILE);
  private static final DeclaredOption JOIN =
      DeclaredOption.value(
          "join", "a further table as SOURCE=KEY, the column that both have; may stand repeatedly");
  private static final DeclaredOption TARGET_SCORE =
      DeclaredOption.value("target-score", "the score that is aimed at, as simple ways are scored");

  /** The options that name it, besides its source. */
  static final List<DeclaredOption> OPTIONS =
      List.of(
          TARGET,
          TABLE,
          QUERY,
          POSITIVE,
          TIME,
          ENTITY,
          DECISION,
          BASELINE,
          PRODUCTION,
          JOIN,
          TARGET_SCORE);

  private TableOptions() {}

  /**
   * The table that options name.
   *
   * @throws CommandFailedException with exit code 2 if they name none, or not its target
   */
  static NamedTable in(GivenOptions options) {
    String source = options.word();
    if (source.isEmpty()) {
      throw CommandFailedException.usage(
          "Name the table, such as measure churn.csv --target churned.");
    }
    requireTable(options);
    String target =
        options
            .text(TARGET.name())
            .orElseThrow(
                () ->
                    CommandFailedException.usage(
                        "Name the column with the outcome: measure "
                            + JdbcUrl.ofSource(source)
                            + " --target COLUMN."));
    return new NamedTable(
        source,
        options.text(QUERY.name()),
        JdbcUrl.is(source) ? options.text(TABLE.name()).orElse("") : source,
        new Roles.Named(
            target,
            options.text(POSITIVE.name()),
            options.text(TIME.name()),
            options.text(ENTITY.name()),
            options.text(DECISION.name()),
            options.text(BASELINE.name())),
        options.text(PRODUCTION.name()),
        options.all(JOIN.name()).stream().map(TableOptions::joined).toList(),
        targetScore(options));
  }

  private static void requireTable(GivenOptions options) {
    boolean isDatabase = JdbcUrl.is(options.word());
    long named = Stream.of(TABLE, QUERY).filter(option -> options.has(option.name())).count();
    if (isDatabase && named != 1 || !isDatabase && named > 0) {
      throw CommandFailedException.usage(
          isDatabase
              ? "Name the table of the database, or what gives one: --table NAME, or --query SQL."
              : "--table and --query go with the address of a database, such as"
                  + " jdbc:postgresql://host/name.");
    }
  }

  private static Joined joined(String written) {
    int sign = written.lastIndexOf('=');
    if (sign < 1 || sign == written.length() - 1) {
      throw CommandFailedException.usage(
          "--join takes SOURCE=KEY, such as --join plans.csv=plan_id, not " + written + ".");
    }
    return new Joined(written.substring(0, sign), written.substring(sign + 1));
  }

  private static OptionalDouble targetScore(GivenOptions options) {
    Optional<String> written = options.text(TARGET_SCORE.name());
    if (written.filter(text -> !text.matches("\\d+(\\.\\d+)?")).isPresent()) {
      throw CommandFailedException.usage(
          "--target-score takes a number such as 0.8, not " + written.get() + ".");
    }
    return written.map(Double::valueOf).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }

  /** Whether options say what the target is. */
  static boolean hasTarget(GivenOptions options) {
    return options.has(TARGET.name());
  }
}
