package org.mlfit.knowledge.language.parse;

import java.util.Map;
import java.util.Set;
import org.mlfit.knowledge.language.table.ConsequenceForm;
import org.mlfit.knowledge.language.table.RefusedWord;
import org.mlfit.knowledge.language.table.RefusedWord.Place;

/**
 * What to do about words that Drools knows and this language does not, and about a few that no
 * language of rules knows, at the place where they stand.
 */
final class Refusals {

  /** The words that begin a statement of a file. */
  static final Set<String> STATEMENTS = RefusedWord.at(Place.STATEMENT);

  /** The words that can stand between the name of a rule and its conditions. */
  static final Set<String> ATTRIBUTES = RefusedWord.at(Place.ATTRIBUTE);

  /** The words that begin a condition or follow one. */
  static final Set<String> CONDITIONS = RefusedWord.at(Place.CONDITION);

  /** The words and signs that compare. */
  static final Set<String> OPERATORS = RefusedWord.at(Place.OPERATOR);

  /** The words that change facts. */
  static final Set<String> CHANGES = RefusedWord.at(Place.CHANGE);

  private static final Set<String> NOT_ONLY_THE_WORD = Set.of("from", "entry-point");
  private static final Set<String> BRANCHES =
      Set.of("if", "else", "for", "while", "do", "switch", "try");
  private static final Map<String, String> INSTEAD_OF_CONSEQUENCE =
      Map.of(
          "System",
          "Rules call no Java: take the line out. What an architect should read is a finding.",
          "Finding",
          "Put it into insertLogical( … );",
          "new",
          "Put it into insertLogical( … );");

  private Refusals() {}

  /** What to do about a statement of a file. */
  static String insteadOfStatement(String word) {
    return instead(Place.STATEMENT, word) + " " + Place.STATEMENT.reason();
  }

  /** What to do about an attribute of a rule. */
  static String insteadOfAttribute(String word) {
    return instead(Place.ATTRIBUTE, word);
  }

  /** What to do about an operator. */
  static String insteadOfOperator(String word) {
    return instead(Place.OPERATOR, word);
  }

  /**
   * What to do about a word among the conditions.
   *
   * @param before the type of the condition before it, which it may belong to
   */
  static String insteadOfCondition(String word, String before) {
    String instead = instead(Place.CONDITION, word);
    return NOT_ONLY_THE_WORD.contains(word) && !before.isEmpty()
        ? instead.replaceFirst("\\.$", "; " + before + "( … ) alone would still be a condition.")
        : instead;
  }

  /** What to do about a statement among the consequences. */
  static String insteadOfConsequence(String word) {
    return BRANCHES.contains(word)
        ? "Take it out if it does nothing; else put what it asks between when and then, of this rule"
            + " or another."
        : RefusedWord.instead(Place.CHANGE, word)
            .orElse(
                INSTEAD_OF_CONSEQUENCE.getOrDefault(
                    word,
                    "Anything but a conclusion is taken out. A conclusion: "
                        + ConsequenceForm.CONCLUSION.statement()));
  }

  private static String instead(Place place, String word) {
    return RefusedWord.instead(place, word).orElseThrow();
  }
}
