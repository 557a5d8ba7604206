package org.mlfit.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mlfit.interview.Prompter;
import org.mlfit.report.Look;

/** Reads answers line by line, without moving the cursor: for pipes, logs and screen readers. */
final class LinePrompter implements Prompter {

  private final BufferedReader input;
  private final Console console;

  LinePrompter(BufferedReader input, Console console) {
    this.input = input;
    this.console = console;
  }

  @Override
  public void show(String paragraph) {
    console.aside(PromptText.wrapped(paragraph, look()));
  }

  @Override
  public void accept(String line) {
    console.aside(PromptText.wrapped(line, look()));
  }

  @Override
  public Optional<String> ask(String prompt, List<String> words) {
    console.aside(prompt + "\n");
    try {
      return Optional.ofNullable(input.readLine());
    } catch (IOException broken) {
      return Optional.empty();
    }
  }

  private Look look() {
    return console.look();
  }
}
