package org.mlfit.shell.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlfit.MlfitApplication;
import org.mlfit.shell.CommandRunner;
import org.mlfit.shell.command.CommandsTest;
import org.mlfit.shell.state.Assessment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** Many proposals on one page, on the shipped rules. */
@SpringBootTest(classes = {MlfitApplication.class, CommandsTest.OnPaper.class})
class PortfolioReportTest {

  private static final String DAY = "2026-11-29";

  private static final String TWO =
      """
      scenarios:
        - name: Vague
          given: { problem.goal: vague, problem.success: none }
        - name: Open
          given:
            problem.goal: { value: specific, as-of: 2026-01-02, review-by: 2026-03-01 }
      """;

  @Autowired private CommandRunner runner;
  @Autowired private Assessment assessment;
  @Autowired private CommandsTest.Paper paper;
  @TempDir private Path folder;

  @BeforeEach
  void beginWithEmptyPaper() {
    paper.clear();
    assessment.clear();
  }

  /** Rows with each kind of what comes next. */
  @ParameterizedTest
  @ValueSource(strings = {"education", "finance", "industry"})
  void eachRowSaysWhatTheCommandsAboutOneProposalSay(String cases) {
    String file = "scenarios/cases/" + cases + ".yaml";
    JsonNode portfolio = json("report", file, "--portfolio", "--format", "json", "--as-of", DAY);

    for (JsonNode row : portfolio.get("proposals")) {
      String answers = file + "#" + row.get("name").asString();
      JsonNode page = about(answers, "report");
      JsonNode plan = about(answers, "plan");
      JsonNode gaps = about(answers, "gaps");
      assertThat(row.get("verdict")).isEqualTo(about(answers, "explain").get("step").get("id"));
      assertThat(row.get("verdict")).isEqualTo(page.get("verdict").get("id"));
      assertThat(ids(row.get("deciding"))).isEqualTo(idsOf(gaps.get("deciding")));
      assertThat(ids(row.get("deciding"))).isEqualTo(idsOf(page.get("gaps").get("deciding")));
      JsonNode actions = plan.get("actions");
      assertThat(row.get("next").get("step"))
          .isEqualTo(actions.isEmpty() ? NullNode.getInstance() : actions.get(0));
      compareChangeTo(answers, row.get("next").get("step"));
      if (row.get("next").get("kind").asString().equals("answer")) {
        assertThat(row.get("next").get("answerFirst")).isEqualTo(plan.get("answerFirst"));
      }
      List<String> decides = new ArrayList<>();
      page.get("advice").get("findings").forEach(f -> addIf("decides", f, decides));
      assertThat(decides).containsAll(ids(row.get("decides")));
      assertThat(row.get("evidence").get("pastReview")).isEqualTo(page.get("pastReview"));
    }
  }

  /** The verdict to which a step leads takes as few changes where it is asked for by name. */
  private void compareChangeTo(String answers, JsonNode step) {
    if (!step.isNull() && !step.get("to").asString().equals("not-enough-answers")) {
      JsonNode sets = about(answers, "change-to", step.get("to").asString()).get("sets");
      assertThat(sets.get(0).size()).isEqualTo(step.get("changes").size());
    }
  }

  private static void addIf(String role, JsonNode finding, List<String> ids) {
    if (finding.get("role").asString().equals(role)) {
      ids.add(finding.get("id").asString());
    }
  }

