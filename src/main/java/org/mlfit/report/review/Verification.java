package org.mlfit.report.review;

import java.util.List;
import java.util.Set;
import org.mlfit.reasoning.versions.Shift;
import org.mlfit.report.review.RecordedReview.Difference;

/**
 * Whether a report is what its rules give.
 *
 * @param recorded the report
 * @param differences what it says otherwise
 * @param lacking what an earlier version of the program did not write yet
 * @param sameRules whether the installed rules are those that gave it
 * @param byItsRules whether it was compared with its own rules
 * @param shifts what the installed rules say otherwise of the same answers, where they are others
 */
public record Verification(
    RecordedReview recorded,
    List<Difference> differences,
    List<String> lacking,
    boolean sameRules,
    boolean byItsRules,
    List<Shift> shifts) {

  /** What differs in any case where other rules are compared. */
  private static final Set<String> OF_RULES = Set.of("/knowledgeBase/hash", "/sum");

  /** What came out. */
  public enum Result {
    /** It says what follows from its answers, also by the installed rules. */
    REPRODUCED,
    /** It says what follows by its own rules; the installed ones say otherwise. */
    REPRODUCED_BY_ITS_RULES,
    /** It says something that does not follow. */
    DIFFERS
  }

  /** A comparison with the rules of the report. */
  public static Verification of(RecordedReview recorded, List<Difference> differences) {
    List<Difference> lacking = differences.stream().filter(Verification::isLacking).toList();
    boolean isOfEarlierForm =
        recorded.isWhole()
            && differences.stream().allMatch(one -> lacking.contains(one) || isSum(one));
    return new Verification(
        recorded,
        isOfEarlierForm ? List.of() : List.copyOf(differences),
        isOfEarlierForm ? lacking.stream().map(Difference::path).toList() : List.of(),
        false,
        true,
        List.of());
  }

  /** A field that is not there at all; a member of a list ends with its number or a bracket. */
  private static boolean isLacking(Difference difference) {
    return difference.written().isEmpty() && difference.path().matches("/.*[A-Za-z]");
  }

  private static boolean isSum(Difference difference) {
    return difference.path().equals("/sum");
  }

  /**
   * The same with the installed rules; that those have another hash is no difference of its own.
   *
   * @param sameRules whether they are those that gave it
   */
  public Verification byInstalled(boolean sameRules) {
    List<Difference> others =
        differences.stream().filter(one -> sameRules || !OF_RULES.contains(one.path())).toList();
    return new Verification(recorded, others, lacking, sameRules, sameRules, List.of());
  }

  /** The same with what the installed rules say otherwise. */
  public Verification besides(List<Shift> shifts) {
    return new Verification(
        recorded, differences, lacking, sameRules, byItsRules, List.copyOf(shifts));
  }

  /** What came out. */
  public Result result() {
    if (!differences.isEmpty()) {
      return Result.DIFFERS;
    }
    return shifts.isEmpty() ? Result.REPRODUCED : Result.REPRODUCED_BY_ITS_RULES;
  }
}
