package org.mlfit.measure;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.knowledge.question.Measure;
import org.mlfit.measure.Outcome.Hint;
import org.mlfit.measure.Outcome.Measured;
import org.mlfit.measure.Outcome.NotMeasured;
import org.mlfit.measure.table.NotMeasurableException;
import org.mlfit.measure.table.OpenedTables;
import org.mlfit.measure.table.Table;

/** What is planted in a table is found in it, and what a table cannot tell is not claimed. */
class MeasurerTest {

  @TempDir private Path folder;
  private OpenedTables tables;

  @BeforeEach
  void setUp() {
    tables = new OpenedTables(folder);
  }

  // ---- outcomes and their kinds ----

  @Test
  void rowsWithAnOutcomeAreCountedAndTheRarestKindIsNamed() {
    String csv =
        rows("x,y", 100, i -> i + "," + (i < 7 ? "rare" : i < 60 ? "often" : i < 90 ? "also" : ""));

    inCsv(
        csv,
        named("y"),
        measurer -> {
          assertThat(number(measurer, Measure.ROWS)).isEqualTo(100);
          assertThat(number(measurer, Measure.LABELLED_ROWS)).isEqualTo(90);
          assertThat(number(measurer, Measure.KINDS)).isEqualTo(3);
          assertThat(number(measurer, Measure.RAREST_KIND)).isEqualTo(7);
          assertThat(told(measurer, Measure.RAREST_KIND)).contains("“rare”, with 7 rows");
        });
  }

  @Test
  void whereEachEntityHasOneOutcomeTheEntitiesAreTheCases() {
    String csv = rows("who,y", 120, i -> i / 12 + "," + (i / 12 < 3 ? "yes" : "no"));

    inCsv(
        csv,
        new Named("y").entity("who"),
        measurer -> {
          assertThat(number(measurer, Measure.LABELLED_ROWS)).isEqualTo(10);
          assertThat(number(measurer, Measure.RAREST_KIND)).isEqualTo(3);
          assertThat(told(measurer, Measure.LABELLED_ROWS)).contains("120 of 120 rows", "who");
        });
  }

  @Test
  void contradictionsOfTwoKindsAreCountedAsThoseOfMany() {
    // Of five equal rows four say a and one b; with a third kind elsewhere, the long way is taken.
    String two = rows("x,y", 100, i -> i % 20 + "," + (i < 80 ? "a" : "b"));

    for (String csv : List.of(two, two + "\n99,c\n")) {
      inCsv(
          csv,
          named("y"),
          m ->
              assertThat(((Outcome.Hint) m.measure(Measure.WRONG_LABELS)).told())
                  .startsWith("100 rows have equal inputs and different outcomes")
                  .containsPattern("at least (20.0|19.8) %"));
    }
  }

  @Test
  void whatLooksLikeAnEntityIsNamedWhereNoneWas() {
    inCsv(
        rows("customer,town,y", 240, i -> "C" + i / 4 + ",T" + i % 3 + "," + i % 2),
        named("y"),
        m -> assertThat(reason(m, Measure.ROW_STRUCTURE)).endsWith("COLUMN. Is it customer?"));
    inCsv(
        rows("customer,site,y", 240, i -> "C" + i / 4 + ",S" + i / 3 + "," + i % 2),
        named("y"),
        m -> assertThat(reason(m, Measure.ROW_STRUCTURE)).endsWith("--entity COLUMN."));
  }

  @Test
  void oneValueThatMattersMakesTwoKinds() {
    String csv = rows("x,y", 100, i -> i + "," + i % 10);

    inCsv(
        csv,
        new Named("y").positive("3"),
        measurer -> {
          assertThat(number(measurer, Measure.KINDS)).isEqualTo(2);
          assertThat(number(measurer, Measure.RAREST_KIND)).isEqualTo(10);
          assertThat(told(measurer, Measure.RAREST_KIND)).contains("“3”");
        });
  }

  @Test
  void aValueThatMattersHasToBeThere() {
    assertThatThrownBy(
            () ->
                inCsv(
                    "x,y\n1,a\n2,b\n",
                    new Named("y").positive("yes"),
                    measurer -> measurer.measure(Measure.KINDS)))
        .isInstanceOf(NotMeasurableException.class)
        .hasMessageContaining("No row has the value yes in y");
  }

