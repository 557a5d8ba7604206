package org.mlfit.knowledge.language;

import java.util.Locale;
import java.util.Set;
import org.mlfit.knowledge.vocabulary.Finding;

/** The fixed words of the rule language and how names become ids. */
public final class Words {

  static final String VOCABULARY_PACKAGE = Finding.class.getPackageName();
  static final String CONCLUSION = "Conclusion";
  static final String TOPIC = "Topic";
  static final String UNKNOWN = "Unknown";
  static final String OPEN = "Open";
  static final String IRRELEVANT = "Irrelevant";
  static final Set<String> ANSWER_STATES = Set.of(UNKNOWN, OPEN, IRRELEVANT);
  static final Set<String> RESERVED =
      Set.of(
          CONCLUSION,
          TOPIC,
          UNKNOWN,
          OPEN,
          IRRELEVANT,
          "Finding",
          "Severity",
          "GateTriggered",
          "Contradiction",
          "Wording",
          "Set",
          "String",
          "Boolean",
          "Integer",
          "Long",
          "Double",
          "Math",
          "Class",
          "Object",
          "Override");

  private Words() {}

  /**
   * Whether a type cannot have that name: it is a word of the rule language, or one that Java gives
   * to a type of its own and the code that the engine makes out of rules may use.
   */
  static boolean isReserved(String name) {
    return RESERVED.contains(name) || isOfJava(name);
  }

  private static boolean isOfJava(String name) {
    try {
      Class.forName("java.lang." + name, false, Words.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError free) {
      return false;
    }
  }

  /** {@code LabelledExamples} and {@code DONE_BEAT_BASELINE} as ids, in kebab case. */
  public static String kebab(String name) {
    String words =
        name.contains("_") || name.equals(name.toUpperCase(Locale.ROOT))
            ? name.replace('_', '-')
            : name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-");
    return words.toLowerCase(Locale.ROOT);
  }

  /** The id of a question: its topic, a dot, and its type's name without a leading topic. */
  static String questionId(String topic, String typeName) {
    String kebab = kebab(typeName);
    return topic
        + "."
        + (kebab.startsWith(topic + "-") ? kebab.substring(topic.length() + 1) : kebab);
  }
}
