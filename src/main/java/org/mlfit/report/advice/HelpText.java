package org.mlfit.report.advice;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle;

/** Lists commands and their options with the purpose of each. */
public final class HelpText {

  private static final List<Entry> EVERYWHERE =
      List.of(
          new Entry("--rules", "folder with rule files, in place of ./rules"),
          new Entry("--plain", "plain lines, without moving the cursor"),
          new Entry("--no-color", "no colours"),
          new Entry("--help", "help on the command"));

  private HelpText() {}

  /** A name and what it is for. */
  public record Entry(String name, String purpose) implements Comparable<Entry> {

    @Override
    public int compareTo(Entry other) {
      return Comparator.comparing(Entry::name).compare(this, other);
    }
  }

  /** All commands by group. */
  public static String all(Map<String, List<Entry>> groups, TextStyle style) {
    Page page = new Page(style);
    groups.forEach(
        (group, entries) -> {
          page.heading(group);
          add(entries, page);
        });
    page.heading("With each command");
    add(EVERYWHERE, page);
    page.heading("Without a command");
    page.paragraph("mlfit opens a shell, whose commands work on one open assessment.");
    return page.toString();
  }

  /** One command with its options. */
  public static String one(Entry command, List<Entry> options, TextStyle style) {
    Page page = new Page(style);
    page.item(0, command.name(), command.purpose() + ".");
    if (!options.isEmpty()) {
      page.heading("Options");
      add(options, page);
    }
    page.heading("With each command");
    add(EVERYWHERE, page);
    return page.toString();
  }

  private static void add(List<Entry> entries, Page page) {
    int widest = entries.stream().mapToInt(entry -> entry.name().length()).max().orElse(0);
    for (Entry entry : entries) {
      page.item(2, entry.name() + " ".repeat(widest - entry.name().length() + 1), entry.purpose());
    }
  }
}
