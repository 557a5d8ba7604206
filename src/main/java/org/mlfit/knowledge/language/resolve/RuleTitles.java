package org.mlfit.knowledge.language.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.tree.Consequence.Conclude;
import org.mlfit.knowledge.tree.Consequence.MakeIrrelevant;
import org.mlfit.knowledge.tree.RuleTree;

/**
 * Headings of rules. Most that give a finding have one of their own; a rule that only leads on to
 * others is called after what it concludes, since its id was made for files and not for reading.
 */
final class RuleTitles {

  private final Map<String, String> conclusions = new HashMap<>();
  private final Map<String, String> prompts = new HashMap<>();

  RuleTitles(List<ConclusionType> conclusions, List<Question> questions) {
    conclusions.forEach(type -> this.conclusions.put(type.typeName(), type.title()));
    questions.forEach(question -> prompts.put(question.typeName(), question.prompt()));
  }

  /** The heading of a rule; its id in words if there is nothing better. */
  String of(RuleTree tree) {
    return tree.metadata()
        .value("title")
        .filter(title -> !title.isBlank())
        .or(() -> concluded(tree))
        .or(() -> setAside(tree))
        .orElseGet(() -> capitalised(tree.name().replace('-', ' ')));
  }

  private Optional<String> concluded(RuleTree tree) {
    return tree.consequences(Conclude.class).stream()
        .map(Conclude::type)
        .filter(conclusions::containsKey)
        .map(type -> capitalised(conclusions.get(type)))
        .findFirst();
  }

  private Optional<String> setAside(RuleTree tree) {
    List<String> idle =
        tree.consequences(MakeIrrelevant.class).stream()
            .map(MakeIrrelevant::question)
            .filter(prompts::containsKey)
            .toList();
    return idle.stream()
        .findFirst()
        .map(type -> "Does not apply: “" + prompts.get(type) + "”")
        .map(title -> idle.size() == 1 ? title : title + " and " + (idle.size() - 1) + " more");
  }

  private static String capitalised(String words) {
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
