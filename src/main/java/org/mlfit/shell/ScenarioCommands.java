package org.mlfit.shell;

import java.util.List;
import org.mlfit.report.ScenarioSchema;
import org.springframework.stereotype.Component;

/** The commands about scenario files themselves. */
@Component
class ScenarioCommands implements Commands {

  private final Knowledge knowledge;

  ScenarioCommands(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of(
            "scenarios schema",
            "Scenarios",
            "Print the form of scenario files as a JSON Schema, for editors",
            given -> ScenarioSchema.of(knowledge.base())));
  }
}
