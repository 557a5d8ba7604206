package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.MlfitApplication;
import org.mlfit.shell.command.CommandsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Drives the commands of a rule author. */
@SpringBootTest(classes = {MlfitApplication.class, CommandsTest.OnPaper.class})
class RuleAuthorTest {

  private static final String SOUND =
      """
      package rules;
      import org.mlfit.knowledge.vocabulary.*;
      rule "verdict-fine" @gate( 1 ) @verdict( "fine" ) when
      then insertLogical( new GateTriggered( 1 ) ); end
      """;
  private static final String DOUBTFUL = SOUND + "declare Few extends Conclusion end\n";

  @Autowired private CommandRunner runner;
  @Autowired private CommandsTest.Paper paper;
  @TempDir private Path folder;

  @BeforeEach
  void beginWithEmptyPaper() {
    paper.clear();
  }

  @Test
  void theShippedRulesAreChecked() {
    int code = run("rules", "check", "--strict");

    assertThat(code).isZero();
    assertThat(paper.out()).isEqualTo("No fault in 11 files (folder rules).\n");
  }

  @Test
  void theLanguageIsShownWithItsValuesAndWhatIsRefused() {
    assertThat(run("rules", "language")).isZero();
    assertThat(paper.out())
        .contains("@confidence( established )", "rule-of-thumb, judgement")
        .contains("insertLogical( new GateTriggered( 70 ) );", "- salience\n");
  }

  @Test
  void anErrorFailsTheCheckOfAFolderAndIsAResult() throws IOException {
    write("verdicts.drl", SOUND.replace("GateTriggered", "GateTrigered"));

    int code = run("rules", "check", folder.toString());

    assertThat(code).isEqualTo(1);
    assertThat(paper.out())
        .startsWith(folder + "/verdicts.drl:4:25 unknown-conclusion There is no GateTrigered");
    assertThat(paper.err()).isEmpty();
  }

  @Test
  void aWarningFailsOnlyAStrictCheck() throws IOException {
    write("verdicts.drl", DOUBTFUL);

    assertThat(run("rules", "check", folder.toString(), "--quick")).isZero();
    assertThat(run("rules", "check", folder.toString(), "--quick", "--strict")).isEqualTo(1);
  }

  @Test
  void whatIsReadBesideAnUnreadableFileIsCheckedAllTheSame() throws IOException {
    write("verdicts.drl", SOUND + "declare Few extends Conclusion end end");
    Files.write(folder.resolve("latin.drl"), new byte[] {(byte) 0xFC});

    int code = run("rules", "check", folder.toString());

    assertThat(code).isEqualTo(1);
    assertThat(paper.out())
        .contains("latin.drl unreadable-file The file is not UTF-8 text.")
        .contains("verdicts.drl:5:36 unknown-statement");
  }

  @Test
  void rulesInUtf16AreToldHowTheyBecomeUtf8() throws IOException {
    write("verdicts.drl", SOUND);
    Files.writeString(folder.resolve("wide.drl"), SOUND, StandardCharsets.UTF_16);

    assertThat(run("rules", "check", folder.toString())).isEqualTo(1);
    assertThat(paper.out())
        .contains("wide.drl unreadable-file The file is UTF-16 text, not UTF-8.", "iconv");
  }

  @Test
  void aFolderThatIsNotThereAndAnUnknownFormAreWrongUse() {
    assertThat(run("rules", "check", folder.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(run("rules", "check", "--format", "sarf")).isEqualTo(2);
    assertThat(run("rules", "check", "one", "two")).isEqualTo(2);
    assertThat(paper.err())
        .contains("There is no folder", "Did you mean sarif?", "takes one word only");
  }

  @Test
  void aFolderWithoutRulesIsNeverGreen() {
    assertThat(run("rules", "check", folder.toString())).isEqualTo(5);
  }

  @Test
  void aFolderWhoseOnlyFileHasAnotherEndingIsNeverGreenAndSaysWhichFile() throws IOException {
    write("tea.DRL", SOUND);

    assertThat(run("rules", "check", folder.toString(), "--quick")).isEqualTo(5);
    assertThat(paper.err()).contains("Nothing was checked").contains("call it tea.drl");
  }

  @Test
  void aFileThatIsSkippedIsWarnedOf() throws IOException {
    write("verdicts.drl", SOUND);
    write("tea.DRL", SOUND);

    assertThat(run("rules", "check", folder.toString(), "--quick")).isZero();
    assertThat(paper.out()).contains("tea.DRL").contains("This file is not read");
  }

  @Test
  void eachFormIsPrinted() throws IOException {
    write("verdicts.drl", DOUBTFUL);

    for (String form : List.of("json", "sarif", "github")) {
      assertThat(run("rules", "check", folder.toString(), "--quick", "--format", form)).isZero();
    }

    assertThat(paper.out()).contains("\"warnings\" : 1", "\"ruleId\" : \"unused-conclusion\"");
    assertThat(paper.out()).contains("::warning file=");
  }

  @Test
  void aReloadOfTheSameRulesTriesThemOnTheScenariosNamed() {
    int code = run("reload", "scenarios/gates.yaml");
    run("status", "--format", "json");

    assertThat(code).isZero();
    assertThat(paper.out()).contains("Same rules: 254 rules, 76 questions; ", " scenarios pass.\n");
    assertThat(paper.out()).contains("\"refused\" : null");
  }

  @Test
  void aReloadWithAScenarioThatFailsIsRefusedAndStatusSaysWhy() throws IOException {
    Path failing =
        write(
            "failing.yaml",
            """
            scenarios:
              - name: A vague goal is good enough
                given: { problem.goal: vague }
                expect: { verdict: ready-for-ml }
            """);

    int refused = run("reload", failing.toString());
    run("status");
    int forced = run("reload", failing.toString(), "--force");

    assertThat(refused).isEqualTo(1);
    assertThat(paper.err()).contains("✗ A vague goal is good enough", "Still in use: the rules");
    assertThat(paper.out()).contains("Newer rules were refused at ", "✗ A vague goal");
    assertThat(forced).isZero();
  }

  private int run(String... words) {
    return runner.run(List.of(words));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
