package org.mlfit.shell;

import org.mlfit.report.ScenarioSchema;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** The commands about scenario files themselves. */
@Component
class ScenarioCommands {

  private final Knowledge knowledge;

  ScenarioCommands(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Command(
      name = "scenarios schema",
      group = "Scenarios",
      description = "Print the form of scenario files as a JSON Schema, for editors")
  String schema() {
    return ScenarioSchema.of(knowledge.base());
  }
}
