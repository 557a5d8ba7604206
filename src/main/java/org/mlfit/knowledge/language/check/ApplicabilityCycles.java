package org.mlfit.knowledge.language.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.StronglyConnected;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Consequence;
import org.mlfit.knowledge.tree.LanguageWords;

/**
 * Finds questions that apply or not depending on their own answer. Without such cycles there is
 * exactly one set of answers that count, however it is computed.
 */
final class ApplicabilityCycles {

  private final Declarations declarations;
  private final Map<String, List<Rule>> settingAside = new HashMap<>();
  private final Map<String, List<Rule>> concluding = new HashMap<>();

  ApplicabilityCycles(Declarations declarations) {
    this.declarations = declarations;
    for (Rule rule : declarations.rules()) {
      rule.concludes().distinct().forEach(type -> note(concluding, type, rule));
      rule.tree().consequences(Consequence.MakeIrrelevant.class).stream()
          .map(Consequence.MakeIrrelevant::question)
          .distinct()
          .forEach(question -> note(settingAside, question, rule));
    }
  }

  private static void note(Map<String, List<Rule>> rules, String type, Rule rule) {
    rules.computeIfAbsent(type, t -> new ArrayList<>()).add(rule);
  }

  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    Set<Set<String>> reported = new HashSet<>();
    StronglyConnected<String> connected =
        new StronglyConnected<>(
            declarations.questions().stream().map(Question::typeName).toList(), this::restsOn);
    for (Question question : declarations.questions()) {
      if (!connected.isInCircle(question.typeName())) {
        continue;
      }
      cycleFrom(question.typeName())
          .filter(cycle -> reported.add(new HashSet<>(cycle)))
          .ifPresent(cycle -> faults.add(fault(question, cycle)));
    }
    return faults;
  }

  private Fault fault(Question question, List<String> cycle) {
    return Fault.at(
            declarations.source(question.position().file()),
            question.position(),
            question.typeName().length(),
            "applicability-cycle",
            "Whether "
                + question.typeName()
                + " applies depends on its own answer: "
                + String.join(" needs ", cycle)
                + ".")
        .suggesting("Take one of these out of the rules that conclude Irrelevant.");
  }

  private Optional<List<String>> cycleFrom(String start) {
    return walk(start, start, new ArrayDeque<>(), new HashSet<>());
  }

  private Optional<List<String>> walk(
      String at, String goal, Deque<String> path, Set<String> visited) {
    path.addLast(at);
    for (String next : decidedBy(at)) {
      if (next.equals(goal)) {
        List<String> cycle = new ArrayList<>(path);
        cycle.add(goal);
        return Optional.of(cycle);
      }
      if (visited.add(next)) {
        Optional<List<String>> found = walk(next, goal, path, visited);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    path.removeLast();
    return Optional.empty();
  }

  /** The questions and conclusions that decide whether a question applies or a conclusion holds. */
  private Set<String> restsOn(String type) {
    Set<String> names = new LinkedHashSet<>();
    Map<String, List<Rule>> rules =
        declarations.question(type).isPresent() ? settingAside : concluding;
    rules.getOrDefault(type, List.of()).stream()
        .flatMap(rule -> rule.tree().patterns())
        .flatMap(
            pattern ->
                LanguageWords.ANSWER_STATES.contains(pattern.type())
                    ? pattern.namedQuestions()
                    : Stream.of(pattern.type()))
        .forEach(names::add);
    return names;
  }

  /** The questions whose answers decide whether a question applies. */
  private Set<String> decidedBy(String question) {
    Set<String> questions = new LinkedHashSet<>();
    Set<String> conclusions = new HashSet<>();
    settingAside
        .getOrDefault(question, List.of())
        .forEach(rule -> collect(rule, questions, conclusions));
    return questions;
  }

  private void collect(Rule rule, Set<String> questions, Set<String> conclusions) {
    rule.tree().patterns().forEach(pattern -> collect(pattern, questions, conclusions));
  }

  private void collect(Condition.Pattern pattern, Set<String> questions, Set<String> conclusions) {
    if (declarations.question(pattern.type()).isPresent()) {
      questions.add(pattern.type());
    } else if (LanguageWords.ANSWER_STATES.contains(pattern.type())) {
      pattern.namedQuestions().forEach(questions::add);
    } else if (conclusions.add(pattern.type())) {
      concluding
          .getOrDefault(pattern.type(), List.of())
          .forEach(rule -> collect(rule, questions, conclusions));
    }
  }
}