  @Test
  void aTargetThatIsAnIdIsNoOutcome() {
    inCsv(
        rows("x,id", 100, i -> i % 7 + ",A" + i),
        named("id"),
        measurer -> {
          assertThat(reason(measurer, Measure.KINDS)).contains("looks like an id");
          assertThat(reason(measurer, Measure.LABELLED_ROWS)).contains("looks like an id");
        });
  }

  @Test
  void aTargetWithOneKindTellsNothingApart() {
    inCsv(
        rows("x,y", 50, i -> i + ",yes"),
        named("y"),
        measurer -> assertThat(reason(measurer, Measure.KINDS)).contains("the same one, “yes”"));
  }

  @Test
  void tenThousandKindsAreCountedOneByOne() {
    inCsv(
        rows("x,y", 30_000, i -> i + ",k" + i % 10_000),
        named("y"),
        measurer -> {
          assertThat(number(measurer, Measure.KINDS)).isEqualTo(10_000);
          assertThat(number(measurer, Measure.RAREST_KIND)).isEqualTo(3);
          assertThat(reason(measurer, Measure.SIMPLE_SHARE)).contains("too many kinds");
        });
  }

  @Test
  void amountsAreNoKinds() {
    inCsv(
        rows("x,y", 100, i -> i + "," + i * 1.5),
        named("y"),
        measurer -> {
          assertThat(number(measurer, Measure.LABELLED_ROWS)).isEqualTo(100);
          assertThat(reason(measurer, Measure.KINDS)).contains("holds amounts", "--positive");
        });
  }

  @Test
  void aTargetWithoutAnyValueIsTold() {
    inCsv(
        rows("x,y", 30, i -> i + ",NA"),
        named("y"),
        measurer -> {
          assertThat(number(measurer, Measure.LABELLED_ROWS)).isZero();
          assertThat(reason(measurer, Measure.KINDS)).contains("No row has a value");
        });
  }

  @Test
  void aTableWithoutRowsAnswersOrSaysWhyNot() {
    inCsv(
        "x,y,t\n",
        named("y"),
        measurer -> {
          for (Measure measure : Measure.values()) {
            assertThat(measurer.measure(measure)).as(measure.id()).isNotNull();
          }
          assertThat(number(measurer, Measure.ROWS)).isZero();
          for (Measure measure : List.of(Measure.SELECTIVE_LABELS, Measure.LATE_INPUTS)) {
            assertThat(reason(measurer, measure)).isEqualTo("The table has no rows.");
          }
        });
  }

  @Test
  void aColumnThatIsNotThereIsRefusedWithTheNearestOne() {
    assertThatThrownBy(() -> inCsv("x,churned\n1,a\n", named("churnt"), measurer -> {}))
        .isInstanceOf(NotMeasurableException.class)
        .hasMessageContaining("Did you mean churned?");
  }

  @Test
  void namesThatNeedQuotingAreCounted() {
    inCsv(
        rows("\"a \"\"b\",\"y; select\"", 50, i -> i % 9 + ",k" + i % 2),
        named("y; select"),
        measurer -> {
          for (Measure measure : Measure.values()) {
            assertThat(measurer.measure(measure)).as(measure.id()).isNotNull();
          }
          assertThat(number(measurer, Measure.KINDS)).isEqualTo(2);
        });
  }

  // ---- inputs and what is missing in them ----

  @Test
  void idsConstantsAndSentencesAreNoInputs() {
    String csv =
        rows(
            "id,mail,same,note,plan,age,y",
            300,
            i ->
                i
                    + ",u"
                    + i
                    + "@x.org,1,the customer called us again about it "
                    + i
                    + ","
                    + List.of("a", "b", "c").get(i % 3)
                    + ","
                    + (i * 7 % 61 + 0.5)
                    + ","
                    + i % 2);

    inCsv(
        csv,
        named("y"),
        measurer -> {
          assertThat(number(measurer, Measure.CANDIDATE_INPUTS)).isEqualTo(3 + 1);
          assertThat(told(measurer, Measure.CANDIDATE_INPUTS))
              .contains("2 columns can be inputs", "id (an id", "mail (an id", "same (the same")
              .contains("note (free text)");
        });
  }

