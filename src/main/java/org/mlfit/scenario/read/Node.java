package org.mlfit.scenario.read;

import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.source.Position;

/** A piece of a YAML document that knows where it stands. */
public sealed interface Node {

  Position position();

  /** How many characters to underline when it is faulty. */
  int length();

  /** A single value, as written. */
  public record Scalar(Position position, String text, int length) implements Node {

    private static final int LONGEST_QUOTE = 60;

    /** The text as it can stand in a sentence: on one line and not too long. */
    String quoted() {
      int end = Math.min(text.length(), LONGEST_QUOTE);
      String start = text.substring(0, end).replaceAll("\\s+", " ").strip();
      return end < text.length() ? start + "…" : start;
    }
  }

  /** A list. */
  public record Sequence(Position position, List<Node> items) implements Node {

    @Override
    public int length() {
      return 1;
    }
  }

  /** Keys and values, in the order written. */
  public record Mapping(Position position, List<Entry> entries) implements Node {

    @Override
    public int length() {
      return 1;
    }

    Optional<Entry> entry(String key) {
      return entries.stream().filter(entry -> entry.key().text().equals(key)).findFirst();
    }

    /** The value that stands under a key. */
    public Optional<Node> value(String key) {
      return entry(key).map(Entry::value);
    }
  }

  /** One key with its value. */
  record Entry(Scalar key, Node value) {}

  /** How many nodes there are in it, itself included. */
  default long size() {
    if (this instanceof Sequence sequence) {
      return 1 + sequence.items().stream().mapToLong(Node::size).sum();
    }
    return this instanceof Mapping mapping
        ? 1 + mapping.entries().stream().mapToLong(entry -> 1 + entry.value().size()).sum()
        : 1;
  }

  /** The last line on which a part of it begins. */
  default int lastLine() {
    int last = position().line();
    if (this instanceof Sequence sequence && !sequence.items().isEmpty()) {
      last = sequence.items().get(sequence.items().size() - 1).lastLine();
    } else if (this instanceof Mapping mapping && !mapping.entries().isEmpty()) {
      last = mapping.entries().get(mapping.entries().size() - 1).value().lastLine();
    }
    return Math.max(last, position().line());
  }

  /** As a person would call it. */
  default String described() {
    if (this instanceof Scalar) {
      return "a single value";
    }
    return this instanceof Sequence ? "a list" : "a mapping of keys to values";
  }
}
