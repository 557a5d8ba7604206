package org.mlfit.shell;

import java.util.List;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Rule;
import org.mlfit.knowledge.source.NearestName;

/** A rule that a person names. */
final class NamedRule {

  private NamedRule() {}

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
