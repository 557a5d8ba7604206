package org.mlfit.scenario.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Changes lists with a dash and a line for each item. */
final class BlockListEditor {

  private final YamlPlaces places;

  BlockListEditor(YamlPlaces places) {
    this.places = places;
  }

  /**
   * The edits of a list; nothing if it becomes empty and has no key to write that behind.
   *
   * @param kept the items that stay
   * @param added what is to follow them, as it is to be written
   */
  Optional<List<TextEdit>> edits(SequenceNode node, List<Node> kept, List<String> added) {
    List<TextEdit> edits = new ArrayList<>();
    for (Node item : node.getValue()) {
      if (!kept.contains(item)) {
        int line = places.lineStart(places.start(item));
        edits.add(new TextEdit(line, places.lineBehind(item), ""));
      }
    }
    if (kept.isEmpty() && added.isEmpty()) {
      return places
          .behindKey(node)
          .map(
              colon -> {
                edits.add(new TextEdit(colon, colon, " []"));
                return edits;
              });
    }
    if (!added.isEmpty()) {
      edits.add(kept.isEmpty() ? inPlaceOf(node, added) : below(kept, added));
    }
    return Optional.of(edits);
  }

  private TextEdit inPlaceOf(SequenceNode node, List<String> added) {
    int first = places.start(node.getValue().get(0));
    String dash = places.indent(first) + "- ";
    String between = places.newline() + dash;
    int line = places.lineStart(first);
    return new TextEdit(line, line, dash + String.join(between, added) + places.newline());
  }

  private TextEdit below(List<Node> kept, List<String> added) {
    Node last = kept.get(kept.size() - 1);
    String line = places.newline() + places.indent(places.start(last)) + "- ";
    int end = places.lineEnd(places.lastSign(last));
    return new TextEdit(end, end, line + String.join(line, added));
  }
}
