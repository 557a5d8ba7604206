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
            [refused-attribute] rules/case.drl:2:5  Rule data-few uses salience.
                    salience 10
                    ^^^^^^^^
                Here no rule depends on order: name what settles the case as a conclusion.""");
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
            [refused-attribute] rules/case.drl:2:5  Rule data-few uses activation-group.
                    activation-group "size"
                    ^^^^^^^^^^
                Here no rule depends on order: name what settles the case as a conclusion.""");
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
            [refused-attribute] rules/case.drl:2:5  Rule data-few uses no-loop.
                    no-loop true
                    ^^
                Here no rule depends on order: name what settles the case as a conclusion.""");
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
            [refused-attribute] rules/case.drl:1:17  Rule data-few uses extends.
                rule "data-few" extends "verdict-ready"
                                ^^^^^^^
                Here no rule depends on order: name what settles the case as a conclusion.""");
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
                ^^^^^^^^
                A rule file holds package, import, declare and rule, nothing else.""");
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
                ^^^^^^
                A rule file holds package, import, declare and rule, nothing else.""");
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
                ^^^^^
                A rule file holds package, import, declare and rule, nothing else.""");
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
                ^^^^^^^
                A rule file holds package, import, declare and rule, nothing else.""");
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
}
