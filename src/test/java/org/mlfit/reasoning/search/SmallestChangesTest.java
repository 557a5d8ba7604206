package org.mlfit.reasoning.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.RandomAnswers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.RandomKnowledge;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.result.Change;
import org.mlfit.reasoning.result.ChangeSets;
import org.mlfit.reasoning.result.Search;

/** The smallest sets of changes are those that trying every set of answers finds. */
class SmallestChangesTest {

  private static final int BASES = Boolean.getBoolean("mlfit.thorough") ? 200 : 20;
  private static final int MOST = 2;
  private static final Search EVERYTHING = Search.upTo(7);
  private static final Search TWO_OR_THE_SMALLEST = new Search(2, 7, count -> true);

  @Test
  void noSmallestSetIsMissedAndNoneIsLargerThanItMustBe() {
    for (int seed = 0; seed < BASES; seed++) {
      Case about = new Case(seed);
      for (Verdict verdict : about.base.verdicts()) {
        String name = "seed %d, %s from %s".formatted(seed, verdict.id(), about.given);
        Set<Set<String>> smallest = about.smallest(verdict);

        checkAllAreFound(about, verdict, smallest, name);
        checkSearchEndsWithTheSmallest(about, verdict, smallest, name);
      }
    }
  }

  private static void checkAllAreFound(
      Case about, Verdict verdict, Set<Set<String>> smallest, String name) {
    ChangeSets found = about.reasoner.changesTo(Set.of(verdict), about.given, EVERYTHING);

    assertThat(names(found.sets())).as(name).containsExactlyInAnyOrderElementsOf(smallest);
    assertThat(found.possible()).as(name).isEqualTo(!smallest.isEmpty());
    assertThat(found.sets()).as(name).extracting(List::size).isSorted();
    for (List<Change> set : found.sets()) {
      assertThat(about.withShorterSteps(set, verdict)).as("%s, by %s", name, set).isEmpty();
    }
  }

  /** Where two changes do not suffice, only the smallest sets are looked for. */
  private static void checkSearchEndsWithTheSmallest(
      Case about, Verdict verdict, Set<Set<String>> smallest, String name) {
    ChangeSets found = about.reasoner.changesTo(Set.of(verdict), about.given, TWO_OR_THE_SMALLEST);

    int least = smallest.stream().mapToInt(Set::size).min().orElse(0);
    assertThat(names(found.sets()))
        .as(name)
        .containsExactlyInAnyOrderElementsOf(
            smallest.stream().filter(set -> set.size() <= Math.max(2, least)).toList());
  }

  private static List<Set<String>> names(List<List<Change>> sets) {
    return sets.stream()
        .map(set -> set.stream().map(c -> c.question().id()).collect(Collectors.toSet()))
        .toList();
  }

  /** One random knowledge base and one set of answers, with everything that could be answered. */
  private static final class Case {

    private final KnowledgeBase base;
    private final Answers given;
    private final Reasoner reasoner;
    private final Map<Verdict, List<Answers>> leading = new HashMap<>();

    Case(int seed) {
      Random random = new Random(seed);
      base = SmallKnowledge.of(RandomKnowledge.small(random, MOST).text());
      Advisor advisor = new Advisor(base);
      given = RandomAnswers.complete(advisor, random);
      reasoner = new Reasoner(advisor);
      List<Answers> all = List.of(given);
      for (Question question : base.questions()) {
        all = all.stream().flatMap(answers -> variants(answers, question).stream()).toList();
      }
      for (Answers answers : all) {
        leading
            .computeIfAbsent(advisor.advise(answers).verdict(), v -> new ArrayList<>())
            .add(answers);
      }
    }

    /** The questions changed in the smallest sets, by trying every set of answers. */
    Set<Set<String>> smallest(Verdict verdict) {
      Set<Set<String>> sets =
          leading.getOrDefault(verdict, List.of()).stream()
              .map(this::changed)
              .collect(Collectors.toSet());
      return sets.stream()
          .filter(set -> sets.stream().noneMatch(o -> !o.equals(set) && set.containsAll(o)))
          .collect(Collectors.toSet());
    }

    private Set<String> changed(Answers answers) {
      return base.questions().stream()
          .filter(question -> !answers.to(question).equals(given.to(question)))
          .map(Question::id)
          .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Sets of answers that change the same questions and move numbers less. */
    List<Answers> withShorterSteps(List<Change> set, Verdict verdict) {
      Set<String> names = names(List.of(set)).get(0);
      return leading.getOrDefault(verdict, List.of()).stream()
          .filter(answers -> changed(answers).equals(names))
          .filter(answers -> set.stream().allMatch(c -> compare(answers, c) <= 0))
          .filter(answers -> set.stream().anyMatch(c -> compare(answers, c) < 0))
          .toList();
    }

    private static int compare(Answers answers, Change change) {
      if (change.from().orElse(Answer.UNKNOWN) instanceof Answer.Amount from) {
        return distance(from, answers.to(change.question()).orElseThrow())
            .compareTo(distance(from, change.to()));
      }
      return 0;
    }

    private static BigDecimal distance(Answer.Amount from, Answer to) {
      return from.number().subtract(((Answer.Amount) to).number()).abs();
    }
  }

  private static List<Answers> variants(Answers answers, Question question) {
    List<Answers> variants = new ArrayList<>(List.of(answers));
    for (Answer answer : values(question)) {
      if (!answers.to(question).filter(answer::equals).isPresent()) {
        variants.add(answers.with(question, answer));
      }
    }
    return variants;
  }

  private static List<Answer> values(Question question) {
    List<Answer> values = new ArrayList<>();
    if (question.kind() instanceof QuestionKind.YesNo) {
      values.add(new Answer.YesNo(true));
      values.add(new Answer.YesNo(false));
    } else if (question.kind() instanceof QuestionKind.Number number) {
      for (int i = 0; i <= MOST; i++) {
        values.add(new Answer.Amount(number.step().multiply(BigDecimal.valueOf(i))));
      }
    } else if (question.kind() instanceof QuestionKind.OneOf oneOf) {
      oneOf.options().forEach(option -> values.add(new Answer.Choice(option)));
    } else {
      List<Option> options = question.options();
      for (int bits = 0; bits < 1 << options.size(); bits++) {
        int chosen = bits;
        values.add(
            new Answer.Choices(
                options.stream().filter(o -> (chosen >> options.indexOf(o) & 1) == 1).toList()));
      }
    }
    return values;
  }
}
