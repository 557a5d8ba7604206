package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlfit.knowledge.source.FaultyInputException;

/** Rules that are made too long, too deep or too faulty for anyone to read. */
class HugeRulesTest {

  @Test
  void aNameIsShort() {
    String name = "A" + "b".repeat(100);

    assertThat(told("declare " + name + " extends Conclusion end"))
        .containsExactly(
            """
            [long-name] rules/case.drl:1:9  This name is longer than 100 characters.
                declare %s extends Conclusion end
                        %s
                Give it a shorter one."""
                .formatted(name, "^".repeat(name.length())));
  }

  @Test
  void aMessageIsNotEndless() {
    String drl =
        """
        rule "data-few" @severity( low ) @source( "Smith 2020" )
        when
            LabelledExamples( $n : value, value < 10 )
        then
            insertLogical( Finding.risk( "a"%s, "Collect more." ) );
        end
        """;

    assertThat(told(drl.formatted(" + $n".repeat(201))))
        .containsExactly(
            """
            [too-long] rules/case.drl:5:1040  More than 200 values are put together here.
                Say it shorter.""");
  }

  @Test
  void deepNestingIsRefusedAndNotFollowed() {
    String nested = "( ".repeat(5000) + "AboutPeople()" + " )".repeat(5000);

    assertThat(told(concluding(nested)))
        .containsExactly(
            """
            [too-deep] rules/case.drl:3:45  Groups of conditions are nested too deeply here.
                Let another rule conclude the inner group by name.""");
  }

  @Test
  void manyFaultyGroupsDoNotCountAsDeepNesting() {
    String thirty = concluding("( LabelledExamples( value < 10 )").repeat(30);

    assertThat(told(thirty))
        .hasSize(30)
        .allMatch(fault -> fault.startsWith("[missing-close-parenthesis] "));
  }

  @Test
  void tooManyFaultsAreNotAllTold() {
    List<String> told = told("rule\n".repeat(2_000));

    assertThat(told).filteredOn(fault -> fault.startsWith("[missing-rule-name] ")).hasSize(500);
    assertThat(told)
        .filteredOn(fault -> !fault.startsWith("[missing-rule-name] "))
        .containsExactly(
            """
            [too-many-faults] rules/base.drl  There are more than 500 faults.
                Mend those that are listed, and look again.""");
  }

  private static String concluding(String condition) {
    return """
    rule "data-few"
    when
        %s
    then
        insertLogical( new FewExamples() );
    end
    """
        .formatted(condition);
  }

  private static List<String> told(String drl) {
    return catchThrowableOfType(FaultyInputException.class, () -> Drl.read(drl)).faults().stream()
        .map(fault -> "[" + fault.id() + "] " + fault.text())
        .toList();
  }
}
