package org.mlfit.editor;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mlfit.editor.Played.Advised;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.report.text.Count;

/** How scenarios fared when they were played, in a sentence or two. */
public final class PlayedWords {

  private static final int SHOWN = 3;

  private PlayedWords() {}

  /** How all scenarios fare that are played as they are now. */
  public static String ofAll(Workspace workspace) {
    List<SourceText> files = workspace.texts().scenarios().files();
    List<Played> played = files.stream().flatMap(f -> workspace.played(f).stream()).toList();
    int failures = played.stream().mapToInt(file -> file.failures().size()).sum();
    String counted = counted(failures, played.stream().mapToInt(Played::count).sum());
    List<String> faulty =
        files.stream()
            .filter(file -> !workspace.faultsOf(file).isEmpty())
            .map(SourceText::name)
            .toList();
    return counted
        + (faulty.isEmpty() ? "" : " Not played, since faulty: " + String.join(", ", faulty) + ".");
  }

  /** How the scenarios of a file fare. */
  public static String ofFile(Path file, Workspace workspace) {
    String name = workspace.texts().name(file);
    return workspace
        .texts()
        .text(file)
        .flatMap(workspace::played)
        .map(played -> name + ": " + counted(played.failures().size(), played.count()))
        .orElseGet(() -> name + " was not played: " + whyNot(file, workspace));
  }

  private static String counted(int failures, int count) {
    return failures == 0
        ? Count.of(count, "scenario") + " as expected."
        : failures + " of " + Count.of(count, "scenario") + " not as expected.";
  }

  private static String whyNot(Path file, Workspace workspace) {
    return errorOfRules(workspace)
        .or(
            () ->
                workspace
                    .texts()
                    .text(file)
                    .flatMap(text -> workspace.faultsOf(text).stream().findFirst())
                    .map(fault -> "it has a fault. " + placed(fault)))
        .orElse("something was changed meanwhile.");
  }

  private static Optional<String> errorOfRules(Workspace workspace) {
    return workspace.checked().faults().stream()
        .filter(Fault::isError)
        .findFirst()
        .map(fault -> "the rules have an error. " + placed(fault));
  }

  private static String placed(Fault fault) {
    return fault.place() + " " + fault.message();
  }

  /** In which scenarios a rule fires, and how those fare. */
  public static String ofRule(String rule, Workspace workspace) {
    Optional<Firings.OfRule> known = workspace.firings().of(rule);
    String error = errorOfRules(workspace).map(why -> " Nothing was played: " + why).orElse("");
    return known
        .map(firings -> rule + " " + firings.words() + of(firings) + error)
        .orElseGet(
            () ->
                error.isEmpty()
                    ? "There are no scenarios in which " + rule + " could fire."
                    : error.strip());
  }

  private static String of(Firings.OfRule firings) {
    List<Advised> failing = firings.failing();
    String of = " of the " + firings.played() + " played";
    if (failing.isEmpty()) {
      return of + (firings.scenarios().isEmpty() ? "." : ", all as expected.");
    }
    int more = failing.size() - SHOWN;
    return of
        + (", " + failing.size() + " not as expected: ")
        + failing.stream().limit(SHOWN).map(s -> s.position().fileAndLine()).collect(joining(", "))
        + (more > 0 ? " and " + more + " more." : ".");
  }
}
