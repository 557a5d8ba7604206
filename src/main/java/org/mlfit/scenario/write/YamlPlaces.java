package org.mlfit.scenario.write;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.scenario.read.CodePoints;
import org.mlfit.scenario.read.JsonStyle;
import org.mlfit.scenario.read.WholeCharacters;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Where the nodes and lines of a YAML text begin and end. */
final class YamlPlaces {

  private static final Pattern COMMENT = Pattern.compile("\\s#");

  private final String text;
  private final CodePoints codePoints;
  private final Map<Position, ScalarNode> scalars = new HashMap<>();
  private final Map<Position, SequenceNode> sequences = new HashMap<>();
  private final Map<Position, MappingNode> mappings = new HashMap<>();
  private final Map<Node, Node> keys = new HashMap<>();

  /** The places in a text that has been read without faults. */
  YamlPlaces(String text) {
    this.text = text;
    this.codePoints = new CodePoints(new SourceText("", text));
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(text.length() + 1).build();
    new Compose(settings)
        .composeReader(new WholeCharacters(JsonStyle.withoutTabs(text)))
        .ifPresent(this::remember);
  }

  private void remember(Node node) {
    Mark mark = node.getStartMark().orElseThrow();
    Position place = codePoints.place(mark.getLine() + 1, mark.getColumn() + 1);
    if (node instanceof ScalarNode scalar) {
      scalars.put(place, scalar);
    } else if (node instanceof SequenceNode sequence) {
      sequences.put(place, sequence);
      sequence.getValue().forEach(this::remember);
    } else if (node instanceof MappingNode mapping) {
      mappings.put(place, mapping);
      for (NodeTuple tuple : mapping.getValue()) {
        keys.put(tuple.getValueNode(), tuple.getKeyNode());
        remember(tuple.getValueNode());
      }
    }
  }

  Optional<ScalarNode> scalar(Position position) {
    return Optional.ofNullable(scalars.get(here(position)));
  }

  Optional<SequenceNode> sequence(Position position) {
    return Optional.ofNullable(sequences.get(here(position)));
  }

  Optional<MappingNode> mapping(Position position) {
    return Optional.ofNullable(mappings.get(here(position)));
  }

  private static Position here(Position position) {
    return new Position("", position.line(), position.column());
  }

  /** Where a node begins in the text. */
  int start(Node node) {
    return offset(node.getStartMark().orElseThrow());
  }

  /** Where a node ends in the text. */
  int end(Node node) {
    return offset(node.getEndMark().orElseThrow());
  }

  /** The key of a value; nothing for what is an item of a list. */
  Optional<Node> key(Node value) {
    return Optional.ofNullable(keys.get(value));
  }

  /** Where the colon ends that stands before a value. */
  Optional<Integer> behindKey(Node value) {
    return key(value).map(key -> text.indexOf(':', end(key)) + 1);
  }

  /** What is written from one offset to another. */
  String written(int from, int to) {
    return text.substring(from, to);
  }

  /** Whether a comment begins between two offsets. */
  boolean hasComment(int from, int to) {
    return COMMENT.matcher(text).region(from, to).find();
  }

  /** Where the last sign of a node stands; a text on lines of its own ends on the next line. */
  int lastSign(Node node) {
    int end = end(node);
    return end > start(node) && text.charAt(end - 1) == '\n' ? end - 1 : end;
  }

  /** Where the line begins below the last one of a node. */
  int lineBehind(Node node) {
    return nextLine(lastSign(node));
  }

  /**
   * Takes an item of a list in brackets out with its comma, and the line if nothing else is there.
   */
  TextEdit withoutItem(Node item) {
    int start = start(item);
    int end = end(item);
    int comma = skipBlanks(end);
    boolean hasComma = comma < text.length() && text.charAt(comma) == ',';
    if (hasComma || Character.isWhitespace(text.charAt(start - 1))) {
      end = skipBlanks(hasComma ? comma + 1 : end);
    }
    int line = lineStart(start);
    boolean alone = text.substring(line, start).isBlank() && lineEnd(end) == end;
    return alone ? new TextEdit(line, nextLine(end), "") : new TextEdit(start, end, "");
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** Where the line begins in which an offset lies. */
  int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Where the line ends in which an offset lies, without its line end. */
  int lineEnd(int offset) {
    int end = text.indexOf('\n', offset);
    if (end < 0) {
      return text.length();
    }
    return end > offset && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /** Where the next line begins. */
  int nextLine(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end + 1;
  }

  /** The line end that this text uses. */
  String newline() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  /** The blanks before the first word of the line in which an offset lies. */
  String indent(int offset) {
    int begin = lineStart(offset);
    int end = begin;
    while (end < text.length() && " \t".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return text.substring(begin, end);
  }

  /** The offset in the text: marks count code points, and strings characters. */
  private int offset(Mark mark) {
    return text.offsetByCodePoints(0, mark.getIndex());
  }
}
