package org.mlfit.scenario.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlfit.scenario.read.KnownIds.Kind;
import org.mlfit.scenario.read.Node.Scalar;
import org.mlfit.scenario.read.Node.Sequence;

/** Reads ids that must be known. */
final class NamesNode {

  private final KnownIds known;
  private final NodeFaults faults;

  NamesNode(KnownIds known, NodeFaults faults) {
    this.known = known;
    this.faults = faults;
  }

  /** A single id. */
  Optional<String> one(Node node, Kind kind) {
    if (node instanceof Scalar scalar) {
      return known(scalar, kind);
    }
    faults.report(
        node,
        "not-a-name",
        "Expected one " + kind.word() + ", found " + node.described() + ".",
        "Write a single id.");
    return Optional.empty();
  }

  /** A list of ids. */
  List<String> several(Node node, Kind kind) {
    if (!(node instanceof Sequence sequence)) {
      faults.report(
          node,
          "not-a-list",
          "Expected a list of " + kind.word() + "s, found " + node.described() + ".",
          "Write it in brackets: [ first, second ]");
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (Node item : sequence.items()) {
      one(item, kind).ifPresent(names::add);
    }
    return List.copyOf(names);
  }

  private Optional<String> known(Scalar scalar, Kind kind) {
    String id = scalar.text().strip();
    if (known.contains(kind, id)) {
      return Optional.of(id);
    }
    faults.report(
        scalar,
        "unknown-" + kind.word(),
        scalar.text().isBlank()
            ? "The name of a " + kind.word() + " is missing."
            : "There is no " + kind.word() + " " + scalar.quoted() + ".",
        known.meantBy(kind, scalar.quoted()).or(() -> Optional.of(known.wayOut(kind))));
    return Optional.empty();
  }
}
