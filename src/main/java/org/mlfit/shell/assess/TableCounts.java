package org.mlfit.shell.assess;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mlfit.measure.NamedTable;
import org.mlfit.measure.Request;
import org.mlfit.measure.Survey;
import org.mlfit.measure.table.Drivers;
import org.mlfit.measure.table.FileTables;
import org.mlfit.measure.table.JdbcTables;
import org.mlfit.measure.table.JdbcUrl;
import org.mlfit.measure.table.NotMeasurableException;
import org.mlfit.measure.table.Tables;
import org.mlfit.measure.table.Watch;
import org.mlfit.shell.console.LongSearch;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.Installation;
import org.mlfit.shell.files.XdgHome;

/** Opens tables, has something counted in them, and closes them again. */
public final class TableCounts {

  private TableCounts() {}

  /**
   * What is counted in a table.
   *
   * @param search shows what is being counted, and ends it on Ctrl-C
   * @throws NotMeasurableException if the table cannot be measured
   * @throws CommandFailedException with exit code 130 if it was ended
   */
  static Survey in(NamedTable named, LongSearch search, Function<Request, Survey> count) {
    Watch watch = doing -> search.step(doing + "; Ctrl-C ends.");
    try (Tables tables = open(named, watch)) {
      return named.counted(tables, count);
    }
  }

  private static Tables open(NamedTable named, Watch watch) {
    return JdbcUrl.is(named.source())
        ? JdbcTables.open(named.source(), named.query(), drivers(), System.getenv(), watch)
        : FileTables.open(named.sources(), drivers(), cache(), watch);
  }

  /**
   * The tables of some files, which whoever asks for them closes.
   *
   * @throws NotMeasurableException if one is none
   */
  public static Tables ofFiles(List<String> sources) {
    return FileTables.open(sources, drivers(), cache(), doing -> {});
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
}
