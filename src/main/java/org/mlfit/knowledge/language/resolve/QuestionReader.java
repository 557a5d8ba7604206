package org.mlfit.knowledge.language.resolve;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.language.table.MetadataKey;
import org.mlfit.knowledge.language.table.MetadataKey.Place;
import org.mlfit.knowledge.question.Measure;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Question.Requirement;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.question.Topic;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.tree.Declaration.FactType;
import org.mlfit.knowledge.tree.Declaration.Field;
import org.mlfit.knowledge.tree.Declaration.OptionType;
import org.mlfit.knowledge.tree.FileFaults;
import org.mlfit.knowledge.tree.LanguageWords;
import org.mlfit.knowledge.tree.Metadata;

/** Reads one declared type as a question, and reports what is wrong with it. */
final class QuestionReader {

  private static final Set<String> KEYS = MetadataKey.on(Place.QUESTION);

  private static final Set<String> WHOLE = Set.of("long", "int", "Long", "Integer");
  private static final Set<String> DECIMAL = Set.of("double", "Double");
  private static final Set<String> TRUTH = Set.of("boolean", "Boolean");
  private static final String LARGEST = "1e15";

  /** The options of an answer are the bits of a {@code long}, one of which means “unknown”. */
  private static final int MOST_OPTIONS = 63;

  /** The steps of an answer are counted in a {@code long}, with room for the sum of two. */
  private static final int MOST_BITS = 62;

  private final FactType type;
  private final FileFaults faults;
  private final List<Topic> topics;
  private final Map<String, OptionType> optionTypes;
  private final boolean readWhole;

  /**
   * Reads one type.
   *
   * @param readWhole whether every file could be read; where not, a topic or options that seem to
   *     be missing may be declared in the part that could not, and are not reported
   */
  QuestionReader(
      FactType type,
      FileFaults faults,
      List<Topic> topics,
      Map<String, OptionType> optionTypes,
      boolean readWhole) {
    this.readWhole = readWhole;
    this.type = type;
    this.faults = faults;
    this.topics = topics;
    this.optionTypes = optionTypes;
  }

  /** The question, unless the type is too faulty to make one. */
  Optional<Question> question() {
    if (type.metadata().entries().isEmpty() && type.fields().isEmpty()) {
      report(
          "empty-type",
          type.name() + " is neither a question nor a conclusion.",
          "A conclusion is written: declare " + type.name() + " extends Conclusion end");
      return Optional.empty();
    }
    faults.refuseUnknownKeys(type.metadata(), KEYS, Place.QUESTION.words());
    Optional<Topic> topic = topic();
    Optional<String> prompt = said("question");
    if (prompt.isEmpty() && !type.metadata().misspells("question")) {
      report(
          "missing-question",
          type.name() + " has no @question.",
          "Say what the architect is asked, such as @question( \"How many weeks does it last?\" ).");
    }
    Optional<QuestionKind> kind = field().flatMap(this::kind);
    kind.ifPresent(this::refuseMisplaced);
    if (topic.isEmpty() || prompt.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Question(
            LanguageWords.questionId(topic.get().id(), type.name()),
            topic.get(),
            type.name(),
            prompt.get(),
            said("help").orElse(""),
            kind.get(),
            requirement(),
            opening(),
            said("example"),
            type.metadata().has("fixed"),
            new PromiseReader(type, faults).promise(kind.get()),
            measure(kind.get()),
            type.position()));
  }

  private Optional<Topic> topic() {
    Optional<String> named = said("topic");
    if (named.isEmpty() && !type.metadata().misspells("topic")) {
      report(
          "missing-topic",
          type.name() + " has no @topic.",
          "Say where the question belongs, such as @topic( data ).");
    }
    Optional<Topic> topic =
        named.flatMap(id -> topics.stream().filter(t -> t.id().equals(id)).findFirst());
    if (named.isPresent() && topic.isEmpty() && readWhole) {
      reportAt(
          type.metadata().entry("topic").orElseThrow(),
          "unknown-topic",
          NearestName.suggestion(named.get(), topics.stream().map(Topic::id).toList())
              .orElse("Declare the topic, with: extends Topic"));
    }
    return topic;
  }

  private Optional<Field> field() {
    if (type.fields().size() == 1 && type.fields().get(0).name().equals("value")) {
      return Optional.of(type.fields().get(0));
    }
    report(
        "question-field",
        "The question " + type.name() + " needs exactly one field, called value.",
        "Write one line such as: value : boolean");
    return Optional.empty();
  }

