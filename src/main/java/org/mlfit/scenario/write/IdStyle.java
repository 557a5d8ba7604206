package org.mlfit.scenario.write;

import java.util.List;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The quotation marks that stand around ids; in files that are JSON there must be some. */
record IdStyle(String quote) {

  /** As a neighbour is written. */
  static IdStyle like(Node neighbour) {
    ScalarStyle style =
        neighbour instanceof ScalarNode scalar ? scalar.getScalarStyle() : ScalarStyle.PLAIN;
    if (style == ScalarStyle.DOUBLE_QUOTED) {
      return new IdStyle("\"");
    }
    return new IdStyle(style == ScalarStyle.SINGLE_QUOTED ? "'" : "");
  }

  String of(String id) {
    return quote + id + quote;
  }

  List<String> of(List<String> ids) {
    return ids.stream().map(this::of).toList();
  }

  /** A list in brackets. */
  String listed(List<String> ids) {
    return ids.isEmpty() ? "[]" : of(ids).stream().collect(Collectors.joining(", ", "[ ", " ]"));
  }
}
