package org.mlfit.shell.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims of two processes on the same files. */
class FileClaimsTest {

  @TempDir private Path folder;

  @Test
  void whatAnotherProcessClaimedIsFreeOnceThatIsKilled() throws Exception {
    FileClaims claims = new FileClaims();
    Process other = start(folder.resolve("theirs"));
    try {
      assertThat(other.getInputStream().read()).isEqualTo('y');

      assertThat(claims.claim(folder.resolve("theirs"))).isFalse();
      assertThat(claims.claim(folder.resolve("ours"))).isTrue();
      assertThat(claims.claim(folder.resolve("ours"))).isTrue();
    } finally {
      other.destroyForcibly().waitFor();
    }

    assertThat(claims.claim(folder.resolve("theirs"))).isTrue();
  }

  @Test
  void whereNoLocksCanBeNothingIsClaimed() {
    assertThat(new FileClaims().claim(folder.resolve("nowhere/file"))).isFalse();
  }

  private static Process start(Path file) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            FileClaimsTest.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** The other process: claims a file, says so and waits until it is killed. */
  public static void main(String[] args) throws Exception {
    System.out.write(new FileClaims().claim(Path.of(args[0])) ? 'y' : 'n');
    System.out.flush();
    Thread.sleep(60_000);
  }
}
