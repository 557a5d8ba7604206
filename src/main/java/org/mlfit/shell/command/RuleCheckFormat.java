package org.mlfit.shell.command;

import org.mlfit.knowledge.Inspection;
import org.mlfit.report.rules.FaultGithub;
import org.mlfit.report.rules.FaultJson;
import org.mlfit.report.rules.FaultSarif;
import org.mlfit.report.rules.FaultText;
import org.mlfit.report.text.TextStyle;

/** The forms in which a check of the rules can be told. */
public enum RuleCheckFormat {
  TEXT,
  JSON,
  SARIF,
  GITHUB;

  /** What was found, in this form. */
  public String text(Inspection inspection, TextStyle style) {
    return switch (this) {
      case TEXT -> FaultText.of(inspection, style);
      case JSON -> FaultJson.of(inspection);
      case SARIF -> FaultSarif.of(inspection);
      case GITHUB -> FaultGithub.of(inspection);
    };
  }
}
