package org.mlfit.scenario.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.source.NearestName;

/** The ids that a scenario may name, by kind. */
final class KnownIds {

  /** The kinds of things that have ids. */
  enum Kind {
    VERDICT("verdict"),
    FINDING("finding"),
    CONCLUSION("conclusion"),
    RULE("rule"),
    QUESTION("question");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As a person would call it. */
    String word() {
      return word;
    }
  }

  private final KnowledgeBase knowledgeBase;
  private final Map<Kind, Set<String>> ids;

  KnownIds(KnowledgeBase knowledgeBase) {
    this.knowledgeBase = knowledgeBase;
    ids =
        Map.of(
            Kind.VERDICT, set(knowledgeBase.verdicts().stream().map(Verdict::id).toList()),
            Kind.FINDING, set(knowledgeBase.findingRules().stream().map(Rule::id).toList()),
            Kind.CONCLUSION,
                set(knowledgeBase.conclusions().stream().map(ConclusionType::id).toList()),
            Kind.RULE, set(knowledgeBase.rules().stream().map(Rule::id).toList()),
            Kind.QUESTION, set(knowledgeBase.questions().stream().map(Question::id).toList()));
  }

  boolean contains(Kind kind, String id) {
    return ids.get(kind).contains(id);
  }

  /** {@code Did you mean X?}, if there is an id that is probably meant. */
  Optional<String> meantBy(Kind kind, String id) {
    return kind == Kind.QUESTION
        ? knowledgeBase.questionMeantBy(id)
        : NearestName.suggestion(id, ids.get(kind));
  }

  /** Where to look ids up, if none is similar to what was written. */
  String wayOut(Kind kind) {
    return switch (kind) {
      case FINDING, RULE -> "The command rules list names them.";
      case QUESTION -> "The command questions lists them.";
      case CONCLUSION -> "assess --format json shows which hold.";
      case VERDICT -> "Known are " + String.join(", ", ids.get(kind)) + ".";
    };
  }

  private static Set<String> set(List<String> names) {
    return new LinkedHashSet<>(names);
  }
}