  @Test
  void anIdThatRepeatsIsNoInputEither() {
    inCsv(
        rows("customer_id,planId,y", 600, i -> i / 6 + "," + i % 4 + "," + i % 2),
        named("y"),
        measurer ->
            assertThat(told(measurer, Measure.CANDIDATE_INPUTS))
                .contains("1 column can be an input", "left out: customer_id (an id)"));
  }

  @Test
  void disguisedGapsAreCountedWithTheEmptyOnes() {
    String csv =
        rows(
            "age,town,y",
            1_000,
            i ->
                (i % 20 == 0 ? "99" : String.valueOf(18 + i * 7 % 60))
                    + ","
                    + (i % 10 == 1 ? "" : i % 10 == 2 ? "n/a" : "t" + i % 4)
                    + ","
                    + i % 2);

    inCsv(
        csv,
        named("y"),
        measurer -> {
          Measured measured = (Measured) measurer.measure(Measure.MISSING_PERCENT);
          assertThat(measured.number().orElseThrow()).isEqualByComparingTo("12.5");
          assertThat(measured.told()).contains("12.5 %", "5.0 % are empty");
          assertThat(measurer.suspects())
              .extracting(Suspect::column, Suspect::figure)
              .containsExactly(tuple("age", "50 rows, 5.0 %"));
        });
  }

  @Test
  void ofThreePricesTheHighestIsNoGapHoweverFarItLies() {
    inCsv(
        rows("price,y", 900, i -> List.of("9.9", "19.9", "99.5").get(i % 3) + "," + i % 2),
        named("y"),
        measurer -> {
          assertThat(decimal(measurer, Measure.MISSING_PERCENT)).isEqualByComparingTo("0");
          assertThat(measurer.suspects()).isEmpty();
        });
  }

  @Test
  void whatIsOftenAndWithinTheOthersIsNoGap() {
    inCsv(
        rows("stars,count,y", 1_000, i -> i % 10 + "," + (i % 3 == 0 ? 0 : i % 40) + "," + i % 2),
        named("y"),
        measurer -> {
          assertThat(decimal(measurer, Measure.MISSING_PERCENT)).isEqualByComparingTo("0");
          assertThat(measurer.suspects()).isEmpty();
        });
  }

  @Test
  void daysThatAreWrittenForNoneAreGaps() {
    inCsv(
        rows(
            "since,y",
            100,
            i -> (i % 10 == 0 ? "1900-01-01" : "2024-01-" + (10 + i % 19)) + "," + i % 2),
        named("y"),
        measurer ->
            assertThat(decimal(measurer, Measure.MISSING_PERCENT)).isEqualByComparingTo("10"));
  }

  // ---- history and relations ----

  @Test
  void theHistoryIsCountedInYearsAndItsGapsAreTold() {
    String csv =
        "month,y\n"
            + IntStream.range(0, 42)
                .filter(i -> i != 5)
                .mapToObj(i -> "%d-%02d,%d%n".formatted(2020 + i / 12, 1 + i % 12, i))
                .collect(joining());

    inCsv(
        csv,
        new Named("y").time("month"),
        measurer -> {
          assertThat(decimal(measurer, Measure.SEASONS)).isEqualByComparingTo("3.5");
          assertThat(told(measurer, Measure.SEASONS))
              .contains("2020-01-01 to 2023-06-01", "1 of 42 months without a row");
        });
  }

  @Test
  void ofDaysTheWeeksAreToldBesideTheYears() {
    String csv =
        rows(
            "day,y",
            100,
            i -> java.time.LocalDate.of(2024, 1, 1).plusDays(i) + "," + (100 + i % 7));

    inCsv(
        csv,
        new Named("y").time("day"),
        measurer -> {
          assertThat(decimal(measurer, Measure.SEASONS)).isEqualByComparingTo("0.2");
          assertThat(told(measurer, Measure.SEASONS))
              .endsWith("Where the longest season that matters is the week, they are 14 cycles.");
        });
  }

