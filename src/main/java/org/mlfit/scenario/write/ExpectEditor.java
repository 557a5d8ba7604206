package org.mlfit.scenario.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlfit.scenario.write.ExpectationEdit.Content;
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

  private final YamlPlaces places;

  ExpectEditor(YamlPlaces places) {
    this.places = places;
  }

  /** The edits; nothing if the way in which the text is written does not allow them. */
  Optional<List<TextEdit>> edits(ExpectationEdit edit) {
    Content wanted = edit.wanted();
    return switch (wanted.sort()) {
      case ID -> places.scalar(edit.place()).map(node -> List.of(replaced(node, wanted)));
      case LIST -> places.sequence(edit.place()).flatMap(node -> list(node, wanted.ids()));
      case GONE -> places.mapping(edit.place()).flatMap(node -> without(node, edit.key()));
      case ADDED -> places.mapping(edit.place()).flatMap(node -> with(node, edit));
    };
  }

  /** Whether a value stands in the text literally and not through placeholders. */
  boolean saysLiterally(ExpectationEdit edit) {
    Content now = edit.now();
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

  /** The id in the same quotation marks, or on the same line of its own. */
  private TextEdit replaced(ScalarNode node, Content wanted) {
    String id = wanted.ids().get(0);
    int start = places.start(node);
    int end = places.end(node);
    boolean onOwnLine =
        node.getScalarStyle() == ScalarStyle.LITERAL || node.getScalarStyle() == ScalarStyle.FOLDED;
    if (!onOwnLine) {
      return new TextEdit(start, end, IdStyle.like(node).of(id));
    }
    String before = node.getValue().strip();
    int at = start + places.written(start, end).lastIndexOf(before);
    return new TextEdit(at, at + before.length(), id);
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
    List<String> added = style(node).of(wanted.stream().filter(id -> !now.contains(id)).toList());
    return node.getFlowStyle() == FlowStyle.FLOW
        ? Optional.of(new FlowListEditor(places).edits(node, kept, added))
        : new BlockListEditor(places).edits(node, kept, added);
  }

  /** Ids are written as their neighbours are; the first one as the key of the list is. */
  private IdStyle style(SequenceNode node) {
    return node.getValue().isEmpty()
        ? places.key(node).map(IdStyle::like).orElse(new IdStyle(""))
        : IdStyle.like(node.getValue().get(0));
  }

  private Optional<List<TextEdit>> without(MappingNode node, String key) {
    List<NodeTuple> entries = node.getValue();
    int index = index(entries, key);
    if (index < 0 || entries.size() == 1) {
      return Optional.empty();
    }
    int start = places.start(entries.get(index).getKeyNode());
    Node value = entries.get(index).getValueNode();
    if (node.getFlowStyle() != FlowStyle.FLOW) {
      int line = places.lineStart(start);
      return Optional.of(List.of(new TextEdit(line, places.lineBehind(value), "")));
    }
    TextEdit edit =
        index < entries.size() - 1
            ? new TextEdit(start, places.start(entries.get(index + 1).getKeyNode()), "")
            : new TextEdit(
                places.end(entries.get(index - 1).getValueNode()), places.end(value), "");
    return places.hasComment(edit.from(), edit.to())
        ? Optional.empty()
        : Optional.of(List.of(edit));
  }

  /** A new key before {@code exactly}, which makes it necessary. */
  private Optional<List<TextEdit>> with(MappingNode node, ExpectationEdit edit) {
    int index = index(node.getValue(), "exactly");
    if (index < 0) {
      return Optional.empty();
    }
    Node next = node.getValue().get(index).getKeyNode();
    int start = places.start(next);
    IdStyle style = IdStyle.like(next);
    String entry = style.of(edit.key()) + ": " + style.listed(edit.wanted().ids());
    boolean flows = node.getFlowStyle() == FlowStyle.FLOW;
    boolean onOwnLine = places.written(places.lineStart(start), start).isBlank();
    String between = onOwnLine || !flows ? places.newline() + places.indent(start) : " ";
    return Optional.of(List.of(new TextEdit(start, start, entry + (flows ? "," : "") + between)));
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
