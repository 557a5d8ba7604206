package org.mlfit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The program where a part of it is missing. */
class StartTest {

  @Test
  void aJarThatIsMissingIsOneSentenceAndNoFailedCheck() throws Exception {
    Path ours =
        Path.of(MlfitApplication.class.getProtectionDomain().getCodeSource().getLocation().toURI());

    Process alone =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                ours.toString(),
                MlfitApplication.class.getName(),
                "version")
            .start();
    String told = new String(alone.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(alone.waitFor()).isEqualTo(70);
    assertThat(told)
        .startsWith("mlfit cannot run here: java.lang.ClassNotFoundException: org.")
        .contains("A jar of its folder may be missing")
        .doesNotContain("\tat ");
  }
}
