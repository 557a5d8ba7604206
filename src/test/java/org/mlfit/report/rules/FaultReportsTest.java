package org.mlfit.report.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mlfit.knowledge.Inspection;
import org.mlfit.knowledge.Inspector;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.report.text.TextStyle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code rules check} prints in each form. */
class FaultReportsTest {

  private static final String FAULTY =
      """
      declare Few extends Conclusion end
      rule "data-few" when
          Fev()
      then insertLogical( new Few() ); end
      """;
  private static final String DOUBTFUL =
      """
      declare Few extends Conclusion end
      rule "verdict-fine" @gate( 1 ) @verdict( "fine" ) when
      then insertLogical( new GateTriggered( 1 ) ); end
      """;

  @Test
  void aTextHasOneLineThatEditorsReadForEachFault() {
    assertThat(FaultText.of(inspection("rules/data.drl", FAULTY), TextStyle.plain()))
        .isEqualTo(
            """
            rules/data.drl no-verdict No rule gives a verdict.
                Write at least the last gate: a rule with @gate, @verdict and no conditions.
            rules/data.drl:3:5 unknown-type Rule data-few reads Fev, which no file declares.
                    Fev()
                    ^^^
                Did you mean Few (rules/data.drl:1)?

            2 errors in 1 file. Warnings are looked for when no error is left.
            """);
  }

  @Test
  void onANarrowTerminalALineIsCutSoThatItsCaretsStandBelow() {
    String wide = FAULTY.replace("Fev()", "not Few() Few() not Few() not Few() Fev() not Few()");
    Inspection inspection = inspection("rules/data.drl", wide);

    assertThat(FaultText.of(inspection, new TextStyle(40, false)))
        .contains("    …ot Few() not Few() Fev() not Few()\n" + " ".repeat(24) + "^^^\n");
    assertThat(FaultText.of(inspection, TextStyle.plain()))
        .contains("    not Few() Few() not Few()");
  }

  @Test
  void aWarningIsCalledSo() {
    assertThat(FaultText.of(inspection("rules/data.drl", DOUBTFUL), TextStyle.plain()))
        .startsWith(
            "rules/data.drl:1:9 unused-conclusion warning: No rule draws the conclusion Few")
        .endsWith("\n1 warning in 1 file; the rules can be used.\n");
  }

  @Test
  void nothingWrongIsSaidToo() {
    String sound = DOUBTFUL.substring(DOUBTFUL.indexOf("rule"));

    assertThat(FaultText.of(inspection("rules/data.drl", sound), TextStyle.plain()))
        .isEqualTo("No fault in 1 file (a test).\n");
  }

  @Test
  void aPipelineGetsAnAnnotationForEachFault() {
    assertThat(FaultGithub.of(inspection("rules/da,ta.drl", FAULTY)))
        .contains(
            "::error file=rules/da%2Cta.drl,line=3,col=5,title=unknown-type::"
                + "Rule data-few reads Fev, which no file declares.%0A"
                + "Did you mean Few (rules/da,ta.drl:1)?\n");
    assertThat(FaultGithub.of(inspection("rules/data.drl", DOUBTFUL))).startsWith("::warning ");
  }

  @Test
  void sarifHasTheFormOfTheStandard() throws IOException {
    Schema schema = sarifSchema();
    assertThat(schema.validate(parsed("{\"version\": \"2.1.0\", \"runs\": [{}]}"))).isNotEmpty();
    String absolute = Path.of("rules/a b.drl").toAbsolutePath().toString();

    for (String file : List.of("rules/data.drl", "rules/a b.drl", "../rules/x.drl", absolute)) {
      for (String text : List.of(FAULTY, DOUBTFUL, "")) {
        assertThat(schema.validate(parsed(FaultSarif.of(inspection(file, text))))).isEmpty();
      }
    }
  }

  @Test
  void sarifNamesTheFileRelativeToWhereItWasCheckedAndThePlaceInIt() {
    JsonNode run = parsed(FaultSarif.of(inspection("rules/a b.drl", FAULTY))).at("/runs/0");

    JsonNode place = run.at("/results/1/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asString()).isEqualTo("rules/a%20b.drl");
    assertThat(place.at("/region/startLine").asInt()).isEqualTo(3);
    assertThat(place.at("/region/startColumn").asInt()).isEqualTo(5);
    assertThat(place.at("/region/endColumn").asInt()).isEqualTo(8);
    assertThat(run.at("/results/0/locations/0/physicalLocation/region").isMissingNode()).isTrue();
    int index = run.at("/results/1/ruleIndex").asInt();
    assertThat(run.at("/tool/driver/rules/" + index + "/id").asString()).isEqualTo("unknown-type");
  }

  @Test
  void sarifNamesAFileThatTheLocaleCannotSpell() {
    String sarif = FaultSarif.of(inspection("rules/d\0ta.drl", FAULTY));

    assertThat(sarif).contains("\"rules/d%00ta.drl\"");
  }

  @Test
  void jsonCountsAndPlacesTheFaults() {
    JsonNode json = parsed(FaultJson.of(inspection("rules/data.drl", FAULTY)));

    assertThat(json.get("schemaVersion").asInt()).isEqualTo(1);
    assertThat(json.get("rules").asString()).isEqualTo("a test");
    assertThat(json.get("errors").asInt()).isEqualTo(2);
    assertThat(json.at("/faults/1/level").asString()).isEqualTo("error");
    assertThat(json.at("/faults/1/id").asString()).isEqualTo("unknown-type");
    assertThat(json.at("/faults/1/column").asInt()).isEqualTo(5);
    assertThat(json.at("/faults/1/length").asInt()).isEqualTo(3);
  }

  @Test
  void theProblemMatcherForEditorsReadsTheLineOfAFault() throws IOException {
    JsonNode extension = parsed(Files.readString(Path.of("src/main/editors/vscode/package.json")));
    JsonNode pattern = extension.at("/contributes/problemMatchers/0/pattern");
    Pattern line = Pattern.compile(pattern.get("regexp").asString(), Pattern.MULTILINE);

    Matcher error =
        line.matcher(FaultText.of(inspection("rules/data.drl", FAULTY), TextStyle.plain()));
    Matcher warning =
        line.matcher(FaultText.of(inspection("rules/data.drl", DOUBTFUL), TextStyle.plain()));

    assertThat(error.find()).isTrue();
    assertThat(error.group(pattern.get("file").asInt())).isEqualTo("rules/data.drl");
    assertThat(error.group(pattern.get("line").asInt())).isEqualTo("3");
    assertThat(error.group(pattern.get("code").asInt())).isEqualTo("unknown-type");
    assertThat(error.group(pattern.get("severity").asInt())).isNull();
    assertThat(error.find()).isFalse();
    assertThat(warning.find()).isTrue();
    assertThat(warning.group(pattern.get("severity").asInt())).isEqualTo("warning");
  }

  private static Inspection inspection(String file, String text) {
    RuleFiles files =
        RuleFiles.of("a test", List.of("data.drl"), List.of(new SourceText(file, text)));
    return new Inspector(new KnowledgeLoader(Clock.systemUTC())).inspect(files, false);
  }

  private static Schema sarifSchema() throws IOException {
    try (InputStream stream =
        FaultReportsTest.class.getResourceAsStream("/sarif-2.1.0-rtm.5.json")) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(text);
    }
  }

  private static JsonNode parsed(String json) {
    return JsonMapper.shared().readTree(json);
  }
}
