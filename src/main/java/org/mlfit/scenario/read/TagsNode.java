package org.mlfit.scenario.read;

import java.util.ArrayList;
import java.util.List;
import org.mlfit.scenario.TagExpression;
import org.mlfit.scenario.read.Node.Scalar;
import org.mlfit.scenario.read.Node.Sequence;

/** Reads the tags of a scenario. */
final class TagsNode {

  private final NodeFaults faults;

  TagsNode(NodeFaults faults) {
    this.faults = faults;
  }

  /** The tags; those that are faulty are reported and left out. */
  List<String> read(Node node) {
    if (!(node instanceof Sequence sequence)) {
      faults.report(
          node,
          "not-a-list",
          "Expected a list of tags, found " + node.described() + ".",
          "Write it in brackets: [ first, second ]");
      return List.of();
    }
    List<String> tags = new ArrayList<>();
    for (Node item : sequence.items()) {
      String tag = item instanceof Scalar scalar ? scalar.text() : "";
      if (TagExpression.isTag(tag)) {
        tags.add(tag);
      } else {
        faults.report(
            item,
            "not-a-tag",
            "A tag is one word of letters, digits and -, and not and, or, not.",
            "Write it as tags: [ slow, customer-a ]");
      }
    }
    return List.copyOf(tags);
  }
}
