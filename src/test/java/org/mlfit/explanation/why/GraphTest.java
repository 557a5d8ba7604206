package org.mlfit.explanation.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlfit.explanation.Bakery;

class GraphTest {

  @Test
  void theJustificationStandsOnceInThePictureWhateverRestsOnIt() {
    Step verdict =
        new Explainer(Bakery.KNOWLEDGE)
            .verdict(Bakery.advice("bakery.loaves: 500\nbakery.ovens: 4\nbakery.waste: 2"));

    assertThat(edges(JustificationGraph.of(verdict)))
        .containsExactlyInAnyOrder(
            "RULE verdict-oven > VERDICT buy-oven",
            "CONCLUSION strained > RULE verdict-oven",
            "RULE bakery-strained > CONCLUSION strained",
            "CONCLUSION busy > RULE bakery-strained",
            "QUESTION bakery.ovens > RULE bakery-strained",
            "QUESTION bakery.loaves > RULE bakery-strained",
            "RULE bakery-busy-by-loaves > CONCLUSION busy",
            "RULE bakery-busy-by-waste > CONCLUSION busy",
            "QUESTION bakery.loaves > RULE bakery-busy-by-loaves",
            "QUESTION bakery.waste > RULE bakery-busy-by-waste");
  }

  @Test
  void whatMustNotBeSoIsMarked() {
    Step verdict =
        new Explainer(Bakery.KNOWLEDGE)
            .verdict(
                Bakery.advice("bakery.loaves: 5\nbakery.flour-used: rye\nbakery.aids: [ mixer ]"));

    assertThat(edges(JustificationGraph.of(verdict)))
        .contains("CONCLUSION strained >not RULE bakery-calm");
  }

  @Test
  void theKnowledgeBaseShowsWhatReadsWhat() {
    assertThat(edges(KnowledgeGraph.of(Bakery.KNOWLEDGE)))
        .containsExactlyInAnyOrder(
            "QUESTION bakery.shop >applies QUESTION bakery.queue",
            "QUESTION bakery.loaves > CONCLUSION busy",
            "QUESTION bakery.waste > CONCLUSION busy",
            "CONCLUSION busy > CONCLUSION strained",
            "QUESTION bakery.ovens > CONCLUSION strained",
            "QUESTION bakery.loaves > CONCLUSION strained",
            "CONCLUSION strained >not CONCLUSION calm",
            "QUESTION bakery.flour-used > CONCLUSION calm",
            "QUESTION bakery.aids > CONCLUSION calm",
            "CONCLUSION strained > FINDING bakery-oven",
            "QUESTION bakery.queue > FINDING bakery-queue",
            "CONCLUSION strained > VERDICT buy-oven",
            "CONCLUSION calm > VERDICT bake-more");
  }

  @Test
  void anArrowNamesTheRulesBehindIt() {
    Graph graph = KnowledgeGraph.of(Bakery.KNOWLEDGE);

    assertThat(graph.edges())
        .filteredOn(edge -> edge.from().equals("QUESTION bakery.loaves"))
        .extracting(Graph.Edge::rules)
        .containsExactlyInAnyOrder(List.of("bakery-busy-by-loaves"), List.of("bakery-strained"));
  }

  @Test
  void theNeighbourhoodEndsAfterSoManyArrows() {
    assertThat(edges(KnowledgeGraph.around(Bakery.KNOWLEDGE, "bakery-oven", 1).orElseThrow()))
        .containsExactly("CONCLUSION strained > FINDING bakery-oven");
    assertThat(edges(KnowledgeGraph.around(Bakery.KNOWLEDGE, "bakery-oven", 2).orElseThrow()))
        .contains("CONCLUSION busy > CONCLUSION strained")
        .doesNotContain("QUESTION bakery.waste > CONCLUSION busy");
    assertThat(KnowledgeGraph.around(Bakery.KNOWLEDGE, "cake", 1)).isEmpty();
  }

  @Test
  void aRuleThatIsOnlyArrowsIsShownByWhatItConcludes() {
    assertThat(
            edges(KnowledgeGraph.around(Bakery.KNOWLEDGE, "bakery-busy-by-waste", 1).orElseThrow()))
        .contains("QUESTION bakery.waste > CONCLUSION busy");
  }

  private static List<String> edges(Graph graph) {
    return graph.edges().stream()
        .map(
            edge ->
                edge.from()
                    + switch (edge.way()) {
                      case NEEDS -> " > ";
                      case NEEDS_NOT -> " >not ";
                      case APPLIES -> " >applies ";
                    }
                    + edge.to())
        .toList();
  }
}
