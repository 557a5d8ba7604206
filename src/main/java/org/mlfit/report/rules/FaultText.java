package org.mlfit.report.rules;

import java.util.List;
import org.mlfit.knowledge.Inspection;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.report.text.Count;
import org.mlfit.report.text.LongLines;
import org.mlfit.report.text.RunnerCommands;
import org.mlfit.report.text.TextStyle;
import org.mlfit.report.text.TextStyle.Ink;
import org.mlfit.report.text.Wrapping;

/**
 * Faults for people and editors: {@code file:line:column ID message} on one line, as compilers
 * write it, then the line, carets below what is meant, and the way out.
 */
public final class FaultText {

  private static final int INDENT = 4;

  private FaultText() {}

  /** All faults, and how many there are. */
  public static String of(Inspection inspection, TextStyle style) {
    String faults = of(inspection.faults(), style);
    String summary = summary(inspection);
    Ink ink = inspection.errors() > 0 ? Ink.BAD : inspection.warnings() > 0 ? Ink.CARE : Ink.GOOD;
    return faults
        + (faults.isEmpty() ? "" : "\n")
        + style.paint(ink, LongLines.broken(summary, style))
        + "\n";
  }

  /** All faults, one below the other. */
  public static String of(List<Fault> faults, TextStyle style) {
    StringBuilder text = new StringBuilder();
    faults.forEach(fault -> text.append(of(fault, style)));
    return RunnerCommands.brokenIn(text.toString());
  }

  private static String of(Fault fault, TextStyle style) {
    Ink ink = fault.isError() ? Ink.BAD : Ink.CARE;
    StringBuilder text = new StringBuilder();
    text.append(style.paint(Ink.STRONG, fault.place())).append(' ');
    text.append(style.paint(ink, fault.id())).append(' ');
    text.append(fault.isError() ? "" : "warning: ").append(fault.message()).append('\n');
    List<String> shown = shown(fault, style);
    for (int i = 0; i < shown.size(); i++) {
      String line = i == 0 ? shown.get(i) : style.paint(ink, shown.get(i));
      text.append(" ".repeat(INDENT)).append(line).append('\n');
    }
    fault
        .suggestion()
        .ifPresent(way -> text.append(Wrapping.of(way, style.width(), INDENT, INDENT)));
    return text.toString();
  }

  /**
   * The line with its carets; on a terminal only what fits, since a line that the terminal breaks
   * would no longer stand above its carets.
   */
  private static List<String> shown(Fault fault, TextStyle style) {
    return style.breaksLines()
        ? fault.lineWithCarets(style.width() - INDENT)
        : fault.lineWithCarets();
  }

  /** Such as {@code 2 errors and 1 warning in 10 files}. */
  static String summary(Inspection inspection) {
    String files = Count.of(inspection.names().size(), "file");
    long errors = inspection.errors();
    long warnings = inspection.warnings();
    if (errors + warnings == 0) {
      return "No fault in " + files + " (" + inspection.files().origin() + ").";
    }
    String note = inspection.files().trust().told().map(told -> " " + told).orElse("");
    if (errors == 0) {
      return Count.of(warnings, "warning") + " in " + files + "; the rules can be used." + note;
    }
    return Count.of(errors, "error")
        + (warnings == 0 ? "" : " and " + Count.of(warnings, "warning"))
        + " in "
        + files
        + ". Warnings are looked for when no error is left."
        + note;
  }
}
