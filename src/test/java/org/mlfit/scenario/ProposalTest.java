package org.mlfit.scenario;

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
  void whatATerminalOrAPageWouldObeyIsNoPartOfIt() {
    Proposal pasted = new Proposal("A\u001b[31m\u202eB\u0085", "S\u0007\u2066T\nnext line");

    assertThat(pasted).isEqualTo(new Proposal("A [31m B ", "S  T\nnext line"));
  }

  @Test
  void withoutWordsThereIsNoNameForAFile() {
    assertThat(new Proposal("…?!", "").fileName()).isEmpty();
    assertThat(Proposal.UNNAMED.fileName()).isEmpty();
  }
}
