package org.mlfit.report.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Testimony;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.reasoning.Foresight;
import org.mlfit.reasoning.versions.Shift;
import org.mlfit.report.review.RecordedReview.Difference;
import org.mlfit.scenario.read.ScenarioReader;

/** Works out anew what a report says, and tells whether it is what its rules give. */
public final class Verifier {

  private final Foresight installed;
  private final ReviewComposer.Work work;

  /** A verifier that has some rules at hand. */
  public Verifier(Foresight installed, ReviewComposer.Work work) {
    this.installed = installed;
    this.work = work;
  }

  /** Whether the rules at hand are those that gave a report. */
  public boolean hasRulesOf(RecordedReview recorded) {
    return installed.advisor().knowledgeBase().files().hash().equals(recorded.hash());
  }

  /** Compares a report with what the rules at hand give, whether or not they gave it. */
  public Verification verify(RecordedReview recorded) {
    return compared(recorded, installed).byInstalled(hasRulesOf(recorded));
  }

  /** Compares a report with what its own rules give, and those with the rules at hand. */
  public Verification verify(RecordedReview recorded, Foresight itsRules) {
    Verification verification = compared(recorded, itsRules);
    return verification.differences().isEmpty()
        ? verification.besides(shifts(recorded, itsRules))
        : verification;
  }

  /** What cannot be read as an answer or a date is a difference: it was not written so. */
  private Verification compared(RecordedReview recorded, Foresight rules) {
    try {
      Review computed =
          new ReviewComposer(rules, work)
              .compose(
                  recorded.said("name"),
                  recorded.said("story"),
                  recorded.origin(),
                  said(recorded, rules),
                  recorded.whole());
      return Verification.of(recorded, recorded.differencesFrom(computed));
    } catch (DateTimeException noDate) {
      return refused(recorded, new Difference("/date", recorded.said("date"), "a date"));
    } catch (FaultyInputException noAnswers) {
      String fault = noAnswers.faults().get(0).message();
      return refused(recorded, new Difference("/answers", fault, "answers of these rules"));
    }
  }

  private static Verification refused(RecordedReview recorded, Difference difference) {
    return Verification.of(recorded, List.of(difference));
  }

  private static Testimony said(RecordedReview recorded, Foresight rules) {
    return new ScenarioReader(rules.advisor().knowledgeBase())
        .readAnswers(new SourceText("answers", recorded.answers()), Optional.empty())
        .said()
        .on(LocalDate.parse(recorded.said("date")));
  }

  /** What the rules at hand say otherwise of the answers that they understand. */
  private List<Shift> shifts(RecordedReview recorded, Foresight itsRules) {
    Testimony understood =
        new ScenarioReader(installed.advisor().knowledgeBase())
            .readSaved(new SourceText("answers", recorded.answers()), Optional.empty())
            .said()
            .on(LocalDate.parse(recorded.said("date")));
    return Shift.between(
        itsRules.advisor().advise(said(recorded, itsRules).answers()),
        installed.advisor().advise(understood.answers()));
  }
}
