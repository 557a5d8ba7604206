package org.mlfit.shell;

import java.io.Writer;
import java.util.List;
import org.mlfit.knowledge.Trust;
import org.mlfit.report.Look;
import org.mlfit.report.ReplayGithub;
import org.mlfit.report.ReplayJson;
import org.mlfit.report.ReplayJunit;
import org.mlfit.report.ReplayMarkdown;
import org.mlfit.report.ReplayText;
import org.mlfit.scenario.ReplayListener;

/** The forms in which a replay can be told. */
enum ReplayFormat {
  TEXT,
  JSON,
  JUNIT,
  GITHUB,
  MD;

  /** The option of commands that know all of them. */
  static final Choice<ReplayFormat> ALL = Choice.ofFormat(List.of(values()));

  /** What writes in this form. */
  ReplayListener report(Writer writer, Trust trust, Look look) {
    return switch (this) {
      case TEXT -> new ReplayText(writer, trust, look);
      case JSON -> new ReplayJson(writer, trust);
      case JUNIT -> new ReplayJunit(writer, trust);
      case GITHUB -> new ReplayGithub(writer, trust);
      case MD -> new ReplayMarkdown(writer, trust);
    };
  }
}
