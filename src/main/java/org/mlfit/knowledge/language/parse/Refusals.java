package org.mlfit.knowledge.language.parse;

import java.util.Map;
import java.util.Set;

/**
 * What to do about words that Drools knows and this language does not. Following it must not change
 * what the rest of the rule means; where a word may simply be removed, it says so.
 */
final class Refusals {

  /** The words that begin a statement of a file. */
  static final Set<String> STATEMENTS =
      Set.of("function", "global", "query", "dialect", "unit", "template", "expander");

  /** The words that can stand between the name of a rule and its conditions. */
  static final Set<String> ATTRIBUTES =
      Set.of(
          "salience",
          "activation-group",
          "agenda-group",
          "ruleflow-group",
          "no-loop",
          "lock-on-active",
          "auto-focus",
          "dialect",
          "enabled",
          "duration",
          "timer",
          "calendars",
          "date-effective",
          "date-expires",
          "extends");

  /** The words that begin a condition or follow one. */
  static final Set<String> CONDITIONS =
      Set.of("eval", "forall", "accumulate", "acc", "collect", "from", "entry-point", "window");

  /** The words that change facts. */
  static final Set<String> CHANGES = Set.of("insert", "update", "modify", "delete", "retract");

  private static final String FORM = "insertLogical( new NameOfConclusion() );";
  private static final String RULED_OUT =
      " What one rule rules out, the other concludes only on condition: not ThatName()";
  private static final String UNCHANGED = "Take it out: answers and conclusions are never changed.";

  private static final Map<String, String> INSTEAD_OF_STATEMENT =
      Map.of(
          "function", "Take it out: rules call no functions.",
          "global", "Take it out: rules read answers and conclusions alone.",
          "query", "Take it out: a rule concludes by name, and others read that.");

  private static final Map<String, String> INSTEAD_OF_ATTRIBUTE =
      Map.of(
          "dialect", "Take it out: rules are read as they stand, in no dialect.",
          "extends", "Take it out, and repeat the conditions of the other rule in this one.",
          "enabled", "Take it out, or the whole rule if it should not hold.",
          "activation-group",
              "Take it out. Where one rule rules out another, let it conclude something by name,"
                  + " and the other ask for not ThatName().");

  private static final Map<String, String> INSTEAD_OF_CONSEQUENCE =
      Map.ofEntries(
          Map.entry(
              "insert",
              "To conclude this as well, write insertLogical. If the rule should not conclude it,"
                  + " take the line out."),
          Map.entry("update", UNCHANGED + " If the rule should conclude more, write: " + FORM),
          Map.entry("modify", UNCHANGED + " If the rule should conclude more, write: " + FORM),
          Map.entry("delete", UNCHANGED + RULED_OUT),
          Map.entry("retract", UNCHANGED + RULED_OUT),
          Map.entry(
              "System",
              "Rules call no Java: take the line out. What an architect should read is a finding."),
          Map.entry("Finding", "Put it into insertLogical( … );"),
          Map.entry("new", "Put it into insertLogical( … );"));
  private static final Set<String> BRANCHES =
      Set.of("if", "else", "for", "while", "do", "switch", "try");

  private Refusals() {}

  /** What to do about a statement of a file. */
  static String insteadOfStatement(String word) {
    return INSTEAD_OF_STATEMENT.getOrDefault(word, "Take it out.")
        + " A file holds package, import, declare and rule.";
  }

  /** What to do about an attribute of a rule. */
  static String insteadOfAttribute(String word) {
    return word.equals("salience")
        ? "Take this line out: a rule that reads a conclusion waits for it by itself."
        : INSTEAD_OF_ATTRIBUTE.getOrDefault(
            word, "Take it out: whether a rule concludes depends on its conditions alone.");
  }

  /**
   * What to do about a word among the conditions.
   *
   * @param before the type of the condition before it, which it may belong to
   */
  static String insteadOfCondition(String word, String before) {
    return switch (word) {
      case "eval" ->
          "Take it out if it compares nothing; else compare inside a condition, such as"
              + " Name( value < 10 ).";
      case "forall" ->
          "Say instead what must not be: not Name( … ) with the opposite inside. If the rule should"
              + " not ask this, take it out.";
      case "from", "entry-point" ->
          "All facts are answers and conclusions, and come from nowhere else. If the rule should not"
              + " ask this, take the whole condition out"
              + (before.isEmpty()
                  ? "."
                  : "; " + before + "( … ) alone would still be a condition.");
      default ->
          "Take the whole condition out: nothing is counted or summed here. A count or sum that a rule"
              + " needs is asked of the architect, as a question of its own.";
    };
  }

  /** What to do about a statement among the consequences. */
  static String insteadOfConsequence(String word) {
    return BRANCHES.contains(word)
        ? "Take it out if it does nothing; else put what it asks between when and then, of this rule"
            + " or another."
        : INSTEAD_OF_CONSEQUENCE.getOrDefault(
            word, "Anything but a conclusion is taken out. A conclusion: " + FORM);
  }
}
