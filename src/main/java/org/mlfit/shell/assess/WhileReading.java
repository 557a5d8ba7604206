package org.mlfit.shell.assess;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.mlfit.interview.Prompter;

/** Begins some work when the person has the first question to read, so that it delays none. */
final class WhileReading implements Prompter {

  private final Prompter prompter;
  private final Runnable work;
  private boolean begun;

  WhileReading(Prompter prompter, Runnable work) {
    this.prompter = prompter;
    this.work = work;
  }

  @Override
  public void show(String paragraph) {
    prompter.show(paragraph);
  }

  @Override
  public boolean fits(List<String> paragraphs) {
    return prompter.fits(paragraphs);
  }

  @Override
  public void accept(String line) {
    prompter.accept(line);
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
