package org.mlfit.measure.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.measure.table.Column.Kind;

/** What a file holds is read as it is written, and what does not fit is told, never passed over. */
class FileTablesTest {

  @TempDir private Path folder;
  private OpenedTables tables;

  @BeforeEach
  void setUp() {
    tables = new OpenedTables(folder);
  }

  @Test
  void aLineThatDoesNotFitIsLeftOutAndTold() {
    tables.inCsv(
        "a,b,c\n1,2,3\n1,2\n4,5,6\n7,8,9,10\n1,1,1\n",
        table -> {
          assertThat(table.rows()).isEqualTo(3);
          assertThat(table.notices())
              .singleElement()
              .asString()
              .contains("2 of 5 lines do not fit the first one and are left out", "line 3");
          return null;
        });
  }

  @Test
  void aTitleAboveTheNamesIsRefusedAndNotReadAsOneColumn() {
    assertThatThrownBy(() -> tables.inCsv("Report of May\na,b\n1,2\n3,4\n", Table::rows))
        .isInstanceOf(NotMeasurableException.class)
        .hasMessageContaining("holds one name, “Report of May”")
        .hasMessageContaining("take a title above it out");
  }

  @Test
  void aFileOfWhichMostLinesDoNotFitIsRefused() {
    assertThatThrownBy(() -> tables.inCsv("a,b\n1\n2\n3\n4,5\n", Table::rows))
        .isInstanceOf(NotMeasurableException.class)
        .hasMessageContaining("3 of 4 lines");
  }

  @Test
  void aBadValueFarBehindIsSeenAndCountsAsMissing() {
    String text =
        "a,b\n"
            + IntStream.range(0, 100_000).mapToObj(i -> i + ",1\n").collect(joining())
            + "1O5,2\n";

    tables.inCsv(
        text,
        table -> {
          Column a = table.column("a").orElseThrow();
          assertThat(a.kind()).isEqualTo(Kind.NUMBER);
          assertThat(a.disguised()).isEqualTo(1);
          assertThat(table.notices()).singleElement().asString().contains("such as “1O5”");
          return null;
        });
  }

  @Test
  void wordsForNoValueAreNone() {
    tables.inCsv(
        "a,b\n1,x\nNA,NULL\n.,y\nn/a,x\n,\n5,none\n",
        table -> {
          assertThat(table.column("a").orElseThrow())
              .isEqualTo(new Column("a", "\"a\"", Kind.NUMBER, 1, 3));
          assertThat(table.column("b").orElseThrow())
              .as("“none” may be what somebody chose")
              .isEqualTo(new Column("b", "\"b\"", Kind.TEXT, 1, 1));
          return null;
        });
  }

  @Test
  void decimalCommasAreReadAndTold() {
    tables.inCsv(
        "name;amount\nann;1,5\nbob;1.002,25\ncat;7\n",
        table -> {
          assertThat(table.column("amount").orElseThrow().kind()).isEqualTo(Kind.NUMBER);
          assertThat(sum(table, "amount")).isEqualTo(1010.75);
          assertThat(table.notices()).singleElement().asString().contains("decimal commas");
          return null;
        });
  }

  @Test
  void datesInSeveralFormsAreReadAndTold() {
    tables.inCsv(
        "day,v\n2024-01-31,1\n31.12.2023,2\n2024-02-01,3\n",
        table -> {
          assertThat(table.column("day").orElseThrow().kind()).isEqualTo(Kind.TIME);
          assertThat(table.notices())
              .singleElement()
              .asString()
              .contains("several ways", "29.11.2026");
          return null;
        });
  }

  @Test
  void datesThatMayMeanTwoThingsAreNotGuessedAt() {
    tables.inCsv(
        "day,v\n01/02/2024,1\n03/04/2024,2\n",
        table -> {
          assertThat(table.column("day").orElseThrow().kind()).isEqualTo(Kind.TEXT);
          assertThat(table.notices()).singleElement().asString().contains("day before month");
          return null;
        });
  }

