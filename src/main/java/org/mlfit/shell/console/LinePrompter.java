package org.mlfit.shell.console;

import java.util.List;
import org.mlfit.interview.Prompter;

/** Reads answers line by line, without moving the cursor: for pipes, logs and screen readers. */
public final class LinePrompter implements Prompter {

  private final LineInput input;
  private final Console console;

  /** Reads from the input that commands are read from, too. */
  public LinePrompter(LineInput input, Console console) {
    this.input = input;
    this.console = console;
  }

  @Override
  public void show(String paragraph) {
    console.aside(PromptText.wrapped(paragraph, console.look()));
  }

  @Override
  public boolean fits(List<String> paragraphs) {
    return PromptText.fits(paragraphs, console.look(), console.height());
  }

  @Override
  public void accept(String line) {
    show(line);
  }

  @Override
  public Typed ask(String prompt, List<String> choices, List<String> words) {
    console.aside(PromptText.wrapped(prompt, console.look()));
    return input.next();
  }
}
