package org.mlfit.knowledge.language.table;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A word that Drools knows and this language does not, with what to do about it. Following that
 * must not change what the rest of the rule means; where a word may simply be taken out, it says
 * so.
 *
 * @param place where it would stand
 * @param word the word
 * @param instead the way out
 */
public record RefusedWord(Place place, String word, String instead) {

  /** Where a refused word would stand, with what may stand there. */
  public enum Place {
    STATEMENT("In a file", "A file holds package, import, declare and rule."),
    ATTRIBUTE(
        "Between the name of a rule and when",
        "Whether a rule concludes depends on its conditions alone."),
    CONDITION("Among the conditions", "A condition asks for an answer or a conclusion."),
    OPERATOR("Inside a condition", "It compares with numbers, options, yes and no."),
    CHANGE("Among the consequences", "Answers and conclusions are never changed.");

    private final String words;
    private final String reason;

    Place(String words, String reason) {
      this.words = words;
      this.reason = reason;
    }

    /** Where that is. */
    public String words() {
      return words;
    }

    /** Why such words are refused there. */
    public String reason() {
      return reason;
    }
  }

  private static final String OUT = "Take it out.";
  private static final String NO_ATTRIBUTE =
      "Take it out: whether a rule concludes depends on its conditions alone.";
  private static final String NOT_COUNTED =
      "Take the whole condition out: nothing is counted or summed here. A count or sum that a rule"
          + " needs is asked of the architect, as a question of its own.";
  private static final String FROM_NOWHERE =
      "All facts are answers and conclusions, and come from nowhere else. If the rule should not"
          + " ask this, take the whole condition out.";
  private static final String UNCHANGED = "Take it out: answers and conclusions are never changed.";
  private static final String CONCLUDE_MORE =
      UNCHANGED
          + " If the rule should conclude more, write: "
          + ConsequenceForm.CONCLUSION.statement();
  private static final String RULED_OUT =
      UNCHANGED + " What one rule rules out, the other concludes only on condition: not ThatName()";
  private static final String COMPARED =
      "Known are " + String.join(", ", ConditionWord.comparing()) + ".";

  /** All of them. */
  public static final List<RefusedWord> ALL =
      List.of(
          statement("function", "Take it out: rules call no functions."),
          statement("global", "Take it out: rules read answers and conclusions alone."),
          statement("query", "Take it out: a rule concludes by name, and others read that."),
          statement("dialect", OUT),
          statement("unit", OUT),
          statement("template", OUT),
          statement("expander", OUT),
          attribute(
              "salience",
              "Take this line out: a rule that reads a conclusion waits for it by itself."),
          attribute(
              "activation-group",
              "Take it out. Where one rule rules out another, let it conclude something by name,"
                  + " and the other ask for not ThatName()."),
          attribute("agenda-group", NO_ATTRIBUTE),
          attribute("ruleflow-group", NO_ATTRIBUTE),
          attribute("no-loop", NO_ATTRIBUTE),
          attribute("lock-on-active", NO_ATTRIBUTE),
          attribute("auto-focus", NO_ATTRIBUTE),
          attribute("dialect", "Take it out: rules are read as they stand, in no dialect."),
          attribute("enabled", "Take it out, or the whole rule if it should not hold."),
          attribute("duration", NO_ATTRIBUTE),
          attribute("timer", NO_ATTRIBUTE),
          attribute("calendars", NO_ATTRIBUTE),
          attribute("date-effective", NO_ATTRIBUTE),
          attribute("date-expires", NO_ATTRIBUTE),
          attribute(
              "extends", "Take it out, and repeat the conditions of the other rule in this one."),
          condition(
              "eval",
              "Take it out if it compares nothing; else compare inside a condition, such as"
                  + " Name( value < 10 )."),
          condition(
              "forall",
              "Say instead what must not be: not Name( … ) with the opposite inside. If the rule"
                  + " should not ask this, take it out."),
          condition("accumulate", NOT_COUNTED),
          condition("acc", NOT_COUNTED),
          condition("collect", NOT_COUNTED),
          condition("from", FROM_NOWHERE),
          condition("entry-point", FROM_NOWHERE),
          condition("window", NOT_COUNTED),
          operator("matches"),
          operator("memberOf"),
          operator("soundslike"),
          operator("str"),
          operator("excludes"),
          operator("after"),
          operator("before"),
          operator("%"),
          change(
              "insert",
              "To conclude this as well, write insertLogical. If the rule should not conclude it,"
                  + " take the line out."),
          change("update", CONCLUDE_MORE),
          change("modify", CONCLUDE_MORE),
          change("delete", RULED_OUT),
          change("retract", RULED_OUT));

  /** The words that are refused somewhere. */
  public static Set<String> at(Place place) {
    return ALL.stream()
        .filter(refused -> refused.place == place)
        .map(RefusedWord::word)
        .collect(toUnmodifiableSet());
  }

  /** The way out of a word that is refused somewhere. */
  public static Optional<String> instead(Place place, String word) {
    return ALL.stream()
        .filter(refused -> refused.place == place && refused.word.equals(word))
        .map(RefusedWord::instead)
        .findFirst();
  }

  private static RefusedWord statement(String word, String instead) {
    return new RefusedWord(Place.STATEMENT, word, instead);
  }

  private static RefusedWord attribute(String word, String instead) {
    return new RefusedWord(Place.ATTRIBUTE, word, instead);
  }

  private static RefusedWord condition(String word, String instead) {
    return new RefusedWord(Place.CONDITION, word, instead);
  }

  private static RefusedWord operator(String word) {
    return new RefusedWord(Place.OPERATOR, word, COMPARED);
  }

  private static RefusedWord change(String word, String instead) {
    return new RefusedWord(Place.CHANGE, word, instead);
  }
}
