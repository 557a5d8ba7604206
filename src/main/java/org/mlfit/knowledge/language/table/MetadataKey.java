package org.mlfit.knowledge.language.table;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mlfit.knowledge.question.Law;
import org.mlfit.knowledge.question.Measure;
import org.mlfit.knowledge.vocabulary.Finding;
import org.mlfit.knowledge.vocabulary.Severity;

/**
 * What can be said of a declaration or a rule with {@code @key( value )}. A key is known where it
 * stands in this list, and nowhere else.
 */
public enum MetadataKey {
  TOPIC("data", "the topic to which it belongs", Place.QUESTION),
  QUESTION("\"How many cups a day?\"", "what the architect is asked", Place.QUESTION),
  HELP("\"Ask the cook.\"", "why it is asked, and how to find the answer out", Place.QUESTION),
  GATE(
      "70",
      "the gate: on a rule the one that it triggers, on a question the one that is not passed while"
          + " it is open, where @gate( 70, 2 ) also gives its place",
      Place.QUESTION,
      Place.RULE),
  OPENS("1", "its place among the questions with which every talk begins", Place.QUESTION),
  RANGE("\"0..100\"", "the least and the greatest number", Place.NUMBER),
  STEP("0.1", "by how much two numbers differ at least; usually 1 or 0.01", Place.NUMBER),
  UNIT("\"cups\"", "what is counted", Place.NUMBER),
  OPTIONS("Remedy", "the enum with the options of a Set", Place.SEVERAL),
  EXAMPLE("\"12000\"", "an answer to show", Place.QUESTION),
  FIXED("", "nobody can change this answer, so no advice asks for it", Place.QUESTION),
  LAW(
      Law.ids(),
      "which change of the answer never makes the verdict worse; proved by prove",
      Place.QUESTION),
  MEASURE(
      Measure.ids(),
      "what the command measure counts in a table in place of asking",
      Place.QUESTION),
  EXCEPT("\"data-thin\"", "the rules that may break the law on purpose", Place.QUESTION),
  ORDER("10", "its place among the topics", Place.TOPIC),
  TITLE("\"Too little data\"", "its heading", Place.TOPIC, Place.CONCLUSION, Place.RULE),
  SEVERITY(words(Severity.values()), "how much a finding weighs", Place.RULE),
  RATIONALE("\"…\"", "the general reason behind it", Place.RULE),
  SOURCE("\"Riley 2020, BMJ 368\"", "where it comes from", Place.RULE),
  URL("\"https://…\"", "where that can be read", Place.RULE),
  CONFIDENCE(
      List.of("established", "rule-of-thumb", "judgement"), "how sure its source is", Place.RULE),
  ACKNOWLEDGED("\"…\"", "why something is meant of which a check would warn", Place.RULE),
  VERDICT("\"fix-data-first\"", "the verdict of its gate", Place.RULE),
  MEANING("\"…\"", "what the verdict means for the architect", Place.RULE),
  RANK("3", "the place of the verdict from worse to better", Place.RULE),
  NEVER_BESIDE(
      Stream.concat(words(Finding.Kind.values()).stream(), words(Severity.values()).stream())
          .toList(),
      "findings that never stand beside the verdict; proved by prove",
      Place.RULE);

  /** What a key can stand on. */
  public enum Place {
    TOPIC("a topic"),
    QUESTION("a question"),
    NUMBER("a question for a number"),
    SEVERAL("a question for several options"),
    CONCLUSION("a conclusion"),
    RULE("a rule");

    private final String words;

    Place(String words) {
      this.words = words;
    }

    /** Such as {@code a topic}. */
    public String words() {
      return words;
    }

    /** Whether it is a question that takes one kind of answer. */
    private boolean isKindOfQuestion() {
      return this == NUMBER || this == SEVERAL;
    }
  }

  private final String key;
  private final String example;
  private final List<String> values;
  private final String meaning;
  private final List<Place> places;

  MetadataKey(String example, String meaning, Place... places) {
    this(example, List.of(), meaning, places);
  }

  MetadataKey(List<String> values, String meaning, Place... places) {
    this(values.get(0), values, meaning, places);
  }

  MetadataKey(String example, List<String> values, String meaning, Place... places) {
    this.key = asWritten(name());
    this.example = example;
    this.values = values;
    this.meaning = meaning;
    this.places = List.of(places);
  }

  private static String asWritten(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int dash = lower.indexOf('_');
    return dash < 0
        ? lower
        : lower.substring(0, dash) + name.charAt(dash + 1) + lower.substring(dash + 2);
  }

  /** The key as written, without the at sign. */
  public String key() {
    return key;
  }

  /** The key with a value as an example, such as {@code @step( 0.1 )}. */
  public String example() {
    return "@" + key() + (example.isEmpty() ? "" : "( " + example + " )");
  }

  /** The only values that it takes; none if it takes any of its form. */
  public List<String> allowed() {
    return values;
  }

  /** What it says. */
  public String meaning() {
    return meaning;
  }

  /** What it can stand on. */
  public List<Place> places() {
    return places;
  }

  /** Whether it says something by standing there. */
  public boolean isWithoutValue() {
    return example.isEmpty();
  }

  /** Whether it belongs to questions of one kind, and not of this. */
  public boolean isMisplacedOn(Optional<Place> kindOfQuestion) {
    return places.stream().allMatch(Place::isKindOfQuestion)
        && kindOfQuestion.filter(places::contains).isEmpty();
  }

  /** The key as written. */
  public static Optional<MetadataKey> of(String key) {
    return Arrays.stream(values()).filter(known -> known.key().equals(key)).findFirst();
  }

  /** The keys that can stand somewhere. */
  public static Set<String> on(Place place) {
    return Arrays.stream(values())
        .filter(
            key ->
                key.places.contains(place)
                    || place == Place.QUESTION
                        && key.places.stream().anyMatch(Place::isKindOfQuestion))
        .map(MetadataKey::key)
        .collect(toUnmodifiableSet());
  }

  private static List<String> words(Enum<?>[] constants) {
    return Stream.of(constants).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
  }
}
