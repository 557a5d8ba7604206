package org.mlfit.shell;

import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.knowledge.Trust;
import org.mlfit.knowledge.source.NearestName;
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

  /**
   * The form with a name; text if none is named.
   *
   * @throws Failure with exit code 2 if there is no such form
   */
  static ReplayFormat of(Optional<String> named) {
    String name = named.orElse("text");
    return Stream.of(values())
        .filter(format -> format.word().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Failure.usage(
                    "There is no format "
                        + name
                        + ". "
                        + NearestName.suggestion(name, words())
                            .orElse("Known are " + String.join(", ", words()) + ".")));
  }

  /** The names of all forms. */
  static List<String> words() {
    return Stream.of(values()).map(ReplayFormat::word).toList();
  }

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

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
