package org.mlfit.scenario.read;

import java.util.Optional;
import java.util.Set;
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
