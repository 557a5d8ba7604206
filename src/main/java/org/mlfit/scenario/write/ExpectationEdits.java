package org.mlfit.scenario.write;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mlfit.advice.Advice;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.scenario.Derivation;
import org.mlfit.scenario.Expectation;
import org.mlfit.scenario.read.Case;
import org.mlfit.scenario.read.Node.Mapping;
import org.mlfit.scenario.read.Node.Scalar;
import org.mlfit.scenario.read.Node.Sequence;
import org.mlfit.scenario.write.ExpectationEdit.Content;
import org.mlfit.scenario.write.ExpectationEdit.Sort;

/**
 * What an expectation would have to say to be met by some advice, without checking more than
 * before.
 */
final class ExpectationEdits {

  private final Mapping expect;
  private final Advice advice;
  private final List<ExpectationEdit> wishes = new ArrayList<>();

  private ExpectationEdits(Mapping expect, Advice advice) {
    this.expect = expect;
    this.advice = advice;
  }

  /** A wish for each key of the expectation that is checked, also for those that can stay. */
  static List<ExpectationEdit> of(Case one, Advice advice) {
    ExpectationEdits wishes = new ExpectationEdits(one.expect(), advice);
    wishes.collect(one.scenario().expect());
    return wishes.wishes;
  }

  private void collect(Expectation expectation) {
    id("verdict", Optional.of(advice.verdict().id()));
    id("leaning", advice.leaning().map(Verdict::id));
    findings(expectation.exactly());
    list("no-findings", now -> without(now, advice.findingIds()));
    list("conclusions", now -> among(now, advice.conclusionIds()));
    List<String> because = Derivation.ofVerdict(advice).stream().map(Rule::id).toList();
    list("because", now -> orElse(among(now, because), because));
    list("open", now -> all(now, ids(advice.open())));
    list("set-aside", now -> all(now, ids(advice.setAside())));
    list("contradictory", now -> all(now, ids(advice.contradictory())));
  }

  private void id(String key, Optional<String> actual) {
    expect
        .value(key)
        .filter(Scalar.class::isInstance)
        .ifPresent(
            node -> {
              Content now = Content.id(((Scalar) node).text().strip());
              if (actual.isPresent()) {
                wishes.add(
                    new ExpectationEdit(node.position(), key, now, Content.id(actual.get())));
              } else {
                Content gone = new Content(Sort.GONE, List.of());
                wishes.add(new ExpectationEdit(expect.position(), key, now, gone));
              }
            });
  }

  private void findings(boolean exactly) {
    List<String> actual = advice.findingIds();
    if (exactly && expect.value("findings").isEmpty() && !actual.isEmpty()) {
      Content none = new Content(Sort.GONE, List.of());
      Content added = new Content(Sort.ADDED, actual);
      wishes.add(new ExpectationEdit(expect.position(), "findings", none, added));
    }
    list("findings", now -> exactly ? all(now, actual) : orElse(among(now, actual), actual));
  }

  private void list(String key, java.util.function.UnaryOperator<List<String>> wanted) {
    expect
        .value(key)
        .filter(Sequence.class::isInstance)
        .ifPresent(
            node -> {
              List<String> now =
                  ((Sequence) node).items().stream().map(i -> ((Scalar) i).text().strip()).toList();
              wishes.add(
                  new ExpectationEdit(
                      node.position(), key, Content.list(now), Content.list(wanted.apply(now))));
            });
  }

  private static List<String> among(List<String> now, List<String> actual) {
    return now.stream().filter(actual::contains).toList();
  }

  private static List<String> without(List<String> now, List<String> actual) {
    return now.stream().filter(id -> !actual.contains(id)).toList();
  }

  /** What stands there already, in its order, then what is new. */
  private static List<String> all(List<String> now, List<String> actual) {
    Set<String> kept = new LinkedHashSet<>(among(now, actual));
    kept.addAll(actual);
    return List.copyOf(kept);
  }

  /** What is left, or everything if nothing is, since an empty list would check nothing. */
  private static List<String> orElse(List<String> left, List<String> all) {
    return left.isEmpty() ? all : left;
  }

  private static List<String> ids(List<Question> questions) {
    return Stream.of(questions).flatMap(List::stream).map(Question::id).toList();
  }
}
