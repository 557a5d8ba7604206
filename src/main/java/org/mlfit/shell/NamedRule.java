package org.mlfit.shell;

import java.util.List;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Rule;
import org.mlfit.knowledge.source.NearestName;

/** A rule that a person names. */
final class NamedRule {

  private NamedRule() {}

  /**
   * The rule that is the only word of a command.
   *
   * @param verb what the command does with it
   * @throws Failure with exit code 2 if there is no word, or no such rule
   */
  static Rule only(KnowledgeBase base, GivenOptions given, String verb) {
    if (given.word().isEmpty()) {
      throw Failure.usage("Name the rule to " + verb + ". The command rules list names them.");
    }
    return in(base, given.word());
  }

  /**
   * The rule with an id.
   *
   * @throws Failure with exit code 2 if there is none
   */
  static Rule in(KnowledgeBase base, String id) {
    List<String> ids = base.rules().stream().map(Rule::id).toList();
    return base.rule(id)
        .orElseThrow(
            () ->
                Failure.usage(
                    "There is no rule "
                        + id
                        + ". "
                        + NearestName.suggestion(id, ids)
                            .orElse("The command rules list names them.")));
  }
}
