package org.mlfit.scenario.write;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Changes lists in brackets; comments between the brackets stay. */
final class FlowListEditor {

  private static final int WIDEST_LINE = 100;

  private final YamlPlaces places;

  FlowListEditor(YamlPlaces places) {
    this.places = places;
  }

  /**
   * The edits of a list.
   *
   * @param kept the items that stay
   * @param added what is to follow them, as it is to be written
   */
  List<TextEdit> edits(SequenceNode node, List<Node> kept, List<String> added) {
    if (places.hasComment(places.start(node), places.end(node))) {
      return aroundComments(node, kept, added);
    }
    if (kept.isEmpty()) {
      String list = added.isEmpty() ? "[]" : "[ " + String.join(", ", added) + " ]";
      return List.of(new TextEdit(places.start(node), places.end(node), list));
    }
    List<TextEdit> edits = new ArrayList<>();
    List<Node> items = node.getValue();
    Node lastKept = kept.get(kept.size() - 1);
    for (int i = 0; i < items.indexOf(lastKept); i++) {
      if (!kept.contains(items.get(i))) {
        int next = places.start(items.get(i + 1));
        edits.add(new TextEdit(places.start(items.get(i)), next, ""));
      }
    }
    int end = places.end(lastKept);
    edits.add(new TextEdit(end, places.end(items.get(items.size() - 1)), more(node, end, added)));
    return edits;
  }

  /** Takes out each item with its comma alone; YAML lets a comma stand after the last one. */
  private List<TextEdit> aroundComments(SequenceNode node, List<Node> kept, List<String> added) {
    List<TextEdit> edits = new ArrayList<>();
    boolean replaces = kept.isEmpty() && !added.isEmpty();
    for (Node item : node.getValue()) {
      if (replaces) {
        String ids = String.join(", ", added);
        edits.add(new TextEdit(places.start(item), places.end(item), ids));
        replaces = false;
      } else if (!kept.contains(item)) {
        edits.add(places.withoutItem(item));
      }
    }
    if (!kept.isEmpty()) {
      int end = places.end(kept.get(kept.size() - 1));
      edits.add(new TextEdit(end, end, more(node, end, added)));
    }
    return edits;
  }

  /** More ids after one; on lines of their own if the line would become too long. */
  private String more(SequenceNode node, int behind, List<String> ids) {
    boolean goesOn = places.lineStart(behind) > places.lineStart(places.start(node));
    StringBuilder more = new StringBuilder();
    int width = places.lineEnd(behind) - places.lineStart(behind);
    for (String id : ids) {
      width += id.length() + 2;
      if (width > WIDEST_LINE) {
        String indent = places.indent(behind) + (goesOn ? "" : "  ");
        more.append(',').append(places.newline()).append(indent).append(id);
        width = indent.length() + id.length();
      } else {
        more.append(", ").append(id);
      }
    }
    return more.toString();
  }
}
