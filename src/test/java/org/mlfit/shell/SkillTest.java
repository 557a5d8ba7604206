package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.shell.Program.Run;

/** What assistants are told to do, done word for word in a folder of its own. */
class SkillTest {

  @TempDir Path folder;

  @Test
  void eachCommandDoesWhatItIsToldToDo() throws Exception {
    List<String> commands = blocks("sh").stream().flatMap(String::lines).toList();
    Files.writeString(folder.resolve("answers.yaml"), blocks("yaml").get(0));

    assertThat(commands).hasSizeGreaterThan(10).allMatch(command -> command.startsWith("mlfit "));
    for (String command : commands) {
      Run run = ProgramInProcess.in(folder).run(inFolder(command).split(" "));

      assertThat(run.exitCode()).as("%s\n%s%s", command, run.out(), run.err()).isZero();
      assertThat(run.err()).as(command).isEmpty();
    }
    assertThat(folder.resolve("report.html")).content().contains("“better service”, page 1");
    assertThat(folder.resolve("scenarios/problem.yaml")).exists();
  }

  /** The working folder of a test is another one. */
  private String inFolder(String command) {
    return command
        .substring("mlfit ".length())
        .replaceAll("(answers\\.yaml|report\\.html)", folder + "/$1")
        .replaceAll("^init", "init " + folder)
        .replaceAll("^replay", "replay " + folder + "/scenarios");
  }

  private static List<String> blocks(String language) throws IOException {
    return Pattern.compile("(?s)```" + language + "\n(.*?)```")
        .matcher(Files.readString(Path.of("src/main/docs/SKILL.md")))
        .results()
        .map(block -> block.group(1))
        .toList();
  }
}
