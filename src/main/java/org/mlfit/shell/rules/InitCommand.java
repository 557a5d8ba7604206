package org.mlfit.shell.rules;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.report.text.Count;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.Person;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.NamedPath;
import org.mlfit.shell.files.TextFiles;
import org.mlfit.workbench.authoring.Pipeline;
import org.mlfit.workbench.authoring.ReadyFile;
import org.springframework.stereotype.Component;

/** Writes what a team begins with into a folder: rules, scenarios, and what a pipeline needs. */
@Component
class InitCommand implements Commands {

  private static final String YES = "yes";

  private final Console console;
  private final Person person;
  private final TextFiles files;

  InitCommand(Console console, Person person, TextFiles files) {
    this.console = console;
    this.person = person;
    this.files = files;
  }

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of(
                "init",
                "Rules",
                "Begin rules of your own in a folder, with scenarios and files for a pipeline",
                this::init)
            .withWord(Takes.FILE)
            .with(
                option(Pipeline.GITHUB, "a workflow for GitHub Actions"),
                option(Pipeline.GITLAB, "jobs for GitLab CI"),
                option(Pipeline.PRE_COMMIT, "hooks for pre-commit"),
                DeclaredOption.flag(YES, "do not ask whether that is meant")));
  }

  private static DeclaredOption option(Pipeline pipeline, String what) {
    return DeclaredOption.flag(pipeline.word(), "with " + what + ", " + pipeline.file().path());
  }

  private String init(GivenOptions given) {
    Path folder = NamedPath.of(given.word().isEmpty() ? "." : given.word()).normalize();
    InitPlan plan = InitPlan.of(folder, pipelines(given), files);
    if (plan.toWrite().isEmpty()) {
      return console.laidOut(leftAlone(plan) + "Nothing is to be done.\n");
    }
    boolean asks = !given.has(YES);
    if (asks && !isMeant(plan)) {
      return console.laidOut("Nothing was written.\n");
    }
    write(plan);
    String told = asks ? "Written.\n" : "Written:\n" + listed(plan) + leftAlone(plan);
    return console.laidOut(told + next(folder, plan));
  }

  /** Those that were named; at a terminal where none was, they are asked for. */
  private Set<Pipeline> pipelines(GivenOptions given) {
    Set<Pipeline> named =
        Arrays.stream(Pipeline.values())
            .filter(pipeline -> given.has(pipeline.word()))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Pipeline.class)));
    return named.isEmpty() && !given.has(YES) && console.isTerminal() ? asked() : named;
  }

  private Set<Pipeline> asked() {
    List<String> words = Arrays.stream(Pipeline.values()).map(Pipeline::word).toList();
    while (true) {
      String said =
          person.line("Pipeline? " + String.join(", ", words) + ", or Enter for none > ", words);
      List<String> named =
          Arrays.stream(said.toLowerCase(Locale.ROOT).split("[\\s,]+"))
              .filter(word -> !word.isEmpty() && !word.equals("none"))
              .toList();
      Optional<String> unknown = named.stream().filter(word -> !words.contains(word)).findFirst();
      if (unknown.isEmpty()) {
        return Arrays.stream(Pipeline.values())
            .filter(pipeline -> named.contains(pipeline.word()))
            .collect(Collectors.toSet());
      }
      console.complain(
          "There is no pipeline “"
              + unknown.get()
              + "” here. "
              + NearestName.suggestion(unknown.get(), words)
                  .orElse("Name one or several, such as github gitlab."));
    }
  }

  private boolean isMeant(InitPlan plan) {
    String these = Count.of(plan.toWrite().size(), "file");
    if (!console.isTerminal()) {
      throw CommandFailedException.usage(
          "init would write\n" + listed(plan) + "init --yes writes " + these + ".");
    }
    console.result(console.laidOut(leftAlone(plan) + "To be written:\n" + listed(plan)));
    return person.saysYesTo("Write " + these + "?");
  }

  private static String listed(InitPlan plan) {
    return plan.toWrite().stream()
        .map(file -> "  " + plan.place(file) + "\n")
        .collect(Collectors.joining());
  }

  private static String leftAlone(InitPlan plan) {
    return plan.leftAlone().stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private void write(InitPlan plan) {
    try (NewFiles written = new NewFiles(files)) {
      for (ReadyFile file : plan.toWrite()) {
        written.create(plan.place(file), file.text());
      }
      written.keep();
    }
  }

  private static String next(Path folder, InitPlan plan) {
    String where =
        Optional.of(folder.toString()).filter(name -> !name.isEmpty()).orElse("this folder");
    boolean begins = plan.toWrite().stream().anyMatch(file -> file.path().startsWith("rules/"));
    return "Next, in "
        + where
        + ": mlfit replay"
        + (begins ? ", mlfit assess, and mlfit rules new problem-… for the next rule.\n" : ".\n");
  }
}
