package org.mlfit.knowledge.language;

import java.util.Map;
import java.util.Set;

/**
 * What to do about words that Drools knows and this language does not. Whoever follows it must not
 * change what the rest of the rule says: where a word may simply be taken out, it says when.
 */
final class Refusals {

  /** What begins a statement of a file. */
  static final Set<String> STATEMENTS =
      Set.of("function", "global", "query", "dialect", "unit", "template", "expander");

  /** What stands between the name of a rule and its conditions. */
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

  /** What begins a condition, or follows one. */
  static final Set<String> CONDITIONS =
      Set.of("eval", "forall", "accumulate", "acc", "collect", "from", "entry-point", "window");

  /** What changes facts. */
  static final Set<String> CHANGES = Set.of("insert", "update", "modify", "delete", "retract");

  private static final String FORM = "insertLogical( new NameOfConclusion() );";
  private static final String NEEDLESS = " Take it out if the rule says what is meant without it.";

  private static final Map<String, String> INSTEAD_OF_STATEMENT =
      Map.of(
          "function", "Take it out: rules call no functions.",
          "global", "Take it out: rules read answers and conclusions alone.",
          "query", "Take it out: a rule concludes by name, and others read that.");

  private static final Map<String, String> INSTEAD_OF_ATTRIBUTE =
      Map.of(
          "extends", "Take it out, and repeat the conditions of the other rule in this one.",
          "enabled", "Take it out, or the whole rule if it should not hold.",
          "activation-group",
              "Take it out. Where one rule rules out another, let it conclude something by name,"
                  + " and the other ask for not ThatName().");

  private static final Map<String, String> INSTEAD_OF_CONSEQUENCE =
      Map.ofEntries(
          Map.entry(
              "insert",
              "Write insertLogical if the rule is to conclude this as well. Take the line out if it"
                  + " is not."),
          Map.entry("update", "Answers and conclusions are never changed." + NEEDLESS),
          Map.entry("modify", "Answers and conclusions are never changed." + NEEDLESS),
          Map.entry("delete", "Nothing that was concluded is taken back." + NEEDLESS),
          Map.entry("retract", "Nothing that was concluded is taken back." + NEEDLESS),
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
      case "eval" -> "Compare inside a condition, such as Name( value < 10 )." + NEEDLESS;
      case "forall" -> "Say what must not be: not Name( … ) with the opposite inside." + NEEDLESS;
      case "from", "entry-point" ->
          "All facts are answers and conclusions. Take the whole condition out if the rule says"
              + " what is meant without it"
              + (before.isEmpty()
                  ? "."
                  : "; " + before + "( … ) alone would still be a condition.");
      default -> "Nothing is counted or summed here: ask for it as a question." + NEEDLESS;
    };
  }

  /** What to do about a statement among the consequences. */
  static String insteadOfConsequence(String word) {
    return BRANCHES.contains(word)
        ? "What it asks belongs between when and then, of this rule or another. Take it out if it"
            + " does nothing."
        : INSTEAD_OF_CONSEQUENCE.getOrDefault(word, NEEDLESS.strip() + " A conclusion: " + FORM);
  }
}
