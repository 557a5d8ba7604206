package org.mlfit.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlfit.report.text.Document.Point;

/** The same blocks as Markdown and as HTML. */
class DocumentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "- no list > \\- no list",
        "--- > \\---",
        "12. no number > 12\\. no number",
        "2) no number > 2\\) no number",
        "2.5 percent > 2.5 percent",
        "-5 degrees > -5 degrees",
        "~~~ > \\~\\~\\~",
        "# * _a_ > \\# \\* \\_a\\_"
      })
  void whatBeginsALineIsWordsAndNoMarkup(String words, String markdown) {
    assertThat(markdown(page -> page.paragraph(words))).isEqualTo(markdown + "\n");
  }

  @Test
  void wordsStayOnTheirLineAndMentionNobody() {
    assertThat(markdown(page -> page.paragraph("a\u001b[31m\n# b & @c")))
        .isEqualTo("a \\[31m \\# b &amp; @\u200bc\n");
  }

  @Test
  void aBarInCodeDoesNotEndACellOfATableAndIsABarElsewhere() {
    Phrase phrase = new Phrase().code("a|b").plain(" c|d");

    assertThat(markdown(page -> page.table(List.of("x"), 1, List.of(List.of(phrase)))))
        .isEqualTo("| x |\n| --- |\n| `a\\|b` c\\|d |\n");
    assertThat(markdown(page -> page.paragraph(phrase))).isEqualTo("`a|b` c\\|d\n");
  }

  @Test
  void blocksAsMarkdown() {
    assertThat(markdown(DocumentTest::write))
        .isEqualTo(
            """
            ## One &amp; all

            **a&lt;b** `c>d`

            <details><summary>More &lt;here&gt;</summary>

            ```yaml
            a: 1
            b: <2>
            ```

            1. **high**: e
               - f

            </details>

            | n |
            | ---: |
            | 7 |

            ## Two
            """);
  }

  @Test
  void blocksAsHtml() {
    Html page = new Html();
    write(page);

    assertThat(page.endPart().toString().replace(">\n<", "><"))
        .isEqualTo(
            "<section><h2>One &amp; all</h2><p><strong>a&lt;b</strong> <code>c&gt;d</code></p>"
                + "<details><summary>More &lt;here&gt;</summary><pre>a: 1\nb: &lt;2&gt;\n</pre>"
                + "<ol><li><span class=\"mark high\">high</span><span class=\"lead\">e</span>"
                + "<p class=\"line\">f</p></li></ol></details>"
                + "<table><thead><tr><th scope=\"col\">n</th></tr></thead><tbody><tr><td>7</td></tr></tbody>"
                + "</table></section><section><h2>Two</h2></section>\n");
  }

  private static void write(Document page) {
    page.section("One & all");
    page.paragraph(new Phrase().strong("a<b").plain(" ").code("c>d"));
    page.details(
        "More <here>",
        () -> {
          page.code("yaml", List.of("a: 1", "b: <2>"));
          page.points(true, List.of(new Point("high", "e", List.of("f"))));
        });
    page.table(List.of("n"), 0, List.of(List.of(Phrase.of("7"))));
    page.section("Two");
  }

  private static String markdown(Consumer<Document> blocks) {
    Markdown page = new Markdown();
    blocks.accept(page);
    return page.toString();
  }
}