  @Test
  void datesThatCanMeanOneThingOnlyAreReadSo() {
    tables.inCsv(
        "day,v\n01/02/2024,1\n30/04/2024,2\n",
        table -> {
          assertThat(table.column("day").orElseThrow().kind()).isEqualTo(Kind.TIME);
          assertThat(
                  table
                      .database()
                      .row("", "SELECT CAST(min(day) AS VARCHAR) FROM " + table.sql())
                      .text(0))
              .hasValue("2024-02-01 00:00:00");
          return null;
        });
  }

  @Test
  void monthsAreTimes() {
    tables.inCsv(
        "month,v\n2024-01,1\n2024-02,2\n",
        table -> {
          assertThat(table.column("month").orElseThrow().kind()).isEqualTo(Kind.TIME);
          return null;
        });
  }

  @Test
  void differentTimeZonesAreTold() {
    tables.inCsv(
        "at,v\n2024-01-31T10:00:00+02:00,1\n2024-01-31T10:00:00Z,2\n",
        table -> {
          assertThat(table.notices()).singleElement().asString().contains("time zones");
          return null;
        });
  }

  @Test
  void lettersOfOldEncodingsAreReadAndTold() {
    Path latin = tables.write("latin.csv", "city,v\nZürich,1\n", ISO_8859_1);
    Path wide = tables.write("wide.csv", "\uFEFFcity,v\nZürich,1\n", UTF_16LE);

    for (Path file : List.of(latin, wide)) {
      tables.in(
          file.toString(),
          table -> {
            assertThat(table.database().row("", "SELECT city FROM " + table.sql()).text(0))
                .hasValue("Zürich");
            assertThat(table.notices()).singleElement().asString().contains("is read as");
            return null;
          });
    }
  }

  @Test
  void aLetterOfAnOldEncodingFarBehindIsReadToo() {
    Path file =
        tables.write("late.csv", "city,v\n" + "Rom,1\n".repeat(200_000) + "Zürich,2\n", ISO_8859_1);

    tables.in(
        file.toString(),
        table -> {
          assertThat(table.rows()).isEqualTo(200_001);
          assertThat(table.database().row("", "SELECT max(city) FROM " + table.sql()).text(0))
              .hasValue("Zürich");
          assertThat(table.notices()).singleElement().asString().contains("is read as Latin-1");
          return null;
        });
  }

  @Test
  void blanksAtTheEndsOfAValueAreNoPartOfIt() {
    tables.inCsv(
        "plan,age,y\n basic,1,a\nbasic , 2,b\n\u00a0basic,3 ,a\n\"  \",\" \",b\n\u00fcber,5,\u00fc\n",
        table -> {
          assertThat(
                  table
                      .database()
                      .row("", "SELECT count(DISTINCT plan), sum(age) FROM " + table.sql())
                      .cells())
              .containsExactly(2L, 11.0);
          assertThat(table.column("plan").orElseThrow().empty()).isEqualTo(1);
          assertThat(table.column("age").orElseThrow().empty()).isEqualTo(1);
          return null;
        });
  }

  @Test
  void aNumberBeyondAllNumbersIsNoneAndTold() {
    tables.inCsv(
        "v,y\n" + "1.5,a\n".repeat(40) + "1e999,b\n+inf,b\n",
        table -> {
          assertThat(table.column("v").orElseThrow().kind()).isEqualTo(Kind.NUMBER);
          assertThat(table.column("v").orElseThrow().disguised()).isEqualTo(2);
          assertThat(table.notices())
              .singleElement()
              .asString()
              .contains("2 of its 42 values are none, such as “+inf”");
          return null;
        });
  }

  @Test
  void anEncodingThatWouldGiveNoRowsIsRefused() {
    Path file = tables.write("wide.csv", "\uFEFFcity,v\nZürich,1\n", UTF_16BE);

    assertThatThrownBy(() -> tables.in(file.toString(), Table::rows))
        .isInstanceOf(NotMeasurableException.class)
        .hasMessageContaining("Save it as UTF-8");
  }

