package org.mlfit.scenario.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.scenario.Expectation;
import org.mlfit.scenario.read.KnownIds.Kind;
import org.mlfit.scenario.read.Node.Entry;
import org.mlfit.scenario.read.Node.Mapping;
import org.mlfit.scenario.read.Node.Scalar;
import org.mlfit.scenario.read.Node.Sequence;

/** Reads what a scenario expects. */
final class ExpectationNode {

  private static final Set<String> KEYS = ScenarioKey.wordsOf(ScenarioKey.Place.EXPECTATION);

  private final NodeFaults faults;
  private final NamesNode names;

  ExpectationNode(KnownIds known, NodeFaults faults) {
    this.faults = faults;
    this.names = new NamesNode(known, faults);
  }

  /** The expectation, unless nothing in it can be read. */
  Optional<Expectation> read(Node node) {
    if (isEmpty(node)) {
      faults.report(
          node,
          "empty-expect",
          "This expects nothing, so nothing would be checked.",
          "Expect at least one of " + String.join(", ", KEYS) + ".");
      return Optional.empty();
    }
    if (!(node instanceof Mapping mapping)) {
      faults.report(
          node,
          "not-an-expectation",
          "Expected keys and values here, found " + node.described() + ".",
          MissingBlank.wayOut(node).orElse("Write it as expect: { verdict: … }"));
      return Optional.empty();
    }
    int before = faults.count();
    mapping.entries().stream().map(Entry::key).forEach(this::refuseUnknownKey);
    Expectation expectation = expectation(mapping);
    refuseBoth(mapping, "findings", "no-findings");
    refuseBoth(mapping, "because", "no-findings");
    refuseBoth(mapping, "open", "set-aside");
    if (faults.count() == before
        && expectation.asksNothingOfAdvice()
        && expectation.ofInterview().isEmpty()) {
      faults.report(
          node,
          "empty-expect",
          "This lists nothing that could be missed, so nothing would be checked.",
          "Expect a verdict, or say exactly: true to expect no findings at all.");
    }
    return Optional.of(expectation);
  }

  private Expectation expectation(Mapping mapping) {
    return new Expectation(
        mapping.value("verdict").flatMap(n -> names.one(n, Kind.VERDICT)),
        several(mapping, "findings", Kind.FINDING),
        several(mapping, "no-findings", Kind.FINDING).orElse(List.of()),
        several(mapping, "conclusions", Kind.CONCLUSION).orElse(List.of()),
        several(mapping, "because", Kind.RULE).orElse(List.of()),
        mapping.value("leaning").flatMap(n -> names.one(n, Kind.VERDICT)),
        several(mapping, "open", Kind.QUESTION),
        several(mapping, "set-aside", Kind.QUESTION),
        several(mapping, "contradictory", Kind.QUESTION),
        mapping.value("exactly").map(n -> truth(n, "exactly")).orElse(false),
        new Expectation.OfInterview(
            several(mapping, "asks-first", Kind.QUESTION),
            mapping.value("asks-at-most").flatMap(this::count),
            mapping.value("settled").map(n -> truth(n, "settled"))));
  }

  /** What is wanted under one key cannot be wanted to be otherwise under another. */
  private void refuseBoth(Mapping mapping, String one, String other) {
    List<String> wanted = scalars(mapping, one).map(item -> item.text().strip()).toList();
    scalars(mapping, other)
        .filter(item -> wanted.contains(item.text().strip()))
        .forEach(
            item ->
                faults.report(
                    item,
                    "expected-both-ways",
                    item.quoted() + " stands under " + one + " too, and cannot be both.",
                    "Take it out of " + one + " or " + other + "."));
  }

  private static Stream<Scalar> scalars(Mapping mapping, String key) {
    return mapping.value(key).filter(Sequence.class::isInstance).stream()
        .flatMap(list -> ((Sequence) list).items().stream())
        .filter(Scalar.class::isInstance)
        .map(Scalar.class::cast);
  }

  private Optional<List<String>> several(Mapping mapping, String key, Kind kind) {
    return mapping.value(key).map(node -> names.several(node, kind));
  }

  private static boolean isEmpty(Node node) {
    return node instanceof Mapping mapping && mapping.entries().isEmpty()
        || node instanceof Scalar scalar && scalar.text().isBlank();
  }

  private void refuseUnknownKey(Scalar key) {
    if (!KEYS.contains(key.text())) {
      faults.report(
          key,
          "unknown-key",
          key.quoted() + " is nothing that can be expected.",
          NearestName.suggestion(key.quoted(), KEYS)
              .or(() -> Optional.of("Known are " + String.join(", ", KEYS) + ".")));
    }
  }

  private boolean truth(Node node, String key) {
    String text = node instanceof Scalar scalar ? scalar.text() : "";
    if (!text.equals("true") && !text.equals("false")) {
      faults.report(node, "not-truth", key + " is true or false.", "Write " + key + ": true");
    }
    return text.equals("true");
  }

  private Optional<Integer> count(Node node) {
    String text = node instanceof Scalar scalar ? scalar.text() : "";
    if (text.matches("\\d{1,4}")) {
      return Optional.of(Integer.valueOf(text));
    }
    faults.report(
        node,
        "not-a-count",
        "asks-at-most is a whole number from 0 to 9999.",
        "Write it as asks-at-most: 12");
    return Optional.empty();
  }
}