  private Optional<QuestionKind> kind(Field field) {
    String fieldType = field.type();
    if (TRUTH.contains(fieldType)) {
      return Optional.of(new QuestionKind.YesNo());
    }
    if (WHOLE.contains(fieldType) || DECIMAL.contains(fieldType)) {
      return Optional.of(number(WHOLE.contains(fieldType)));
    }
    if (fieldType.equals("Set")) {
      return manyOf(field);
    }
    Optional<OptionType> options = Optional.ofNullable(optionTypes.get(fieldType));
    boolean noEnum = !fieldType.matches("[A-Z].*") || LanguageWords.isOfTime(fieldType);
    if (options.isEmpty() && (readWhole || noEnum)) {
      faults.report(
          field.position(),
          field.name(),
          "unknown-field-type",
          "The field value of " + type.name() + " cannot have the type " + fieldType + ".",
          LanguageWords.isOfTime(fieldType)
              ? Optional.of(LanguageWords.INSTEAD_OF_DATES)
              : NearestName.suggestion(fieldType, optionTypes.keySet())
                  .or(() -> Optional.of("Use boolean, long, double, Set, or a declared enum.")));
    }
    options.ifPresent(this::refuseTooMany);
    options.ifPresent(declared -> refuseTaken(declared, "UNKNOWN"));
    return options.map(o -> new QuestionKind.OneOf(o.name(), options(o)));
  }

  private void refuseMisplaced(QuestionKind kind) {
    Optional<Place> own =
        kind instanceof QuestionKind.Number
            ? Optional.of(Place.NUMBER)
            : Optional.of(Place.SEVERAL).filter(many -> kind instanceof QuestionKind.ManyOf);
    for (Metadata.Entry entry : type.metadata().entries()) {
      MetadataKey.of(entry.key())
          .filter(key -> key.isMisplacedOn(own))
          .ifPresent(
              key ->
                  faults.report(
                      entry.position(),
                      "@" + entry.key(),
                      "misplaced-metadata",
                      "@"
                          + entry.key()
                          + " means nothing for the type of "
                          + type.name()
                          + "’s value.",
                      key.places().contains(Place.SEVERAL)
                          ? "Only a Set takes it; take it out."
                          : "Only a number takes it; take it out."));
    }
  }

  private Optional<QuestionKind> manyOf(Field field) {
    Optional<String> named = said("options");
    boolean known = named.isPresent() && optionTypes.containsKey(named.get());
    boolean isToldElsewhere =
        named.isPresent()
            ? !readWhole
            : type.metadata().misspells("options") || optionTypes.containsKey(field.type());
    if (!known && isToldElsewhere) {
      return Optional.empty();
    }
    if (!known) {
      faults.report(
          field.position(),
          field.name(),
          "missing-options",
          "The options of " + type.name() + " are not declared.",
          named
              .flatMap(name -> NearestName.suggestion(name, optionTypes.keySet()))
              .or(() -> Optional.of("Name them: @options( NameOfTheEnum ).")));
      return Optional.empty();
    }
    OptionType options = optionTypes.get(named.get());
    refuseTooMany(options);
    refuseTaken(options, "UNKNOWN");
    refuseTaken(options, "NONE");
    return Optional.of(new QuestionKind.ManyOf(options.name(), options(options)));
  }

  private void refuseTooMany(OptionType options) {
    if (options.options().size() > MOST_OPTIONS) {
      report(
          "too-many-options",
          "The question %s has %d options; %d are the most that a question can have."
              .formatted(type.name(), options.options().size(), MOST_OPTIONS),
          "Nobody reads so many: group them, or ask in two questions.");
    }
  }

  /** An option that cannot be chosen, since its name is an answer that every such question has. */
  private void refuseTaken(OptionType options, String name) {
    if (options.options().stream().anyMatch(option -> option.constant().equals(name))) {
      String answer = LanguageWords.kebab(name);
      report(
          "taken-option",
          "Nobody can choose " + options.name() + "." + name + " for " + type.name() + ".",
          "The answer “"
              + answer
              + "” means "
              + (answer.equals("none") ? "that no option is chosen" : "that it is not known")
              + (" at every such question: take the option out, or give it another name (")
              + options.position().fileAndLine()
              + ").");
    }
  }

  private static List<Option> options(OptionType type) {
    return type.options().stream()
        .map(o -> new Option(LanguageWords.kebab(o.constant()), o.label(), o.constant()))
        .toList();
  }

  private QuestionKind.Number number(boolean whole) {
    BigDecimal least = new BigDecimal("-" + LARGEST);
    BigDecimal most = new BigDecimal(LARGEST);
    Optional<Metadata.Entry> range = type.metadata().entry("range");
    if (range.isPresent()) {
      String[] ends = range.get().value().replace(" ", "").split("\\.\\.", -1);
      if (ends.length == 2
          && isNumber(ends[0])
          && isNumber(ends[1])
          && new BigDecimal(ends[0]).compareTo(new BigDecimal(ends[1])) < 0) {
        least = new BigDecimal(ends[0]);
        most = new BigDecimal(ends[1]);
      } else {
        reportAt(range.get(), "bad-range", rangeInstead(ends));
      }
    }
    BigDecimal step = step(whole);
    if (isTooFine(least, step) || isTooFine(most, step)) {
      report(
          "range-too-fine",
          "The range of %s has more steps of %s than can be counted."
              .formatted(type.name(), step.toPlainString()),
          "Give it a smaller @range or a larger @step.");
      return new QuestionKind.Number(BigDecimal.ZERO, step, step, unit(), whole);
    }
    return new QuestionKind.Number(least, most, step, unit(), whole);
  }

