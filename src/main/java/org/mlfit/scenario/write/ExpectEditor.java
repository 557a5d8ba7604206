package org.mlfit.scenario.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlfit.scenario.write.ExpectationEdit.Wanted;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Finds the smallest edits of a text that change an expectation, in the style in which it is
 * written; comments stay.
 */
final class ExpectEditor {

  private static final int WIDEST_LINE = 100;

  private final YamlPlaces places;

  ExpectEditor(YamlPlaces places) {
    this.places = places;
  }

  /** The edits; nothing if the way in which the text is written does not allow them. */
  Optional<List<TextEdit>> edits(ExpectationEdit edit) {
    Wanted wanted = edit.wanted();
    return switch (wanted.sort()) {
      case ID -> places.scalar(edit.place()).map(node -> List.of(replaced(node, wanted)));
      case LIST -> places.sequence(edit.place()).flatMap(node -> list(node, wanted.ids()));
      case GONE -> places.mapping(edit.place()).flatMap(node -> without(node, edit.key()));
      case ADDED -> places.mapping(edit.place()).flatMap(node -> with(node, edit));
    };
  }

  /** Whether a value stands in the text literally and not through placeholders. */
  boolean saysLiterally(ExpectationEdit edit) {
    Wanted now = edit.now();
    return switch (edit.wanted().sort()) {
      case ID ->
          places
              .scalar(edit.place())
              .filter(n -> List.of(n.getValue().strip()).equals(now.ids()))
              .isPresent();
      case LIST -> places.sequence(edit.place()).filter(n -> ids(n).equals(now.ids())).isPresent();
      case GONE, ADDED -> places.mapping(edit.place()).isPresent();
    };
  }

  private TextEdit replaced(ScalarNode node, Wanted wanted) {
    return new TextEdit(places.start(node), places.end(node), inStyle(node, wanted.ids().get(0)));
  }

  private static String inStyle(ScalarNode node, String id) {
    if (node.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED) {
      return "\"" + id + "\"";
    }
    return node.getScalarStyle() == ScalarStyle.SINGLE_QUOTED ? "'" + id + "'" : id;
  }

  private static List<String> ids(SequenceNode node) {
    return node.getValue().stream()
        .map(item -> item instanceof ScalarNode scalar ? scalar.getValue().strip() : "")
        .toList();
  }

  private Optional<List<TextEdit>> list(SequenceNode node, List<String> wanted) {
    List<String> now = ids(node);
    List<Node> kept = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      if (wanted.contains(now.get(i))) {
        kept.add(node.getValue().get(i));
      }
    }
    List<String> added = wanted.stream().filter(id -> !now.contains(id)).toList();
    if (node.getFlowStyle() == FlowStyle.FLOW) {
      return Optional.of(kept.isEmpty() ? List.of(whole(node, added)) : flow(node, kept, added));
    }
    return kept.isEmpty() ? Optional.empty() : Optional.of(block(node, kept, added));
  }

  private TextEdit whole(SequenceNode node, List<String> ids) {
    return new TextEdit(places.start(node), places.end(node), listed(ids));
  }

  private static String listed(List<String> ids) {
    return ids.isEmpty() ? "[]" : "[ " + String.join(", ", ids) + " ]";
  }

  private List<TextEdit> flow(SequenceNode node, List<Node> kept, List<String> added) {
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

  private List<TextEdit> block(SequenceNode node, List<Node> kept, List<String> added) {
    List<TextEdit> edits = new ArrayList<>();
    for (Node item : node.getValue()) {
      if (!kept.contains(item)) {
        int start = places.start(item);
        edits.add(new TextEdit(places.lineStart(start), places.nextLine(start), ""));
      }
    }
    if (!added.isEmpty()) {
      int last = places.start(kept.get(kept.size() - 1));
      String line = places.newline() + places.indent(last) + "- ";
      int end = places.lineEnd(last);
      edits.add(new TextEdit(end, end, line + String.join(line, added)));
    }
    return edits;
  }

  private Optional<List<TextEdit>> without(MappingNode node, String key) {
    List<NodeTuple> entries = node.getValue();
    int index = index(entries, key);
    if (index < 0 || entries.size() == 1) {
      return Optional.empty();
    }
    int start = places.start(entries.get(index).getKeyNode());
    int end = places.end(entries.get(index).getValueNode());
    if (node.getFlowStyle() != FlowStyle.FLOW) {
      return Optional.of(List.of(new TextEdit(places.lineStart(start), places.nextLine(end), "")));
    }
    return Optional.of(
        List.of(
            index < entries.size() - 1
                ? new TextEdit(start, places.start(entries.get(index + 1).getKeyNode()), "")
                : new TextEdit(places.end(entries.get(index - 1).getValueNode()), end, "")));
  }

  /** A new key before {@code exactly}, which makes it necessary. */
  private Optional<List<TextEdit>> with(MappingNode node, ExpectationEdit edit) {
    int index = index(node.getValue(), "exactly");
    if (index < 0) {
      return Optional.empty();
    }
    int start = places.start(node.getValue().get(index).getKeyNode());
    String entry = edit.key() + ": " + listed(edit.wanted().ids());
    String between =
        node.getFlowStyle() == FlowStyle.FLOW ? ", " : places.newline() + places.indent(start);
    return Optional.of(List.of(new TextEdit(start, start, entry + between)));
  }

  private static int index(List<NodeTuple> entries, String key) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).getKeyNode() instanceof ScalarNode scalar
          && scalar.getValue().equals(key)) {
        return i;
      }
    }
    return -1;
  }
}
