package org.mlfit.shell;

import java.io.IOException;
import java.nio.file.Files;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.mlfit.shell.files.StateFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.jline.CommandHighlighter;
import org.springframework.shell.jline.ExtendedDefaultParser;

/** The terminal and the line that is typed there, made where a person needs them. */
@Configuration(proxyBeanMethods = false)
class TerminalConfiguration {

  @Bean
  @Lazy
  Terminal terminal() throws IOException {
    return TerminalBuilder.builder().systemOutput(TerminalBuilder.SystemOutput.SysOut).build();
  }

  /**
   * Reads lines, with what was typed in earlier runs at the arrow keys, if that was kept. Neither a
   * quote that is not closed nor a backslash at the end takes in the next line, which is a command
   * of its own; an exclamation mark begins what an answer rests on, and calls up no earlier line.
   */
  @Bean
  @Lazy
  LineReader lineReader(
      Terminal terminal, CommandRegistry registry, Completions completions, StateFolder state) {
    DefaultHistory history = new DefaultHistory();
    // The address of a database may hold a password, which is kept nowhere.
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("mlfit")
            .completer(completions)
            .highlighter(new CommandHighlighter(registry))
            .parser(new ExtendedDefaultParser())
            .variable(LineReader.HISTORY_IGNORE, "*jdbc\\:*")
            .history(history);
    state
        .provide()
        .map(folder -> folder.resolve("history"))
        .filter(file -> !Files.isSymbolicLink(file))
        .ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
    LineReader reader = builder.build();
    reader.unsetOpt(LineReader.Option.INSERT_TAB);
    reader.setOpt(LineReader.Option.DISABLE_EVENT_EXPANSION);
    history.attach(reader);
    return reader;
  }
}
