package org.mlfit.shell.command;

import java.util.List;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.shell.exit.CommandFailedException;

/** A rule that a person names. */
public final class NamedRule {

  private NamedRule() {}

  /**
   * The rule that is the only word of a command.
   *
   * @param verb what the command does with it
   * @throws CommandFailedException with exit code 2 if there is no word, or no such rule
   */
  public static Rule only(KnowledgeBase base, GivenOptions given, String verb) {
    if (given.word().isEmpty()) {
      throw CommandFailedException.usage(
          "Name the rule to " + verb + ". The command rules list names them.");
    }
    return in(base, given.word());
  }

  /**
   * The rule with an id.
   *
   * @throws CommandFailedException with exit code 2 if there is none
   */
  public static Rule in(KnowledgeBase base, String id) {
    List<String> ids = base.rules().stream().map(Rule::id).toList();
    return base.rule(id)
        .orElseThrow(
            () ->
                CommandFailedException.usage(
                    "There is no rule "
                        + id
                        + ". "
                        + NearestName.suggestion(id, ids)
                            .orElse("The command rules list names them.")));
  }
}