  @Test
  void aByteOrderMarkIsNoPartOfAName() {
    tables.inCsv(
        "\uFEFFcity,v\nZürich,1\n",
        table -> {
          assertThat(table.columns()).extracting(Column::name).containsExactly("city", "v");
          assertThat(table.notices()).isEmpty();
          return null;
        });
  }

  @Test
  void aQuotedValueMayHoldLinesQuotesAndDelimiters() {
    tables.inCsv(
        "a,\"b, or c\"\r\n1,\"x\r\ny, \"\"z\"\"\"\r\n2,plain\r\n",
        table -> {
          assertThat(table.columns()).extracting(Column::name).containsExactly("a", "b, or c");
          assertThat(table.rows()).isEqualTo(2);
          return null;
        });
  }

  @Test
  void namesThatStandTwiceOrAreMissingAreToldApart() {
    tables.inCsv(
        "a,A,,b\n1,2,3,x\n4,5,6,y\n",
        table -> {
          assertThat(table.columns())
              .extracting(Column::name)
              .containsExactly("a", "A (2)", "column 3", "b");
          assertThat(table.notices()).hasSize(2);
          return null;
        });
  }

  @Test
  void aFirstLineOfNumbersIsToldToBeReadAsNames() {
    tables.inCsv(
        "17,4\n18,5\n",
        table -> {
          assertThat(table.notices()).singleElement().asString().contains("2 of its 2 cells");
          return null;
        });
  }

  @Test
  void namesThatCarrySqlAreNamesAndNothingElse() {
    tables.inCsv(
        "\"a\"\"; DROP TABLE table_1; --\",'b'\n1,x\n2,y\n",
        table -> {
          assertThat(table.columns().get(0).name()).isEqualTo("a\"; DROP TABLE table_1; --");
          assertThat(sum(table, "a\"; DROP TABLE table_1; --")).isEqualTo(3);
          assertThat(table.columns().get(1).name()).isEqualTo("'b'");
          return null;
        });
  }

  @Test
  void numbersWithLeadingZerosStayTexts() {
    tables.inCsv(
        "zip,v\n01067,1\n80331,2\n",
        table -> {
          assertThat(table.column("zip").orElseThrow().kind()).isEqualTo(Kind.TEXT);
          return null;
        });
  }

  @Test
  void aTableMayHaveNoRows() {
    tables.inCsv(
        "a,b\n",
        table -> {
          assertThat(table.rows()).isZero();
          assertThat(table.columns()).hasSize(2);
          return null;
        });
  }

  @Test
  void whatIsNoTextIsRefused() throws Exception {
    Files.write(folder.resolve("t.csv"), new byte[] {'a', ',', 0, 1, '\n', '"', 2, 3});

    assertThatThrownBy(() -> tables.in(folder + "/t.csv", Table::rows))
        .isInstanceOf(NotMeasurableException.class)
        .hasMessageStartingWith("t.csv is no text, so it is no CSV file.");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThatThrownBy(() -> tables.inCsv("", Table::rows))
        .isInstanceOf(NotMeasurableException.class)
        .hasMessageContaining("is empty");
  }

  @Test
  void parquetAndJsonAreReadWithTheirTypes() {
    String select =
        "SELECT range AS n, 'k' || range % 3 AS k, DATE '2024-01-01' AS d FROM range(9)";

    for (String name : List.of("t.parquet", "t.json")) {
      tables.in(
          tables.made(name, select).toString(),
          table -> {
            assertThat(table.rows()).isEqualTo(9);
            assertThat(table.columns())
                .extracting(Column::kind)
                .containsExactly(Kind.NUMBER, Kind.TEXT, Kind.TIME);
            return null;
          });
    }
  }

  @Test
  void numbersAndTextsInOneColumnOfJsonAreTexts() {
    Path file = tables.write("t.json", "{\"t\": 1776}\n{\"t\": \"Alien\"}\n{\"t\": null}\n");

    tables.in(
        file.toString(),
        table -> {
          assertThat(table.columns()).containsExactly(new Column("t", "\"t\"", Kind.TEXT, 1, 0));
          return null;
        });
  }

