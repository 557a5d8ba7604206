package org.mlfit.workbench.impact;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.CarriedAnswers;
import org.mlfit.knowledge.Edits;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.RuleEdit;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.reasoning.result.NotDecidedException;
import org.mlfit.reasoning.result.NotTranslatableException;
import org.mlfit.reasoning.versions.Shift;
import org.mlfit.reasoning.versions.TwoVersions;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.ScenarioFile;
import org.mlfit.scenario.coverage.Boundaries;
import org.mlfit.scenario.coverage.Boundary;
import org.mlfit.scenario.read.ScenarioReader;
import org.mlfit.scenario.replay.Replay;
import org.mlfit.scenario.replay.ReplayListener;

/**
 * Finds out what changes from one version of the rules to another: for scenarios, which it plays
 * with both, for answers beside the thresholds of either version, and for all other answers.
 */
public final class ImpactSearch implements ReplayListener {

  private static final String ONLY_EARLIER = "Only the earlier rules can read it.";

  private final Advisor before;
  private final Advisor after;
  private final Edits edits;
  private final Optional<TwoVersions> versions;
  private final String notTranslatable;
  private final Set<String> onlyReadEarlier = ConcurrentHashMap.newKeySet();
  private final Map<Position, List<Shift>> shifts = new ConcurrentHashMap<>();
  private final Map<List<String>, Map<Shift, List<Sighting>>> groups = new LinkedHashMap<>();
  private long scenarios;
  private long notCompared;
  private long boundaries;

  /** A search for changes from one version to another. */
  public ImpactSearch(Advisor before, Advisor after) {
    this.before = before;
    this.after = after;
    this.edits = Edits.between(before.knowledgeBase(), after.knowledgeBase());
    Optional<TwoVersions> compared = Optional.empty();
    String reason = "";
    try {
      compared = Optional.of(new TwoVersions(before, after, edits.rules()));
    } catch (NotTranslatableException unprovable) {
      reason = unprovable.getMessage();
    }
    this.versions = compared;
    this.notTranslatable = reason;
  }

  /**
   * Reads a file as the later version does, or where it cannot, as the earlier one does.
   *
   * @throws FaultyInputException with the faults that the later version finds, if neither can read
   *     it
   */
  public ScenarioFile read(SourceText source) {
    try {
      return new ScenarioReader(after.knowledgeBase()).read(source);
    } catch (FaultyInputException faultyNow) {
      try {
        ScenarioFile file = new ScenarioReader(before.knowledgeBase()).read(source);
        onlyReadEarlier.add(source.name());
        return file;
      } catch (FaultyInputException neither) {
        throw faultyNow;
      }
    }
  }

  /** Plays a scenario on both versions; may be called by several threads at once. */
  public Outcome play(Scenario scenario) {
    boolean isEarlier = onlyReadEarlier.contains(scenario.position().file());
    Advisor reading = isEarlier ? before : after;
    Outcome outcome = new Replay(reading).play(scenario);
    if (scenario.skip().isEmpty()) {
      Advice read = outcome.advice().orElseGet(() -> reading.advise(scenario.given()));
      Advice other = advised(isEarlier ? after : before, scenario.given());
      shifts.put(
          scenario.position(), isEarlier ? Shift.between(read, other) : Shift.between(other, read));
    }
    return isEarlier
        ? new Outcome(scenario, Status.UNCHECKED, List.of(), ONLY_EARLIER, Optional.empty())
        : outcome;
  }

  private static Advice advised(Advisor advisor, Answers answers) {
    return advisor.advise(CarriedAnswers.to(advisor.knowledgeBase(), answers).answers());
  }

  @Override
  public void played(Outcome outcome, Duration took) {
    Scenario scenario = outcome.scenario();
    List<Shift> seen = shifts.remove(scenario.position());
    if (seen == null) {
      notCompared++;
      return;
    }
    scenarios++;
    add(
        new Sighting(
            Sighting.Kind.SCENARIO,
            scenario.name(),
            Optional.of(scenario.position()),
            scenario.given(),
            outcome.status() == Status.FAILED),
        seen);
  }

