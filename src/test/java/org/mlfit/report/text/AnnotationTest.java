package org.mlfit.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mlfit.knowledge.source.Position;

class AnnotationTest {

  @Test
  void aNameThatAStrangerGaveAFileMovesNoCursorAndBeginsNoCommand() {
    Position at = new Position("a\u001b[31m\u202e\n::error::b.yaml", 1, 1);

    assertThat(Annotation.of("error", at, "a title", "two\nlines, 100%\u0007"))
        .isEqualTo(
            "::error file=a␛[31m◘%0A%3A%3Aerror%3A%3Ab.yaml,line=1,col=1,title=a title"
                + "::two%0Alines, 100%25␇\n");
  }
}
