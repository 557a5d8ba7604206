package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The shell steps of a workflow for GitHub Actions, run as its runner runs them: with its shell,
 * its conditions and its files for outputs. Steps that use an action are left out. A condition or
 * value that is not understood here fails the test.
 */
final class Workflow {

  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{(.*?)}}");
  private static final Pattern EQUALS = Pattern.compile("(\\S+) == '(.*)'");

  private final JsonNode workflow;
  private final Bash bash;
  private final Path runner;
  private final Map<String, String> context = new HashMap<>();
  private boolean failed;

  /**
   * A workflow that was triggered.
   *
   * @param runner a folder for what the runner keeps
   * @param event what the expressions of the workflow stand for
   */
  Workflow(JsonNode workflow, Bash bash, Path runner, Map<String, String> event) {
    this.workflow = workflow;
    this.bash = bash;
    this.runner = runner;
    context.putAll(event);
    for (String file : List.of("OUTPUT", "PATH", "STEP_SUMMARY")) {
      bash.with("GITHUB_" + file, runner.resolve(file).toString());
    }
    bash.with("RUNNER_TEMP", runner.toString());
    workflow
        .get("env")
        .properties()
        .forEach(entry -> bash.with(entry.getKey(), entry.getValue().asString()));
  }

  /** Runs all steps of its only job and tells how the shell steps ended that ran. */
  Map<String, Bash.End> run() throws Exception {
    Map<String, Bash.End> ends = new HashMap<>();
    for (JsonNode step : steps()) {
      if (step.has("run") && isToRun(step)) {
        ends.put(step.get("name").asString(), run(step));
      }
    }
    return ends;
  }

  /** Runs one step. */
  Bash.End run(String name) throws Exception {
    for (JsonNode step : steps()) {
      if (step.path("name").asString("").equals(name)) {
        return run(step);
      }
    }
    throw new AssertionError("There is no step " + name);
  }

  /** The text of a file that steps write for the runner. */
  String written(String file) throws IOException {
    return Files.exists(runner.resolve(file)) ? Files.readString(runner.resolve(file)) : "";
  }

  private List<JsonNode> steps() {
    assertThat(workflow.get("jobs").size()).isEqualTo(1);
    List<JsonNode> steps = new ArrayList<>();
    workflow.get("jobs").iterator().next().get("steps").forEach(steps::add);
    return steps;
  }

  private boolean isToRun(JsonNode step) {
    String condition = step.path("if").asString("");
    if (condition.isEmpty()) {
      return !failed;
    }
    Matcher expression = EXPRESSION.matcher(condition);
    assertThat(expression.matches()).as(condition).isTrue();
    return List.of(expression.group(1).strip().split(" && ")).stream().allMatch(this::holds);
  }

  private boolean holds(String term) {
    Matcher equals = EQUALS.matcher(term);
    return term.equals("!cancelled()")
        || (equals.matches()
            ? value(equals.group(1)).equals(equals.group(2))
            : !term.equals("!cancelled()") && !value(term).isEmpty());
  }

  private Bash.End run(JsonNode step) throws Exception {
    Files.deleteIfExists(runner.resolve("OUTPUT"));
    Map<String, String> own = new HashMap<>();
    step.path("env")
        .properties()
        .forEach(entry -> own.put(entry.getKey(), filledIn(entry.getValue().asString())));
    assertThat(step.get("run").asString())
        .as("no expression may become a part of a script")
        .doesNotContain("${{");
    Bash.End end = bash.run(step.get("run").asString(), own);
    failed |= end.code() != 0;
    String id = "steps." + step.path("id").asString("");
    context.put(id + ".outcome", end.code() == 0 ? "success" : "failure");
    written("OUTPUT")
        .lines()
        .map(line -> line.split("=", 2))
        .forEach(pair -> context.put(id + ".outputs." + pair[0], pair[1]));
    written("PATH").lines().forEach(bash::before);
    Files.deleteIfExists(runner.resolve("PATH"));
    return end;
  }

  private String filledIn(String value) {
    return EXPRESSION
        .matcher(value)
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1).strip())));
  }

  private String value(String expression) {
    return Optional.ofNullable(context.get(expression))
        .or(() -> expression.startsWith("steps.") ? Optional.of("") : Optional.empty())
        .orElseThrow(() -> new AssertionError("What is " + expression + "?"));
  }
}
