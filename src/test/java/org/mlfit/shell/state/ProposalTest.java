package org.mlfit.shell.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Churn of customers         | churn-of-customers
          ../etc/passwd              | etc-passwd
          Größe: 3 % „mehr“          | größe-3-mehr
          .hidden                    | hidden
          """)
  void theNameOfItsFileIsMadeOfTheWordsOfItsName(String name, String file) {
    assertThat(new Proposal(name, "").fileName()).contains(file);
  }

  @Test
  void withoutWordsThereIsNoNameForAFile() {
    assertThat(new Proposal("…?!", "").fileName()).isEmpty();
    assertThat(Proposal.UNNAMED.fileName()).isEmpty();
  }
}
