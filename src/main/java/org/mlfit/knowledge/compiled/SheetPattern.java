package org.mlfit.knowledge.compiled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.Pattern;

/** Writes all conditions of a way on answers as one pattern on the {@link AnswerSheet}. */
final class SheetPattern {

  private final SheetPlaces places;
  private final List<String> tests = new ArrayList<>();
  private final Map<String, Question> bound = new HashMap<>();

  SheetPattern(SheetPlaces places, RuleWay way) {
    this.places = places;
    way.conditions().stream().filter(this::holds).forEach(this::add);
  }

  /** Whether a condition of the way is part of this pattern. */
  boolean holds(Condition condition) {
    return condition.patterns().allMatch(pattern -> places.question(pattern.type()).isPresent());
  }

  private void add(Condition condition) {
    if (condition instanceof Condition.Not not) {
      tests.add(tests(not.pattern(), new HashMap<>(bound)).refuted());
    } else if (condition instanceof Condition.Exists exists) {
      tests.addAll(tests(exists.pattern(), new HashMap<>(bound)).met());
    } else {
      tests.addAll(tests((Pattern) condition, bound).met());
    }
  }

  private AnswerTests tests(Pattern pattern, Map<String, Question> bound) {
    return new AnswerTests(
        places, places.question(pattern.type()).orElseThrow(), pattern.constraints(), bound);
  }

  /** The pattern; nothing if the way has no condition on answers. */
  Optional<String> text() {
    return Optional.of(tests)
        .filter(asked -> !asked.isEmpty())
        .map(t -> AnswerSheet.class.getName() + "( " + String.join(", ", t) + " )");
  }
}
