package org.mlfit.report.rules;

import static java.util.stream.Collectors.joining;

import org.mlfit.knowledge.Inspection;
import org.mlfit.report.text.Annotation;

/** Faults as workflow commands for GitHub Actions. */
public final class FaultGithub {

  private FaultGithub() {}

  /** What {@code rules check} prints. */
  public static String of(Inspection inspection) {
    return inspection.faults().stream().map(Annotation::of).collect(joining())
        + FaultText.summary(inspection)
        + "\n";
  }
}
