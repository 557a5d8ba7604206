package org.mlfit.knowledge.language.check;

import java.util.Map;
import java.util.Optional;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.source.NearestName;

/** The fields that can be read inside a pattern. */
record PatternFields(String type, Map<String, ValueKind> kinds, boolean isKnownType) {

  static PatternFields none() {
    return new PatternFields("", Map.of(), true);
  }

  static PatternFields unknownType(String type) {
    return new PatternFields(type, Map.of(), false);
  }

  static PatternFields of(Question question) {
    return new PatternFields(question.typeName(), Map.of("value", ValueKind.of(question)), true);
  }

  static PatternFields ofAnswerState(String type) {
    return new PatternFields(type, Map.of("question", ValueKind.QUESTION), true);
  }

  static PatternFields ofConclusion(String type) {
    return new PatternFields(type, Map.of(), true);
  }

  Optional<ValueKind> kind(String field) {
    return Optional.ofNullable(kinds.get(field));
  }

  String describe(String field) {
    return type.isEmpty() ? field + " means nothing here." : type + " has no field " + field + ".";
  }

  Optional<String> suggestion(String field) {
    if (kinds.isEmpty()) {
      return type.isEmpty()
          ? Optional.of("Put words in quotes and a $ before the name of a variable.")
          : Optional.of("A conclusion has no fields: write " + type + "()");
    }
    return NearestName.suggestion(field, kinds.keySet())
        .or(() -> Optional.of("It has " + String.join(", ", kinds.keySet()) + "."));
  }
}
