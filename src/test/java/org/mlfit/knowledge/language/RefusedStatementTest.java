package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.knowledge.language.Drl.mistakeIn;

import org.junit.jupiter.api.Test;

/** What Drools has and these rules do not: attributes and statements. */
class RefusedStatementTest {

  @Test
  void salienceIsRefused() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                salience 10
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-attribute] rules/case.drl:2:5  Rule data-few uses salience, but rules are not ordered by hand here.
                    salience 10
                    ^^^^^^^^^^^
                Take this line out: a rule that reads a conclusion waits for it by itself.""");
  }

  @Test
  void activationGroupsAreRefused() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                activation-group "size"
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-attribute] rules/case.drl:2:5  Rule data-few uses activation-group, which rules here do not have.
                    activation-group "size"
                    ^^^^^^^^^^^^^^^^^^^^^^^
                Take it out. Where one rule rules out another, let it conclude something by name, and the other ask for not ThatName().""");
  }

  @Test
  void noLoopIsRefused() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                no-loop true
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-attribute] rules/case.drl:2:5  Rule data-few uses no-loop, which rules here do not have.
                    no-loop true
                    ^^^^^^^^^^^^
                Take it out: whether a rule concludes depends on its conditions alone.""");
  }

  @Test
  void extendingARuleIsRefused() {
    String shown =
        mistakeIn(
            """
            rule "data-few" extends "verdict-ready"
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-attribute] rules/case.drl:1:17  Rule data-few uses extends, which rules here do not have.
                rule "data-few" extends "verdict-ready"
                                ^^^^^^^^^^^^^^^^^^^^^^^
                Take it out, and repeat the conditions of the other rule in this one.""");
  }

  @Test
  void functionsAreRefused() {
    String shown =
        mistakeIn(
            """
            function boolean few( long n ) {
                return n < 10;
            }
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-statement] rules/case.drl:1:1  Rules here use no function.
                function boolean few( long n ) {
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                Take it out: rules call no functions. A file holds package, import, declare and rule.""");
  }

  @Test
  void globalsAreRefused() {
    String shown =
        mistakeIn(
            """
            global java.util.List findings;
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-statement] rules/case.drl:1:1  Rules here use no global.
                global java.util.List findings;
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                Take it out: rules read answers and conclusions alone. A file holds package, import, declare and rule.""");
  }

  @Test
  void queriesAreRefused() {
    String shown =
        mistakeIn(
            """
            query "few"
                LabelledExamples( value < 10 )
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-statement] rules/case.drl:1:1  Rules here use no query.
                query "few"
                ^^^^^^^^^^^
                Take it out: a rule concludes by name, and others read that. A file holds package, import, declare and rule.""");
  }

  @Test
  void dialectsAreRefused() {
    String shown =
        mistakeIn(
            """
            dialect "mvel"
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-statement] rules/case.drl:1:1  Rules here use no dialect.
                dialect "mvel"
                ^^^^^^^^^^^^^^
                Take it out. A file holds package, import, declare and rule.""");
  }

  @Test
  void importedFunctionsAreRefused() {
    String shown =
        mistakeIn(
            """
            import static java.lang.Math.max;
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-import] rules/case.drl:1:1  Functions cannot be imported into rules.
                import static java.lang.Math.max;
                ^^^^^^
                Only org.mlfit.knowledge.vocabulary.* and java.util.Set may be imported.""");
  }

  @Test
  void nothingIsPrinted() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10 )
            then
                System.out.println( "few" );
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-consequence] rules/case.drl:5:5  Rules only conclude, with insertLogical; found System.
                    System.out.println( "few" );
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                Rules call no Java: take the line out. What an architect should read is a finding.""");
  }

  @Test
  void nothingIsUpdated() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10 )
            then
                update( $x );
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-change] rules/case.drl:5:5  Rules only conclude, with insertLogical; found update.
                    update( $x );
                    ^^^^^^^^^^^^^
                Take it out: answers and conclusions are never changed. If the rule should conclude more, write: insertLogical( new NameOfConclusion() );""");
  }

  @Test
  void nothingIsTakenBack() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10 )
            then
                retract( $x );
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-change] rules/case.drl:5:5  Rules only conclude, with insertLogical; found retract.
                    retract( $x );
                    ^^^^^^^^^^^^^^
                Take it out: answers and conclusions are never changed. What one rule rules out, the other concludes only on condition: not ThatName()""");
  }

  @Test
  void aFindingAloneIsNotGiven() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @severity( high )
                @source( "A book" )
            when
                LabelledExamples( value < 10 )
            then
                Finding.risk( "Too few.", "Collect more." );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-consequence] rules/case.drl:7:5  Rules only conclude, with insertLogical; found Finding.
                    Finding.risk( "Too few.", "Collect more." );
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                Put it into insertLogical( … );""");
  }

  @Test
  void aRuleIsNotDisabled() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                enabled false
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-attribute] rules/case.drl:2:5  Rule data-few uses enabled, which rules here do not have.
                    enabled false
                    ^^^^^^^^^^^^^
                Take it out, or the whole rule if it should not hold.""");
  }
}
