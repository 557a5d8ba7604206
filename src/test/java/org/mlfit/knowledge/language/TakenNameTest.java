package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.knowledge.language.Drl.mistakeIn;

import org.junit.jupiter.api.Test;

/** Names that are taken, kept back or of the wrong form. */
class TakenNameTest {

  @Test
  void aTypeIsDeclaredOnceInAllFiles() {
    String shown =
        mistakeIn(
            """
            declare FewExamples extends Conclusion end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [duplicate-type] rules/case.drl:1:9  FewExamples is declared twice.
                declare FewExamples extends Conclusion end
                        ^^^^^^^^^^^
                The other stands in rules/base.drl:54. Keep the one that is right and take the other out; give this one another name only if both are needed.""");
  }

  @Test
  void aRuleIsWrittenOnceInAllFiles() {
    String shown =
        mistakeIn(
            """
            rule "verdict-ready"
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [duplicate-rule] rules/case.drl:1:6  Two rules are called verdict-ready.
                rule "verdict-ready"
                     ^^^^^^^^^^^^^^^
                The other stands in rules/base.drl:56 and says something else: give this one a name that says what it does.""");
  }

  @Test
  void twoQuestionsNeverShareAnId() {
    String shown =
        mistakeIn(
            """
            declare DataAboutPeople
                @topic( data )
                @question( "Is it about people?" )
                value : boolean
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [duplicate-id] rules/case.drl:1:9  DataAboutPeople and AboutPeople both have the id data.about-people.
                declare DataAboutPeople
                        ^^^^^^^^^^^^^^^
                The other stands in rules/base.drl:48; give one of them another name.""");
  }

  @Test
  void wordsOfTheRuleLanguageAreNoTypes() {
    String shown =
        mistakeIn(
            """
            declare Unknown extends Conclusion end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [reserved-name] rules/case.drl:1:9  Unknown is a word of the rule language.
                declare Unknown extends Conclusion end
                        ^^^^^^^
                Give the type another name.""");
  }

  @Test
  void aKeywordIsNoType() {
    String shown =
        mistakeIn(
            """
            declare rule extends Conclusion end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [type-name] rules/case.drl:1:9  rule is no name for a type: it does not begin with a capital letter.
                declare rule extends Conclusion end
                        ^^^^
                Begin it with a capital letter, then letters and digits only: FewExamples.""");
  }

  @Test
  void aRuleIsNamedLikeAnId() {
    String shown =
        mistakeIn(
            """
            rule "Few examples"
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [rule-name] rules/case.drl:1:6  The name of rule Few examples is no id.
                rule "Few examples"
                     ^^^^^^^^^^^^^^
                Use small letters, digits and dashes: topic-what-it-says.""");
  }

  @Test
  void anOptionStandsOnce() {
    String shown =
        mistakeIn(
            """
            declare enum Size
                SMALL( "small" ),
                SMALL( "large" );
                label : String
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [duplicate-option] rules/case.drl:3:5  Size has SMALL twice.
                    SMALL( "large" );
                    ^^^^^
                The other stands in line 2. Take one out, or rename it.""");
  }

  @Test
  void thePackageIsRules() {
    String shown =
        mistakeIn(
            """
            package com.acme.rules;
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [wrong-package] rules/case.drl:1:9  The package is com.acme.rules, but must be rules.
                package com.acme.rules;
                        ^^^^^^^^^^^^^^
                Write: package rules;""");
  }

  @Test
  void onlyTheVocabularyMayBeImported() {
    String shown =
        mistakeIn(
            """
            import java.util.List;
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-import] rules/case.drl:1:1  Rules cannot import java.util.List.
                import java.util.List;
                ^^^^^^
                Only org.mlfit.knowledge.vocabulary.* and java.util.Set may be imported.""");
  }

  @Test
  void aTypeExtendsOnlyConclusionOrTopic() {
    String shown =
        mistakeIn(
            """
            declare ManyExamples extends Conclusions end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-parent] rules/case.drl:1:9  ManyExamples extends Conclusions, which it cannot.
                declare ManyExamples extends Conclusions end
                        ^^^^^^^^^^^^
                Did you mean Conclusion?""");
  }

  @Test
  void aMisspeltTopicIsNotANewTopic() {
    String shown =
        mistakeIn(
            """
            declare Weeks
                @topic( dta )
                @question( "How many weeks?" )
                value : long
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-topic] rules/case.drl:2:13  @topic of Weeks cannot be dta.
                    @topic( dta )
                            ^^^
                Did you mean data?""");
  }

  @Test
  void aRuleMayStandOnTheLineAfterItsWord() {
    String shown =
        mistakeIn(
            """
            rule
                "verdict-ready"
            when
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [duplicate-rule] rules/case.drl:2:5  Two rules are called verdict-ready.
                    "verdict-ready"
                    ^^^^^^^^^^^^^^^
                The other stands in rules/base.drl:56 and says something else: give this one a name that says what it does.""");
  }
}
