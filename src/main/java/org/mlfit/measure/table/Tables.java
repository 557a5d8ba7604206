package org.mlfit.measure.table;

import java.util.List;

/** Tables that lie together, in files or in a database. */
public sealed interface Tables extends AutoCloseable permits FileTables, JdbcTables {

  /**
   * One of the tables.
   *
   * @throws NotMeasurableException if it is not there, or cannot be read
   */
  Table table(String named);

  /** The sources that were changed since they were read. */
  List<String> changed();

  @Override
  void close();
}
