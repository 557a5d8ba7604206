package org.mlfit.report.review;

import java.util.List;
import org.mlfit.report.json.Json;
import org.mlfit.report.review.RecordedReview.Difference;
import org.mlfit.report.rules.ImpactWords;
import org.mlfit.report.text.Count;
import org.mlfit.report.text.Name;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whether a report is what its rules give, for people and for machines. */
public final class VerificationText {

  private static final int FIRST = 10;
  private static final int SHORT_HASH = 12;
  private static final int LONGEST = 200;

  private VerificationText() {}

  /** What {@code verify} prints. */
  public static String of(Verification verification, TextStyle style) {
    Page page = new Page(style);
    page.paragraph(
        switch (verification.result()) {
          case REPRODUCED -> "Reproduced: the report says what follows from its answers.";
          case REPRODUCED_BY_ITS_RULES ->
              "Reproduced by its rules, but the installed ones say otherwise.";
          case DIFFERS -> differs(verification);
        });
    if (!verification.byItsRules()) {
      page.paragraph(
          "It was compared with the installed rules, which are not those that gave it (hash "
              + shortened(verification.recorded().hash(), SHORT_HASH)
              + "). Name those with --rules, or with --in a repository that has had them.");
    }
    if (!verification.lacking().isEmpty()) {
      page.paragraph(
          "An earlier version of mlfit wrote it, without "
              + String.join(", ", verification.lacking())
              + (verification.recorded().isPage()
                  ? "; the words of its page were not compared."
                  : "."));
    }
    List<Difference> told =
        verification.differences().stream().filter(one -> !one.isOfSum()).toList();
    if (told.isEmpty() && !verification.differences().isEmpty()) {
      page.paragraph(
          "The verdict, the reasons and all else that rules work out are what they give for its"
              + " answers. So something was changed that they only take over: a name, a sentence,"
              + " the date, what an answer rests on, or an answer that decides nothing. The sum over"
              + " the report shows that it was changed, but not where.");
    }
    for (Difference difference : told.stream().limit(FIRST).toList()) {
      page.heading(difference.path());
      page.indented(2, "written:  " + shown(difference.written()));
      page.indented(2, "computed: " + shown(difference.computed()));
    }
    int more = told.size() - FIRST;
    if (more > 0) {
      page.gap().paragraph("And " + Count.of(more, "more difference", "more differences") + ".");
    }
    page.list(
        "By the installed rules", verification.shifts().stream().map(ImpactWords::shift).toList());
    return page.toString();
  }

  private static String differs(Verification verification) {
    if (!verification.recorded().isWhole()) {
      return "Not what was written: the report was changed after mlfit wrote it.";
    }
    return verification.byItsRules()
        ? "Not what was written: the report says what does not follow."
        : "Not reproduced: the installed rules say otherwise.";
  }

  private static String shown(String words) {
    return words.isEmpty() ? "nothing" : shortened(words, LONGEST);
  }

  private static String shortened(String words, int most) {
    return words.length() <= most ? words : words.substring(0, most) + "…";
  }

  /** The same for machines. */
  public static String json(Verification verification) {
    ObjectNode json = Json.document();
    json.put("result", Name.of(verification.result()));
    json.put("hash", verification.recorded().hash());
    json.put("comparedWithItsRules", verification.byItsRules());
    json.set("lacking", Json.array(verification.lacking()));
    ArrayNode differences = json.putArray("differences");
    for (Difference difference : verification.differences()) {
      differences
          .addObject()
          .put("path", difference.path())
          .put("written", difference.written())
          .put("computed", difference.computed());
    }
    json.set(
        "installed", Json.array(verification.shifts().stream().map(ImpactWords::shift).toList()));
    return Json.text(json);
  }
}
