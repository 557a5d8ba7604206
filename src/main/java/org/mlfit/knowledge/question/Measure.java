package org.mlfit.knowledge.question;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be measured in a table in place of being asked: {@code @measure} on a question names
 * one. They stand in the order of what they cost. How each is counted, and what it cannot know,
 * stands in {@code .github/MEASURES.md}.
 */
public enum Measure {
  ROWS("all rows of the table"),
  SOURCES("the tables that were named, the joined ones included"),
  LABELLED_ROWS("the cases whose target has a value"),
  KINDS("the different values of the target"),
  RAREST_KIND("the cases of the rarest value of the target"),
  SEASONS("how many years the history covers"),
  ROW_STRUCTURE(
      "whether rows are related by time, by entity, by both or not",
      List.of("independent", "time-ordered", "grouped", "both")),
  CANDIDATE_INPUTS("the inputs that a fair encoding of the usable columns gives"),
  MISSING_PERCENT("the share of values missing in the usable columns, disguised ones included"),
  SELECTIVE_LABELS("rows whose target has no value, and where they lie", Form.HINT),
  LATE_INPUTS("columns that seem to be filled after the outcome", Form.HINT),
  DUPLICATE_PERCENT("the share of rows that repeat another one in all columns"),
  WRONG_LABELS("rows with equal inputs and different targets", Form.HINT),
  POPULATION_SHIFT(
      "how far training and production differ", List.of("same", "similar", "different")),
  SIMPLE_SHARE("how much of the target the best simple rule reaches on held-out rows");

  private final String id;
  private final String meaning;
  private final Form form;
  private final List<String> options;

  /** What a measure gives. */
  public enum Form {
    NUMBER,
    OPTION,
    /** Something that a person should see before answering; never an answer. */
    HINT
  }

  Measure(String meaning) {
    this(meaning, Form.NUMBER);
  }

  Measure(String meaning, Form form) {
    this(meaning, form, List.of());
  }

  Measure(String meaning, List<String> options) {
    this(meaning, Form.OPTION, options);
  }

  Measure(String meaning, Form form, List<String> options) {
    this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.meaning = meaning;
    this.form = form;
    this.options = options;
  }

  /** The word for it in rule files. */
  public String id() {
    return id;
  }

  /** What it counts. */
  public String meaning() {
    return meaning;
  }

  /** What it gives. */
  public Form form() {
    return form;
  }

  /** The ids of the options of which it gives one; empty where it gives none. */
  public List<String> options() {
    return options;
  }

  /** Whether a question takes what it gives. */
  public boolean fits(QuestionKind kind) {
    return switch (form) {
      case NUMBER -> kind instanceof QuestionKind.Number;
      case OPTION ->
          kind instanceof QuestionKind.OneOf oneOf
              && new HashSet<>(oneOf.options().stream().map(Option::id).toList())
                  .containsAll(options);
      case HINT -> true;
    };
  }

  /** The measure with an id. */
  public static Optional<Measure> of(String id) {
    return Arrays.stream(values()).filter(measure -> measure.id.equals(id)).findFirst();
  }

  /** All ids. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Measure::id).toList();
  }
}
