package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What assistants are told to do, done word for word. */
class SkillIT {

  @TempDir Path folder;

  @Test
  void eachCommandDoesWhatItIsToldToDo() throws Exception {
    List<String> commands = blocks("sh").stream().flatMap(String::lines).toList();
    Files.writeString(folder.resolve("answers.yaml"), blocks("yaml").get(0));
    Bash bash =
        new Bash(folder)
            .before(Program.home().resolve("bin").toString())
            .with("XDG_STATE_HOME", folder.resolve(".state").toString())
            .with("XDG_CACHE_HOME", folder.resolve(".cache").toString());

    assertThat(commands).hasSizeGreaterThan(10).allMatch(command -> command.startsWith("mlfit "));
    for (String command : commands) {
      Bash.End end = bash.run(command);

      assertThat(end.code()).as("%s\n%s", command, end.told()).isZero();
      assertThat(end.told()).as(command).isNotBlank();
    }
    assertThat(folder.resolve("report.html")).content().contains("“better service”, page 1");
  }

  private static List<String> blocks(String language) throws IOException {
    String skill = Files.readString(Program.home().resolve("docs/SKILL.md"));
    return Pattern.compile("(?s)```" + language + "\n(.*?)```")
        .matcher(skill)
        .results()
        .map(block -> block.group(1))
        .toList();
  }
}
