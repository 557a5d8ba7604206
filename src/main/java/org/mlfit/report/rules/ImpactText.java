package org.mlfit.report.rules;

import java.util.List;
import org.mlfit.knowledge.rule.RuleEdit;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle;
import org.mlfit.report.text.TextStyle.Ink;
import org.mlfit.scenario.write.ScenarioText;
import org.mlfit.workbench.impact.Impact;
import org.mlfit.workbench.impact.ImpactGroup;
import org.mlfit.workbench.impact.Sighting;

/** What an edit of the rules changes, as people read it. */
public final class ImpactText {

  private static final int FIRST = 5;

  private final Impact impact;
  private final Page page;

  private ImpactText(Impact impact, TextStyle style) {
    this.impact = impact;
    this.page = new Page(style);
  }

  /** The changes by their cause, and what is proved. */
  public static String of(Impact impact, TextStyle style) {
    ImpactText text = new ImpactText(impact, style);
    text.write();
    return text.page.toString();
  }

  private void write() {
    page.heading(impact.before() + " → " + impact.after());
    page.paragraph(ImpactWords.edits(impact));
    impact.groups().forEach(this::group);
    impact.idle().forEach(edit -> quietEdit(edit, ImpactWords.idle(edit)));
    impact.unseen().forEach(edit -> quietEdit(edit, ImpactWords.unseen(impact)));
    page.gap();
    page.paragraph(ImpactWords.tried(impact));
    Ink ink = impact.proof().isComplete() && impact.changesNothing() ? Ink.GOOD : Ink.CARE;
    page.painted(ink, ImpactWords.proof(impact));
  }

  private void group(ImpactGroup group) {
    List<RuleEdit> edits = ImpactWords.edits(impact, group);
    if (edits.isEmpty()) {
      page.heading(String.join(", ", group.causes()));
    }
    edits.forEach(this::edit);
    String together = ImpactWords.together(impact, group);
    if (!together.isEmpty()) {
      page.indented(2, together);
    }
    group
        .shifts()
        .forEach(
            (shift, sightings) -> {
              page.item(2, "•", ImpactWords.shift(shift) + ": " + ImpactWords.counts(sightings));
              sightings(sightings);
            });
  }

  private void edit(RuleEdit edit) {
    page.heading(edit.id() + "  " + ImpactWords.word(edit.kind()));
    page.quiet(2, edit.rule().position().fileAndLine());
    edit.conditionsGone().forEach(condition -> page.item(2, "-", Ink.BAD, condition));
    edit.conditionsNew().forEach(condition -> page.item(2, "+", Ink.GOOD, condition));
  }

  private void quietEdit(RuleEdit edit, String sentence) {
    edit(edit);
    page.indented(2, sentence);
  }

  private void sightings(List<Sighting> sightings) {
    List<Sighting> named =
        sightings.stream().filter(s -> s.kind() != Sighting.Kind.SOLVER).toList();
    if (named.isEmpty()) {
      page.indented(4, "These answers do:");
      ScenarioText.answers(sightings.get(0).answers()).forEach(line -> page.indented(6, line));
    }
    named.stream().limit(FIRST).forEach(this::sighting);
    if (named.size() > FIRST) {
      page.quiet(4, "and " + (named.size() - FIRST) + " more");
    }
  }

  private void sighting(Sighting sighting) {
    page.indented(4, sighting.name() + (sighting.failsNow() ? " (not as expected now)" : ""));
    sighting.position().ifPresent(place -> page.quiet(6, place.fileAndLine()));
  }
}
