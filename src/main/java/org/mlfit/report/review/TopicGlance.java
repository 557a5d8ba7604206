package org.mlfit.report.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Answers;
import org.mlfit.advice.RuleFinding;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Topic;
import org.mlfit.knowledge.vocabulary.Finding;
import org.mlfit.knowledge.vocabulary.Severity;
import org.mlfit.report.text.Count;
import org.mlfit.report.text.Name;

/**
 * One topic of a proposal at a glance.
 *
 * @param topic which topic
 * @param known how many of its questions that apply have a known answer
 * @param asked how many of its questions apply
 * @param findings what the rules find, the heaviest first and strengths last
 */
public record TopicGlance(Topic topic, int known, int asked, List<RuleFinding> findings) {

  /** All topics of a proposal, in their order. */
  public static List<TopicGlance> of(KnowledgeBase base, Answers given, Advice advice) {
    return base.topics().stream().map(topic -> of(topic, base, given, advice)).toList();
  }

  private static TopicGlance of(Topic topic, KnowledgeBase base, Answers given, Advice advice) {
    List<Question> asked =
        base.questions().stream()
            .filter(question -> question.topic().equals(topic))
            .filter(advice::applies)
            .toList();
    long known =
        asked.stream()
            .filter(q -> given.to(q).filter(answer -> !answer.equals(Answer.UNKNOWN)).isPresent())
            .count();
    List<RuleFinding> findings =
        advice.findings().stream()
            .filter(finding -> finding.rule().topic().filter(topic::equals).isPresent())
            .sorted(Comparator.comparing(TopicGlance::isStrength))
            .toList();
    return new TopicGlance(topic, (int) known, asked.size(), findings);
  }

  private static boolean isStrength(RuleFinding finding) {
    return finding.kind() == Finding.Kind.STRENGTH;
  }

  /** How many questions of it have a known answer, such as {@code 3 of 8}. */
  public String knownInWords() {
    return known + " of " + asked;
  }

  /** How many questions of it apply and have no known answer. */
  public int notKnown() {
    return asked - known;
  }

  /** How heavy its heaviest finding is, or that it has only strengths; nothing without findings. */
  public Optional<String> heaviest() {
    return findings.stream().map(TopicGlance::weight).findFirst();
  }

  /** How many findings are as heavy as the heaviest. */
  public long countOfHeaviest() {
    return findings.stream().map(TopicGlance::weight).filter(heaviest().orElse("")::equals).count();
  }

  /** The severity of a finding, or that it is a strength. */
  static String weight(RuleFinding finding) {
    return isStrength(finding) ? "strength" : Name.of(finding.severity());
  }

  /**
   * A letter in addition to the colour, which not every printer shows and not every reader sees.
   */
  public static String sign(String weight) {
    return weight.equals("strength") ? "+" : weight.substring(0, 1).toUpperCase(Locale.ROOT);
  }

  /** All weights that have a sign, the heaviest first. */
  public static List<String> weights() {
    return List.of("critical", "high", "medium", "low", "strength");
  }

  /** The findings in words, such as {@code 1 high, 2 low, 1 strength}. */
  public String inWords() {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count =
          findings.stream().map(TopicGlance::weight).filter(Name.of(severity)::equals).count();
      if (count > 0) {
        parts.add(count + " " + Name.of(severity));
      }
    }
    long strengths = findings.stream().filter(TopicGlance::isStrength).count();
    if (strengths > 0) {
      parts.add(Count.of(strengths, "strength"));
    }
    return parts.isEmpty() ? "none" : String.join(", ", parts);
  }
}
