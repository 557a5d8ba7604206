package org.mlfit.shell.explain;

import java.util.List;
import java.util.Optional;
import org.mlfit.explanation.why.Graph;
import org.mlfit.explanation.why.KnowledgeGraph;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Topic;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.stereotype.Component;

/** Draws the rules themselves. */
@Component
class RuleGraphCommand implements Commands {

  private static final long MOST_STEPS = 99;

  private final RulesInUse rulesInUse;
  private final Pictures pictures;

  RuleGraphCommand(RulesInUse rulesInUse, Pictures pictures) {
    this.rulesInUse = rulesInUse;
    this.pictures = pictures;
  }

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of(
                "rules graph",
                "Rules",
                "Draw what reads what: all, one topic, or what is near one id",
                given -> pictures.drawn(given, () -> graph(given)))
            .withWord(Takes.NODE)
            .with(
                DeclaredOption.value("topic", "only this topic and what it touches", Takes.TOPIC),
                DeclaredOption.value("steps", "how many arrows to go from the id; 1 if not given"))
            .with(Pictures.OPTIONS));
  }

  private Graph graph(GivenOptions given) {
    KnowledgeBase base = rulesInUse.base();
    String id = given.word();
    Optional<String> topic = given.text("topic");
    Optional<Long> steps = given.whole("steps", 1, MOST_STEPS);
    if (!id.isEmpty() && topic.isPresent()) {
      throw CommandFailedException.usage("Name a topic or an id, not both.");
    }
    if (!id.isEmpty()) {
      return KnowledgeGraph.around(base, id, steps.orElse(1L).intValue())
          .orElseThrow(() -> unknown(id));
    }
    if (steps.isPresent()) {
      throw CommandFailedException.usage(
          "--steps goes with an id, such as rules graph fix-data-first --steps 2.");
    }
    return topic
        .map(named -> KnowledgeGraph.of(base, topic(named)))
        .orElseGet(() -> KnowledgeGraph.of(base));
  }

  private Topic topic(String named) {
    List<String> ids = rulesInUse.base().topics().stream().map(Topic::id).toList();
    return rulesInUse.base().topics().stream()
        .filter(topic -> topic.id().equals(named))
        .findFirst()
        .orElseThrow(
            () ->
                CommandFailedException.usage(
                    "There is no topic "
                        + named
                        + ". "
                        + NearestName.suggestion(named, ids)
                            .orElse("Topics are " + String.join(", ", ids) + ".")));
  }

  private CommandFailedException unknown(String id) {
    List<String> ids =
        KnowledgeGraph.of(rulesInUse.base()).nodes().stream().map(Graph.Node::id).toList();
    return CommandFailedException.usage(
        "There is no question, conclusion, finding, rule or verdict "
            + id
            + ". "
            + NearestName.suggestion(id, ids)
                .orElse("The commands questions and rules list name them."));
  }
}
