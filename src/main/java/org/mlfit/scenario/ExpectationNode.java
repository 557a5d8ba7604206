package org.mlfit.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.Rule;
import org.mlfit.knowledge.Verdict;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.scenario.Node.Entry;
import org.mlfit.scenario.Node.Mapping;
import org.mlfit.scenario.Node.Scalar;
import org.mlfit.scenario.Node.Sequence;

/** Reads what a scenario expects. */
final class ExpectationNode {

  private static final Set<String> KEYS =
      new TreeSet<>(
          Set.of("verdict", "findings", "no-findings", "leaning", "open", "set-aside", "exactly"));

  private final KnowledgeBase knowledgeBase;
  private final NodeFaults faults;

  ExpectationNode(KnowledgeBase knowledgeBase, NodeFaults faults) {
    this.knowledgeBase = knowledgeBase;
    this.faults = faults;
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
          "Write it as expect: { verdict: … }");
      return Optional.empty();
    }
    int before = faults.count();
    mapping.entries().stream().map(Entry::key).forEach(this::refuseUnknownKey);
    boolean exactly = mapping.value("exactly").map(this::truth).orElse(false);
    Expectation expectation =
        new Expectation(
            mapping.value("verdict").flatMap(n -> name(n, "verdict", verdictIds())),
            mapping.value("findings").map(n -> names(n, "finding", findingIds())),
            mapping
                .value("no-findings")
                .map(n -> names(n, "finding", findingIds()))
                .orElse(List.of()),
            mapping.value("leaning").flatMap(n -> name(n, "verdict", verdictIds())),
            mapping.value("open").map(n -> names(n, "question", questionIds())),
            mapping.value("set-aside").map(n -> names(n, "question", questionIds())),
            exactly);
    if (faults.count() == before && checksNothing(expectation)) {
      faults.report(
          node,
          "empty-expect",
          "This lists nothing that could be missed, so nothing would be checked.",
          "Expect a verdict, or say exactly: true to expect no findings at all.");
    }
    return Optional.of(expectation);
  }

  private static boolean isEmpty(Node node) {
    return node instanceof Mapping mapping && mapping.entries().isEmpty()
        || node instanceof Scalar scalar && scalar.text().isBlank();
  }

  private static boolean checksNothing(Expectation e) {
    return e.verdict().isEmpty()
        && e.findings().map(List::isEmpty).orElse(true)
        && e.noFindings().isEmpty()
        && e.leaning().isEmpty()
        && e.open().isEmpty()
        && e.setAside().isEmpty()
        && !e.exactly();
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

  private Optional<String> name(Node node, String what, List<String> known) {
    if (node instanceof Scalar scalar) {
      return known(scalar, what, known);
    }
    faults.report(
        node,
        "not-a-name",
        "Expected one " + what + ", found " + node.described() + ".",
        "Write a single id.");
    return Optional.empty();
  }

  private List<String> names(Node node, String what, List<String> known) {
    if (!(node instanceof Sequence sequence)) {
      faults.report(
          node,
          "not-a-list",
          "Expected a list of " + what + "s, found " + node.described() + ".",
          "Write it in brackets: [ first, second ]");
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (Node item : sequence.items()) {
      name(item, what, known).ifPresent(names::add);
    }
    return List.copyOf(names);
  }

  private Optional<String> known(Scalar scalar, String what, List<String> known) {
    if (known.contains(scalar.text().strip())) {
      return Optional.of(scalar.text().strip());
    }
    faults.report(
        scalar,
        "unknown-" + what,
        scalar.text().isBlank()
            ? "The name of a " + what + " is missing."
            : "There is no " + what + " " + scalar.quoted() + ".",
        NearestName.suggestion(scalar.quoted(), known)
            .or(
                () ->
                    Optional.of(
                        switch (what) {
                          case "finding" -> "The command rules list names them.";
                          case "question" -> "The command questions lists them.";
                          default -> "Known are " + String.join(", ", known) + ".";
                        })));
    return Optional.empty();
  }

  private boolean truth(Node node) {
    String text = node instanceof Scalar scalar ? scalar.text() : "";
    if (!text.equals("true") && !text.equals("false")) {
      faults.report(node, "not-truth", "exactly is true or false.", "Write exactly: true");
    }
    return text.equals("true");
  }

  private List<String> verdictIds() {
    return knowledgeBase.verdicts().stream().map(Verdict::id).toList();
  }

  private List<String> findingIds() {
    return knowledgeBase.findingRules().stream().map(Rule::id).toList();
  }

  private List<String> questionIds() {
    return knowledgeBase.questions().stream().map(Question::id).toList();
  }
}
