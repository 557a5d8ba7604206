package org.mlfit.knowledge.language.parse;

import java.util.List;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.tree.FileFaults;

/**
 * The lines that Git leaves where two versions of a file could not be put together. The first
 * version is read as if it stood alone, so that its own mistakes are found in the same pass.
 */
final class MergeMarks {

  private static final String OURS = "<<<<<<<";
  private static final List<String> BETWEEN = List.of("|||||||", "=======");
  private static final String THEIRS = ">>>>>>>";

  private enum Version {
    BOTH,
    FIRST,
    SECOND
  }

  private final SourceText source;
  private final List<Fault> faults;
  private final StringBuilder clean;
  private Version version = Version.BOTH;

  private MergeMarks(String text, SourceText source, List<Fault> faults) {
    this.source = source;
    this.faults = faults;
    this.clean = new StringBuilder(text);
  }

  /** Reports each conflict; blanks stand in the text for its marks and for its second version. */
  static String without(String text, SourceText source, List<Fault> faults) {
    return text.contains(OURS) ? new MergeMarks(text, source, faults).firstVersions() : text;
  }

  private String firstVersions() {
    int start = 0;
    for (int number = 1; start < clean.length(); number++) {
      int feed = clean.indexOf("\n", start);
      int end = feed < 0 ? clean.length() : feed;
      if (isLeftOut(clean.substring(start, end), number)) {
        clean.replace(start, end, " ".repeat(end - start));
      }
      start = end + 1;
    }
    return clean.toString();
  }

  private boolean isLeftOut(String line, int number) {
    if (version == Version.BOTH && line.startsWith(OURS)) {
      version = Version.FIRST;
      report(line, number);
      return true;
    }
    if (version == Version.FIRST && BETWEEN.stream().anyMatch(line::startsWith)) {
      version = Version.SECOND;
    }
    boolean leftOut = version == Version.SECOND;
    if (leftOut && line.startsWith(THEIRS)) {
      version = Version.BOTH;
    }
    return leftOut;
  }

  private void report(String line, int number) {
    if (faults.size() < FileFaults.MOST) {
      faults.add(
          Fault.at(
                  source,
                  new Position(source.name(), number, 1),
                  line.stripTrailing().length(),
                  "merge-mark",
                  "Two versions of the file stand here, which a merge could not put together.")
              .suggesting(
                  "Keep what is right of both, and take out the lines with <<<<<<<, ======= and"
                      + " >>>>>>>."));
    }
  }
}
