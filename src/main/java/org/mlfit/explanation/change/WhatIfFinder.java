package org.mlfit.explanation.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.RuleFinding;
import org.mlfit.explanation.reading.ConditionReader;
import org.mlfit.explanation.reading.Reading;
import org.mlfit.explanation.why.Explainer;
import org.mlfit.explanation.whynot.WhyNotFinder;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;

/** Compares the advice on some answers with that on others. */
public final class WhatIfFinder {

  private final Advisor advisor;

  /** A finder that asks an advisor. */
  public WhatIfFinder(Advisor advisor) {
    this.advisor = advisor;
  }

  /** The difference that changed answers make to the advice on given ones. */
  public WhatIf compare(Answers given, Answers changed) {
    Advice before = advisor.advise(given);
    Advice after = advisor.advise(changed);
    List<Amendment> amendments = amendments(given, changed);
    ConditionReader conditionsBefore = new ConditionReader(advisor.knowledgeBase(), before);
    ConditionReader conditions = new ConditionReader(advisor.knowledgeBase(), after);
    List<Turn> gone =
        only(before, after).stream()
            .map(
                finding ->
                    new Turn(
                        finding,
                        due(given, amendments, advice -> !has(advice, finding)),
                        lost(
                            conditionsBefore.read(finding.rule()),
                            conditions.read(finding.rule()))))
            .toList();
    List<Turn> come =
        only(after, before).stream()
            .map(
                finding ->
                    new Turn(
                        finding,
                        due(given, amendments, advice -> has(advice, finding)),
                        conditions.read(finding.rule())))
            .toList();
    boolean stays = before.verdict().equals(after.verdict());
    return new WhatIf(
        amendments,
        before,
        after,
        stays
            ? List.of()
            : due(given, amendments, advice -> advice.verdict().equals(after.verdict())),
        new Explainer(advisor.knowledgeBase()).verdict(after),
        new WhyNotFinder(advisor, after).find(before.verdict().id()).orElseThrow(),
        gone,
        come,
        reworded(before, after),
        more(after.setAside(), before.setAside()),
        after.answerNext());
  }

  private List<Amendment> amendments(Answers given, Answers changed) {
    List<Amendment> amendments = new ArrayList<>();
    for (Question question : advisor.knowledgeBase().questions()) {
      Optional<Answer> from = given.to(question);
      Optional<Answer> to = changed.to(question);
      if (!from.equals(to)) {
        amendments.add(new Amendment(question, from, to));
      }
    }
    return amendments;
  }

  /** Leaves out changes as long as the effect stays: first many at once, then one by one. */
  private List<Amendment> due(
      Answers given, List<Amendment> amendments, Predicate<Advice> broughtAbout) {
    List<Amendment> due = amendments;
    for (int size = Math.max(1, due.size() / 2); size > 0; size = size / 2) {
      for (int from = 0; from < due.size(); ) {
        List<Amendment> fewer = new ArrayList<>(due);
        fewer.subList(from, Math.min(from + size, due.size())).clear();
        if (broughtAbout.test(advisor.advise(with(given, fewer)))) {
          due = fewer;
        } else {
          from += size;
        }
      }
    }
    return due;
  }

  private static Answers with(Answers given, List<Amendment> amendments) {
    Answers answers = given;
    for (Amendment amendment : amendments) {
      Answers soFar = answers;
      answers =
          amendment
              .to()
              .map(answer -> soFar.with(amendment.question(), answer))
              .orElseGet(() -> soFar.without(amendment.question()));
    }
    return answers;
  }

  /** What was met before and is not any more; of groups only the parts to which this applies. */
  private static List<Reading> lost(List<Reading> before, List<Reading> after) {
    List<Reading> lost = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      if (before.get(i).isMet() && !after.get(i).isMet()) {
        List<Reading> parts = lost(before.get(i).parts(), after.get(i).parts());
        lost.addAll(parts.isEmpty() ? List.of(after.get(i)) : parts);
      }
    }
    return lost;
  }

  private static List<RuleFinding> only(Advice here, Advice notThere) {
    return here.findings().stream().filter(finding -> !has(notThere, finding)).toList();
  }

  private static boolean has(Advice advice, RuleFinding finding) {
    return advice.findings().stream().anyMatch(other -> other.id().equals(finding.id()));
  }

  private static List<RuleFinding> reworded(Advice before, Advice after) {
    return after.findings().stream()
        .filter(
            finding ->
                before.findings().stream()
                    .anyMatch(
                        old -> old.id().equals(finding.id()) && !old.said().equals(finding.said())))
        .toList();
  }

  private static List<Question> more(List<Question> after, List<Question> before) {
    return after.stream().filter(question -> !before.contains(question)).toList();
  }
}
