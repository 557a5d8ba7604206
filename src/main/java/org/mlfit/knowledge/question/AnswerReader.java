package org.mlfit.knowledge.question;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.vocabulary.Wording;

/**
 * The one reader of answers, for files, options and prompts. Files hold plain values; people may
 * also write {@code 50k}, {@code ~20}, {@code 1.2 million}, {@code 30%}, the number of an option or
 * the beginning of its name.
 */
public final class AnswerReader {

  private static final int LONGEST_ANSWER = 1000;
  private static final int LONGEST_SHOWN = 40;
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern BETWEEN = Pattern.compile("[,;&+\\s]+(and\\b)?");
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "(?i)(i |we )?(do ?n[’']?t|do not) know|not known|not sure|unsure|no idea|dunno|idk");

  private final boolean peoplesForms;

  private AnswerReader(boolean peoplesForms) {
    this.peoplesForms = peoplesForms;
  }

  /** Reads values as files hold them. */
  public static AnswerReader ofFiles() {
    return new AnswerReader(false);
  }

  /**
   * Reads what people type: besides values also numbers with words, numbers of options and
   * beginnings of names.
   */
  public static AnswerReader ofPeople() {
    return new AnswerReader(true);
  }

  /**
   * Reads one value. Where a question allows several options they are separated by commas.
   *
   * @throws NotAnAnswerException if the question takes no such answer, saying what is allowed
   */
  public Answer read(Question question, String written) {
    String text = written.strip();
    if (text.length() > LONGEST_ANSWER) {
      throw new NotAnAnswerException(question, said(text));
    }
    if (text.equalsIgnoreCase("unknown") || peoplesForms && UNKNOWN.matcher(text).matches()) {
      return Answer.UNKNOWN;
    }
    if (question.kind() instanceof QuestionKind.YesNo) {
      return yesNo(question, text);
    }
    if (question.kind() instanceof QuestionKind.Number number) {
      return amount(question, number, text);
    }
    if (question.kind() instanceof QuestionKind.OneOf oneOf) {
      return new Answer.Choice(option(question, oneOf.options(), text));
    }
    return readList(
        question, Arrays.asList((peoplesForms ? BETWEEN : COMMA).split(text, /* limit= */ -1)));
  }

  /**
   * Whether what was written says that it is only about right, as {@code ~20} does for a number.
   * The answer holds the number as if it were exact, which whoever wrote it should know.
   */
  public boolean isRough(Question question, String written) {
    return peoplesForms
        && question.kind() instanceof QuestionKind.Number
        && HumanNumber.isRough(written.strip());
  }

  /**
   * Reads several values, each an option of a many-of question.
   *
   * @throws NotAnAnswerException if the question takes no such answer, saying what is allowed
   */
  public Answer readList(Question question, List<String> written) {
    if (!(question.kind() instanceof QuestionKind.ManyOf manyOf)) {
      throw new NotAnAnswerException(question, "takes one answer, not a list");
    }
    List<String> texts = written.stream().map(String::strip).filter(t -> !t.isEmpty()).toList();
    boolean none =
        texts.isEmpty() && written.isEmpty() || texts.size() == 1 && isNone(texts.get(0));
    if (none) {
      return new Answer.Choices(List.of());
    }
    if (texts.isEmpty()) {
      throw new NotAnAnswerException(question, "needs an answer");
    }
    List<Option> chosen = new ArrayList<>();
    for (String text : texts) {
      if (isNone(text) || text.equalsIgnoreCase("unknown")) {
        throw new NotAnAnswerException(question, "takes " + text + " only by itself");
      }
      Option option = option(question, manyOf.options(), text);
      if (chosen.contains(option)) {
        throw new NotAnAnswerException(question, "takes " + option.id() + " once, not twice");
      }
      chosen.add(option);
    }
    return new Answer.Choices(manyOf.options().stream().filter(chosen::contains).toList());
  }

  private boolean isNone(String text) {
    return text.equalsIgnoreCase("none") || peoplesForms && text.equalsIgnoreCase("no");
  }

  private Answer yesNo(Question question, String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (word.equals("yes") || word.equals("true") || peoplesForms && word.equals("y")) {
      return new Answer.YesNo(true);
    }
    if (word.equals("no") || word.equals("false") || peoplesForms && word.equals("n")) {
      return new Answer.YesNo(false);
    }
    throw new NotAnAnswerException(question, said(text));
  }

  private Answer amount(Question question, QuestionKind.Number kind, String text) {
    BigDecimal number =
        (peoplesForms ? new HumanNumber(kind).read(text) : HumanNumber.plain(text))
            .orElseThrow(() -> new NotAnAnswerException(question, noNumber(kind, text)));
    if (number.compareTo(kind.least()) < 0 || number.compareTo(kind.most()) > 0) {
      throw new NotAnAnswerException(
          question, "does not take " + Wording.of(number) + ", which is out of range");
    }
    if (number.remainder(kind.step()).signum() != 0) {
      throw new NotAnAnswerException(
          question, said(text) + ", which is finer than steps of " + kind.step().toPlainString());
    }
    return new Answer.Amount(number);
  }

  private String noNumber(QuestionKind.Number kind, String text) {
    boolean helps = !text.isEmpty() && (peoplesForms || NumberHint.isDecimalComma(text));
    return helps ? said(text) + ": " + new NumberHint(kind).of(text) : said(text);
  }

  private Option option(Question question, List<Option> options, String text) {
    String word = text.toLowerCase(Locale.ROOT);
    Optional<Option> exact = options.stream().filter(o -> o.id().equals(word)).findFirst();
    if (exact.isPresent()) {
      return exact.get();
    }
    if (peoplesForms && !word.isEmpty()) {
      if (word.matches("\\d{1,3}") && Integer.parseInt(word) >= 1) {
        int number = Integer.parseInt(word);
        if (number <= options.size()) {
          return options.get(number - 1);
        }
      }
      List<Option> beginning = options.stream().filter(o -> o.id().startsWith(word)).toList();
      if (beginning.size() == 1) {
        return beginning.get(0);
      }
      if (beginning.size() > 1) {
        String both = beginning.stream().map(Option::id).collect(joining(" or "));
        throw new NotAnAnswerException(question, said(text) + ", which may be " + both);
      }
    }
    Optional<String> near = NearestName.suggestion(word, options.stream().map(Option::id).toList());
    throw new NotAnAnswerException(question, said(text), near);
  }

  private static String said(String text) {
    return text.isEmpty() ? "needs an answer" : "does not take " + shortened(text);
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
  }
}
