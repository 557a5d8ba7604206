package org.mlfit.shell.command;

import java.io.Writer;
import java.util.List;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.report.replay.ReplayGithub;
import org.mlfit.report.replay.ReplayJson;
import org.mlfit.report.replay.ReplayJunit;
import org.mlfit.report.replay.ReplayMarkdown;
import org.mlfit.report.replay.ReplayText;
import org.mlfit.report.text.TextStyle;
import org.mlfit.scenario.replay.ReplayListener;

/** The forms in which a replay can be told. */
public enum ReplayFormat {
  TEXT,
  JSON,
  JUNIT,
  GITHUB,
  MD;

  /** The option of commands that know all of them. */
  public static final Choice<ReplayFormat> ALL = Choice.ofFormat(List.of(values()));

  /** What writes in this form. */
  public ReplayListener report(Writer writer, Trust trust, TextStyle style) {
    return switch (this) {
      case TEXT -> new ReplayText(writer, trust, style);
      case JSON -> new ReplayJson(writer, trust);
      case JUNIT -> new ReplayJunit(writer, trust);
      case GITHUB -> new ReplayGithub(writer, trust);
      case MD -> new ReplayMarkdown(writer, trust);
    };
  }
}
