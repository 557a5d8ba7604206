package org.mlfit.interview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Answer.Amount;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.vocabulary.Wording;
import org.mlfit.reasoning.lookahead.Prospects;
import org.mlfit.reasoning.lookahead.Prospects.Branch;
import org.mlfit.reasoning.lookahead.Prospects.Prospect;
import org.mlfit.reasoning.result.Interval;
import org.mlfit.reasoning.twin.AnswerClass;

/**
 * Why a question is asked now, from near to far: what its answers decide, the rules that read it,
 * the rules that read what those conclude, and so on up to the verdicts.
 */
final class Reasons {

  private static final int MOST_RULES = 4;
  private static final String OPENS =
      "It opens the talk: it comes before all other questions that can change the verdict.";

  private final Agenda agenda;
  private final Readers readers;

  Reasons(Agenda agenda) {
    this.agenda = agenda;
    this.readers = agenda.readers();
  }

  /** The reasons of one level, the nearest being 0; the last level says that there are no more. */
  List<String> of(Question question, Standing standing, Answers answers, int level) {
    List<Rule> rules = readers.of(question);
    if (level == 0) {
      List<String> lines = new ArrayList<>(effects(question, standing, answers));
      lines.addAll(rules("Rules that read the answer:", rules));
      return lines;
    }
    for (int i = 0; i < level && !rules.isEmpty(); i++) {
      rules = readers.ofConclusionsOf(rules);
    }
    return rules.isEmpty()
        ? List.of("That is as far as it goes: these rules decide the verdict or give findings.")
        : rules("Rules that follow from those:", rules);
  }

  private List<String> effects(Question question, Standing standing, Answers answers) {
    List<String> lines = new ArrayList<>();
    if (opensNow(question, standing)) {
      lines.add(OPENS);
    }
    lines.addAll(onTheVerdict(question, standing, answers));
    return lines;
  }

  /**
   * Why a question is asked, without a word about which answer would lead to which verdict: for
   * whoever fills in what others said.
   */
  List<String> withoutVerdicts(Question question, Standing standing, Answers answers) {
    boolean matters =
        standing
            .prospects()
            .map(prospects -> prospects.of(question).filter(Prospect::matters).isPresent())
            .orElse(true);
    List<String> lines = new ArrayList<>();
    if (opensNow(question, standing)) {
      lines.add(OPENS);
    } else {
      lines.addAll(
          matters ? List.of("The verdict can still depend on it.") : findings(question, answers));
    }
    lines.addAll(rules("Rules that read the answer:", readers.of(question)));
    return lines;
  }

  private static boolean opensNow(Question question, Standing standing) {
    return question.opening().isPresent() && standing.next().filter(question::equals).isPresent();
  }

  private List<String> onTheVerdict(Question question, Standing standing, Answers answers) {
    if (standing.prospects().isEmpty()) {
      return List.of("The next step to a verdict needs it.");
    }
    Prospects prospects = standing.prospects().get();
    Optional<Prospect> prospect = prospects.of(question);
    if (prospect.filter(Prospect::matters).isPresent()) {
      return decided(question, standing, answers, prospects, prospect.get());
    }
    return answers.to(question).isPresent()
        ? List.of("You answered it before; another answer counts at once.")
        : findings(question, answers);
  }

  private List<String> findings(Question question, Answers answers) {
    List<Rule> undecided = agenda.undecidedFindings(answers);
    List<String> titles =
        readers.findingsOn(question).stream()
            .filter(undecided::contains)
            .map(Rule::title)
            .limit(MOST_RULES)
            .toList();
    return List.of(
        "It can no longer change the verdict."
            + (titles.isEmpty()
                ? ""
                : " These findings can still depend on it: " + String.join("; ", titles) + "."));
  }

