package org.mlfit.knowledge.language.doubt;

import java.util.List;
import org.mlfit.knowledge.question.Topic;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.tree.TreeText;

/** Finds findings that belong to no topic, since the name of their rule begins with none. */
final class TopicsOfRules {

  private final Warnings warnings;

  TopicsOfRules(Warnings warnings) {
    this.warnings = warnings;
  }

  void check() {
    warnings.declarations().rules().stream()
        .filter(rule -> rule.findingKind().isPresent() && rule.topic().isEmpty())
        .forEach(this::warn);
  }

  private void warn(Rule rule) {
    List<String> topics = warnings.declarations().topics().stream().map(Topic::id).toList();
    String start = rule.id().replaceFirst("-.*", "");
    warnings.add(
        rule.tree().namePosition(),
        TreeText.quoted(rule.id()),
        "no-topic",
        "The finding of rule "
            + rule.id()
            + " belongs to no topic: there is none called "
            + start
            + ".",
        NearestName.to(start, topics)
            .map(near -> "Did you mean " + near + rule.id().substring(start.length()) + "?")
            .orElse("Begin the name with one of " + String.join(", ", topics) + "."));
  }
}
