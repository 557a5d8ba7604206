package org.mlfit.shell;

import java.util.List;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.WordsBehind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.shell.core.command.CommandRegistry;

/** Gathers the commands that the parts of the shell bring. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

  @Bean
  CommandRegistry commandRegistry(List<Commands> parts) {
    CommandRegistry registry = new CommandRegistry();
    parts.forEach(part -> part.commands().forEach(registry::registerCommand));
    return registry;
  }

  @Bean
  WordsBehind wordsBehind() {
    return (command, line) -> new GivenOptions(CommandLine.behind(command, CommandWords.of(line)));
  }
}
