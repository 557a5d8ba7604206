package org.mlfit.shell;

import org.mlfit.knowledge.Inspection;
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

  /** What was found, in this form. */
  String text(Inspection inspection, Look look) {
    return switch (this) {
      case TEXT -> FaultText.of(inspection, look);
      case JSON -> FaultJson.of(inspection);
      case SARIF -> FaultSarif.of(inspection);
      case GITHUB -> FaultGithub.of(inspection);
    };
  }
}
