package org.mlfit.knowledge.tree;

import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.source.Position;

/**
 * What is said about a declaration or a rule with {@code @key( value )}, in the order written.
 *
 * @param entries all of it, duplicates included
 */
public record Metadata(List<Entry> entries) {

  /**
   * One {@code @key( value )}.
   *
   * @param position of the at sign
   * @param key without the at sign
   * @param value without quotation marks; empty when there are no parentheses
   */
  public record Entry(Position position, String key, String value) {}

  /** The entry with that key, the first if there are several. */
  public Optional<Entry> entry(String key) {
    return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
  }

  /** The value with that key. */
  public Optional<String> value(String key) {
    return entry(key).map(Entry::value);
  }

  /** Whether the key stands there at all. */
  public boolean has(String key) {
    return entry(key).isPresent();
  }

  /** Whether the key is missing while another stands there that looks like it misspelt. */
  public boolean misspells(String key) {
    return !has(key)
        && entries.stream().anyMatch(e -> NearestName.to(e.key(), List.of(key)).isPresent());
  }
}
