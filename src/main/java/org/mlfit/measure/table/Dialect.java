package org.mlfit.measure.table;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** What databases say differently. All else is written as they all understand it. */
public enum Dialect {
  DUCKDB {
    @Override
    public String distinct(String value) {
      return "approx_count_distinct(" + value + ")";
    }

    @Override
    public String bucket(List<String> values, int buckets) {
      return "hash(" + String.join(", ", values) + ") % " + buckets;
    }

    @Override
    public String key(List<String> values) {
      return "hash(" + String.join(", ", values) + ")";
    }

    @Override
    public String quantiles(String value, List<Double> shares) {
      return "approx_quantile(" + value + ", " + shares + ")";
    }

    @Override
    public String days(String from, String to) {
      return "date_diff('day', " + from + ", " + to + ")";
    }

    @Override
    public String asNumber(String value) {
      return "CAST(" + value + " AS DOUBLE)";
    }
  },
  POSTGRESQL {
    @Override
    public String distinct(String value) {
      return "count(DISTINCT " + value + ")";
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
    public String quantiles(String value, List<Double> shares) {
      return "percentile_disc(ARRAY"
          + shares
          + "::double precision[]) WITHIN GROUP (ORDER BY "
          + value
          + ")";
    }

    @Override
    public String days(String from, String to) {
      return "EXTRACT(EPOCH FROM (" + to + ")::timestamp - (" + from + ")::timestamp) / 86400";
    }

    @Override
    public String asNumber(String value) {
      return "CAST(" + value + " AS DOUBLE PRECISION)";
    }

    private String joined(List<String> values) {
      return values.stream()
          .map(value -> "coalesce(" + value + "::text, '\\0')")
          .collect(joining(", ", "concat_ws('\\1', ", ")"));
    }
  };

  /** How many different values there are: exactly, or nearly where that is much cheaper. */
  public abstract String distinct(String value);

  /** One of some buckets, from 0, always the same for equal values. */
  public abstract String bucket(List<String> values, int buckets);

  /** A short value that is equal where all values are. */
  public abstract String key(List<String> values);

  /** The values below which some shares of the values lie, as a list; nearly is enough. */
  public abstract String quantiles(String value, List<Double> shares);

  /** The days between two points in time. */
  public abstract String days(String from, String to);

  /** A value as a number with decimals, so that nothing is divided in whole numbers. */
  public abstract String asNumber(String value);
}
