package org.mlfit.scenario.write;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mlfit.advice.Advisor;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.read.Case;
import org.mlfit.scenario.read.ScenarioReader;
import org.mlfit.scenario.replay.Replay;

/**
 * Updates the expectations of scenarios to the present advice. Only expectations, and cells of
 * tables that they use, are changed; ids that no longer hold are removed from lists, and new ones
 * are added only to a list that is compared whole or would become empty.
 */
public final class Recording {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String ONLY_YOU = "It is written in a way that only you can change: ";

  private final ScenarioReader reader;
  private final Advisor advisor;
  private final Replay replay;

  /** A recording of the advice of an advisor. */
  public Recording(ScenarioReader reader, Advisor advisor) {
    this.reader = reader;
    this.advisor = advisor;
    this.replay = new Replay(advisor);
  }

  /**
   * A file whose expectations are met.
   *
   * @param text the whole new text; the old one if nothing could be written
   * @param recorded how many scenarios failed before and pass now
   * @param refused what could not be written, and why
   */
  public record Recorded(String text, int recorded, List<Refused> refused) {}

  /** A scenario whose expectation could not be written. */
  public record Refused(Scenario scenario, String reason) {}

  /**
   * Records the wanted scenarios of a file that fail.
   *
   * @throws FaultyInputException if the file cannot be read
   */
  public Recorded record(SourceText source, Predicate<Scenario> wanted) {
    boolean marked = source.text().startsWith(BYTE_ORDER_MARK);
    String text = marked ? source.text().substring(1) : source.text();
    List<Case> cases = reader.cases(source);
    Attempt attempt = new Attempt(text, cases, wanted);
    Recorded recorded = attempt.run();
    return marked
        ? new Recorded(BYTE_ORDER_MARK + recorded.text(), recorded.recorded(), recorded.refused())
        : recorded;
  }

  /** The recording of one file. */
  private final class Attempt {

    private final String text;
    private final List<Case> cases;
    private final Predicate<Scenario> wanted;
    private final ExpectEditor editor;
    private final Map<Scenario, String> refused = new LinkedHashMap<>();
    private final Set<Scenario> changed = new LinkedHashSet<>();
    private final List<Wished> wished = new ArrayList<>();

    Attempt(String text, List<Case> cases, Predicate<Scenario> wanted) {
      this.text = text;
      this.cases = cases;
      this.wanted = wanted;
      this.editor = new ExpectEditor(new YamlPlaces(text));
    }

    Recorded run() {
      cases.forEach(this::collect);
      List<TextEdit> edits = edits();
      String edited = TextEdit.apply(text, edits);
      if (edits.isEmpty() || !isSafe(edited)) {
        wished.stream()
            .filter(one -> changed.contains(one.of().scenario()))
            .forEach(one -> refused.putIfAbsent(one.of().scenario(), onlyYou(one.wishes())));
        return result(text, 0);
      }
      changed.removeAll(refused.keySet());
      return result(edited, changed.size());
    }

    private Recorded result(String result, int recorded) {
      List<Refused> reasons = new ArrayList<>();
      refused.forEach((scenario, reason) -> reasons.add(new Refused(scenario, reason)));
      return new Recorded(result, recorded, reasons);
    }

    private void collect(Case one) {
      Scenario scenario = one.scenario();
      if (replay.play(scenario).status() == Status.FAILED && wanted.test(scenario)) {
        if (scenario.todo().isPresent()) {
          refused.put(scenario, "It passes now: remove todo from it.");
        } else {
          changed.add(scenario);
        }
      }
      wished.add(new Wished(one, ExpectationEdits.of(one, advisor.advise(scenario.given()))));
    }

    /** If one part of a scenario cannot be written, none of its parts is changed. */
    private List<TextEdit> edits() {
      List<TextEdit> edits;
      int before;
      do {
        before = refused.size();
        edits = new ArrayList<>();
        for (Map<ExpectationEdit, List<Case>> wishes : spots().values()) {
          edits.addAll(edits(wishes));
        }
      } while (refused.size() > before);
      return edits;
    }

    /**
     * What several scenarios share is changed only if it suits them all, including those that are
     * not to be changed.
     */
    private Map<Spot, Map<ExpectationEdit, List<Case>>> spots() {
      Map<Spot, Map<ExpectationEdit, List<Case>>> spots = new LinkedHashMap<>();
      for (Wished one : wished) {
        Scenario scenario = one.of().scenario();
        boolean changes = changed.contains(scenario) && !refused.containsKey(scenario);
        for (ExpectationEdit edit : one.wishes()) {
          spots
              .computeIfAbsent(new Spot(edit.place(), edit.key()), spot -> new LinkedHashMap<>())
              .computeIfAbsent(changes ? edit : edit.unchanged(), w -> new ArrayList<>())
              .add(one.of());
        }
      }
      return spots;
    }

    private List<TextEdit> edits(Map<ExpectationEdit, List<Case>> wishes) {
      List<ExpectationEdit> changes =
          wishes.keySet().stream().filter(ExpectationEdit::isChange).toList();
      if (changes.isEmpty()) {
        return List.of();
      }
      ExpectationEdit edit = changes.get(0);
      Optional<String> obstacle = obstacle(edit, wishes);
      Optional<List<TextEdit>> edits = obstacle.isPresent() ? Optional.empty() : editor.edits(edit);
      if (edits.isEmpty()) {
        String reason = obstacle.orElse(onlyYou(changes));
        changes.forEach(c -> wishes.get(c).forEach(one -> refused.put(one.scenario(), reason)));
      }
      return edits.orElse(List.of());
    }

    private static String onlyYou(List<ExpectationEdit> wishes) {
      return wishes.stream()
          .filter(ExpectationEdit::isChange)
          .map(ExpectationEdit::told)
          .collect(joining(", ", ONLY_YOU, "."));
    }

    private Optional<String> obstacle(
        ExpectationEdit edit, Map<ExpectationEdit, List<Case>> wishes) {
      if (wishes.size() > 1) {
        return Optional.of(
            "Scenarios that share its " + edit.key() + " need another value: give it a column.");
      }
      if (wishes.get(edit).stream().anyMatch(one -> one.cellsElsewhere().contains(edit.place()))) {
        return Optional.of("The cell with its " + edit.key() + " is used elsewhere too.");
      }
      return editor.saysLiterally(edit)
          ? Optional.empty()
          : Optional.of("Its " + edit.key() + " is put together from placeholders.");
    }

    /**
     * Reads the edited text again: it must hold the same scenarios, and those that were changed
     * must pass.
     */
    private boolean isSafe(String edited) {
      List<Case> after;
      try {
        after = reader.cases(new SourceText("edited", edited));
      } catch (FaultyInputException wouldBeFaulty) {
        return false;
      }
      if (after.size() != cases.size()) {
        return false;
      }
      for (int i = 0; i < cases.size(); i++) {
        Scenario before = cases.get(i).scenario();
        Scenario now = after.get(i).scenario();
        boolean same =
            before.name().equals(now.name()) && before.testimony().equals(now.testimony());
        boolean recorded = changed.contains(before) && !refused.containsKey(before);
        boolean right =
            recorded
                ? replay.play(now).status() == Status.PASSED
                : before.expect().equals(now.expect());
        if (!same || !right) {
          return false;
        }
      }
      return true;
    }
  }

  private record Wished(Case of, List<ExpectationEdit> wishes) {}

  private record Spot(Position place, String key) {}
}
