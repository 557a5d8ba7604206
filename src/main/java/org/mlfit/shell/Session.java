package org.mlfit.shell;

import java.util.List;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.mlfit.interview.Prompter.Interrupted;
import org.mlfit.interview.Prompter.Line;
import org.mlfit.interview.Prompter.Typed;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.LineInput;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.exit.ExitCode;
import org.mlfit.shell.files.Invocation;
import org.mlfit.shell.state.ReasonerInUse;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.jline.PromptProvider;
import org.springframework.stereotype.Component;

/** From start to end: one command, or command after command until the person leaves. */
@Component
public class Session {

  private final Invocation invocation;
  private final CommandRunner runner;
  private final RulesInUse rulesInUse;
  private final ReasonerInUse reasonerInUse;
  private final Console console;
  private final LineInput lines;
  private final ObjectProvider<LineReader> lineReader;
  private final PromptProvider prompt;

  /** A session; the line reader is made only if the shell is opened. */
  Session(
      Invocation invocation,
      CommandRunner runner,
      RulesInUse rulesInUse,
      ReasonerInUse reasonerInUse,
      Console console,
      LineInput lines,
      ObjectProvider<LineReader> lineReader,
      PromptProvider prompt) {
    this.invocation = invocation;
    this.runner = runner;
    this.rulesInUse = rulesInUse;
    this.reasonerInUse = reasonerInUse;
    this.console = console;
    this.lines = lines;
    this.lineReader = lineReader;
    this.prompt = prompt;
  }

  /** Runs to the end and gives the exit code of the process. */
  public int run() {
    if (invocation.trust().allowsCode()) {
      console.complain("The rules are trusted to run code of their own (--trust-rules).");
    }
    if (!invocation.isInteractive()) {
      return runner.run(invocation.words());
    }
    int loaded = runner.guarded(rulesInUse::base);
    return loaded == ExitCode.FINE ? commandAfterCommand() : loaded;
  }

  private int commandAfterCommand() {
    if (console.isTerminal()) {
      console.result(
          console.laidOut(
              "ML Fitness Advisor, rules: "
                  + rulesInUse.base().files().origin()
                  + ".\n"
                  + "assess asks about a proposal; help lists the commands; quit leaves.\n"));
    }
    runner.runBeside(reasonerInUse::lookAhead);
    int lastCode = ExitCode.FINE;
    while (true) {
      try {
        String line = nextLine().strip();
        List<String> words = line.isEmpty() ? List.of() : wordsOf(line);
        if (words.size() == 1 && List.of("quit", "exit").contains(words.get(0))) {
          return ExitCode.FINE;
        }
        if (!words.isEmpty()) {
          lastCode = runner.runInShell(words);
        }
      } catch (UserInterruptException interrupted) {
        console.complain("quit leaves.");
      } catch (EndOfFileException noMoreInput) {
        return console.isTerminal() ? ExitCode.FINE : lastCode;
      }
    }
  }

  private String nextLine() {
    if (!console.isPlain()) {
      LineReader reader = lineReader.getObject();
      return reader.readLine(prompt.getPrompt().toAnsi(reader.getTerminal()));
    }
    if (console.isTerminal()) {
      console.aside(prompt.getPrompt().toString() + "\n");
    }
    Typed typed = lines.next();
    if (typed instanceof Line line) {
      return line.text();
    }
    throw typed instanceof Interrupted ? new UserInterruptException("") : new EndOfFileException();
  }

  private List<String> wordsOf(String line) {
    try {
      return CommandWords.of(line);
    } catch (CommandFailedException unclosedQuote) {
      console.complain(unclosedQuote.getMessage());
      return List.of();
    }
  }
}
