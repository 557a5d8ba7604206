package org.mlfit.shell.assess;

import org.mlfit.advice.Advice;
import org.mlfit.advice.Testimony;
import org.mlfit.report.advice.ChangeText;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.state.Assessment;
import org.mlfit.shell.state.Autosave;
import org.mlfit.shell.state.CurrentAdvice;
import org.springframework.stereotype.Component;

/** ToldChanges of the assessment between questions: each is saved, and what comes of it is said. */
@Component
class ToldChanges {

  private final Assessment assessment;
  private final Autosave autosave;
  private final CurrentAdvice currentAdvice;
  private final Console console;

  ToldChanges(
      Assessment assessment, Autosave autosave, CurrentAdvice currentAdvice, Console console) {
    this.assessment = assessment;
    this.autosave = autosave;
    this.currentAdvice = currentAdvice;
    this.console = console;
  }

  /** Makes a change and says what it made of answers, verdict and findings. */
  String told(Runnable change) {
    Testimony before = assessment.said();
    Advice adviceBefore = currentAdvice.onAssessment();
    change.run();
    Testimony after = assessment.said();
    if (before.equals(after)) {
      return "Nothing was changed.";
    }
    autosave.save(after);
    return ChangeText.of(before, after, adviceBefore, currentAdvice.onAssessment(), console.look());
  }
}
