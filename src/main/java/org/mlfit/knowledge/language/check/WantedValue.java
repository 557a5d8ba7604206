package org.mlfit.knowledge.language.check;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.tree.Declaration.DeclaredOption;
import org.mlfit.knowledge.tree.Expression;

/**
 * Says how a value of the wanted kind is written. Following its words must give the value that was
 * meant: an example is given only where nothing else can be meant.
 */
record WantedValue(Declarations declarations) {

  private static final int MOST_OPTIONS = 8;

  /** What to write in place of a value of another kind. */
  String insteadOf(Expression written, ValueKind wanted) {
    String words = words(written);
    return switch (wanted.sort()) {
      case NUMBER ->
          words.matches("-?\\d+(\\.\\d+)?")
              ? "Write " + words + ", without quotes."
              : "Write a number here, in digits and without quotes.";
      case TRUTH -> truth(words);
      case TEXT -> "A text is compared with a text only.";
      case OPTION ->
          meant(words, wanted.optionType())
              .map(option -> "Write " + option + ".")
              .orElseGet(() -> "Write one of " + options(wanted.optionType()) + ".");
      case OPTIONS -> comparison(wanted);
      case QUESTION ->
          declarations
              .question(words)
              .map(Question::typeName)
              .map(name -> "A question is named as a class: " + name + ".class")
              .orElse("Name a question as a class: NameOfQuestion.class");
    };
  }

  /** What to write where a value stands alone without a comparison. */
  String comparison(ValueKind kind) {
    return switch (kind.sort()) {
      case NUMBER -> "Compare it with a number, such as value < 10.";
      case OPTION -> "Compare it with an option by ==: " + options(kind.optionType()) + ".";
      case OPTIONS -> "Write value contains, and an option: " + options(kind.optionType()) + ".";
      case QUESTION -> "Compare it with a question: question == NameOfQuestion.class";
      case TRUTH, TEXT -> "Compare it with another value.";
    };
  }

  private static String truth(String words) {
    return switch (words.toLowerCase(Locale.ROOT)) {
      case "yes", "true", "1" -> "Write true, without quotes.";
      case "no", "false", "0" -> "Write false, without quotes.";
      default -> "Write true or false.";
    };
  }

  /** The option that these words name or nearly name. */
  private Optional<String> meant(String words, String optionType) {
    List<DeclaredOption> options = declarations.optionTypes().get(optionType).options();
    String constant = words.strip().replaceAll("[\\s.-]+", "_");
    Stream<String> called =
        options.stream()
            .filter(o -> o.constant().equalsIgnoreCase(constant) || o.label().equals(words))
            .map(DeclaredOption::constant);
    return called
        .findFirst()
        .or(() -> NearestName.to(constant, options.stream().map(DeclaredOption::constant).toList()))
        .map(name -> optionType + "." + name);
  }

  private String options(String optionType) {
    List<DeclaredOption> options = declarations.optionTypes().get(optionType).options();
    return options.stream()
            .limit(MOST_OPTIONS)
            .map(option -> optionType + "." + option.constant())
            .collect(joining(", "))
        + (options.size() > MOST_OPTIONS ? " or another of its " + options.size() : "");
  }

  private static String words(Expression written) {
    if (written instanceof Expression.TextLiteral text) {
      return text.value();
    }
    if (written instanceof Expression.NumberLiteral number) {
      return number.written();
    }
    return written instanceof Expression.OptionLiteral option ? option.constant() : "";
  }
}