  private List<String> decided(
      Question question,
      Standing standing,
      Answers answers,
      Prospects prospects,
      Prospect prospect) {
    List<String> lines = new ArrayList<>();
    boolean isNext = standing.next().filter(question::equals).isPresent();
    lines.add(
        isNext && question.opening().isEmpty()
            ? "The first thing to find out is whether it comes to “"
                + prospects.next().title()
                + "”. "
                + whyNow(question, standing, prospects)
            : "The verdict can still depend on it.");
    Map<String, List<AnswerClass>> byEffect = new LinkedHashMap<>();
    for (Branch branch : prospect.branches()) {
      effect(branch.verdicts(), prospects.verdicts().keySet())
          .ifPresent(
              effect ->
                  add(branch.answers(), byEffect.computeIfAbsent(effect, e -> new ArrayList<>())));
    }
    byEffect.forEach(
        (effect, of) ->
            lines.add(
                "  "
                    + of.stream()
                        .map(one -> words(one) + besideTheRest(one, answers))
                        .collect(Collectors.joining(" or "))
                    + ": "
                    + effect
                    + "."));
    if (byEffect.isEmpty()) {
      lines.add("  By itself it decides nothing yet; together with other answers it does.");
    }
    return lines;
  }

  private static String whyNow(Question question, Standing standing, Prospects prospects) {
    return prospects
        .tellingMoreThan(question, standing.coming())
        .map(
            most ->
                most.id()
                    + " tells a little more about that; this one comes first since its topic, “"
                    + question.topic().title()
                    + "”, is being talked about.")
        .orElse("Of all open questions, this one tells most about that.");
  }

  /** Adds a class of answers; neighbouring ranges of numbers are joined. */
  private static void add(AnswerClass more, List<AnswerClass> classes) {
    int last = classes.size() - 1;
    Optional<AnswerClass> joined = last < 0 ? Optional.empty() : classes.get(last).joined(more);
    if (joined.isPresent()) {
      classes.set(last, joined.get());
    } else {
      classes.add(more);
    }
  }

  private static Optional<String> effect(Set<Verdict> left, Set<Verdict> before) {
    if (left.size() == before.size() || left.isEmpty()) {
      return Optional.empty();
    }
    if (left.size() == 1) {
      return Optional.of("settles " + titles(left));
    }
    Set<Verdict> out = new LinkedHashSet<>(before);
    out.removeAll(left);
    return Optional.of("rules out " + titles(out));
  }

  private static String titles(Set<Verdict> verdicts) {
    return verdicts.stream().map(v -> "“" + v.title() + "”").collect(Collectors.joining(", "));
  }

  /**
   * An answer that others exclude is told with that, since it is no way to what it would decide.
   */
  private String besideTheRest(AnswerClass one, Answers answers) {
    List<Answer> ends =
        one.interval()
            .map(range -> List.<Answer>of(new Amount(range.from()), new Amount(range.to())))
            .orElseGet(() -> List.of(one.answer()));
    return ends.stream().allMatch(end -> agenda.excludes(answers, one.question(), end))
        ? " (which could not be true beside the other answers)"
        : "";
  }

  private static String words(AnswerClass answers) {
    Optional<Interval> interval = answers.interval();
    if (interval.isEmpty()) {
      return AnswerText.spoken(answers.question(), answers.answer());
    }
    QuestionKind.Number kind = (QuestionKind.Number) answers.question().kind();
    String least = Wording.of(interval.get().from());
    String most = Wording.of(interval.get().to());
    if (least.equals(most)) {
      return least;
    }
    if (interval.get().from().compareTo(kind.least()) == 0) {
      return "up to " + most;
    }
    return interval.get().to().compareTo(kind.most()) == 0
        ? least + " or more"
        : least + " to " + most;
  }

  private static List<String> rules(String heading, List<Rule> rules) {
    if (rules.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of(heading));
    rules.stream().limit(MOST_RULES).forEach(rule -> lines.add("  - " + words(rule)));
    if (rules.size() > MOST_RULES) {
      lines.add("  - and " + (rules.size() - MOST_RULES) + " more; rules show tells all of a rule");
    }
    return lines;
  }

  private static String words(Rule rule) {
    String rationale = rule.rationale().isEmpty() ? "" : ": " + rule.rationale();
    return rule.title() + " [" + rule.id() + "]" + rationale;
  }
}
