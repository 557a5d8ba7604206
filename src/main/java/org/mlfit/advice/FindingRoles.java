package org.mlfit.advice;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;

/**
 * What each finding does to the verdict. A list of many findings of equal weight is no advice: what
 * met the gate of the verdict comes first, then what meets other gates, then the rest.
 */
public final class FindingRoles {

  private final Advice advice;
  private final Way deciding;
  private final Way holdingBack;

  private FindingRoles(Advice advice) {
    this.advice = advice;
    Justification justification = advice.justification();
    this.deciding =
        new Way(
            justification, advice.isOpen() ? Set.of() : gatesOf(advice.verdict(), justification));
    this.holdingBack = new Way(justification, justification.gates().keySet());
  }

  /** Several gates may give one verdict: as long as one of them is met it stays. */
  private static Collection<Integer> gatesOf(Verdict verdict, Justification justification) {
    return justification.gates().entrySet().stream()
        .filter(gate -> gate.getValue().stream().anyMatch(firing -> gives(firing, verdict)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean gives(Firing firing, Verdict verdict) {
    return firing.rule().said("verdict").filter(verdict.id()::equals).isPresent();
  }

  /** What a finding does to the verdict. */
  public enum Role {
    /** It met a gate of the verdict, or led to what met it: the case at hand. */
    DECIDES,
    /** It meets the gate of another verdict, which comes once what decides is solved. */
    NEXT,
    /** It changes no verdict now. */
    LATER
  }

  /**
   * The roles of the findings of some advice. None decides where no finding met the gate, or
   * answers are missing and it is only known that it will be met.
   */
  public static FindingRoles of(Advice advice) {
    return new FindingRoles(advice);
  }

  /**
   * The findings with a role, the heaviest first; those that only gather others behind their like.
   */
  public List<RuleFinding> with(Role role) {
    return advice.findings().stream()
        .filter(finding -> of(finding) == role)
        .sorted(
            Comparator.comparing(RuleFinding::severity)
                .thenComparing(finding -> holdingBack.gathering.contains(finding.rule())))
        .toList();
  }

  /** The case at hand: what decides, without what only gathers it. */
  public List<RuleFinding> caseAtHand() {
    return with(Role.DECIDES).stream()
        .filter(finding -> !holdingBack.gathering.contains(finding.rule()))
        .toList();
  }

  /** All findings: those that decide, then those that come next, then the rest. */
  public List<RuleFinding> inOrder() {
    return Arrays.stream(Role.values()).flatMap(role -> with(role).stream()).toList();
  }

  /** The role of one of the findings. */
  public Role of(RuleFinding finding) {
    if (deciding.isOn(finding.rule())) {
      return Role.DECIDES;
    }
    return holdingBack.isOn(finding.rule()) ? Role.NEXT : Role.LATER;
  }

  /** Follows the way from gates down to the first findings that led there. */
  private static final class Way {

    private final Justification justification;
    private final Set<ConclusionType> followed = new HashSet<>();
    private final Set<ConclusionType> behind = new HashSet<>();
    private final Set<Rule> found = new HashSet<>();
    private final Set<Rule> gathering = new HashSet<>();

    Way(Justification justification, Collection<Integer> gates) {
      this.justification = justification;
      gates.forEach(gate -> follow(justification.ofGate(gate)));
    }

    boolean isOn(Rule rule) {
      return found.contains(rule) || gathering.contains(rule);
    }

    private void follow(List<Firing> firings) {
      for (Firing firing : firings) {
        if (firing.rule().findingKind().isPresent() && !gathers(firing)) {
          found.add(firing.rule());
          firing.premises().forEach(this::addBehind);
        } else {
          if (firing.rule().findingKind().isPresent()) {
            gathering.add(firing.rule());
          }
          firing.premises().forEach(this::follow);
        }
      }
    }

    private void follow(Premise premise) {
      if (premise instanceof Premise.Held held && followed.add(held.conclusion())) {
        int before = found.size();
        follow(justification.of(held.conclusion()));
        if (found.size() == before) {
          justification.findings().forEach((rule, firings) -> add(rule, firings, held));
        }
      }
    }

    /** What a finding rests on is as much a reason, if it is told by findings itself. */
    private void addBehind(Premise premise) {
      if (premise instanceof Premise.Held held && behind.add(held.conclusion())) {
        for (Firing firing : justification.of(held.conclusion())) {
          if (firing.rule().findingKind().isPresent()) {
            found.add(firing.rule());
          }
          firing.premises().forEach(this::addBehind);
        }
      }
    }

    /** Where no finding led to a conclusion, one that tells of it says what is the case. */
    private void add(Rule rule, List<Firing> firings, Premise.Held held) {
      if (firings.stream().anyMatch(firing -> firing.premises().contains(held))) {
        found.add(rule);
      }
    }

    /** Whether a rule only passes on what another finding says. */
    private boolean gathers(Firing firing) {
      return firing.premises().size() == 1
          && firing.premises().get(0) instanceof Premise.Held held
          && justification.of(held.conclusion()).stream()
              .anyMatch(below -> below.rule().findingKind().isPresent());
    }
  }
}
