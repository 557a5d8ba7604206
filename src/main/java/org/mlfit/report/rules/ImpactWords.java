package org.mlfit.report.rules;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.knowledge.GateMove;
import org.mlfit.knowledge.rule.RuleEdit;
import org.mlfit.reasoning.versions.Shift;
import org.mlfit.report.text.Count;
import org.mlfit.workbench.impact.Impact;
import org.mlfit.workbench.impact.ImpactGroup;
import org.mlfit.workbench.impact.Sighting;

/** The sentences about an impact, the same in text and Markdown. */
public final class ImpactWords {

  private ImpactWords() {}

  /** What was edited, in one sentence. */
  static String edits(Impact impact) {
    if (impact.edits().isEmpty()) {
      return "No rule and no question was edited; comments and layout do not count.";
    }
    List<String> parts = new ArrayList<>();
    for (RuleEdit.Kind kind : RuleEdit.Kind.values()) {
      long count = impact.edits().rules().stream().filter(edit -> edit.kind() == kind).count();
      if (count > 0) {
        parts.add(Count.of(count, "rule") + " " + word(kind));
      }
    }
    if (!impact.edits().questions().isEmpty()) {
      parts.add(
          Count.of(impact.edits().questions().size(), "question")
              + " edited ("
              + String.join(", ", impact.edits().questions())
              + ")");
    }
    return String.join(", ", parts) + "." + moves(impact);
  }

  /** Which questions another gate requires than before, by the two gates. */
  private static String moves(Impact impact) {
    Map<String, List<String>> questions = new LinkedHashMap<>();
    for (GateMove move : impact.edits().moves()) {
      String gates = gate(move.after()) + ", until now by " + gate(move.before());
      questions.computeIfAbsent(gates, g -> new ArrayList<>()).add(move.question());
    }
    return questions.entrySet().stream()
        .map(
            entry ->
                " Now required by "
                    + entry.getKey()
                    + ": "
                    + String.join(", ", entry.getValue())
                    + ".")
        .collect(joining());
  }

  private static String gate(Optional<String> rule) {
    return rule.orElse("no gate");
  }

  /** What was done to a rule, such as {@code taken out}. */
  static String word(RuleEdit.Kind kind) {
    return switch (kind) {
      case ADDED -> "added";
      case REMOVED -> "taken out";
      case CHANGED -> "changed";
      case MOVED -> "moved to another place among the gates";
      case REWORDED -> "reworded";
    };
  }

  /** One change in words. */
  public static String shift(Shift shift) {
    return switch (shift.kind()) {
      case VERDICT -> "verdict " + shift.before() + " → " + shift.after();
      case FINDING_GONE -> "finding " + shift.before() + " is no longer given";
      case FINDING_NEW -> "finding " + shift.after() + " is given now";
    };
  }

  /** Where it was seen, in numbers. */
  static String counts(List<Sighting> sightings) {
    String counts =
        List.of(Sighting.Kind.SCENARIO, Sighting.Kind.BOUNDARY).stream()
            .map(kind -> count(sightings, kind))
            .filter(text -> !text.isEmpty())
            .collect(joining(", "));
    return counts.isEmpty() ? "no scenario shows it" : counts;
  }

  private static String count(List<Sighting> sightings, Sighting.Kind kind) {
    long count = sightings.stream().filter(sighting -> sighting.kind() == kind).count();
    if (count == 0) {
      return "";
    }
    return kind == Sighting.Kind.SCENARIO
        ? Count.of(count, "scenario")
        : Count.of(count, "set") + " of answers at thresholds";
  }

  /** The edits that a group is about, where it is about edited rules. */
  static List<RuleEdit> edits(Impact impact, ImpactGroup group) {
    return impact.edits().rules().stream()
        .filter(edit -> group.causes().contains(edit.id()))
        .toList();
  }

  /** Why several causes stand together. */
  static String together(Impact impact, ImpactGroup group) {
    List<String> questions =
        group.causes().stream().filter(impact.edits().questions()::contains).toList();
    if (!questions.isEmpty() && !edits(impact, group).isEmpty()) {
      return "No single edit brings it about; what does so is among these and "
          + String.join(", ", questions)
          + ".";
    }
    if (!questions.isEmpty()) {
      return "No edited rule brings it about, the edited questions do.";
    }
    return group.causes().size() > 1 ? "None of them brings it about alone." : "";
  }

  /** The sentence for an edit that changes nothing. */
  static String idle(RuleEdit edit) {
    return edit.kind() == RuleEdit.Kind.REWORDED
        ? "Only its words or its weight changed: no verdict and no choice of findings does."
        : "It changes no verdict and no finding: proved for all answers.";
  }

  /** The sentence for an edit of which no change was seen, though it may have one. */
  static String unseen(Impact impact) {
    return impact.proof().isComplete()
        ? "Nothing that changes goes back to this edit alone."
        : "It was not seen to change anything, and that it cannot is not proved.";
  }

  /** What was tried, in numbers. */
  static String tried(Impact impact) {
    String failing =
        impact.failingScenarios() == 0
            ? ""
            : "; " + impact.failingScenarios() + " of them now not as expected";
    String left = impact.notCompared() == 0 ? "" : "; " + impact.notCompared() + " left out";
    return "%d of %s get other advice%s%s; %s tried at thresholds."
        .formatted(
            impact.changedScenarios(),
            Count.of(impact.scenarios(), "scenario"),
            failing,
            left,
            Count.of(impact.boundaries(), "set") + " of answers");
  }

  /** What is proved about all answers. */
  static String proof(Impact impact) {
    String scope =
        impact.narrowed().isEmpty()
            ? "all answers"
            : "all answers that both versions take ("
                + String.join(", ", impact.narrowed())
                + " took others)";
    if (!impact.proof().isComplete()) {
      return "Not proved: " + impact.proof().reason() + " More may change than is listed.";
    }
    return impact.changesNothing()
        ? "Nothing changes. Proved for " + scope + ": none get another verdict or other findings."
        : "Nothing but what is listed changes. Proved for "
            + scope
            + ": no verdict or finding changes in any other way.";
  }
}
