package org.mlfit.shell.exit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiagnosisTest {

  @Test
  void tooLittleMemoryIsNoFaultOfTheProgramAndHasAWayOut() {
    CommandFailedException told =
        Diagnosis.of(new IllegalStateException(new OutOfMemoryError("Java heap space")));

    assertThat(told)
        .hasMessageContaining("more memory than mlfit may use here")
        .hasMessageContaining("MLFIT_JAVA_OPTS=-Xmx")
        .hasMessageNotContainingAny("fault of mlfit");
    assertThat(told.exitCode()).isEqualTo(ExitCode.INTERNAL);
  }
}
