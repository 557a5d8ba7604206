package org.mlfit.scenario.read;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;

/**
 * The faults of one YAML file, each with the words underlined that it is about. The rows of a table
 * repeat the faults of its template, so each is kept once.
 */
final class NodeFaults {

  private static final int MOST = 1_000;

  /** Faults that leave nothing to read: any other fault at their place is only a consequence. */
  private static final Set<String> NOTHING_READ =
      Set.of("alias", "no-column", "list-in-text", MissingBlank.ID);

  private final String file;
  private final List<String> lines;
  private final Set<Fault> faults = new LinkedHashSet<>();
  private final Set<Position> notRead = new HashSet<>();

  NodeFaults(SourceText source) {
    this.file = source.name();
    this.lines = source.text().lines().toList();
  }

  void report(Node node, String id, String message, String suggestion) {
    report(node, id, message, Optional.of(suggestion));
  }

  void report(Node node, String id, String message, Optional<String> suggestion) {
    report(node.position(), node.length(), id, message, suggestion);
  }

  /**
   * Keeps a fault.
   *
   * @throws FaultyInputException with all faults, if there are more than anybody would read
   */
  void report(
      Position position, int length, String id, String message, Optional<String> suggestion) {
    if (NOTHING_READ.contains(id)) {
      notRead.add(position);
    } else if (notRead.contains(position)) {
      return;
    }
    String line = line(position.line());
    Optional<String> wayOut =
        HiddenBlank.in(line, position.column() + length)
            .map(HiddenBlank::wayOut)
            .or(() -> suggestion);
    faults.add(new Fault(id, position, Math.max(1, length), line, message, wayOut));
    if (faults.size() >= MOST) {
      faults.add(
          Fault.of(file, "too-many-faults", "The file has " + MOST + " faults or more.")
              .suggesting("Mend those that are listed, and look again."));
      throw new FaultyInputException(all());
    }
  }

  List<Fault> all() {
    return List.copyOf(faults);
  }

  int count() {
    return faults.size();
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  /**
   * Ends the reading of a file that has faults.
   *
   * @throws FaultyInputException if there are any
   */
  void throwIfAny() {
    if (!faults.isEmpty()) {
      throw new FaultyInputException(all());
    }
  }

  /** Whether there is a fault other than some. */
  boolean hasAnyBut(Set<String> ids) {
    return faults.stream().anyMatch(fault -> !ids.contains(fault.id()));
  }

  /**
   * Ends the reading of a file that has other faults than some.
   *
   * @throws FaultyInputException with all faults if so
   */
  void throwIfAnyBut(Set<String> ids) {
    if (hasAnyBut(ids)) {
      throw new FaultyInputException(all());
    }
  }

  /** The words of a line; empty past the last. */
  String line(int number) {
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }
}
