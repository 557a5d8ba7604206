package org.mlfit.assistant;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.Evidence;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.source.PlainText;

/**
 * What an answer rests on, once it was checked: words of a person who is named, or words that stand
 * in a document.
 *
 * @param evidence as it is kept with the answer
 * @param foundAt where in a document the words stand; nothing if a person said them
 */
record QuotedEvidence(Evidence evidence, Optional<String> foundAt) {

  private static final Pattern BEHIND_THE_NAME = Pattern.compile("\\s*[,;:#(§].*", Pattern.DOTALL);
  private static final Pattern BLANKS = Pattern.compile("(?U)\\s+");
  private static final String NOTHING_SAYS_IT =
      " If nobody and nothing says it, the tool unknown is right.";

  /** What an assistant gives as evidence of an answer. */
  record Given(String quote, String source, Optional<String> by, Optional<String> asOf) {}

  /**
   * Checks what is given as evidence.
   *
   * @param value the answer as it was given
   * @throws RefusedException if it is none
   */
  static QuotedEvidence of(
      Question question, String value, Answer answer, Given given, Documents documents) {
    String quote = BLANKS.matcher(given.quote()).replaceAll(" ").strip();
    String source = BLANKS.matcher(PlainText.blankedIn(given.source())).replaceAll(" ").strip();
    requireWords(question, value, answer, quote, source);
    Optional<Documents.Document> document = document(source, documents);
    Optional<String> place =
        document.map(
            text ->
                text.placeOf(quote)
                    .orElseThrow(
                        () ->
                            new RefusedException(
                                "“"
                                    + Arguments.shown(quote)
                                    + "” does not stand in "
                                    + text.name()
                                    + ", white space aside. Quote it word for word."
                                    + NOTHING_SAYS_IT)));
    if (place.isEmpty() && given.by().filter(who -> !bare(who).isEmpty()).isEmpty()) {
      throw new RefusedException(
          "Who said it is missing: “"
              + Arguments.shown(source)
              + "” is none of the documents that may be read here, so name the person with by. "
              + documents.listed());
    }
    Evidence evidence =
        new Evidence(
            given.by(),
            Optional.of("“" + quote + "” – " + place.orElse(source)),
            given.asOf().map(QuotedEvidence::day),
            Optional.empty());
    evidence
        .fault()
        .ifPresent(
            fault -> {
              throw new RefusedException(question.id() + ": " + fault);
            });
    return new QuotedEvidence(evidence, place);
  }

  private static LocalDate day(String written) {
    return Evidence.day(written)
        .orElseThrow(
            () ->
                new RefusedException(
                    "as-of takes a day such as 2026-11-29, not " + Arguments.shown(written) + "."));
  }

  private static void requireWords(
      Question question, String value, Answer answer, String quote, String source) {
    boolean noQuote = bare(quote).isEmpty();
    boolean noSource = bare(source).isEmpty();
    if (noQuote || noSource) {
      throw new RefusedException(
          question.id()
              + " is not answered: "
              + (noQuote && noSource
                  ? "a quote and its source are missing"
                  : noQuote ? "a quote is missing" : "the source of the quote is missing")
              + ". They are the words of the person or the document that say so, and where they"
              + " stand."
              + NOTHING_SAYS_IT);
    }
    if (meaning(question, value, answer).map(QuotedEvidence::bare).anyMatch(bare(quote)::equals)) {
      throw new RefusedException(
          "“"
              + Arguments.shown(quote)
              + "” is only the answer itself. Quote the sentence of the person or the document from"
              + " which it follows."
              + NOTHING_SAYS_IT);
    }
  }

  private static Stream<String> meaning(Question question, String value, Answer answer) {
    Stream<String> labels =
        answer instanceof Answer.Choice choice
            ? Stream.of(choice.option().label())
            : answer instanceof Answer.Choices choices
                ? Stream.of(
                    choices.options().stream().map(Option::label).collect(Collectors.joining()))
                : Stream.empty();
    return Stream.concat(
        Stream.of(value, AnswerText.plain(answer), AnswerText.spoken(question, answer)), labels);
  }

  /** Letters and digits alone. */
  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** A source begins with the name of a document, perhaps with the place in it behind that. */
  private static Optional<Documents.Document> document(String source, Documents documents) {
    String name = BEHIND_THE_NAME.matcher(source).replaceFirst("");
    return Stream.of(source, name, source.split(" ", 2)[0])
        .filter(candidate -> !candidate.isBlank())
        .distinct()
        .flatMap(candidate -> documents.called(candidate).stream())
        .findFirst();
  }

  /** Words of a document with whatever white space stands between them. */
  static Matcher matcher(String quote, String text) {
    String words =
        BLANKS
            .splitAsStream(quote.strip())
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s++"));
    return Pattern.compile(words, Pattern.UNICODE_CHARACTER_CLASS).matcher(text);
  }
}
