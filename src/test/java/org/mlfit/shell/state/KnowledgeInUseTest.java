package org.mlfit.shell.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.Invocation;

class KnowledgeInUseTest {

  private static final String RULES =
      """
      package rules;
      import org.mlfit.knowledge.vocabulary.*;

      rule "verdict-fine" @gate( 1 ) @verdict( "fine" )
      when
      then
          insertLogical( new GateTriggered( 1 ) );
      end
      """;

  @TempDir private Path folder;
  private RulesInUse rulesInUse;

  @BeforeEach
  void useTheRulesOfAFolder() throws IOException {
    Files.writeString(folder.resolve("verdicts.drl"), RULES);
    Invocation invocation = new Invocation(List.of(), Optional.of(folder.toString()), false, false);
    rulesInUse =
        new RulesInUse(invocation, new KnowledgeLoader(Clock.systemUTC()), Clock.systemUTC());
  }

  @Test
  void theFolderStaysTheSameForAWholeRunSoThatALostOneIsNotReplacedByTheRulesOfTheJar() {
    assertThat(rulesInUse.folder()).contains(folder);
  }

  @Test
  void aFolderThatIsNotThereMeansThatTheRulesDoNotLoad() {
    Invocation invocation = new Invocation(List.of(), Optional.of("nowhere"), false, false);

    assertThatThrownBy(
            () ->
                new RulesInUse(
                        invocation, new KnowledgeLoader(Clock.systemUTC()), Clock.systemUTC())
                    .base())
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("There is no folder nowhere.");
  }
}
