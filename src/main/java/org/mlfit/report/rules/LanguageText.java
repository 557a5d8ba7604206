package org.mlfit.report.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.Arrays;
import java.util.LinkedHashMap;
import org.mlfit.knowledge.language.table.ConditionWord;
import org.mlfit.knowledge.language.table.ConsequenceForm;
import org.mlfit.knowledge.language.table.MetadataKey;
import org.mlfit.knowledge.language.table.RefusedWord;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle;

/** The rule language on a page, from the table that the check reads too. */
public final class LanguageText {

  private final Page page;

  private LanguageText(TextStyle style) {
    this.page = new Page(style);
  }

  /** What can be written, with which values, and what is refused and why. */
  public static String of(TextStyle style) {
    LanguageText text = new LanguageText(style);
    for (MetadataKey.Place place : MetadataKey.Place.values()) {
      text.metadata(place);
    }
    text.conditions();
    text.consequences();
    for (RefusedWord.Place place : RefusedWord.Place.values()) {
      text.refused(place);
    }
    return text.page.toString();
  }

  private void metadata(MetadataKey.Place place) {
    page.heading("On " + place.words());
    Arrays.stream(MetadataKey.values())
        .filter(key -> key.places().contains(place))
        .forEach(
            key -> {
              String only =
                  key.allowed().isEmpty() ? "" : "; one of " + String.join(", ", key.allowed());
              entry(key.example(), key.meaning() + only);
            });
  }

  private void conditions() {
    page.heading("Between when and then");
    for (ConditionWord word : ConditionWord.values()) {
      entry(word.example(), word.meaning());
    }
    page.indented(2, "An answer of “unknown” and one that is open meet no comparison.");
  }

  private void consequences() {
    page.heading("Between then and end");
    for (ConsequenceForm form : ConsequenceForm.values()) {
      entry(form.statement(), form.meaning());
    }
  }

  private void refused(RefusedWord.Place place) {
    page.heading("Refused. " + place.words());
    page.indented(2, place.reason());
    RefusedWord.ALL.stream()
        .filter(refused -> refused.place() == place)
        .collect(
            groupingBy(
                RefusedWord::instead,
                LinkedHashMap::new,
                mapping(RefusedWord::word, joining(", "))))
        .forEach((instead, words) -> entry(words, instead));
  }

  private void entry(String written, String meaning) {
    page.item(2, "-", written);
    page.quiet(4, meaning);
  }
}
