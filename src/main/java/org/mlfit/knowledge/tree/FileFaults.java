package org.mlfit.knowledge.tree;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;

/** Collects the faults of one file and underlines the words that they are about. */
public record FileFaults(SourceText source, List<Fault> faults) {

  /** More faults than this are no help; the rest is left out. */
  public static final int MOST = 500;

  /** Reports an error with a way out. */
  public void report(
      Position position, String marked, String id, String message, String suggestion) {
    report(position, marked, id, message, Optional.of(suggestion));
  }

  /** Reports an error with a way out. */
  public void report(
      Position position, String marked, String id, String message, Optional<String> suggestion) {
    if (hasRoom()) {
      faults.add(Fault.at(source, position, marked.length(), id, message).suggesting(suggestion));
    }
  }

  /**
   * Reports what is wrong with a value of metadata: at the value if it stands in the line of its
   * key.
   */
  public void reportValue(Metadata.Entry entry, String id, String message, String suggestion) {
    Position at = entry.position();
    int after = at.column() + entry.key().length();
    int found = source.line(at.line()).indexOf(entry.value(), after);
    if (entry.value().isBlank() || found < 0) {
      report(at, "@" + entry.key(), id, message, suggestion);
    } else {
      Position value = new Position(at.file(), at.line(), found + 1);
      report(value, entry.value(), id, message, suggestion);
    }
  }

  /** Whether one more fault would be kept; if not, there is no need to look for it. */
  public boolean hasRoom() {
    return faults.size() < MOST;
  }

  /** Reports each key that nothing of that sort can have, with the nearest that it can. */
  public void refuseUnknownKeys(Metadata metadata, Set<String> known, String what) {
    for (Metadata.Entry entry : metadata.entries()) {
      if (!known.contains(entry.key())) {
        report(
            entry.position(),
            "@" + entry.key(),
            "unknown-metadata",
            "@" + entry.key() + " means nothing on " + what + ".",
            NearestName.to(entry.key(), known)
                .map(name -> "Did you mean @" + name + "?")
                .or(() -> Optional.of("Known are @" + String.join(", @", sorted(known)) + ".")));
      } else if (metadata.entry(entry.key()).orElse(entry) != entry) {
        report(
            entry.position(),
            "@" + entry.key(),
            "duplicate-metadata",
            "@" + entry.key() + " stands here twice.",
            "Keep one of the two; the other stands in line "
                + metadata.entry(entry.key()).orElse(entry).position().line()
                + ".");
      }
    }
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }
}
