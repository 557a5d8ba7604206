package org.mlfit.interview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlfit.knowledge.AnswerText;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.QuestionKind;
import org.mlfit.knowledge.Rule;
import org.mlfit.knowledge.Verdict;
import org.mlfit.knowledge.vocabulary.Wording;
import org.mlfit.reasoning.AnswerClass;
import org.mlfit.reasoning.Interval;
import org.mlfit.reasoning.Prospects;
import org.mlfit.reasoning.Prospects.Branch;
import org.mlfit.reasoning.Prospects.Prospect;

/**
 * Why a question is asked now, from near to far: what its answers decide, the rules that read it,
 * the rules that read what those conclude, and so on up to the verdicts.
 */
final class Reasons {

  private static final int MOST_RULES = 4;

  private final KnowledgeBase knowledgeBase;
  private final Readers readers;

  Reasons(KnowledgeBase knowledgeBase) {
    this.knowledgeBase = knowledgeBase;
    this.readers = new Readers(knowledgeBase);
  }

  /** The reasons of one level, the nearest being 0; the last level says that there are no more. */
  List<String> of(Question question, Standing standing, int level) {
    if (level == 0) {
      return standing
          .prospects()
          .map(prospects -> decided(question, prospects))
          .orElse(List.of("The next step to a verdict needs it."));
    }
    List<Rule> rules = readers.of(question);
    for (int i = 1; i < level && !rules.isEmpty(); i++) {
      rules = readers.ofConclusionsOf(rules);
    }
    return rules.isEmpty()
        ? List.of("That is as far as it goes: these rules decide the verdict or give findings.")
        : rules(
            level == 1 ? "Rules that read the answer:" : "Rules that follow from those:", rules);
  }

  private List<String> decided(Question question, Prospects prospects) {
    Optional<Prospect> prospect = prospects.of(question).filter(Prospect::matters);
    if (prospect.isEmpty()) {
      return List.of("It can no longer change the verdict; it can still add findings.");
    }
    List<String> lines = new ArrayList<>();
    lines.add("The verdict can still depend on it.");
    Map<String, List<AnswerClass>> byEffect = new LinkedHashMap<>();
    for (Branch branch : prospect.get().branches()) {
      effect(branch.verdicts(), prospects.verdicts().keySet())
          .ifPresent(
              effect ->
                  byEffect.computeIfAbsent(effect, e -> new ArrayList<>()).add(branch.answers()));
    }
    byEffect.forEach(
        (effect, answers) ->
            lines.add(
                "  "
                    + answers.stream().map(Reasons::words).collect(Collectors.joining(" or "))
                    + ": "
                    + effect
                    + "."));
    if (byEffect.isEmpty()) {
      lines.add("  By itself it decides nothing yet; together with other answers it does.");
    }
    return lines;
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
    List<String> lines = new ArrayList<>(List.of(heading));
    rules.stream().limit(MOST_RULES).forEach(rule -> lines.add("  - " + words(rule)));
    if (rules.size() > MOST_RULES) {
      lines.add("  - and " + (rules.size() - MOST_RULES) + " more; rules show tells all of a rule");
    }
    return lines;
  }

  private static String words(Rule rule) {
    String rationale = rule.rationale().isEmpty() ? "" : ": " + rule.rationale();
    return rule.title() + " (" + rule.position().fileAndLine() + ")" + rationale;
  }
}
