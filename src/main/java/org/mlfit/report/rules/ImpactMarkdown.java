package org.mlfit.report.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mlfit.knowledge.rule.RuleEdit;
import org.mlfit.report.text.Document.Point;
import org.mlfit.report.text.Markdown;
import org.mlfit.report.text.Phrase;
import org.mlfit.scenario.write.ScenarioText;
import org.mlfit.workbench.impact.Impact;
import org.mlfit.workbench.impact.ImpactGroup;
import org.mlfit.workbench.impact.Sighting;

/** What an edit of the rules changes, in Markdown, to stand under a pull request. */
public final class ImpactMarkdown {

  private static final int FIRST = 10;

  private final Impact impact;
  private final Markdown page = new Markdown();

  private ImpactMarkdown(Impact impact) {
    this.impact = impact;
  }

  /**
   * The changes by their cause, and what is proved; an empty line at the end, so that more can be
   * put below it.
   */
  public static String of(Impact impact) {
    ImpactMarkdown markdown = new ImpactMarkdown(impact);
    markdown.write();
    return markdown.page + "\n";
  }

  private void write() {
    page.section(
        Phrase.of("Impact of the rules: ").code(impact.before()).plain(" → ").code(impact.after()));
    page.paragraph(ImpactWords.edits(impact));
    page.paragraph(new Phrase().strong(ImpactWords.proof(impact)));
    page.paragraph(ImpactWords.tried(impact));
    impact.groups().forEach(this::group);
    impact.idle().forEach(edit -> quietEdit(edit, ImpactWords.idle(edit)));
    impact.unseen().forEach(edit -> quietEdit(edit, ImpactWords.unseen(impact)));
  }

  private void group(ImpactGroup group) {
    List<RuleEdit> edits = ImpactWords.edits(impact, group);
    if (edits.isEmpty()) {
      page.heading(ids(group.causes()));
    }
    edits.forEach(this::edit);
    String together = ImpactWords.together(impact, group);
    if (!together.isEmpty()) {
      page.paragraph(together);
    }
    List<List<String>> rows = new ArrayList<>();
    group
        .shifts()
        .forEach(
            (shift, sightings) ->
                rows.add(List.of(ImpactWords.shift(shift), ImpactWords.counts(sightings))));
    page.table(List.of("change", "seen in"), rows);
    group
        .shifts()
        .forEach(
            (shift, sightings) ->
                page.details(ImpactWords.shift(shift), () -> sightings(sightings)));
  }

  private static Phrase ids(List<String> ids) {
    Phrase listed = new Phrase();
    for (String id : ids) {
      listed = listed.plain(listed.parts().isEmpty() ? "" : ", ").code(id);
    }
    return listed;
  }

  private void edit(RuleEdit edit) {
    page.heading(new Phrase().code(edit.id()).plain(" " + ImpactWords.word(edit.kind())));
    page.paragraph(new Phrase().code(edit.rule().position().fileAndLine()));
    List<String> diff =
        Stream.concat(
                edit.conditionsGone().stream().map(line -> "- " + line),
                edit.conditionsNew().stream().map(line -> "+ " + line))
            .toList();
    if (!diff.isEmpty()) {
      page.code("diff", diff);
    }
  }

  private void quietEdit(RuleEdit edit, String sentence) {
    edit(edit);
    page.paragraph(sentence);
  }

  private void sightings(List<Sighting> sightings) {
    List<Sighting> named =
        sightings.stream().filter(s -> s.kind() != Sighting.Kind.SOLVER).toList();
    if (named.isEmpty()) {
      page.code("yaml", ScenarioText.answers(sightings.get(0).answers()));
      return;
    }
    Stream<Phrase> first = named.stream().limit(FIRST).map(ImpactMarkdown::sighting);
    int left = named.size() - FIRST;
    Stream<Phrase> more = left > 0 ? Stream.of(Phrase.of("and " + left + " more")) : Stream.empty();
    page.points(false, Stream.concat(first, more).map(Point::new).toList());
  }

  private static Phrase sighting(Sighting sighting) {
    Phrase name = Phrase.of(sighting.name());
    Phrase placed =
        sighting.position().map(at -> name.plain(" ").code(at.fileAndLine())).orElse(name);
    return sighting.failsNow() ? placed.plain(" ").strong("not as expected now") : placed;
  }
}
