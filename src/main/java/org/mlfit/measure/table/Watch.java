package org.mlfit.measure.table;

/** Whoever waits for a query. */
public interface Watch {

  /**
   * Is told what is being counted, several times a second; what it throws ends the query.
   *
   * @param doing in a few words
   */
  void step(String doing);
}