  private static List<String> ids(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  private static List<String> idsOf(JsonNode array) {
    return array.valueStream().map(each -> each.get("id").asString()).toList();
  }

  private JsonNode about(String answers, String... command) {
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(List.of("--answers", answers, "--format", "json", "--as-of", DAY));
    return json(words.toArray(String[]::new));
  }

  private JsonNode json(String... words) {
    paper.clear();
    assertThat(run(words)).as(paper.err()).isZero();
    return JsonMapper.shared().readTree(paper.out());
  }

  @Test
  void theJsonIsAsItsSchemaSaysAndTheSameEachTime() throws IOException {
    write("a.yaml", TWO);
    String[] words = {"report", folder.toString(), "--portfolio", "--format", "json"};
    assertThat(run(words)).isZero();
    String first = paper.out();
    paper.clear();
    assertThat(run(words)).isZero();

    assertThat(paper.out()).isEqualTo(first);
    assertThat(faults(first)).isEmpty();
  }

  @Test
  void nothingNeedBeExpectedOfAProposal() throws IOException {
    write("a.yaml", TWO);

    assertThat(run("report", folder.toString(), "--portfolio")).isZero();
    assertThat(paper.out()).contains("2 proposals", "1. Vague", "2. Open", "six open questions");
  }

  @Test
  void eachProposalIsJudgedOnItsOwnDayUnlessAnotherIsNamed() throws IOException {
    write("a.yaml", TWO);

    JsonNode own = json("report", folder.toString(), "--portfolio", "--format", "json");
    JsonNode named =
        json("report", folder.toString(), "--portfolio", "--format", "json", "--as-of", DAY);

    assertThat(own.toString()).contains("\"pastReview\":[]").doesNotContain("\"reviewBy\"");
    assertThat(named.toString()).contains("\"reviewBy\":\"2026-03-01\"", "\"daysOld\":331");
  }

  @Test
  void aFaultyFileIsToldWithItsPlaceAndTheOthersStayOnThePage() throws IOException {
    write("a.yaml", TWO);
    write("b.yaml", "scenarios:\n  - name: Broken\n    given: { problem.gaol: vague }\n");

    assertThat(run("report", folder.toString(), "--portfolio")).isEqualTo(4);
    assertThat(paper.err()).contains("b.yaml:3:14");
    assertThat(paper.out())
        .contains("2 proposals", "Vague")
        .containsPattern("Missing here: all of 1 faulty file");
  }

  @Test
  void whatIsSkippedOrNotChosenIsCounted() throws IOException {
    write("a.yaml", TWO + "  - { name: Later, given: { problem.goal: vague }, skip: not yet }\n");

    assertThat(run("report", folder.toString(), "--portfolio")).isZero();
    assertThat(paper.out()).contains("Missing here: 1 proposal marked with skip.");
    paper.clear();
    assertThat(run("report", folder.toString(), "--portfolio", "--filter", "vague")).isZero();
    assertThat(paper.out()).contains("1 proposal,", "Missing here: 2 proposals not chosen.");
  }

  @Test
  void withoutAProposalThereIsNoPage() throws IOException {
    assertThat(run("report", folder.toString(), "--portfolio")).isEqualTo(5);
    write("a.yaml", TWO);
    Path page = folder.resolve("page.html");
    int code =
        run(
            "report",
            folder.toString(),
            "--portfolio",
            "--filter",
            "no such",
            "--output",
            page.toString());

    assertThat(code).isEqualTo(5);
    assertThat(page).doesNotExist();
    assertThat(run("report", folder.resolve("none").toString(), "--portfolio")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "--portfolio --name x, --name does not go with --portfolio",
    "--portfolio --set problem.goal=vague, --set does not go with --portfolio",
    "--filter x, --filter goes with --portfolio",
    "scenarios, Did you mean --portfolio",
    "--format csv, only a portfolio",
    "--portfolio --as-of 2026-02-30, --as-of takes a day",
  })
  void whatGoesElsewhereIsRefused(String words, String told) {
    assertThat(run(("report " + words).split(" "))).isEqualTo(2);
    assertThat(paper.err()).contains(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "md"})
  void aPageThatLeavesTheHouseDoesNotSayWhereTheFolderLies(String form) throws IOException {
    write("a.yaml", TWO);

    assertThat(run("report", folder.toString(), "--portfolio", "--format", form)).isZero();

    assertThat(paper.out())
        .contains(folder.getFileName() + "/a.yaml:")
        .doesNotContain(folder.getParent() + "/");
  }

  @Test
  void hostileWordsAreInertInEachForm() throws IOException {
    write(
        "a.yaml",
        """
        scenarios:
          - name: '=HYPERLINK("http://x"),<script>alert(1)</script>|`@all`'
            given: { problem.goal: vague }
          - name: "  -2+3"
            given: { problem.goal: vague }
        """);

    assertThat(run("report", folder.toString(), "--portfolio", "--format", "csv")).isZero();
    assertThat(paper.out()).contains(",\"'=HYPERLINK(\"\"http", ",\"'-2+3\",");
    paper.clear();
    assertThat(run("report", folder.toString(), "--portfolio", "--format", "html")).isZero();
    assertThat(paper.out())
        .doesNotContain("<script")
        .contains("&lt;script&gt;", "default-src 'none'");
    paper.clear();
    assertThat(run("report", folder.toString(), "--portfolio", "--format", "md")).isZero();
    assertThat(paper.out()).contains("\\|").doesNotContain("<script", "`@all`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "md", "json", "csv", "txt"})
  void aPageOfBeforeIsWrittenAnew(String form) throws IOException {
    write("a.yaml", TWO);
    Path page = folder.resolve("page." + form);
    String[] words = {"report", folder.toString(), "--portfolio", "--output", page.toString()};

    assertThat(run(words)).isZero();
    String first = Files.readString(page);
    assertThat(run(words)).isZero();
    assertThat(page).hasContent(first);
  }

  private void write(String name, String yaml) throws IOException {
    Files.writeString(folder.resolve(name), yaml);
  }

  private int run(String... words) {
    return runner.run(List.of(words));
  }

  private static List<String> faults(String json) throws IOException {
    try (InputStream schema =
        PortfolioReportTest.class.getResourceAsStream("/schema/portfolio.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
          .validate(json, InputFormat.JSON)
          .stream()
          .map(Object::toString)
          .toList();
    }
  }
}
