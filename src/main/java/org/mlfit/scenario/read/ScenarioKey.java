package org.mlfit.scenario.read;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys of scenario files: where each stands, what it means, and what stands under it. A key is
 * known where it stands in this list, and nowhere else.
 */
public enum ScenarioKey {
  SUITE(Place.FILE, "suite", "What the scenarios of this file are about", Sort.WORDS),
  SHARED(Place.FILE, "given", "Answers that all scenarios of this file share", Sort.ANSWERS),
  SCENARIOS(
      Place.FILE,
      "scenarios",
      "The scenarios; each row of a table is one of its own",
      Sort.SCENARIOS),

  NAME(
      Place.SCENARIO,
      "name",
      "What it shows, in a sentence; no two of a file have the same",
      Sort.WORDS),
  STORY(Place.SCENARIO, "story", "The case in words", Sort.WORDS),
  SOURCE(Place.SCENARIO, "source", "Where the case comes from", Sort.WORDS),
  TAGS(Place.SCENARIO, "tags", "Words to choose scenarios by: replay --tag", Sort.TAG),
  AS_OF(
      Place.SCENARIO,
      "as-of",
      "The day on which it is judged: answers past their review-by count as unknown. Without it, all"
          + " count as said",
      Sort.WORDS),
  GIVEN(Place.SCENARIO, "given", "Answers; a question that is left out is open", Sort.ANSWERS),
  EXPECT(Place.SCENARIO, "expect", "What is checked; nothing else is", Sort.EXPECTATION),
  EACH(
      Place.SCENARIO,
      "each",
      "A table; each row is a scenario, ${column} stands for its cells",
      Sort.ROWS),
  SKIP(Place.SCENARIO, "skip", "Why it is not played", Sort.WORDS),
  TODO(Place.SCENARIO, "todo", "Why it must still fail", Sort.WORDS),

  VERDICT(Place.EXPECTATION, "verdict", "The verdict", Sort.VERDICT),
  FINDINGS(Place.EXPECTATION, "findings", "Must be among the findings", Sort.FINDING),
  NO_FINDINGS(Place.EXPECTATION, "no-findings", "Must not be among the findings", Sort.FINDING),
  CONCLUSIONS(Place.EXPECTATION, "conclusions", "Must be among the conclusions", Sort.CONCLUSION),
  BECAUSE(Place.EXPECTATION, "because", "Rules that must have a part in the verdict", Sort.RULE),
  LEANING(Place.EXPECTATION, "leaning", "With not-enough-answers: what it leans to", Sort.VERDICT),
  OPEN(
      Place.EXPECTATION,
      "open",
      "The open questions that the verdict waits for, all",
      Sort.QUESTION),
  SET_ASIDE(
      Place.EXPECTATION,
      "set-aside",
      "The answered questions that do not apply, all",
      Sort.QUESTION),
  CONTRADICTORY(
      Place.EXPECTATION,
      "contradictory",
      "The questions whose answers cannot all be true, all of them",
      Sort.QUESTION),
  EXACTLY(
      Place.EXPECTATION,
      "exactly",
      "Whether findings is the whole list; without findings: none",
      Sort.TRUTH),
  ASKS_FIRST(
      Place.EXPECTATION,
      "asks-first",
      "As an interview: the first questions, in order",
      Sort.QUESTION),
  ASKS_AT_MOST(
      Place.EXPECTATION,
      "asks-at-most",
      "As an interview: the most questions that it may ask",
      Sort.WORDS),
  SETTLED(
      Place.EXPECTATION,
      "settled",
      "As an interview: whether the verdict is settled at its end",
      Sort.TRUTH),

  VALUE(Place.ANSWER, "value", "The answer itself", Sort.ANSWER),
  BY(Place.ANSWER, "by", "Who said it", Sort.WORDS),
  EVIDENCE(Place.ANSWER, "evidence", "A link or a sentence", Sort.WORDS),
  OF_DAY(Place.ANSWER, "as-of", "The day on which it was so", Sort.WORDS),
  REVIEW_BY(
      Place.ANSWER,
      "review-by",
      "The last day on which it counts before somebody looks again",
      Sort.WORDS);

  /** Where a key stands. */
  public enum Place {
    FILE,
    SCENARIO,
    EXPECTATION,
    /** In an answer with what it rests on. */
    ANSWER
  }

  /** What stands under a key: one of these, or a list of them. */
  public enum Sort {
    WORDS,
    TRUTH,
    SCENARIOS,
    ROWS,
    ANSWERS,
    EXPECTATION,
    /** An answer to the question whose key stands above. */
    ANSWER,
    TAG,
    QUESTION,
    VERDICT,
    FINDING,
    CONCLUSION,
    RULE
  }

  private final Place place;
  private final String written;
  private final String meaning;
  private final Sort sort;

  ScenarioKey(Place place, String written, String meaning, Sort sort) {
    this.place = place;
    this.written = written;
    this.meaning = meaning;
    this.sort = sort;
  }

  /** As it is written. */
  public String written() {
    return written;
  }

  /** What it says, as the beginning of a sentence. */
  public String meaning() {
    return meaning;
  }

  /** What stands under it. */
  public Sort sort() {
    return sort;
  }

  /** The keys of a place, in their usual order. */
  public static List<ScenarioKey> of(Place place) {
    return Arrays.stream(values()).filter(key -> key.place == place).toList();
  }

  /** The key of a place that is written so. */
  public static Optional<ScenarioKey> of(Place place, String written) {
    return of(place).stream().filter(key -> key.written.equals(written)).findFirst();
  }

  /** The keys of a place as they are written, sorted. */
  static Set<String> wordsOf(Place place) {
    return of(place).stream().map(ScenarioKey::written).collect(toCollection(TreeSet::new));
  }
}
