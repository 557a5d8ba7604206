package org.mlfit.reasoning.versions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.CarriedAnswers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.RuleEdit;
import org.mlfit.reasoning.circuit.Interpreter;
import org.mlfit.reasoning.result.TwinDisagreesException;
import org.mlfit.reasoning.twin.Twin;
import org.mlfit.reasoning.twin.TwinView;

/**
 * Finds the edited rules that cause a shift: those without whose edit it would not occur (the
 * but-for test), else those whose edit alone causes it. It evaluates the formulas of the rules, so
 * that nothing need be compiled.
 */
final class Blame {

  private final KnowledgeBase before;
  private final Advisor later;
  private final KnowledgeBase after;
  private final Interpreter old;
  private final Interpreter now;
  private final Map<RuleEdit, Interpreter> without = new LinkedHashMap<>();
  private final Map<RuleEdit, Interpreter> alone = new LinkedHashMap<>();

  /**
   * Compares two twins over one solver.
   *
   * @param takenBack the later version with one edit undone, for each edit that can be
   */
  Blame(KnowledgeBase before, Twin old, Advisor later, Twin now, Map<RuleEdit, Twin> takenBack) {
    this.before = before;
    this.later = later;
    this.after = later.knowledgeBase();
    this.old = new Interpreter(before, old);
    this.now = new Interpreter(after, now);
    takenBack.forEach(
        (edit, twin) -> {
          Twin made = old.with(edit.before(), edit.after(), "alone:" + edit.id() + ":");
          without.put(edit, new Interpreter(after, twin));
          alone.put(edit, new Interpreter(before, made));
        });
  }

  /**
   * Whether an edit can be made and undone by itself, since both versions know what it reads. The
   * order of the gates belongs to a whole version, so an edit of that cannot.
   */
  static boolean isSeparable(RuleEdit edit, KnowledgeBase before, KnowledgeBase after) {
    return !edit.isOfGates()
        && edit.before().filter(rule -> !readsAlike(rule, before, after)).isEmpty()
        && edit.after().filter(rule -> !readsAlike(rule, after, before)).isEmpty();
  }

  private static boolean readsAlike(Rule rule, KnowledgeBase own, KnowledgeBase other) {
    return rule.tree()
        .patterns()
        .flatMap(pattern -> own.questionOfType(pattern.type()).stream())
        .allMatch(
            question ->
                other
                    .questionOfType(question.typeName())
                    .filter(q -> isAlike(q, question))
                    .isPresent());
  }

  private static boolean isAlike(Question one, Question other) {
    return one.equals(other) && one.takesTheSameAnswers(other);
  }

  /** The ids of the rules behind each shift; none where no single edit decides. */
  Map<Shift, List<String>> causes(Answers given, List<Shift> shifts) {
    Answers earlier = CarriedAnswers.to(before, given).answers();
    Answers later = CarriedAnswers.to(after, given).answers();
    TwinView was = old.view(earlier);
    TwinView is = now.view(later);
    Map<RuleEdit, List<Shift>> remaining = new LinkedHashMap<>();
    without.forEach((edit, view) -> remaining.put(edit, Shift.between(was, view.view(later))));
    Map<RuleEdit, List<Shift>> sufficient = new LinkedHashMap<>();
    alone.forEach((edit, view) -> sufficient.put(edit, Shift.between(was, view.view(earlier))));
    Map<Shift, List<String>> causes = new LinkedHashMap<>();
    for (Shift shift : shifts) {
      List<String> needed = new ArrayList<>();
      List<String> enough = new ArrayList<>();
      remaining.forEach((edit, left) -> add(edit, !left.contains(shift), needed));
      sufficient.forEach((edit, alike) -> add(edit, alike.contains(shift), enough));
      causes.put(shift, needed.isEmpty() ? enough : needed);
    }
    if (!Shift.between(was, is).containsAll(shifts)) {
      throw new TwinDisagreesException(
          Shift.between(was, is).toString(), shifts.toString(), given, this.later);
    }
    return causes;
  }

  private static void add(RuleEdit edit, boolean counts, List<String> ids) {
    if (counts) {
      ids.add(edit.id());
    }
  }
}