  @Test
  void howRowsBelongTogetherIsNotClaimedWithoutTheEntity() {
    String csv = rows("who,day,y", 60, i -> i / 6 + ",2024-01-" + (10 + i % 19) + "," + i % 2);

    inCsv(csv, named("y"), m -> assertThat(reason(m, Measure.ROW_STRUCTURE)).contains("--entity"));
    inCsv(
        csv,
        new Named("y").entity("who"),
        m -> assertThat(reason(m, Measure.ROW_STRUCTURE)).contains("--time"));
    inCsv(
        csv,
        new Named("y").entity("who").time("day"),
        m -> assertThat(option(m, Measure.ROW_STRUCTURE)).isEqualTo("both"));
    inCsv(
        rows("who,y", 60, i -> i + "," + i % 2),
        new Named("y").entity("who"),
        m -> assertThat(option(m, Measure.ROW_STRUCTURE)).isEqualTo("independent"));
  }

  // ---- labels ----

  @Test
  void equalInputsWithDifferentOutcomesBoundEveryModel() {
    String csv = rows("a,b,y", 200, i -> i / 20 + ",x," + (i % 20 == 0 ? "no" : "yes"));

    inCsv(
        csv,
        named("y"),
        measurer -> {
          assertThat(hint(measurer, Measure.WRONG_LABELS))
              .contains("at least 5.0 %", "more than 95.0 %", "200 rows");
          assertThat(measurer.suspects()).extracting(Suspect::column).containsExactly("y");
        });
  }

  @Test
  void missingOutcomesAreAHintWithWhereTheyLie() {
    String csv =
        rows("shop,y", 200, i -> (i < 100 ? "north" : "south") + "," + (i < 80 ? "" : i % 2));

    inCsv(
        csv,
        named("y"),
        measurer -> {
          assertThat(hint(measurer, Measure.SELECTIVE_LABELS))
              .contains("80 of 200 rows have no outcome", "by shop");
          assertThat(measurer.suspects())
              .extracting(Suspect::figure)
              .containsExactly("80 % there, 0 % where it is “south”");
        });
  }

  @Test
  void repeatedRowsAreCounted() {
    inCsv(
        rows("a,y", 100, i -> i % 80 + "," + i % 2),
        named("y"),
        measurer ->
            assertThat(decimal(measurer, Measure.DUPLICATE_PERCENT)).isEqualByComparingTo("20"));
  }

  // ---- inputs that come too late ----

  @Test
  void anInputThatGivesTheAnswerAwayIsASuspicionAndNoAnswer() {
    String csv =
        rows(
            "code,size,y",
            500,
            i ->
                (i % 5 == 0 ? "C" + i % 3 : "") + "," + i % 37 + "," + (i % 5 == 0 ? "yes" : "no"));

    inCsv(
        csv,
        named("y"),
        measurer -> {
          assertThat(hint(measurer, Measure.LATE_INPUTS)).contains("when is code written");
          assertThat(measurer.suspects())
              .filteredOn(suspect -> suspect.column().equals("code"))
              .extracting(Suspect::why)
              .contains(
                  "gives the answer away by itself",
                  "is filled for some outcomes and not for others");
        });
  }

  @Test
  void aTimeAfterTheDecisionIsASuspicion() {
    inCsv(
        rows(
            "asked,paid,y", 100, i -> "2024-01-10,2024-01-" + (i < 20 ? "15" : "05") + "," + i % 2),
        new Named("y").decision("asked"),
        measurer -> {
          measurer.measure(Measure.LATE_INPUTS);
          assertThat(measurer.suspects())
              .filteredOn(suspect -> suspect.why().equals("lies after the decision"))
              .extracting(Suspect::figure)
              .containsExactly("in 20 of 100 rows");
        });
  }

  // ---- production and joins ----

  @Test
  void whatComesInUseIsComparedBySize() {
    String before = rows("a,k,y", 2_000, i -> i * 7 % 100 + ",k" + i % 4 + "," + i % 2);
    String alike = rows("a,k", 2_000, i -> i * 13 % 100 + ",k" + i % 4);
    String moved = rows("a,k", 2_000, i -> 60 + i * 13 % 100 + ",k" + i % 4);
    String gaps = rows("a,k", 2_000, i -> (i % 8 == 0 ? "" : i * 13 % 100) + ",k" + i % 4);
    String unseen = rows("a,k", 2_000, i -> i * 13 % 100 + (i % 20 == 0 ? ",new" : ",k" + i % 4));

    assertThat(shift(before, alike)).isEqualTo("same");
    assertThat(shift(before, moved)).isEqualTo("different");
    assertThat(shift(before, gaps)).isIn("similar", "different");
    assertThat(shift(before, unseen)).isIn("similar", "different");
    assertThat(shift(before, "a\n1\n2\n")).isEqualTo("different");
  }

