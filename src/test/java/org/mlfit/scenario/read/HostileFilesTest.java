package org.mlfit.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;

@Timeout(30)
class HostileFilesTest {

  private static final int MUTATIONS = 2_000;
  private static final String SIGNS =
      "\t\n\r :-,[]{}#&*!|>'\"%@`?<~\\$\0\u0085\u2028\uFEFFé\u200d9";
  private static final String VALID =
      """
      suite: Labels
      given: { data.inputs: 7, goal.stated: yes }
      scenarios:
        - name: "Case ${n}, it's \\u00e9"
          story: >
            Folded
            text.
          given:
            data.examples: ${n}
            data.remedies: [ cleaning, more-data ]
          expect: { verdict: "${verdict}", findings: [], exactly: true }
          each:
            - { n: 1, verdict: get-data }
            - { n: unknown, verdict: go }
        - name: 'Another'
          skip: 'not yet'
          expect:
            open: [ data.examples ]
      """;

  @Test
  void aFileOfFiftyMegabytesIsTooLarge() {
    assertThat(faults("a: b\n".repeat(10_000_000)))
        .singleElement()
        .satisfies(
            fault -> assertThat(fault.message()).isEqualTo("The file is larger than 20 MB."));
  }

  @Test
  void anAliasBombIsRefusedWithoutBeingUnfolded() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [ x ]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [ *a%d, *a%d, *a%d ]%n".formatted(i, i, i - 1, i - 1, i - 1));
    }

    assertThat(faults(bomb.toString())).extracting(Fault::id).contains("anchor", "alias");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{ a: ", "- ", "? ", "[ ? ", "!a "})
  void deepNestingIsRefused(String opening) {
    assertThat(faults("scenarios: " + opening.repeat(15_000))).isNotEmpty();
  }

  @Test
  void manyFaultsAreListedUpToAThousand() {
    List<Fault> faults = faults("given:\n" + "  nonsense: 1\n".repeat(500_000));

    assertThat(faults).hasSizeBetween(1_000, 1_001);
    assertThat(faults).extracting(Fault::id).contains("too-many-faults");
  }

  @Test
  void aKeyAsLongAsTheFileIsNotRepeatedInTheFault() {
    List<Fault> faults = faults("k".repeat(40_000) + ": 1\nscenarios: []\n");

    assertThat(faults).singleElement().satisfies(f -> assertThat(f.message()).hasSizeLessThan(200));
  }

  @Test
  void aTableIsNotUnfoldedBeyondAllMeasure() {
    String answers = "      data.examples: ${n}\n".repeat(300);
    String rows = "      - { n: 1 }\n".repeat(10_000);
    String yaml =
        "scenarios:\n  - name: a ${n}\n    given:\n" + answers + "    expect: {verdict: go}\n";

    assertThat(faults(yaml + "    each:\n" + rows)).extracting(Fault::id).contains("large-table");
  }

  @Test
  void aTextDoesNotGrowBeyondAllMeasure() {
    String yaml =
        "scenarios:\n  - name: %s\n    expect: { verdict: go }\n    each: [ { n: %s } ]\n"
            .formatted("${n}${n}".repeat(5_000), "x".repeat(50_000));

    assertThat(faults(yaml)).extracting(Fault::id).contains("long-text");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x202A, 0x202E, 0x202C, 0x2066, 0x2068, 0x2069})
  void whatTurnsTheDirectionOfWritingIsRefusedAlsoAsAnEscape(int sign) {
    String turned = Character.toString(sign);
    String escaped = "\\u" + Integer.toHexString(sign);

    assertThat(faults("name: \"" + turned + "\"").get(0).message())
        .isEqualTo("A character that turns the direction of writing stands here.");
    assertThat(faults("scenarios:\n  - name: \"" + escaped + "\""))
        .anySatisfy(
            fault -> assertThat(fault.suggestion()).contains("Take the escape for it out."));
  }

  @Test
  void anEndlessLineIsRefused() {
    assertThat(faults("k".repeat(5_000_000) + ": 1\n"))
        .singleElement()
        .satisfies(
            fault ->
                assertThat(fault.message())
                    .isEqualTo("This line is longer than 100000 characters."));
  }

  @Test
  void aValidFileChangedAnywhereIsReadOrRefused() {
    Random random = new Random(20260701);
    for (int i = 0; i < MUTATIONS; i++) {
      StringBuilder mutant = new StringBuilder(VALID);
      for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
        change(mutant, random);
      }
      readOrRefuse(mutant.toString());
    }
  }

  @Test
  void arbitraryBytesAreReadOrRefused() {
    Random random = new Random(42);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      readOrRefuse(new String(bytes, StandardCharsets.UTF_8));
      readOrRefuse(new String(bytes, StandardCharsets.UTF_16));
      StringBuilder signs = new StringBuilder();
      random
          .ints(random.nextInt(30), 0, SIGNS.length())
          .forEach(c -> signs.append(SIGNS.charAt(c)));
      readOrRefuse(signs.toString());
    }
  }

  private static void change(StringBuilder text, Random random) {
    int at = random.nextInt(text.length());
    char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
    switch (random.nextInt(4)) {
      case 0 -> text.setCharAt(at, sign);
      case 1 -> text.insert(at, sign);
      case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(9)));
      default -> text.insert(at, VALID, random.nextInt(50), 50 + random.nextInt(100));
    }
    if (text.isEmpty()) {
      text.append(sign);
    }
  }

  /**
   * Whatever is read can be given as well; whatever is refused says where and why in a sentence.
   */
  private static void readOrRefuse(String yaml) {
    try {
      SmallKnowledge.scenarios(yaml).forEach(s -> assertThat(s.name()).isNotBlank());
    } catch (FaultyInputException refused) {
      assertThat(refused.faults()).isNotEmpty();
      for (Fault fault : refused.faults()) {
        assertThat(fault.message()).as(yaml).matches("(?s)\\S.*[.]").hasSizeLessThan(400);
        assertThat(fault.message()).as(yaml).doesNotContain("scalar", "token", "\n");
        assertThat(fault.position().line()).isLessThanOrEqualTo((int) yaml.lines().count() + 1);
        assertThat(fault.text()).startsWith("cases.yaml");
      }
    } catch (RuntimeException | StackOverflowError defect) {
      fail("Not read and not refused: " + yaml, defect);
    }
  }

  private static List<Fault> faults(String yaml) {
    return catchThrowableOfType(FaultyInputException.class, () -> SmallKnowledge.scenarios(yaml))
        .faults();
  }
}
