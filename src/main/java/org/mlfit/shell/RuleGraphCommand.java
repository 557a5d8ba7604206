package org.mlfit.shell;

import java.util.List;
import java.util.Optional;
import org.mlfit.explanation.Graph;
import org.mlfit.explanation.KnowledgeGraph;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Topic;
import org.mlfit.knowledge.source.NearestName;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** Draws the rules themselves. */
@Component
class RuleGraphCommand {

  private final Knowledge knowledge;

  RuleGraphCommand(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Command(
      name = "rules graph",
      group = "Rules",
      description = "Draw what reads what: all, one topic, or what is near one id")
  String graph(
      @Argument(
              index = 0,
              description = "id of a question, conclusion, finding, rule or verdict",
              defaultValue = "")
          String id,
      @Option(longName = "topic", description = "only this topic and what it touches") String topic,
      @Option(longName = "steps", description = "how many arrows to go from the id; 1 if not given")
          String steps,
      @Option(longName = "format", description = "mermaid, dot or json") String format) {
    PictureFormat form =
        PictureFormat.of(
            format,
            PictureFormat.MERMAID,
            PictureFormat.MERMAID,
            PictureFormat.DOT,
            PictureFormat.JSON);
    return ExplainCommands.picture(graph(id, Optional.ofNullable(topic), steps), form);
  }

  private Graph graph(String id, Optional<String> topic, String steps) {
    KnowledgeBase base = knowledge.base();
    if (!id.isEmpty() && topic.isPresent()) {
      throw Failure.usage("Name a topic or an id, not both.");
    }
    if (!id.isEmpty()) {
      return KnowledgeGraph.around(base, id, arrows(steps)).orElseThrow(() -> unknown(id));
    }
    if (steps != null) {
      throw Failure.usage("--steps goes with an id, such as rules graph fix-data-first --steps 2.");
    }
    return topic
        .map(named -> KnowledgeGraph.of(base, topic(named)))
        .orElseGet(() -> KnowledgeGraph.of(base));
  }

  private static int arrows(String steps) {
    if (steps != null && !steps.matches("[1-9]\\d?")) {
      throw Failure.usage("--steps takes a number from 1 to 99, such as --steps 2.");
    }
    return steps == null ? 1 : Integer.parseInt(steps);
  }

  private Topic topic(String named) {
    List<String> ids = knowledge.base().topics().stream().map(Topic::id).toList();
    return knowledge.base().topics().stream()
        .filter(topic -> topic.id().equals(named))
        .findFirst()
        .orElseThrow(
            () ->
                Failure.usage(
                    "There is no topic "
                        + named
                        + ". "
                        + NearestName.suggestion(named, ids)
                            .orElse("Topics are " + String.join(", ", ids) + ".")));
  }

  private Failure unknown(String id) {
    List<String> ids =
        KnowledgeGraph.of(knowledge.base()).nodes().stream().map(Graph.Node::id).toList();
    return Failure.usage(
        "There is no question, conclusion, finding, rule or verdict "
            + id
            + ". "
            + NearestName.suggestion(id, ids)
                .orElse("The commands questions and rules list name them."));
  }
}
