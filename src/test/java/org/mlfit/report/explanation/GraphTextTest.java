package org.mlfit.report.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlfit.explanation.why.Graph;
import org.mlfit.explanation.why.Graph.Edge;
import org.mlfit.explanation.why.Graph.Kind;
import org.mlfit.explanation.why.Graph.Node;
import org.mlfit.explanation.why.Graph.Way;

class GraphTextTest {

  private static final Graph GRAPH =
      new Graph(
          List.of(
              new Node(
                  "a", Kind.QUESTION, "data.examples", "data.examples = <50> \"cases\" #1 & \\"),
              new Node(
                  "b", Kind.CONCLUSION, "data-thin", "there is little data to learn from here"),
              new Node("c", Kind.VERDICT, "go", "Go ahead")),
          List.of(
              new Edge("a", "b", Way.NEEDS, List.of("data-is-thin")),
              new Edge("b", "c", Way.NEEDS_NOT, List.of("verdict-go"))));

  @Test
  void mermaidKeepsWhatALabelSaysFromBeingReadAsItsLanguage() {
    assertThat(MermaidText.of(GRAPH))
        .isEqualTo(
            """
            flowchart BT
              n1(["data.examples = #lt;50#gt;<br/>#quot;cases#quot; #35;1 #amp; \\"])
              n2("data-thin<br/>there is little data to<br/>learn from here")
              n3{{"go<br/>Go ahead"}}
              n1 --> n2
              n2 -. not .-> n3
            """);
  }

  @Test
  void graphvizKeepsWhatALabelSaysFromBeingReadAsItsLanguage() {
    assertThat(DotText.of(GRAPH))
        .isEqualTo(
            """
            digraph mlfit {
              rankdir=BT;
              node [fontname="sans-serif", fontsize=10];
              edge [fontname="sans-serif", fontsize=9];
              n1 [label="data.examples = <50>\\n\\"cases\\" #1 & \\\\", shape=oval];
              n2 [label="data-thin\\nthere is little data to\\nlearn from here", shape=box, \
            style=rounded];
              n3 [label="go\\nGo ahead", shape=hexagon];
              n1 -> n2;
              n2 -> n3 [style=dashed, label="not"];
            }
            """);
  }
}