  @Test
  void monthsMayHaveNames() {
    tables.inCsv(
        "day,v\nJun 12 1998,1\nAug 07 1998,2\n",
        table -> {
          assertThat(table.column("day").orElseThrow().kind()).isEqualTo(Kind.TIME);
          return null;
        });
  }

  @Test
  void aFolderAndAPatternAreOneTable() throws Exception {
    Files.createDirectory(folder.resolve("parts"));
    tables.write("parts/a.csv", "a,b\n1,2\n");
    tables.write("parts/b.csv", "a,b\n3,4\n5,6\n");

    for (String named : List.of(folder + "/parts", folder + "/parts/*.csv")) {
      assertThat(tables.<Long>in(named, Table::rows)).isEqualTo(3);
    }
  }

  @Test
  void filesWithOtherColumnsAreNotPutTogether() throws Exception {
    Files.createDirectory(folder.resolve("parts"));
    tables.write("parts/a.csv", "a,b\n1,2\n");
    tables.write("parts/b.csv", "b,a\n3,4\n");

    assertThatThrownBy(() -> tables.in(folder + "/parts", Table::rows))
        .hasMessageContaining("do not have the same columns in the same order");
  }

  @Test
  void whatIsNotThereOrNoTableIsNamed() {
    Path odd = tables.write("odd.xlsx", "x");

    assertThatThrownBy(() -> tables.in(folder + "/no.csv", Table::rows))
        .hasMessageContaining("There is no file");
    assertThatThrownBy(() -> tables.in(odd.toString(), Table::rows))
        .hasMessageContaining("does not end as a table does");
  }

  @Test
  void aFileThatChangesWhileItIsReadIsTold() throws Exception {
    Path file = tables.write("t.csv", "a,b\n1,2\n");
    try (FileTables opened =
        FileTables.open(
            List.of(file.toString()), new Drivers(List.of()), folder.resolve("cache"), d -> {})) {
      opened.table(file.toString());
      assertThat(opened.changed()).isEmpty();

      Files.writeString(file, "a,b\n1,2\n3,4\n");

      assertThat(opened.changed()).containsExactly(file.toString());
    }
  }

  @Test
  void theEngineReadsTheNamedFilesAndNothingElse() {
    Path other = tables.write("other.csv", "a\n1\n");

    tables.inCsv(
        "a\n1\n",
        table -> {
          Stream.of(
                  "SELECT * FROM read_csv('" + other + "')",
                  "SELECT * FROM read_text('/etc/passwd')",
                  "SELECT * FROM glob('" + folder + "/*')",
                  "COPY (SELECT 1) TO '" + folder.resolve("out.csv") + "'",
                  "ATTACH '" + folder.resolve("x.db") + "'",
                  "INSTALL httpfs",
                  "SET enable_external_access = true",
                  "SET memory_limit = '8GB'",
                  "SELECT * FROM read_csv('https://example.org/a.csv')")
              .forEach(
                  sql ->
                      assertThatThrownBy(() -> table.database().rows("It", sql))
                          .as(sql)
                          .isInstanceOf(NotMeasurableException.class));
          return null;
        });
  }

  @Test
  void itsWorkFolderIsTakenAway() throws Exception {
    tables.inCsv("a\n1\n", Table::rows);

    try (Stream<Path> left = Files.list(folder.resolve("cache"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void whoeverWatchesCanEndAQuery() {
    boolean[] ends = {false};
    Path file = tables.write("t.csv", "a\n1\n");
    try (FileTables opened =
        FileTables.open(
            List.of(file.toString()),
            new Drivers(List.of()),
            folder.resolve("cache"),
            doing -> {
              if (ends[0]) {
                throw new IllegalStateException("ended");
              }
              ends[0] = doing.equals("Endless");
            })) {
      Table table = opened.table(file.toString());

      assertThatThrownBy(
              () ->
                  table
                      .database()
                      .rows(
                          "Endless",
                          "SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE a.range"
                              + " * b.range % 7 = 1"))
          .hasMessage("ended");
    }
  }

  private static double sum(Table table, String column) {
    return table
        .database()
        .row("", "SELECT sum(" + Sql.name(column) + ") FROM " + table.sql())
        .number(0);
  }
}
