package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlfit.knowledge.language.parse.Parser;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.TreeText;

/** What is printed from a tree reads as the same tree. */
class RoundTripTest {

  private static final String POSITION = "position=[^,]*";

  @TestFactory
  Stream<DynamicTest> everyShippedRuleIsPrintedAndReadAgainAsTheSameTree() {
    Declarations shipped = new DrlReader().read(RuleFiles.inFolder(Path.of("rules")).sources());

    return shipped.rules().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.id(),
                    () -> {
                      List<Condition> again = parse(printed(rule.conditions()));

                      assertThat(shape(again)).isEqualTo(shape(rule.conditions()));
                    }));
  }

  @Test
  void groupsInGroupsKeepTheirOrder() {
    String written =
        "( AboutPeople() and ( LabelledExamples( value < 10 ) or not RareExamples() ) )";

    List<Condition> conditions = conditions(written);

    assertThat(conditions).singleElement().isInstanceOf(Condition.AllOf.class);
    assertThat(printed(conditions)).isEqualTo(written);
  }

  @Test
  void andBindsTighterThanOr() {
    List<Condition> conditions = conditions("( AboutPeople() or RareExamples() and ErrorHarm() )");

    assertThat(printed(conditions))
        .isEqualTo("( AboutPeople() or ( RareExamples() and ErrorHarm() ) )");
  }

  @Test
  void conditionsOneBelowTheOtherMustAllBeMet() {
    List<Condition> conditions =
        conditions("AboutPeople( value )\nnot RareExamples( value == 0 )\nexists ErrorHarm()");

    assertThat(conditions)
        .extracting(TreeText::of)
        .containsExactly(
            "AboutPeople( value == true )", "not RareExamples( value == 0 )", "exists ErrorHarm()");
  }

  @Test
  void aBindingWithItsComparisonIsTwoConstraints() {
    List<Condition> conditions = conditions("LabelledExamples( $n : value > 3 && value < 9 )");

    assertThat(printed(conditions))
        .isEqualTo("LabelledExamples( $n : value, value > 3, value < 9 )");
  }

  @ParameterizedTest
  @CsvSource({
    "value < 1 + 2 * 3, value < 1 + 2 * 3",
    "value < ( 1 + 2 ) * 3, value < ( 1 + 2 ) * 3",
    "value < ( 1 * 2 ) + 3, value < 1 * 2 + 3",
    "value < 9 - ( 3 - 2 ), value < 9 - ( 3 - 2 )",
    "value < ( 9 - 3 ) - 2, value < 9 - 3 - 2",
    "value < 8 / 4 / 2, value < 8 / 4 / 2",
    "value < -5, value < -5",
    "10 * value >= 0.5, 10 * value >= 0.5"
  })
  void arithmeticIsPrintedWithTheParenthesesThatItNeeds(String written, String printed) {
    Condition.Pattern pattern =
        (Condition.Pattern) conditions("LabelledExamples( " + written + " )").get(0);

    assertThat(pattern.constraints())
        .singleElement()
        .isInstanceOf(Constraint.Comparison.class)
        .extracting(TreeText::of)
        .isEqualTo(printed);
  }

  @Test
  void textsAreQuotedSoThatTheyReadAgainAsTheyWere() {
    assertThat(TreeText.quoted("a \"b\" \\ c\n\td \\u0041"))
        .isEqualTo("\"a \\\"b\\\" \\\\ c\\n\\td \\\\u0041\"");
  }

  private static List<Condition> conditions(String when) {
    Rule rule = Drl.read(ruleOf(when)).rules().get(1);
    return rule.conditions();
  }

  private static List<Condition> parse(String when) {
    return new Parser(Drl.besideSound(ruleOf(when)).get(1), new ArrayList<>(), Trust.NONE)
        .file()
        .rules()
        .get(0)
        .conditions();
  }

  private static String ruleOf(String when) {
    return "rule \"data-few\"\nwhen\n"
        + when
        + "\nthen\n    insertLogical( new FewExamples() );\nend\n";
  }

  private static String printed(List<Condition> conditions) {
    return String.join("\n", conditions.stream().map(TreeText::of).toList());
  }

  /** A tree without the places where its parts stand. */
  private static String shape(List<Condition> conditions) {
    return conditions.toString().replaceAll(POSITION, "");
  }
}
