package org.mlfit.knowledge.question;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.vocabulary.Wording;

/**
 * The one reader of answers, for files, options and prompts. Files hold plain values; people may
 * also write {@code 50k}, {@code 1.2 million}, {@code 30%}, the number of an option or the
 * beginning of its name, and words that have to be interpreted, such as {@code about 20}.
 */
public final class AnswerReader {

  private static final int LONGEST_ANSWER = 1000;
  private static final int LONGEST_SHOWN = 40;
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern BETWEEN = Pattern.compile("[,;&+\\s]+(and\\b)?");
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "(?i)(i |we )?(really )?(do ?n[’']?t|do not) know|(i have |we have )?no (idea|clue)"
              + "|(i[’']?m |we[’']?re )?not sure|not known|nobody knows|no one knows|unsure|unclear"
              + "|hard to say|dunno|idk|tbd|\\?\\?+");
  private static final Pattern SO_FAR =
      Pattern.compile(
          "(?i),?\\s+(so far|as yet|yet|(right |for )?now|today|currently|at present"
              + "|at the moment)\\.?$");
  private static final Pattern YES =
      Pattern.compile(
          "(?i)yeah|yep|yup|sure|of course|definitely|certainly|mostly|i think so|i guess so"
              + "|probably( yes)?|yes,? (mostly|probably|i think( so)?|i guess)|(i think|i guess)"
              + " yes");
  private static final Pattern NO =
      Pattern.compile(
          "(?i)nope|nah|never|not( at all| really)?|none|probably not|i (don[’']?t|do not) think so"
              + "|i guess not|no,? (not really|probably|i think|i guess|not)|(i think|i guess) no");
  private static final Pattern EITHER =
      Pattern.compile(
          "(?i)maybe|perhaps|possibly|part(ly|ially)|sometimes|in part|(it )?depends|both"
              + "|sort of|kind of|yes and no|some");
  private static final Pattern NONE_OF_THEM =
      Pattern.compile("(?i)none (of (these|them|those)|at all)|nothing|neither|zero|0|nope");
  private static final Pattern ALL_OF_THEM =
      Pattern.compile("(?i)(they )?all( of (them|these|those|the above))?|every one( of them)?");
  private static final Pattern SAYS_NONE = Pattern.compile("(none|no|not|nothing|neither)(-.*)?");
  private static final Pattern FROM_TO =
      Pattern.compile("(?<![\\w-])(\\d{1,3})\\s*(?:[-–]|\\.\\.|\\bto\\b)\\s*(\\d{1,3})(?![\\w-])");
  private static final Pattern NOT_APPLICABLE =
      Pattern.compile("(?i)n\\.?\\s*/?\\s*a\\.?|not applicable|(it )?does(n[’']?t| not) apply");

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
    return understand(question, written).answer();
  }

  /**
   * The same, with whether words of people had to be interpreted, as {@code about 20}, {@code 2-3
   * %} and {@code none so far} have. What may mean two things is no answer.
   *
   * @throws NotAnAnswerException if the question takes no such answer, saying what is allowed
   */
  public Understood understand(Question question, String written) {
    String text = written.strip();
    if (text.length() > LONGEST_ANSWER) {
      throw new NotAnAnswerException(question, said(text));
    }
    if (text.equalsIgnoreCase("unknown")) {
      return Understood.exactly(Answer.UNKNOWN);
    }
    String core = peoplesForms ? SO_FAR.matcher(text).replaceFirst("") : text;
    if (peoplesForms && UNKNOWN.matcher(core).matches()) {
      return new Understood(Answer.UNKNOWN, Optional.of(""));
    }
    if (peoplesForms && NOT_APPLICABLE.matcher(core).matches()) {
      throw new NotAnAnswerException(
          question, said(text) + ": " + insteadOfNotApplicable(question));
    }
    Understood understood = understood(question, core, text);
    return core.equals(text) || !understood.isExact()
        ? understood
        : new Understood(understood.answer(), Optional.of(""));
  }

  private Understood understood(Question question, String core, String text) {
    if (question.kind() instanceof QuestionKind.YesNo) {
      return yesNo(question, core, text);
    }
    if (question.kind() instanceof QuestionKind.Number number) {
      return amount(question, number, core);
    }
    if (question.kind() instanceof QuestionKind.OneOf oneOf) {
      boolean isOption = oneOf.options().stream().anyMatch(o -> o.id().equalsIgnoreCase(core));
      return Understood.exactly(
          new Answer.Choice(option(question, oneOf.options(), isOption ? core : text)));
    }
    if (peoplesForms && NONE_OF_THEM.matcher(core).matches()) {
      return new Understood(new Answer.Choices(List.of()), Optional.of(""));
    }
    if (peoplesForms && ALL_OF_THEM.matcher(core).matches()) {
      return new Understood(all(question), Optional.of(""));
    }
    return Understood.exactly(
        readList(
            question,
            Arrays.asList(
                peoplesForms
                    ? BETWEEN.split(oneByOne(question, core), /* limit= */ -1)
                    : COMMA.split(core, /* limit= */ -1))));
  }

  /** All options, unless one of them says that there is none: then nobody can mean all. */
  private static Answer all(Question question) {
    question.options().stream()
        .filter(option -> SAYS_NONE.matcher(option.id()).matches())
        .findFirst()
        .ifPresent(
            none -> {
              throw new NotAnAnswerException(
                  question,
                  said("all") + ": " + none.id() + " is among the choices, so name those you mean");
            });
    return new Answer.Choices(question.options());
  }

  /** Numbers of options as {@code 1-3} written one by one. */
  private static String oneByOne(Question question, String text) {
    return FROM_TO
        .matcher(text)
        .replaceAll(
            range -> {
              int from = Integer.parseInt(range.group(1));
              int to = Integer.parseInt(range.group(2));
              int choices = question.options().size();
              if (from < 1 || to > choices || from > to) {
                throw new NotAnAnswerException(
                    question,
                    said(range.group())
                        + (from > to
                            ? ": the lower number stands first"
                            : ": the choices go from 1 to " + choices));
              }
              return IntStream.rangeClosed(from, to)
                  .mapToObj(String::valueOf)
                  .collect(joining(","));
            });
  }

  private static String insteadOfNotApplicable(Question question) {
    String none =
        question.kind() instanceof QuestionKind.Number
            ? "write 0 if there are none, "
            : question.kind() instanceof QuestionKind.YesNo
                ? "write no if it is not so, "
                : question.kind() instanceof QuestionKind.ManyOf
                    ? "write none if it is none of them, "
                    : "";
    return none + (none.isEmpty() ? "write unknown" : "unknown") + " if nobody can say";
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
      if (isNone(text)
          || text.equalsIgnoreCase("unknown")
          || peoplesForms && text.equalsIgnoreCase("all")) {
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

  private Understood yesNo(Question question, String core, String text) {
    String word = core.toLowerCase(Locale.ROOT);
    if (word.equals("yes") || word.equals("true") || peoplesForms && word.equals("y")) {
      return Understood.exactly(new Answer.YesNo(true));
    }
    if (word.equals("no") || word.equals("false") || peoplesForms && word.equals("n")) {
      return Understood.exactly(new Answer.YesNo(false));
    }
    if (peoplesForms && YES.matcher(core).matches()) {
      return new Understood(new Answer.YesNo(true), Optional.of(""));
    }
    if (peoplesForms && NO.matcher(core).matches()) {
      return new Understood(new Answer.YesNo(false), Optional.of(""));
    }
    throw new NotAnAnswerException(
        question,
        peoplesForms && EITHER.matcher(core).matches()
            ? said(text) + ": write what holds where it matters most, or unknown"
            : said(text));
  }

  private Understood amount(Question question, QuestionKind.Number kind, String text) {
    if (!peoplesForms) {
      return Understood.exactly(
          inRange(
              question,
              kind,
              text,
              HumanNumber.plain(text).orElseThrow(() -> notANumber(question, kind, text))));
    }
    HumanNumber human = new HumanNumber(kind);
    Optional<BigDecimal> number = human.read(text);
    if (number.isPresent()) {
      return Understood.exactly(inRange(question, kind, text, number.get()));
    }
    HumanNumber.Near near = human.near(text).orElseThrow(() -> notANumber(question, kind, text));
    return new Understood(inRange(question, kind, text, near.number()), Optional.of(near.how()));
  }

  private NotAnAnswerException notANumber(
      Question question, QuestionKind.Number kind, String text) {
    return new NotAnAnswerException(question, noNumber(kind, text));
  }

  private static Answer inRange(
      Question question, QuestionKind.Number kind, String text, BigDecimal number) {
    if (number.compareTo(kind.least()) < 0 || number.compareTo(kind.most()) > 0) {
      throw new NotAnAnswerException(
          question,
          HumanNumber.plain(text).isPresent()
              ? said(Wording.of(number)) + ", which is out of range"
              : said(text) + ", which would be " + Wording.of(number) + " and out of range");
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
