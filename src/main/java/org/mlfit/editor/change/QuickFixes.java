package org.mlfit.editor.change;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlfit.editor.Checked;
import org.mlfit.editor.Workspace;
import org.mlfit.knowledge.language.table.MetadataKey;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.vocabulary.Severity;

/**
 * The ways out of faults that are a single edit. Each is tried on the text first: what does not
 * mend its fault is not offered.
 */
public final class QuickFixes {

  private static final Pattern WRITE = Pattern.compile("Write (\\S{1,3})");
  private static final Pattern PUT =
      Pattern.compile("Put (\\S) (?:at the end of this line|before .*)\\.");

  private final Workspace workspace;

  /** The quick fixes of a workspace. */
  public QuickFixes(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * A single edit that mends a fault.
   *
   * @param title what it does, in a few words
   * @param fault what it mends
   * @param change the edit
   */
  public record Fix(String title, Fault fault, Change change) {}

  /** Those of the faults in some lines of a file, the first and the last included, from 1. */
  public List<Fix> in(Path file, int first, int last) {
    SourceText source = workspace.texts().text(file).orElse(new SourceText("", ""));
    List<Fix> fixes = new ArrayList<>();
    for (Fault fault : faults(file, source)) {
      int line = fault.position().line();
      if (fault.position().file().equals(source.name()) && line >= first && line <= last) {
        candidates(fault, source).stream()
            .filter(fix -> mends(fix, file, source))
            .forEach(fixes::add);
      }
    }
    return List.copyOf(fixes);
  }

  private List<Fault> faults(Path file, SourceText source) {
    if (workspace.texts().isRuleFile(file)) {
      return workspace.check().faults();
    }
    return workspace.texts().isScenarioFile(file) ? workspace.faultsOf(source) : List.of();
  }

  private static List<Fix> candidates(Fault fault, SourceText source) {
    List<Fix> all = new ArrayList<>();
    Position at = fault.position();
    int start = source.offset(at);
    String marked =
        source.text().substring(start, Math.min(source.text().length(), start + fault.length()));
    String wayOut = fault.suggestion().orElse("");
    NearestName.offeredIn(wayOut).ifPresent(name -> all.add(replace(fault, name, name)));
    Matcher write = WRITE.matcher(wayOut);
    if (write.matches()) {
      all.add(replace(fault, write.group(1), write.group(1)));
    }
    Matcher put = PUT.matcher(wayOut);
    if (put.matches()) {
      String sign = put.group(1);
      all.add(new Fix("Put " + sign + " here", fault, new Change(at, 0, sign)));
    }
    if (fault.id().equals("curled-quote") && marked.length() > 1) {
      String straight = "\"" + marked.substring(1, marked.length() - 1) + "\"";
      all.add(replace(fault, straight, "straight quotation marks"));
    }
    if (marked.startsWith("insert") && !marked.startsWith("insertLogical")) {
      all.add(
          new Fix(
              "Write insertLogical", fault, new Change(at, "insert".length(), "insertLogical")));
    }
    if (fault.id().equals("missing-severity")) {
      for (Severity severity : Severity.values()) {
        String line =
            "@"
                + MetadataKey.SEVERITY.key()
                + "( "
                + severity.name().toLowerCase(Locale.ROOT)
                + " )";
        all.add(new Fix("Add " + line, fault, new Change(below(at), 0, "    " + line + "\n")));
      }
    }
    return all;
  }

  private static Fix replace(Fault fault, String text, String title) {
    return new Fix("Write " + title, fault, new Change(fault.position(), fault.length(), text));
  }

  private static Position below(Position position) {
    return new Position(position.file(), position.line() + 1, 1);
  }

  /** Whether the fault is gone then: no error stands at its place, and none like it in its line. */
  private boolean mends(Fix fix, Path file, SourceText source) {
    SourceText mended = fix.change().in(source);
    List<Fault> left =
        workspace.texts().isRuleFile(file)
            ? withMended(mended)
            : workspace
                .usable()
                .map(rules -> Checked.faultsOf(mended, rules))
                .orElse(List.of(fix.fault()));
    return left.stream()
        .filter(Fault::isError)
        .noneMatch(
            fault ->
                fault.position().equals(fix.fault().position())
                    || fault.position().fileAndLine().equals(fix.fault().position().fileAndLine())
                        && fault.id().equals(fix.fault().id()));
  }

  private List<Fault> withMended(SourceText mended) {
    List<SourceText> sources =
        workspace.texts().rules().files().sources().stream()
            .map(text -> text.name().equals(mended.name()) ? mended : text)
            .toList();
    return workspace.checkedAs(sources).faults();
  }
}
