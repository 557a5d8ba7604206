package org.mlfit.shell.assess;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.mlfit.interview.PassesOn;
import org.mlfit.interview.Prompter;

/** Begins some work when the person has the first question to read, so that it delays none. */
final class WhileReading implements PassesOn {

  private final Prompter prompter;
  private final Runnable work;
  private boolean begun;

  WhileReading(Prompter prompter, Runnable work) {
    this.prompter = prompter;
    this.work = work;
  }

  @Override
  public Prompter to() {
    return prompter;
  }

  @Override
  public Typed ask(String prompt, List<String> choices, List<String> words) {
    if (!begun) {
      begun = true;
      CompletableFuture.runAsync(work);
    }
    return prompter.ask(prompt, choices, words);
  }
}
