package org.mlfit.scenario.read;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.question.Evidence;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.scenario.read.Node.Entry;
import org.mlfit.scenario.read.Node.Mapping;
import org.mlfit.scenario.read.Node.Scalar;

/** A mapping with a fixed set of keys, such as a scenario. */
record MappingNode(Mapping mapping, NodeFaults faults) {

  /** Reports each key that has no meaning here. */
  void refuseUnknownKeys(Set<String> known, String of) {
    for (Entry entry : mapping.entries()) {
      Scalar key = entry.key();
      if (!known.contains(key.text())) {
        faults.report(
            key,
            "unknown-key",
            key.quoted() + " means nothing in " + of + ".",
            NearestName.suggestion(key.quoted(), known)
                .or(() -> Optional.of("Known are " + String.join(", ", known) + ".")));
      }
    }
  }

  /** The text under a key; empty if there is none. */
  String text(String key) {
    Optional<Node> node = mapping.value(key);
    if (node.isPresent() && node.get() instanceof Scalar scalar) {
      return scalar.text().strip();
    }
    node.ifPresent(
        n ->
            faults.report(
                n,
                "not-text",
                key + " is a text, not " + n.described() + ".",
                "Write it as " + key + ": some words"));
    return "";
  }

  /** The day under a key, if there is one that stands in the calendar. */
  Optional<LocalDate> day(String key) {
    int before = faults.count();
    String written = text(key);
    Optional<LocalDate> day = Evidence.day(written);
    if (day.isEmpty() && mapping.value(key).isPresent() && faults.count() == before) {
      Node node = mapping.value(key).get();
      faults.report(
          node,
          "no-day",
          key + " is a day; " + quoted(node) + " is none.",
          "Write year, month and day, such as " + key + ": 2026-11-29");
    }
    return day;
  }

  private static String quoted(Node node) {
    String quoted = node instanceof Scalar scalar ? scalar.quoted() : node.described();
    return quoted.isEmpty() ? "nothing" : quoted;
  }

  /** The text under a key with only so many characters; a longer one is a fault. */
  Optional<String> text(String key, int most) {
    String text = text(key);
    if (text.length() > most) {
      faults.report(
          mapping.value(key).orElseThrow(),
          "long-text",
          "%s has up to %,d characters, this has %,d.".formatted(key, most, text.length()),
          "Say it shorter, or give a link.");
    }
    return Optional.of(text).filter(words -> !words.isEmpty());
  }

  /** The text under a key that may be left out but not left empty. */
  Optional<String> reason(String key) {
    Optional<Node> node = mapping.value(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    int before = faults.count();
    String reason = text(key);
    if (reason.isBlank() && faults.count() == before) {
      faults.report(
          node.get(), "no-reason", key + " needs a reason.", "Say why: " + key + ": some words");
    }
    return Optional.of(reason);
  }
}
