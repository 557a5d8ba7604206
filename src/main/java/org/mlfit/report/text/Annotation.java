package org.mlfit.report.text;

import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.Visible;

/**
 * A workflow command, which GitHub shows beside a line of a pull request; see “Workflow commands
 * for GitHub Actions”.
 */
public final class Annotation {

  private Annotation() {}

  /** The command for a fault, with its line end. */
  public static String of(Fault fault) {
    String wayOut = fault.suggestion().map(suggestion -> "\n" + suggestion).orElse("");
    String level = Name.of(fault.level());
    return of(level, fault.position(), fault.id(), fault.message() + wayOut);
  }

  /** The command for a place, with its line end. */
  public static String of(String command, Position at, String title, String message) {
    return "::"
        + command
        + " file="
        + property(at.file().replaceFirst("^(\\./)+", ""))
        + ",line="
        + at.line()
        + ",col="
        + at.column()
        + ",title="
        + property(title)
        + "::"
        + data(message)
        + "\n";
  }

  private static String data(String text) {
    return Visible.of(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"));
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
