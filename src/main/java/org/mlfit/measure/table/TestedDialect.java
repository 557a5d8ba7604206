package org.mlfit.measure.table;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The databases on which all measures are run by tests, and give the same figures. */
public enum TestedDialect implements Dialect {
  DUCKDB("DuckDB", "jdbc:duckdb:") {
    @Override
    public boolean hasSnapshots() {
      return true;
    }

    @Override
    public String distinct(String value) {
      return "approx_count_distinct(" + value + ")";
    }

    @Override
    public Optional<String> isNumber(String value) {
      return Optional.of("isfinite(" + value + ")");
    }

    @Override
    public String bucket(List<String> values, int buckets) {
      return key(values) + " % " + buckets;
    }

    @Override
    public String key(List<String> values) {
      return "hash(" + String.join(", ", values) + ")";
    }

    @Override
    public List<String> quantiles(String value, List<Double> shares) {
      return List.of("approx_quantile(" + value + ", " + shares + ")");
    }
  },
  POSTGRESQL("PostgreSQL", "jdbc:postgresql:") {
    @Override
    public boolean hasSnapshots() {
      return true;
    }

    @Override
    public String bucket(List<String> values, int buckets) {
      return "abs(hashtext(" + joined(values) + ")::bigint) % " + buckets;
    }

    @Override
    public String key(List<String> values) {
      return "md5(" + joined(values) + ")";
    }

    @Override
    public List<String> quantiles(String value, List<Double> shares) {
      return List.of(
          "percentile_disc(ARRAY%s::double precision[]) WITHIN GROUP (ORDER BY %s)"
              .formatted(shares, value));
    }

    @Override
    public String joined(List<String> values) {
      return values.stream()
          .map(value -> "coalesce(" + value + "::text, '\\0')")
          .collect(joining(", ", "concat_ws('\\1', ", ")"));
    }
  },
  SPARK("Spark SQL", "jdbc:hive2:", "jdbc:spark:", "jdbc:databricks:", "jdbc:sc:") {
    @Override
    public String name(String words) {
      return "`" + words.replace("`", "``") + "`";
    }

    @Override
    public String literal(String words) {
      return "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    @Override
    public String text(String value) {
      return "CAST(" + value + " AS STRING)";
    }

    @Override
    public String asNumber(String value) {
      return "CAST(" + value + " AS DOUBLE)";
    }

    @Override
    public Optional<String> isNumber(String value) {
      return Optional.of("NOT isnan(" + value + ")");
    }

    @Override
    public String distinct(String value) {
      return "approx_count_distinct(" + value + ")";
    }

    @Override
    public String bucket(List<String> values, int buckets) {
      return "pmod(" + key(values) + ", " + buckets + ")";
    }

    @Override
    public String key(List<String> values) {
      return "xxhash64(" + joined(values) + ")";
    }

    @Override
    public List<String> quantiles(String value, List<Double> shares) {
      return shares.stream()
          .map(share -> "percentile_approx(" + value + ", " + share + ")")
          .toList();
    }
  };

  private final String title;
  private final List<String> addresses;

  TestedDialect(String title, String... addresses) {
    this.title = title;
    this.addresses = List.of(addresses);
  }

  /** The one of an address. */
  static Optional<TestedDialect> of(String url) {
    return Arrays.stream(values())
        .filter(dialect -> dialect.addresses.stream().anyMatch(url::startsWith))
        .findFirst();
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public boolean isTested() {
    return true;
  }
}
