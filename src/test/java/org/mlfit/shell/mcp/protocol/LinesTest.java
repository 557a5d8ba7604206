package org.mlfit.shell.mcp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void aLineThatIsTooLongIsLeftOutAndTheNextOneRead() throws IOException {
    Lines lines =
        new Lines(
            new ByteArrayInputStream("short\nmuch too long\nlast".getBytes(StandardCharsets.UTF_8)),
            5);

    assertThat(lines.next().orElseThrow().text()).isEqualTo("short");
    assertThat(lines.next().orElseThrow().fault())
        .contains("A message of 13 bytes was left out; one may have up to 5.");
    assertThat(lines.next().orElseThrow().text()).isEqualTo("last");
    assertThat(lines.next()).isEmpty();
  }
}