  private String shift(String before, String after) {
    Path training = tables.write("before.csv", before);
    Path production = tables.write("after.csv", after);
    return with(
        List.of(training.toString(), production.toString()),
        named("y"),
        (opened, roles) ->
            new Request(
                opened.get(0),
                roles,
                Optional.of(opened.get(1)),
                List.of(),
                OptionalDouble.empty()),
        measurer -> option(measurer, Measure.POPULATION_SHIFT));
  }

  @Test
  void whatIsLostAndDoubledByAJoinIsTold() {
    Path left = tables.write("left.csv", rows("plan,y", 100, i -> "p" + i % 5 + "," + i % 2));
    Path right = tables.write("right.csv", "plan,price\np0,1\np1,2\np2,3\np3,4\np3,5\n");

    with(
        List.of(left.toString(), right.toString()),
        named("y"),
        (opened, roles) ->
            new Request(
                opened.get(0),
                roles,
                Optional.empty(),
                List.of(Request.Join.of(opened.get(0), opened.get(1), "plan")),
                OptionalDouble.empty()),
        measurer -> {
          assertThat(number(measurer, Measure.SOURCES)).isEqualTo(2);
          assertThat(measurer.suspects())
              .extracting(Suspect::figure)
              .containsExactly("20 of 100, 20.0 %", "100 rows become 120");
          return null;
        });
  }

  // ---- simple ways ----

  @Test
  void aRuleOnOneColumnIsFoundAndScoredOnHeldOutRows() {
    String csv =
        rows(
            "calls,noise,y",
            4_000,
            i -> {
              int calls = i * 7919 % 100;
              boolean isRight = i * 104729 % 100 < 80;
              return calls + "," + i * 31 % 17 + "," + (calls >= 50 == isRight ? "yes" : "no");
            });

    inCsv(
        csv,
        named("y"),
        measurer -> {
          measurer.measure(Measure.SIMPLE_SHARE);
          SimpleWay best = measurer.scored().orElseThrow().best();
          assertThat(best.way()).contains("calls");
          assertThat(best.score()).isBetween(0.75, 0.85);
          assertThat(measurer.scored().orElseThrow().ways().get(0).score()).isEqualTo(0.5);
        });
  }

  @Test
  void numbersWithManyDigitsAreCutAndCompared() {
    String json =
        IntStream.range(0, 300)
            .mapToObj(
                i ->
                    "{\"gross\": %d, \"tiny\": %s, \"y\": \"k%d\"}"
                        .formatted(766_448L * i * i, "1e-" + i, i % 2))
            .collect(joining("\n"));

    with(
        List.of(tables.write("t.json", json).toString()),
        named("y"),
        (opened, roles) ->
            new Request(opened.get(0), roles, Optional.empty(), List.of(), OptionalDouble.empty()),
        measurer -> {
          for (Measure measure : Measure.values()) {
            assertThat(measurer.measure(measure)).as(measure.id()).isNotNull();
          }
          assertThat(measurer.scored().orElseThrow().ways()).hasSizeGreaterThan(1);
          return null;
        });
  }

  @Test
  void theShareOfTheTargetIsGivenOnlyWhereTheTargetIsKnown() {
    String csv = rows("x,y", 400, i -> i % 40 + "," + (i % 40 < 10 ? i % 4 : 10 + i % 3));

    inCsv(
        csv,
        named("y"),
        measurer ->
            assertThat(reason(measurer, Measure.SIMPLE_SHARE))
                .contains("--target-score", "balanced accuracy"));
  }

