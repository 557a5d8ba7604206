package org.mlfit.measure.table;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Databases whose queries are written without one at hand, and were never run on a real one. */
public enum UntestedDialect implements Dialect {
  TRINO("Trino", "jdbc:trino:") {
    @Override
    public String asNumber(String value) {
      return "CAST(" + value + " AS DOUBLE)";
    }

    @Override
    public Optional<String> isNumber(String value) {
      return Optional.of("NOT is_nan(" + value + ")");
    }

    @Override
    public String distinct(String value) {
      return "approx_distinct(" + value + ")";
    }

    @Override
    public String bucket(List<String> values, int buckets) {
      return "abs(mod(from_big_endian_64(" + key(values) + "), " + buckets + "))";
    }

    @Override
    public String key(List<String> values) {
      return "xxhash64(to_utf8(" + joined(values) + "))";
    }

    @Override
    public List<String> quantiles(String value, List<Double> shares) {
      return each(shares, "approx_percentile(" + value + ", %s)");
    }
  },
  MYSQL("MySQL", "jdbc:mysql:", "jdbc:mariadb:") {
    @Override
    public boolean hasSnapshots() {
      return true;
    }

    @Override
    public String name(String words) {
      return "`" + words.replace("`", "``") + "`";
    }

    @Override
    public String literal(String words) {
      return Sql.text(words.replace("\\", "\\\\"));
    }

    @Override
    public String asNumber(String value) {
      return "CAST(" + value + " AS DOUBLE)";
    }

    @Override
    public String text(String value) {
      return "CAST(" + value + " AS CHAR)";
    }

    @Override
    public String length(String value) {
      return "char_length(" + value + ")";
    }

    @Override
    public String time(String value) {
      return "CAST(" + value + " AS DATETIME)";
    }

    @Override
    public String month(String value) {
      return time("DATE_FORMAT(" + value + ", '%Y-%m-01')");
    }

    @Override
    public String aYearLater(String value) {
      return value + " + INTERVAL 1 YEAR";
    }

    @Override
    public Optional<String> isNumber(String value) {
      return Optional.empty();
    }

    @Override
    public String bucket(List<String> values, int buckets) {
      return "mod(crc32(" + joined(values) + "), " + buckets + ")";
    }

    @Override
    public String key(List<String> values) {
      return "md5(" + joined(values) + ")";
    }

    /** It has none, so numbers are cut into pieces of equal width. */
    @Override
    public List<String> quantiles(String value, List<Double> shares) {
      return shares.stream()
          .map(share -> "min(%1$s) + %2$s * (max(%1$s) - min(%1$s))".formatted(value, share))
          .toList();
    }

    /** It has no grouping sets, so each grouping is a query of its own. */
    @Override
    public String groups(
        List<String> cells, List<List<String>> groups, String counts, String from) {
      return groups.stream()
          .map(
              group ->
                  "SELECT %s, %s FROM (%s) AS cut%s"
                      .formatted(
                          cells.stream()
                              .map(cell -> group.contains(cell) ? cell : "NULL AS " + cell)
                              .collect(joining(", ")),
                          counts,
                          from,
                          group.isEmpty() ? "" : " GROUP BY " + String.join(", ", group)))
          .collect(joining(" UNION ALL "));
    }
  },
  SQL_SERVER("SQL Server", "jdbc:sqlserver:") {
    @Override
    public String asNumber(String value) {
      return "CAST(" + value + " AS FLOAT)";
    }

    @Override
    public String text(String value) {
      return "CAST(" + value + " AS NVARCHAR(4000))";
    }

    @Override
    public String length(String value) {
      return "LEN(" + value + ")";
    }

    @Override
    public String time(String value) {
      return "CAST(" + value + " AS DATETIME2)";
    }

    @Override
    public String month(String value) {
      return "DATETRUNC(month, " + value + ")";
    }

    @Override
    public String aYearLater(String value) {
      return "DATEADD(year, 1, " + value + ")";
    }

    @Override
    public Optional<String> isNumber(String value) {
      return Optional.empty();
    }

    @Override
    public String distinct(String value) {
      return "APPROX_COUNT_DISTINCT(" + value + ")";
    }

    @Override
    public String bucket(List<String> values, int buckets) {
      return "(CHECKSUM(" + joined(values) + ") & 2147483647) % " + buckets;
    }

    @Override
    public String key(List<String> values) {
      return "HASHBYTES('SHA2_256', " + joined(values) + ")";
    }

    @Override
    public List<String> quantiles(String value, List<Double> shares) {
      return each(shares, "APPROX_PERCENTILE_DISC(%s) WITHIN GROUP (ORDER BY " + value + ")");
    }
  },
  SNOWFLAKE("Snowflake", "jdbc:snowflake:") {
    @Override
    public String literal(String words) {
      return Sql.text(words.replace("\\", "\\\\"));
    }

    @Override
    public String aYearLater(String value) {
      return "DATEADD(year, 1, " + value + ")";
    }

    @Override
    public String distinct(String value) {
      return "APPROX_COUNT_DISTINCT(" + value + ")";
    }

    @Override
    public String bucket(List<String> values, int buckets) {
      return "abs(mod(" + key(values) + ", " + buckets + "))";
    }

    @Override
    public String key(List<String> values) {
      return "HASH(" + String.join(", ", values) + ")";
    }

    @Override
    public List<String> quantiles(String value, List<Double> shares) {
      return each(shares, "APPROX_PERCENTILE(" + value + ", %s)");
    }
  },
  BIGQUERY("BigQuery", "jdbc:bigquery:") {
    @Override
    public String name(String words) {
      return "`" + words.replace("\\", "\\\\").replace("`", "\\`") + "`";
    }

    @Override
    public String literal(String words) {
      return "'" + words.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
    }

    @Override
    public String asNumber(String value) {
      return "CAST(" + value + " AS FLOAT64)";
    }

    @Override
    public String text(String value) {
      return "CAST(" + value + " AS STRING)";
    }

    @Override
    public String month(String value) {
      return "TIMESTAMP_TRUNC(" + time(value) + ", MONTH)";
    }

    @Override
    public String aYearLater(String value) {
      return "TIMESTAMP(DATETIME_ADD(DATETIME(" + value + "), INTERVAL 1 YEAR))";
    }

    @Override
    public Optional<String> isNumber(String value) {
      return Optional.of("NOT IS_NAN(" + value + ")");
    }

    @Override
    public String distinct(String value) {
      return "APPROX_COUNT_DISTINCT(" + value + ")";
    }

    @Override
    public String bucket(List<String> values, int buckets) {
      return "ABS(MOD(" + key(values) + ", " + buckets + "))";
    }

    @Override
    public String key(List<String> values) {
      return "FARM_FINGERPRINT(" + joined(values) + ")";
    }

    @Override
    public List<String> quantiles(String value, List<Double> shares) {
      return shares.stream()
          .map(share -> "APPROX_QUANTILES(%s, 1000)[OFFSET(%d)]".formatted(value, at(share)))
          .toList();
    }

    private long at(double share) {
      return Math.round(1000 * share);
    }
  };

  private final String title;
  private final List<String> addresses;

  UntestedDialect(String title, String... addresses) {
    this.title = title;
    this.addresses = List.of(addresses);
  }

  /** The one of an address. */
  static Optional<UntestedDialect> of(String url) {
    return Arrays.stream(values())
        .filter(dialect -> dialect.addresses.stream().anyMatch(url::startsWith))
        .findFirst();
  }

  private static List<String> each(List<Double> shares, String template) {
    return shares.stream().map(share -> template.replace("%s", String.valueOf(share))).toList();
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public boolean isTested() {
    return false;
  }
}
