package org.mlfit.shell.assess;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.mlfit.knowledge.question.Measure;
import org.mlfit.measure.Request;
import org.mlfit.measure.Roles;
import org.mlfit.measure.Survey;
import org.mlfit.measure.Surveyor;
import org.mlfit.measure.table.Drivers;
import org.mlfit.measure.table.FileTables;
import org.mlfit.measure.table.JdbcTables;
import org.mlfit.measure.table.JdbcUrl;
import org.mlfit.measure.table.NotMeasurableException;
import org.mlfit.measure.table.Table;
import org.mlfit.measure.table.Tables;
import org.mlfit.measure.table.Watch;
import org.mlfit.report.measure.MeasureJson;
import org.mlfit.report.measure.MeasureText;
import org.mlfit.scenario.write.ScenarioText;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.Format;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.OwnFile;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.LongSearch;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.Installation;
import org.mlfit.shell.files.NamedPath;
import org.mlfit.shell.files.TextFiles;
import org.mlfit.shell.files.XdgHome;
import org.mlfit.shell.state.AnswerSource;
import org.mlfit.shell.state.Assessment;
import org.mlfit.shell.state.CurrentAdvice;
import org.mlfit.shell.state.GivenAnswers;
import org.mlfit.shell.state.Origin;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.stereotype.Component;

/** Measures in a table what else would be guessed. */
@Component
class MeasureCommand implements Commands {

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
  private static final DeclaredOption ALL =
      DeclaredOption.flag("all", "measure also what can change nothing");
  private static final DeclaredOption SQL =
      DeclaredOption.flag("sql", "show the queries, and how long each took");
  private static final DeclaredOption OUTPUT =
      DeclaredOption.value(
          "output", "a scenario file with all answers and their evidence", Takes.FILE);
  private static final DeclaredOption KEEP =
      DeclaredOption.flag("keep", "take what was measured into the open assessment");

  private final RulesInUse rulesInUse;
  private final CurrentAdvice currentAdvice;
  private final AnswerSource answerSource;
  private final Assessment assessment;
  private final ToldChanges changes;
  private final TextFiles files;
  private final Console console;

