package org.mlfit.editor;

import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.scenario.read.ScenarioWord;

/** What the words of a scenario file name. */
final class ScenarioMentions {

  private ScenarioMentions() {}

  /** All mentions among some words, in their order. */
  static List<Mention> of(List<ScenarioWord> words, Names names) {
    return words.stream()
        .flatMap(
            word ->
                thing(word, names)
                    .map(thing -> new Mention(thing, word.position(), word.text(), false))
                    .stream())
        .toList();
  }

  private static Optional<Thing> thing(ScenarioWord word, Names names) {
    String id = word.text();
    return switch (word.sort()) {
      case QUESTION -> names.question(id).map(Question::typeName).map(Thing::type);
      case CONCLUSION -> names.conclusion(id).map(ConclusionType::typeName).map(Thing::type);
      case FINDING, RULE -> Optional.of(Thing.rule(id));
      case TAG -> names.rule(id).map(rule -> Thing.rule(rule.id()));
      case VERDICT -> Optional.of(Thing.verdict(id));
      case ANSWER -> names.option(word.question(), id);
      default -> Optional.empty();
    };
  }
}