  @Test
  void valuesOverTimeAreComparedWithTheLastOneAndThatOfAYearBefore() {
    String csv =
        "month,y\n"
            + IntStream.range(0, 60)
                .mapToObj(i -> "%d-%02d,%d.5%n".formatted(2019 + i / 12, 1 + i % 12, 50 * (i % 12)))
                .collect(joining());

    inCsv(
        csv,
        new Named("y").time("month"),
        measurer -> {
          measurer.measure(Measure.SIMPLE_SHARE);
          SimpleWays ways = measurer.scored().orElseThrow();
          assertThat(ways.heldOut()).contains("the last rows, from 2023-01-01");
          assertThat(ways.best().way()).isEqualTo("the value of a year before");
          assertThat(ways.best().score()).isZero();
        });
  }

  @Test
  void thePresentWayIsScoredBesideTheOthers() {
    String csv =
        rows("x,now,y", 1_000, i -> i % 7 + "," + (i % 10 < 9 ? i % 2 : 1 - i % 2) + "," + i % 2);

    inCsv(
        csv,
        new Named("y").baseline("now"),
        measurer -> {
          measurer.measure(Measure.SIMPLE_SHARE);
          assertThat(measurer.scored().orElseThrow().ways())
              .filteredOn(way -> way.way().equals("the present way, now"))
              .singleElement()
              .satisfies(way -> assertThat(way.score()).isBetween(0.85, 0.95));
        });
  }

  // ---- helpers ----

  /** Columns by what they are for. */
  private record Named(Roles.Named roles) {

    Named(String target) {
      this(
          new Roles.Named(
              target,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }

    Named positive(String v) {
      return new Named(
          new Roles.Named(
              roles.target(),
              Optional.of(v),
              roles.time(),
              roles.entity(),
              roles.decisionTime(),
              roles.baseline()));
    }

    Named time(String v) {
      return new Named(
          new Roles.Named(
              roles.target(),
              roles.positive(),
              Optional.of(v),
              roles.entity(),
              roles.decisionTime(),
              roles.baseline()));
    }

    Named entity(String v) {
      return new Named(
          new Roles.Named(
              roles.target(),
              roles.positive(),
              roles.time(),
              Optional.of(v),
              roles.decisionTime(),
              roles.baseline()));
    }

    Named decision(String v) {
      return new Named(
          new Roles.Named(
              roles.target(),
              roles.positive(),
              roles.time(),
              roles.entity(),
              Optional.of(v),
              roles.baseline()));
    }

    Named baseline(String v) {
      return new Named(
          new Roles.Named(
              roles.target(),
              roles.positive(),
              roles.time(),
              roles.entity(),
              roles.decisionTime(),
              Optional.of(v)));
    }
  }

  private static Named named(String target) {
    return new Named(target);
  }

  private static String rows(String head, int count, IntFunction<String> row) {
    return head + "\n" + IntStream.range(0, count).mapToObj(row).collect(joining("\n")) + "\n";
  }

  private void inCsv(String csv, Named named, Consumer<Measurer> look) {
    with(
        List.of(tables.write("table.csv", csv).toString()),
        named,
        (opened, roles) ->
            new Request(opened.get(0), roles, Optional.empty(), List.of(), OptionalDouble.empty()),
        measurer -> {
          look.accept(measurer);
          return null;
        });
  }

  private <T> T with(
      List<String> sources,
      Named named,
      BiFunction<List<Table>, Roles, Request> request,
      Function<Measurer, T> look) {
    return tables.inAll(
        sources,
        opened ->
            look.apply(
                new Measurer(request.apply(opened, Roles.in(opened.get(0), named.roles())))));
  }

  private static BigDecimal decimal(Measurer measurer, Measure measure) {
    return ((Measured) measurer.measure(measure)).number().orElseThrow();
  }

  private static long number(Measurer measurer, Measure measure) {
    return decimal(measurer, measure).longValueExact();
  }

  private static String option(Measurer measurer, Measure measure) {
    return ((Measured) measurer.measure(measure)).option().orElseThrow();
  }

  private static String told(Measurer measurer, Measure measure) {
    return ((Measured) measurer.measure(measure)).told();
  }

  private static String hint(Measurer measurer, Measure measure) {
    return ((Hint) measurer.measure(measure)).told();
  }

  private static String reason(Measurer measurer, Measure measure) {
    return ((NotMeasured) measurer.measure(measure)).reason();
  }
}
