package org.mlfit.explanation.why;

import java.util.List;

/**
 * A picture of what leads to what.
 *
 * @param nodes each once
 * @param edges each once, from what is read to what is concluded from it
 */
public record Graph(List<Node> nodes, List<Edge> edges) {

  /**
   * A thing in the picture.
   *
   * @param key identifies it among all nodes
   * @param kind what it is
   * @param id its id in the rules
   * @param words what to write beside it; may be empty
   */
  public record Node(String key, Kind kind, String id, String words) {}

  /**
   * An arrow: one thing is read to conclude another.
   *
   * @param from the key of what is read
   * @param to the key of what is concluded
   * @param way how it is read
   * @param rules the ids of the rules that do so
   */
  public record Edge(String from, String to, Way way, List<String> rules) {}

  /** The kinds of things in a picture. */
  public enum Kind {
    QUESTION,
    CONCLUSION,
    FINDING,
    RULE,
    CONTRADICTION,
    VERDICT
  }

  /** The ways in which something is read. */
  public enum Way {
    /** It must be so. */
    NEEDS,
    /** It must not be so. */
    NEEDS_NOT,
    /** It decides whether a question applies. */
    APPLIES
  }
}
