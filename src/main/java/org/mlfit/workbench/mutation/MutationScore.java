package org.mlfit.workbench.mutation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlfit.workbench.mutation.Fate.Status;

/**
 * How well scenarios watch over rules.
 *
 * @param scenarios how many there were
 * @param rules how many rules were looked at
 * @param fates what became of each mutant, as they stand in the files
 * @param missing for mutants that are alive, a scenario file that would kill them
 * @param confirmed for how many mutants the rule engine confirmed what the twin says
 */
public record MutationScore(
    int scenarios, int rules, List<Fate> fates, Map<Fate, String> missing, int confirmed) {

  /** Copies the fates and the scenarios. */
  public MutationScore {
    fates = List.copyOf(fates);
    missing = new LinkedHashMap<>(missing);
  }

  /** The same score with the number of mutants that the rule engine confirmed. */
  MutationScore confirmedOn(int mutants) {
    return new MutationScore(scenarios, rules, fates, missing, mutants);
  }

  /** How many mutants have this fate. */
  public int count(Status status) {
    return (int) fates.stream().filter(fate -> fate.status() == status).count();
  }

  /** The fates of this kind, in their order. */
  public List<Fate> all(Status status) {
    return fates.stream().filter(fate -> fate.status() == status).toList();
  }

  /** How many could be killed: all that were tried and not proved to be equivalent. */
  public int killable() {
    return fates.size() - count(Status.EQUIVALENT) - count(Status.NOT_TRIED);
  }

  /** Whether at least so many percent of those that could be killed are killed. */
  public boolean reaches(int percent) {
    return count(Status.KILLED) * 100L >= (long) percent * killable();
  }
}
