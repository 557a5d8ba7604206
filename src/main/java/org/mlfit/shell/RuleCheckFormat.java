package org.mlfit.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.knowledge.Inspection;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.report.FaultGithub;
import org.mlfit.report.FaultJson;
import org.mlfit.report.FaultSarif;
import org.mlfit.report.FaultText;
import org.mlfit.report.Look;

/** The forms in which a check of the rules can be told. */
enum RuleCheckFormat {
  TEXT,
  JSON,
  SARIF,
  GITHUB;

  /**
   * The form with a name; text if none is named.
   *
   * @throws Failure with exit code 2 if there is no such form
   */
  static RuleCheckFormat of(Optional<String> named) {
    String name = named.orElse("text");
    List<String> words = Stream.of(values()).map(RuleCheckFormat::word).toList();
    return Stream.of(values())
        .filter(format -> format.word().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Failure.usage(
                    "There is no format "
                        + name
                        + ". "
                        + NearestName.suggestion(name, words)
                            .orElse("Known are " + String.join(", ", words) + ".")));
  }

  /** What was found, in this form. */
  String text(Inspection inspection, Look look) {
    return switch (this) {
      case TEXT -> FaultText.of(inspection, look);
      case JSON -> FaultJson.of(inspection);
      case SARIF -> FaultSarif.of(inspection);
      case GITHUB -> FaultGithub.of(inspection);
    };
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
