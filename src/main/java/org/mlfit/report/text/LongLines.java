package org.mlfit.report.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences on lines of their own, for a terminal: it would break a line that is too long inside a
 * word. Where a line begins with a label and a gap, what goes on below stands below what the label
 * is of. The first line of a fault stays whole, since editors look for it, and so does a line with
 * carets below it.
 */
public final class LongLines {

  private static final Pattern FAULT = Pattern.compile("\\S+:\\d+(:\\d+)?\\s.*");
  private static final Pattern CARETS = Pattern.compile("\\s*\\^+\\s*");
  private static final Pattern PAINTED =
      Pattern.compile("(\u001b\\[\\d+m)([^\u001b]*)(\u001b\\[0m)");
  private static final Pattern PAINT = Pattern.compile("\u001b\\[\\d+m");
  private static final Pattern LEAD = Pattern.compile("(\\s*(?:\\w+ {2,})?)(.*)");

  private LongLines() {}

  /** The text with its long lines broken between words; as it is where no terminal breaks any. */
  public static String broken(String text, TextStyle style) {
    if (!style.breaksLines()) {
      return text;
    }
    List<String> lines = text.lines().toList();
    StringBuilder broken = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      boolean aboveCarets = i + 1 < lines.size() && CARETS.matcher(lines.get(i + 1)).matches();
      broken.append(aboveCarets ? lines.get(i) + "\n" : broken(lines.get(i), style.width()));
    }
    return text.endsWith("\n") || broken.isEmpty()
        ? broken.toString()
        : broken.substring(0, broken.length() - 1);
  }

  private static String broken(String line, int width) {
    String plain = PAINT.matcher(line).replaceAll("");
    Matcher painted = PAINTED.matcher(line);
    if (plain.length() > width && painted.matches()) {
      return brokenIn(painted.group(2), width)
          .replaceAll("(?m)^(.+)$", painted.group(1) + "$1" + painted.group(3));
    }
    boolean isWhole =
        plain.length() <= width || !plain.equals(line) || FAULT.matcher(line).matches();
    return isWhole ? line + "\n" : brokenIn(line, width);
  }

  private static String brokenIn(String line, int width) {
    Matcher lead = LEAD.matcher(line);
    if (CARETS.matcher(line).matches() || !lead.matches()) {
      return line + "\n";
    }
    int hanging = Math.min(lead.group(1).length(), width / 2);
    String words = Wrapping.of(lead.group(2), width, hanging, hanging);
    return lead.group(1) + words.substring(hanging);
  }
}
