package org.mlfit.knowledge.language.doubt;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.tree.Declaration.DeclaredOption;
import org.mlfit.knowledge.tree.Declaration.FactType;
import org.mlfit.knowledge.tree.Declaration.OptionType;
import org.mlfit.knowledge.tree.LanguageWords;

/** Finds options, questions and topics that an architect cannot tell from another. */
final class SameWords {

  private final Warnings warnings;

  SameWords(Warnings warnings) {
    this.warnings = warnings;
  }

  void check() {
    for (OptionType type : warnings.declarations().optionTypes().values()) {
      check(
          type.options(),
          new Named<>("options", DeclaredOption::label, o -> o.constant(), o -> o.position()));
    }
    check(
        warnings.declarations().questions(),
        new Named<>("questions", Question::prompt, Question::typeName, Question::position));
    check(
        topics(),
        new Named<>(
            "topics",
            type -> type.metadata().value("title").orElse(type.name()),
            FactType::name,
            FactType::position));
  }

  private List<FactType> topics() {
    return warnings.declarations().files().stream()
        .flatMap(file -> file.declarations().stream())
        .filter(FactType.class::isInstance)
        .map(FactType.class::cast)
        .filter(type -> type.parent().filter(LanguageWords.TOPIC::equals).isPresent())
        .toList();
  }

  private <T> void check(List<T> things, Named<T> named) {
    Map<String, T> first = new HashMap<>();
    for (T thing : things) {
      String words = named.words().apply(thing).strip();
      T other = first.putIfAbsent(words.toLowerCase(Locale.ROOT), thing);
      if (other != null) {
        warnings.add(
            named.position().apply(thing),
            named.name().apply(thing),
            "same-words",
            "Two " + named.sort() + " read the same: " + words,
            "The other is "
                + named.name().apply(other)
                + " ("
                + named.position().apply(other).fileAndLine()
                + "). Say in each how it differs.");
      }
    }
  }

  /** How to speak of a sort of things: the words that are shown, and the name in the rules. */
  private record Named<T>(
      String sort,
      Function<T, String> words,
      Function<T, String> name,
      Function<T, Position> position) {}
}
