package org.mlfit.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import org.mlfit.knowledge.RuleEdit;
import org.mlfit.knowledge.source.Position;
import org.mlfit.reasoning.Shift;
import org.mlfit.scenario.ScenarioText;
import org.mlfit.workbench.Impact;
import org.mlfit.workbench.ImpactGroup;
import org.mlfit.workbench.Sighting;

/** What an edit of the rules changes, in Markdown, to stand under a pull request. */
public final class ImpactMarkdown {

  private static final int FIRST = 10;

  private final Impact impact;
  private final StringBuilder text = new StringBuilder();

  private ImpactMarkdown(Impact impact) {
    this.impact = impact;
  }

  /** The changes by their cause, and what is proved. */
  public static String of(Impact impact) {
    ImpactMarkdown markdown = new ImpactMarkdown(impact);
    markdown.write();
    return markdown.text.toString();
  }

  private void write() {
    text.append("## Impact of the rules: ")
        .append(Markdown.code(impact.before()))
        .append(" → ")
        .append(Markdown.code(impact.after()))
        .append("\n\n");
    sentence(ImpactWords.edits(impact));
    paragraph("**" + Markdown.text(ImpactWords.proof(impact)) + "**");
    sentence(ImpactWords.tried(impact));
    impact.groups().forEach(this::group);
    impact.idle().forEach(edit -> quietEdit(edit, ImpactWords.idle(edit)));
    impact.unseen().forEach(edit -> quietEdit(edit, ImpactWords.unseen(impact)));
  }

  private void sentence(String words) {
    if (!words.isEmpty()) {
      paragraph(Markdown.text(words));
    }
  }

  private void paragraph(String markdown) {
    text.append(markdown).append("\n\n");
  }

  private void group(ImpactGroup group) {
    List<RuleEdit> edits = ImpactWords.edits(impact, group);
    if (edits.isEmpty()) {
      String questions = group.causes().stream().map(Markdown::code).collect(joining(", "));
      paragraph("### " + questions);
    }
    edits.forEach(this::edit);
    sentence(ImpactWords.together(impact, group));
    text.append("| change | seen in |\n| --- | --- |\n");
    group
        .shifts()
        .forEach(
            (shift, sightings) ->
                text.append("| ")
                    .append(Markdown.text(ImpactWords.shift(shift)))
                    .append(" | ")
                    .append(Markdown.text(ImpactWords.counts(sightings)))
                    .append(" |\n"));
    text.append('\n');
    group.shifts().entrySet().forEach(this::sightings);
  }

  private void edit(RuleEdit edit) {
    paragraph("### " + Markdown.code(edit.id()) + " " + ImpactWords.word(edit.kind()));
    paragraph(Markdown.code(edit.rule().position().fileAndLine()));
    if (!edit.conditionsGone().isEmpty() || !edit.conditionsNew().isEmpty()) {
      text.append("```diff\n");
      edit.conditionsGone().forEach(line -> text.append("- ").append(line).append('\n'));
      edit.conditionsNew().forEach(line -> text.append("+ ").append(line).append('\n'));
      text.append("```\n\n");
    }
  }

  private void quietEdit(RuleEdit edit, String sentence) {
    edit(edit);
    sentence(sentence);
  }

  private void sightings(Map.Entry<Shift, List<Sighting>> shift) {
    List<Sighting> named =
        shift.getValue().stream().filter(s -> s.kind() != Sighting.Kind.SOLVER).toList();
    text.append("<details><summary>")
        .append(Markdown.text(ImpactWords.shift(shift.getKey())))
        .append("</summary>\n\n");
    if (named.isEmpty()) {
      text.append("```yaml\n");
      ScenarioText.answers(shift.getValue().get(0).answers())
          .forEach(line -> text.append(line).append('\n'));
      text.append("```\n");
    }
    named.stream().limit(FIRST).forEach(this::sighting);
    if (named.size() > FIRST) {
      text.append("- and ").append(named.size() - FIRST).append(" more\n");
    }
    text.append("\n</details>\n\n");
  }

  private void sighting(Sighting sighting) {
    text.append("- ").append(Markdown.text(sighting.name()));
    sighting
        .position()
        .map(Position::fileAndLine)
        .ifPresent(place -> text.append(' ').append(Markdown.code(place)));
    text.append(sighting.failsNow() ? " **not as expected now**\n" : "\n");
  }
}
