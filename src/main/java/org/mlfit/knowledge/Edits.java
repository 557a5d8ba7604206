package org.mlfit.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.RuleEdit;

/**
 * What was edited from one version of the rules to the next.
 *
 * @param rules the rules that were edited, those of the later version first, in their order
 * @param questions ids of the questions that were added or removed, take other answers than before,
 *     or belong to another gate; a change of wording alone does not count
 */
public record Edits(List<RuleEdit> rules, List<String> questions) {

  /** Compares two versions of the rules. */
  public static Edits between(KnowledgeBase before, KnowledgeBase after) {
    List<RuleEdit> rules = new ArrayList<>();
    for (Rule rule : after.rules()) {
      Optional<Rule> old = before.rule(rule.id());
      if (old.isEmpty() || !RuleEdit.isSame(old.get(), rule)) {
        rules.add(new RuleEdit(old, Optional.of(rule)));
      }
    }
    for (Rule rule : before.rules()) {
      if (after.rule(rule.id()).isEmpty()) {
        rules.add(new RuleEdit(Optional.of(rule), Optional.empty()));
      }
    }
    return new Edits(List.copyOf(rules), questions(before, after));
  }

  /** Whether no rule was edited and no question takes other answers than before. */
  public boolean isEmpty() {
    return rules.isEmpty() && questions.isEmpty();
  }

  private static List<String> questions(KnowledgeBase before, KnowledgeBase after) {
    Set<String> ids = new LinkedHashSet<>();
    for (Question question : after.questions()) {
      Optional<Question> old = before.question(question.id());
      if (old.filter(o -> isSame(o, question)).isEmpty()) {
        ids.add(question.id());
      }
    }
    before.questions().stream()
        .map(Question::id)
        .filter(id -> after.question(id).isEmpty())
        .forEach(ids::add);
    return List.copyOf(ids);
  }

  private static boolean isSame(Question before, Question after) {
    return before.takesTheSameAnswers(after)
        && before.requirement().equals(after.requirement())
        && before.typeName().equals(after.typeName());
  }
}