  private void add(Sighting sighting, List<Shift> seen) {
    if (seen.isEmpty()) {
      return;
    }
    Map<Shift, List<String>> causes =
        versions.map(v -> v.causes(sighting.answers(), seen)).orElse(Map.of());
    for (Shift shift : seen) {
      List<String> single = causes.getOrDefault(shift, List.of());
      groups
          .computeIfAbsent(single.isEmpty() ? together() : single, c -> new TreeMap<>())
          .computeIfAbsent(shift, s -> new ArrayList<>())
          .add(sighting);
    }
  }

  /**
   * The causes if no single rule is one: the edited questions with the rules of gates that are new,
   * gone or elsewhere, or else all edited rules.
   */
  private List<String> together() {
    boolean all = edits.questions().isEmpty();
    return Stream.concat(
            edits.rules().stream().filter(edit -> all || edit.isOfGates()).map(RuleEdit::id),
            edits.questions().stream())
        .toList();
  }

  /**
   * Looks beyond the scenarios and reports all changes.
   *
   * @param earlier the earlier version, as the person named it
   * @param later the later version, as the person named it
   * @param goesOn is asked again and again; if it says no, the search ends and is not complete
   */
  public Impact end(String earlier, String later, BooleanSupplier goesOn) {
    tryThresholds(before, edits.rules().stream().flatMap(edit -> edit.before().stream()));
    tryThresholds(after, after.knowledgeBase().rules().stream());
    Proof proof = prove(goesOn);
    List<RuleEdit> idle = idle(goesOn);
    return new Impact(
        earlier,
        later,
        edits,
        groups(),
        idle,
        scenarios,
        notCompared,
        boundaries,
        versions.map(TwoVersions::narrowed).orElse(List.of()),
        proof);
  }

  private void tryThresholds(Advisor version, Stream<Rule> rules) {
    try {
      Boundaries search = new Boundaries(version);
      rules.flatMap(rule -> search.of(rule).stream()).forEach(this::tryThreshold);
    } catch (NotTranslatableException withoutSolver) {
      // The proof says that nothing could be reasoned about, and why.
    }
  }

  private void tryThreshold(Boundary boundary) {
    for (Boundary.Place place : boundary.places()) {
      boundaries++;
      Sighting sighting =
          new Sighting(
              Sighting.Kind.BOUNDARY,
              boundary.name(place),
              Optional.of(boundary.position()),
              place.answers(),
              false);
      add(
          sighting,
          Shift.between(advised(before, place.answers()), advised(after, place.answers())));
    }
  }

  private Proof prove(BooleanSupplier goesOn) {
    if (versions.isEmpty()) {
      return Proof.missing(notTranslatable);
    }
    try {
      boolean all =
          versions
              .get()
              .differences(
                  found ->
                      add(
                          new Sighting(
                              Sighting.Kind.SOLVER, "", Optional.empty(), found.answers(), false),
                          List.of(found.shift())),
                  goesOn);
      return all ? Proof.complete() : Proof.missing("The search was ended early.");
    } catch (NotDecidedException notInTime) {
      return Proof.missing(notInTime.getMessage());
    }
  }

  private List<RuleEdit> idle(BooleanSupplier goesOn) {
    List<RuleEdit> idle = new ArrayList<>();
    for (RuleEdit edit : edits.rules()) {
      boolean isSeen = groups.keySet().stream().anyMatch(causes -> causes.contains(edit.id()));
      if (!isSeen && versions.isPresent() && goesOn.getAsBoolean() && changesNothing(edit)) {
        idle.add(edit);
      }
    }
    return List.copyOf(idle);
  }

  private boolean changesNothing(RuleEdit edit) {
    try {
      return versions.orElseThrow().changesNothing(edit);
    } catch (NotDecidedException notKnown) {
      return false;
    }
  }

  /** In the order of the edits; what several of them cause together comes last. */
  private List<ImpactGroup> groups() {
    List<String> order = edits.rules().stream().map(RuleEdit::id).toList();
    return groups.entrySet().stream()
        .map(entry -> new ImpactGroup(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing((ImpactGroup group) -> group.causes().size() > 1)
                .thenComparing(group -> order.indexOf(group.causes().get(0))))
        .toList();
  }
}
