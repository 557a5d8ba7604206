package org.mlfit.shell.scenarios;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.TagExpression;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.NamedRule;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.exit.CommandFailedException;

/** Which scenarios a person wants of those in the files. */
final class ScenarioChoice {

  private ScenarioChoice() {}

  /** The options that choose. */
  static List<DeclaredOption> options() {
    return List.of(
        DeclaredOption.value(
            "filter", "only scenarios whose file, suite or name holds these words"),
        DeclaredOption.value("tag", "only scenarios with such tags, such as 'slow and not draft'"),
        DeclaredOption.value("verdict", "only scenarios that expect this verdict", Takes.VERDICT),
        DeclaredOption.value(
            "rule", "only scenarios that name this rule in what they expect", Takes.RULE),
        DeclaredOption.flag("failed", "only scenarios that failed when they were last played"));
  }

  /**
   * The choice that options make; everything without them.
   *
   * @throws CommandFailedException with exit code 2 if they name what does not exist
   */
  static Predicate<Scenario> of(GivenOptions given, KnowledgeBase base, LastFailures failures) {
    Predicate<Scenario> chosen = given.has("failed") ? failures::contains : scenario -> true;
    return chosen
        .and(given.text("filter").map(ScenarioChoice::holding).orElse(scenario -> true))
        .and(given.text("tag").map(ScenarioChoice::tagged).orElse(scenario -> true))
        .and(given.text("verdict").map(id -> expecting(id, base)).orElse(scenario -> true))
        .and(given.text("rule").map(id -> naming(id, base)).orElse(scenario -> true));
  }

  private static Predicate<Scenario> holding(String words) {
    String wanted = words.toLowerCase(Locale.ROOT);
    return scenario ->
        Stream.of(scenario.name(), scenario.suite(), scenario.position().file())
            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static Predicate<Scenario> tagged(String expression) {
    try {
      TagExpression tags = TagExpression.of(expression);
      return scenario -> tags.matches(scenario.tags());
    } catch (IllegalArgumentException notAnExpression) {
      throw CommandFailedException.usage(
          notAnExpression.getMessage() + " Write it as --tag 'slow and not (draft or old)'.");
    }
  }

  private static Predicate<Scenario> expecting(String id, KnowledgeBase base) {
    List<String> ids = base.verdicts().stream().map(Verdict::id).toList();
    if (!ids.contains(id)) {
      throw CommandFailedException.usage(
          "There is no verdict "
              + id
              + ". "
              + NearestName.suggestion(id, ids)
                  .orElse("Known are " + String.join(", ", ids) + "."));
    }
    return scenario -> scenario.expect().verdict().filter(id::equals).isPresent();
  }

  private static Predicate<Scenario> naming(String id, KnowledgeBase base) {
    NamedRule.in(base, id);
    return scenario -> scenario.expect().names(id);
  }
}
