package org.mlfit.knowledge.language.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlfit.knowledge.language.DrlReader;
import org.mlfit.knowledge.language.table.MetadataKey.Place;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.SourceText;

/** What the table says is read is read, and what it says is refused is refused. */
class LanguageTableTest {

  private static final String RULE = "rule \"data-x\" %s when %s then %s end\n";
  private static final String STATEMENT = ConsequenceForm.CONCLUSION.statement();

  @ParameterizedTest
  @MethodSource("keysAndPlaces")
  void aKeyIsReadWithItsExampleWhereTheTableSays(MetadataKey key, Place place) {
    String written =
        switch (place) {
          case TOPIC -> "declare Data extends Topic " + key.example() + " end";
          case CONCLUSION -> "declare Thin extends Conclusion " + key.example() + " end";
          case RULE -> RULE.formatted(key.example(), "Cups( value > 3 )", STATEMENT);
          case QUESTION -> question(key, "Sort");
          case NUMBER -> question(key, "double");
          case SEVERAL -> question(key, "Set");
        };

    assertThat(ids(written))
        .doesNotContain("unknown-metadata", "misplaced-metadata", "bad-" + key.key())
        .doesNotContain("unreadable-metadata", "unknown-" + key.key());
  }

  @ParameterizedTest
  @EnumSource(MetadataKey.class)
  void aKeyIsRefusedWhereTheTableDoesNotSayIt(MetadataKey key) {
    if (!MetadataKey.on(Place.CONCLUSION).contains(key.key())) {
      assertThat(ids("declare Thin extends Conclusion " + key.example() + " end"))
          .containsExactly("unknown-metadata");
    }
    if (key.isMisplacedOn(Optional.empty())) {
      assertThat(ids(question(key, "boolean"))).containsExactly("misplaced-metadata");
    }
  }

  @ParameterizedTest
  @EnumSource(ConditionWord.class)
  void aConditionOfTheTableIsRead(ConditionWord word) {
    assertThat(ids(RULE.formatted("", word.example(), STATEMENT))).isEmpty();
    assertThat(word.example()).contains(word.written());
  }

  @ParameterizedTest
  @EnumSource(ConsequenceForm.class)
  void aConsequenceOfTheTableIsRead(ConsequenceForm form) {
    assertThat(ids(RULE.formatted("", "Cups( value > 3 )", form.statement())))
        .isSubsetOf("verdict-rule", "missing-severity", "missing-source");
  }

  @ParameterizedTest
  @MethodSource("refusedWords")
  void aRefusedWordIsRefusedWithTheWayOutOfTheTable(RefusedWord refused) {
    String word = refused.word();
    String written =
        switch (refused.place()) {
          case STATEMENT -> word + " x";
          case ATTRIBUTE -> RULE.formatted(word + " 1", "Cups( value > 3 )", STATEMENT);
          case CONDITION -> RULE.formatted("", word + "( value > 3 )", STATEMENT);
          case OPERATOR -> RULE.formatted("", "Cups( value " + word + " 3 )", STATEMENT);
          case CHANGE -> RULE.formatted("", "Cups( value > 3 )", word + "( new NameOfX() );");
        };

    List<Fault> faults = faults(written);

    assertThat(faults).extracting(Fault::id).anyMatch(id -> id.startsWith("refused-"));
    assertThat(faults.get(0).suggestion().orElse("")).startsWith(refused.instead());
  }

  @Test
  void noWordIsRefusedTwiceAtOnePlace() {
    assertThat(RefusedWord.ALL.stream().map(r -> r.place() + r.word())).doesNotHaveDuplicates();
  }

  private static Stream<Arguments> keysAndPlaces() {
    return Arrays.stream(MetadataKey.values())
        .flatMap(key -> key.places().stream().map(place -> Arguments.of(key, place)));
  }

  private static Stream<RefusedWord> refusedWords() {
    return RefusedWord.ALL.stream();
  }

  private static String question(MetadataKey key, String type) {
    StringBuilder said = new StringBuilder(key.example());
    for (MetadataKey other : List.of(MetadataKey.TOPIC, MetadataKey.QUESTION)) {
      said.append(other == key ? "" : " " + other.example());
    }
    said.append(type.equals("Set") && key != MetadataKey.OPTIONS ? " @options( Remedy )" : "");
    return "declare Cups " + said + " value : " + type + " end";
  }

  private static List<String> ids(String written) {
    return faults(written).stream().map(Fault::id).toList();
  }

  private static List<Fault> faults(String written) {
    String text = "package rules;\nimport java.util.Set;\n" + written;
    return new DrlReader().faults(List.of(new SourceText("case.drl", text)), false);
  }
}
