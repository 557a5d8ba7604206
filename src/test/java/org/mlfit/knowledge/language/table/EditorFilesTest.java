package org.mlfit.knowledge.language.table;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mlfit.knowledge.vocabulary.Finding;

/**
 * The editor files have the words of the table. With {@code -Dmlfit.golden=write} they are written
 * into them; what else stands there is left alone.
 */
class EditorFilesTest {

  private static final Path EDITORS = Path.of("src", "main", "editors");
  private static final String KEYS =
      Arrays.stream(MetadataKey.values()).map(MetadataKey::key).sorted().collect(joining("|"));
  private static final String FINDINGS =
      Arrays.stream(Finding.Kind.values())
          .map(kind -> kind.name().toLowerCase(Locale.ROOT))
          .collect(joining("|"));

  @Test
  void theGrammarOfVisualStudioCodeKnowsTheWords() throws IOException {
    assertUpToDate(
        EDITORS.resolve("vscode/drl.tmLanguage.json"),
        Map.of(
            "\"entity.other.attribute-name.drl\", \"match\": \"@\\(([^)]*)\\)", KEYS,
            "\"keyword.operator.word.drl\", \"match\": \"\\\\\\\\b\\(([^)]*)\\)",
                String.join("|", operators()),
            "\\(insertLogical\\|([^)]*)\\)", FINDINGS));
  }

  @Test
  void theSnippetsOfferTheValues() throws IOException {
    assertUpToDate(
        EDITORS.resolve("vscode/drl.code-snippets"),
        Map.of(
            "@severity\\( \\$\\{3\\|([^|]*)\\|", String.join(",", MetadataKey.SEVERITY.allowed()),
            "Finding\\.\\$\\{7\\|([^|]*)\\|", FINDINGS.replace('|', ',')));
  }

  @Test
  void theSyntaxOfVimKnowsTheWords() throws IOException {
    assertUpToDate(
        EDITORS.resolve("vim/syntax/drl.vim"),
        Map.of(
            "match drlOperator \"\\\\<\\\\\\(([^)]*)\\\\\\)", String.join("\\|", operators()),
            "match drlMetadata \"@\\\\\\(([^)]*)\\\\\\)", KEYS.replace("|", "\\|")));
  }

  private static Set<String> operators() {
    Set<String> words = new LinkedHashSet<>();
    for (ConditionWord word : ConditionWord.values()) {
      words.addAll(List.of(word.written().split(" ")));
    }
    words.removeIf(word -> !word.matches("[a-z]+"));
    words.add("new");
    return words;
  }

  private static void assertUpToDate(Path file, Map<String, String> words) throws IOException {
    String text = Files.readString(file);
    String made = text;
    for (Map.Entry<String, String> each : words.entrySet()) {
      Matcher found = Pattern.compile(each.getKey()).matcher(made);
      assertThat(found.find()).as(each.getKey()).isTrue();
      made =
          new StringBuilder(made).replace(found.start(1), found.end(1), each.getValue()).toString();
    }
    if ("write".equals(System.getProperty("mlfit.golden"))) {
      Files.writeString(file, made);
    } else {
      assertThat(text).isEqualTo(made);
    }
  }
}