  private static boolean isTooFine(BigDecimal end, BigDecimal step) {
    return end.divide(step, 0, RoundingMode.UP).toBigInteger().bitLength() > MOST_BITS;
  }

  private static String rangeInstead(String[] ends) {
    boolean turned =
        ends.length == 2
            && isNumber(ends[0])
            && isNumber(ends[1])
            && new BigDecimal(ends[0]).compareTo(new BigDecimal(ends[1])) > 0;
    return turned
        ? "The smaller comes first: @range( \"" + ends[1] + ".." + ends[0] + "\" )"
        : "Write the smallest and the largest number with two dots between: @range( \"0..100\" )";
  }

  private String unit() {
    Optional<Metadata.Entry> unit = type.metadata().entry("unit");
    unit.filter(entry -> !entry.value().matches("[^\\d\\s].{0,39}"))
        .ifPresent(
            entry ->
                reportAt(
                    entry,
                    "bad-unit",
                    "Write what is counted in a word or two, without a number: \"weeks\"."));
    return unit.map(Metadata.Entry::value).orElse("");
  }

  private BigDecimal step(boolean whole) {
    Optional<Metadata.Entry> step = type.metadata().entry("step");
    BigDecimal usual = whole ? BigDecimal.ONE : new BigDecimal("0.01");
    if (step.isEmpty()) {
      return usual;
    }
    String written = step.get().value();
    boolean good =
        isNumber(written)
            && new BigDecimal(written).signum() > 0
            && (!whole || new BigDecimal(written).remainder(BigDecimal.ONE).signum() == 0);
    if (!good) {
      reportAt(
          step.get(),
          "bad-step",
          written.matches("\\d+(\\.\\d+)?([eE]-\\d+)?") && !whole
              ? "Write it out, with at most six decimals; numbers are told apart down to 0.000001."
              : "Write a number above 0, whole for a whole number.");
      return usual;
    }
    return new BigDecimal(written);
  }

  private Optional<Requirement> requirement() {
    return type.metadata()
        .entry("gate")
        .flatMap(
            entry -> {
              if (!entry.value().matches("\\d{1,4}(, \\d{1,4})?")) {
                reportAt(
                    entry,
                    "bad-gate",
                    "Write the gate, and the place among its questions: @gate( 70 ) or @gate( 70, 2 ).");
                return Optional.empty();
              }
              String[] parts = entry.value().split(", ");
              int place = parts.length == 2 ? Integer.parseInt(parts[1]) : Requirement.LAST;
              return Optional.of(new Requirement(Integer.parseInt(parts[0]), place));
            });
  }

  private Optional<Integer> opening() {
    Optional<Metadata.Entry> entry = type.metadata().entry("opens");
    Optional<Integer> place =
        entry.map(Metadata.Entry::value).filter(v -> v.matches("\\d{1,4}")).map(Integer::valueOf);
    if (entry.isPresent() && place.isEmpty()) {
      reportAt(
          entry.get(),
          "bad-opening",
          "Write its place among the questions that open the talk: @opens( 1 ).");
    }
    return place;
  }

  /** What can be measured in place of asking, if it gives an answer of this kind. */
  private Optional<Measure> measure(QuestionKind kind) {
    Optional<Metadata.Entry> written = type.metadata().entry("measure");
    Optional<Measure> measure = written.map(Metadata.Entry::value).flatMap(Measure::of);
    if (written.isPresent() && measure.filter(m -> m.fits(kind)).isEmpty()) {
      reportAt(
          written.get(),
          "bad-measure",
          measure
              .map(QuestionReader::wanted)
              .or(() -> NearestName.suggestion(written.get().value(), Measure.ids()))
              .orElse("The measures are: " + String.join(", ", Measure.ids()) + "."));
      return Optional.empty();
    }
    return measure;
  }

  private static String wanted(Measure measure) {
    return measure.form() == Measure.Form.NUMBER
        ? "It gives a number, so only a question for a number takes it."
        : "It gives one of the options " + String.join(", ", measure.options()) + "; declare them.";
  }

  private static boolean isNumber(String text) {
    return text.matches("-?\\d{1,15}(\\.\\d{1,6})?([eE]\\d{1,2})?");
  }

  private Optional<String> said(String key) {
    return type.metadata().value(key).filter(value -> !value.isBlank());
  }

  private void reportAt(Metadata.Entry entry, String id, String suggestion) {
    faults.reportValue(
        entry,
        id,
        "@"
            + entry.key()
            + " of "
            + type.name()
            + (entry.value().isBlank() ? " is empty." : " cannot be " + entry.value() + "."),
        suggestion);
  }

  private void report(String id, String message, String suggestion) {
    faults.report(type.position(), type.name(), id, message, suggestion);
  }
}
