package org.mlfit.interview;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.Pattern;

/** Which rules read what. Rules come in the order of the files. */
final class Readers {

  private static final int NONE = Integer.MAX_VALUE;

  private final List<Rule> rules;
  private final Map<String, BitSet> placesByType = new HashMap<>();

  Readers(KnowledgeBase knowledgeBase) {
    this.rules = knowledgeBase.rules();
    for (int place = 0; place < rules.size(); place++) {
      int reader = place;
      rules.get(place).conditions().stream()
          .flatMap(Condition::patterns)
          .flatMap(Pattern::typesRead)
          .forEach(type -> placesByType.computeIfAbsent(type, t -> new BitSet()).set(reader));
    }
  }

  /** The rules with a condition on the answer to a question. */
  List<Rule> of(Question question) {
    return at(reading(Stream.of(question.typeName())));
  }

  /** The rules with a condition on what some rules conclude. */
  List<Rule> ofConclusionsOf(List<Rule> rules) {
    return at(reading(rules.stream().flatMap(Rule::concludes)));
  }

  /**
   * The rules that give a finding and depend on a question, those first that read it, then those
   * that do so by what others conclude.
   */
  List<Rule> findingsOn(Question question) {
    List<Rule> depending = new ArrayList<>();
    BitSet known = new BitSet();
    BitSet found = reading(Stream.of(question.typeName()));
    while (!found.isEmpty()) {
      depending.addAll(at(found));
      known.or(found);
      found = reading(found.stream().mapToObj(rules::get).flatMap(Rule::concludes));
      found.andNot(known);
    }
    return depending.stream().filter(rule -> rule.severity().isPresent()).toList();
  }

  /** The severity of the heaviest finding on a question as a number, 0 for the heaviest. */
  int heaviestFindingOn(Question question) {
    return findingsOn(question).stream()
        .flatMap(rule -> rule.severity().stream())
        .mapToInt(Enum::ordinal)
        .min()
        .orElse(NONE);
  }

  private BitSet reading(Stream<String> types) {
    BitSet places = new BitSet();
    types.filter(placesByType::containsKey).map(placesByType::get).forEach(places::or);
    return places;
  }

  private List<Rule> at(BitSet places) {
    return places.stream().mapToObj(rules::get).toList();
  }
}