  MeasureCommand(
      RulesInUse rulesInUse,
      CurrentAdvice currentAdvice,
      AnswerSource answerSource,
      Assessment assessment,
      ToldChanges changes,
      TextFiles files,
      Console console) {
    this.rulesInUse = rulesInUse;
    this.currentAdvice = currentAdvice;
    this.answerSource = answerSource;
    this.assessment = assessment;
    this.changes = changes;
    this.files = files;
    this.console = console;
  }

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of(
                "measure",
                "Assess a proposal",
                "Count in a table what would be guessed: examples, kinds, gaps, and whether something"
                    + " simple does it",
                this::measure)
            .withWord(Takes.FILE)
            .with(
                TARGET, TABLE, QUERY, POSITIVE, TIME, ENTITY, DECISION, BASELINE, PRODUCTION, JOIN)
            .with(TARGET_SCORE, ALL, SQL, KEEP, OUTPUT, OwnFile.REPLACE)
            .with(AnswerSource.OPTIONS)
            .with(Format.OPTION.option()));
  }

  private String measure(GivenOptions options) {
    Format form = Format.OPTION.in(options);
    requireNamed(options);
    Optional<Path> output =
        options
            .text(OUTPUT.name())
            .map(NamedPath::of)
            .map(file -> OwnFile.MEASURED.free(file, options.has(OwnFile.REPLACE.name())));
    if (options.has(KEEP.name()) && options.has("answers")) {
      throw CommandFailedException.usage(
          "--keep goes with the open assessment, not with --answers. --output writes a file.");
    }
    GivenAnswers given = answerSource.of(options);
    Survey survey = survey(options, given);
    output.ifPresent(file -> write(file, survey, given));
    String told =
        form == Format.JSON
            ? MeasureJson.of(survey, console.trust())
            : MeasureText.of(
                survey, options.has(ALL.name()), options.has(SQL.name()), console.look());
    if (form == Format.TEXT) {
      told +=
          output.map(file -> console.laidOut("\nWrote all answers to " + file + ".\n")).orElse("");
    }
    if (options.has(KEEP.name())) {
      console.result(told + "\n");
      return changes.told(() -> assessment.keep(survey.said(), Origin.MEASURED));
    }
    return told;
  }

  private static void requireNamed(GivenOptions options) {
    if (options.word().isEmpty()) {
      throw CommandFailedException.usage(
          "Name the table, such as measure churn.csv --target churned.");
    }
    boolean isDatabase = JdbcUrl.is(options.word());
    long named = Stream.of(TABLE, QUERY).filter(option -> options.has(option.name())).count();
    if (isDatabase && named != 1 || !isDatabase && named > 0) {
      throw CommandFailedException.usage(
          isDatabase
              ? "Name the table of the database, or what gives one: --table NAME, or --query SQL."
              : "--table and --query go with the address of a database, such as"
                  + " jdbc:postgresql://host/name.");
    }
    if (options.text(TARGET.name()).isEmpty()) {
      throw CommandFailedException.usage(
          "Name the column with the outcome: measure "
              + (isDatabase ? JdbcUrl.withoutSecrets(options.word()) : options.word())
              + " --target COLUMN.");
    }
  }

  private Survey survey(GivenOptions options, GivenAnswers given) {
    List<Joined> joined = options.all(JOIN.name()).stream().map(Joined::of).toList();
    List<String> sources =
        Stream.of(
                Stream.of(first(options)),
                options.text(PRODUCTION.name()).stream(),
                joined.stream().map(Joined::source))
            .flatMap(named -> named)
            .distinct()
            .toList();
    try (LongSearch search = new LongSearch(console, Measure.values().length);
        Tables tables = open(options, sources, search)) {
      Table table = tables.table(first(options));
      List<Request.Join> joins = new ArrayList<>();
      joined.forEach(
          each -> joins.add(Request.Join.of(table, tables.table(each.source()), each.key())));
      Request request =
          new Request(
              table,
              Roles.in(table, roles(options)),
              options.text(PRODUCTION.name()).map(tables::table),
              joins,
              targetScore(options));
      Survey survey =
          new Surveyor(rulesInUse.advisor(), currentAdvice.agenda(), options.has(ALL.name()))
              .of(request, given.said(), answerSource.day(options));
      return survey.noticing(
          tables.changed().stream()
              .map(source -> source + " was changed while it was read; measure it again.")
              .toList());
    } catch (NotMeasurableException why) {
      throw CommandFailedException.usage(why.getMessage());
    }
  }

  /** What the first table is called where it lies; nothing if it is what a query gives. */
  private static String first(GivenOptions options) {
    return JdbcUrl.is(options.word()) ? options.text(TABLE.name()).orElse("") : options.word();
  }

  private static Tables open(GivenOptions options, List<String> sources, LongSearch search) {
    Watch watch = doing -> search.step(doing + "; Ctrl-C ends.");
    return JdbcUrl.is(options.word())
        ? JdbcTables.open(
            options.word(), options.text(QUERY.name()), drivers(), System.getenv(), watch)
        : FileTables.open(sources, drivers(), cache(), watch);
  }

  private static Roles.Named roles(GivenOptions options) {
    return new Roles.Named(
        options.text(TARGET.name()).orElseThrow(),
        options.text(POSITIVE.name()),
        options.text(TIME.name()),
        options.text(ENTITY.name()),
        options.text(DECISION.name()),
        options.text(BASELINE.name()));
  }

  private static OptionalDouble targetScore(GivenOptions options) {
    Optional<String> written = options.text(TARGET_SCORE.name());
    if (written.filter(text -> !text.matches("\\d+(\\.\\d+)?")).isPresent()) {
      throw CommandFailedException.usage(
          "--target-score takes a number such as 0.8, not " + written.get() + ".");
    }
    return written.map(Double::valueOf).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }

  /** A table to join, as it is written. */
  private record Joined(String source, String key) {

    static Joined of(String written) {
      int sign = written.lastIndexOf('=');
      if (sign < 1 || sign == written.length() - 1) {
        throw CommandFailedException.usage(
            "--join takes SOURCE=KEY, such as --join plans.csv=plan_id, not " + written + ".");
      }
      return new Joined(written.substring(0, sign), written.substring(sign + 1));
    }
  }

  private static Drivers drivers() {
    return new Drivers(
        Installation.home().stream()
            .flatMap(home -> Stream.of(home.resolve("lib/measure"), home.resolve("drivers")))
            .toList());
  }

  private static Path cache() {
    return XdgHome.cache()
        .map(folder -> folder.resolve("mlfit/measure"))
        .orElseThrow(
            () ->
                CommandFailedException.usage(
                    "There is no folder for the work of the engine. Set XDG_CACHE_HOME."));
  }

  private void write(Path file, Survey survey, GivenAnswers given) {
    if (file.getParent() != null && !Files.isDirectory(file.getParent())) {
      files.makeFolder(file.getParent());
    }
    files.write(
        file,
        ScenarioText.of(
            given.proposal().name(),
            given.proposal().story(),
            "measured in " + survey.table().source(),
            survey.said(),
            survey.advice()));
  }
}
