package org.mlfit.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.report.Golden;
import org.mlfit.report.replay.ReplayGithub;
import org.mlfit.report.replay.ReplayJson;
import org.mlfit.report.replay.ReplayJunit;
import org.mlfit.report.replay.ReplayMarkdown;
import org.mlfit.report.replay.ReplayText;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.read.ScenarioReader;
import org.mlfit.scenario.replay.Replay;
import org.mlfit.scenario.replay.ReplayInput;
import org.mlfit.scenario.replay.ReplayInput.Source;
import org.mlfit.scenario.replay.ReplayListener;
import org.mlfit.scenario.replay.ReplayRun;
import org.mlfit.scenario.replay.ReplaySettings;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One replay in which everything happens that can, told in each form. */
public class ReplayReportsTest {

  private static final String CASES =
      """
      given: { goal.stated: yes, data.examples: 50, data.inputs: 10 }
      scenarios:
        - { name: Fifty examples are few, tags: [ small ], expect: { verdict: get-data } }
        - name: "100% wrong: <everything>, it's & | `odd`"
          expect:
            verdict: check-labels
            findings: [ data-labels-doubtful ]
            because: [ verdict-labels ]
            exactly: true
        - { name: Not yet, skip: "later, perhaps", expect: { verdict: go } }
        - { name: A known gap, todo: a rule is missing, expect: { verdict: go } }
        - { name: No gap any more, todo: a rule is missing, expect: { verdict: get-data } }
        - { name: Of interviews, expect: { asks-at-most: 3 } }
        - { name: Loops, expect: { verdict: go } }
        - { name: Breaks, expect: { verdict: go } }
      """;
  private static final String BROKEN =
      """
      scenarios:
        - name: a
          given: { data.exampels: 5 }
          expect: { verdict: go }
      """;

  @Test
  void forPeople() throws IOException {
    Golden.assertSame(
        "replay.txt", told((writer, trust) -> new ReplayText(writer, trust, TextStyle.plain())));
  }

  @Test
  void forPeopleAtATerminal() throws IOException {
    Golden.assertSame(
        "replay-terminal.txt",
        told((writer, trust) -> new ReplayText(writer, trust, new TextStyle(60, true))));
  }

  @Test
  void asJson() throws IOException {
    String json = told(ReplayJson::new);

    Golden.assertSame("replay.json", json);
    JsonNode read = JsonMapper.shared().readTree(json);
    assertThat(read.propertyNames()).startsWith("schemaVersion");
    assertThat(read.get("total").asInt()).isEqualTo(8);
    assertThat(read.get("faults")).hasSize(2);
  }

  @Test
  void asJunit() throws Exception {
    String xml = told(ReplayJunit::new);

    Golden.assertSame("replay.xml", xml);
    assertIsOfSurefire(xml);
  }

  @Test
  void asGithubAnnotations() throws IOException {
    Golden.assertSame("replay-github.txt", told(ReplayGithub::new));
  }

  @Test
  void asMarkdown() throws IOException {
    Golden.assertSame("replay.md", told(ReplayMarkdown::new));
  }

  @Test
  void whatXmlCannotHoldIsWrittenInAnotherWay() throws Exception {
    StringWriter document = new StringWriter();
    ReplayListener junit = new ReplayJunit(document, Trust.NONE);
    String odd = "a\u0000b\u001b\uFFFE\uD800 <&>\"' \uD83D\uDE00";
    junit.faulty(odd, List.of(Fault.of(odd, "odd", odd)));
    junit.done(run(List.of()));

    assertIsOfSurefire(document.toString());
    assertThat(document.toString()).contains("a\\u0000b\\u001B\\uFFFE\\uD800", "\uD83D\uDE00");
  }

  @Test
  void whatTurnsTheDirectionOfWritingIsShownAlsoInTheNameOfAFile() {
    String turned = "cases/gpj.\u202Elmay.yaml";
    for (BiFunction<Writer, Trust, ReplayListener> form :
        List.<BiFunction<Writer, Trust, ReplayListener>>of(
            ReplayJunit::new, ReplayMarkdown::new, ReplayGithub::new)) {
      StringWriter document = new StringWriter();
      ReplayListener listener = form.apply(document, Trust.NONE);
      listener.faulty(turned, List.of(Fault.of(turned, "odd", "odd")));
      listener.done(run(List.of()));

      assertThat(document.toString()).contains("gpj").doesNotContain("\u202E");
    }
    assertThat(Markup.escaped(turned)).doesNotContain("\u202E");
  }

  @Test
  void whereNothingIsPlayedEachFormIsStillADocument() throws Exception {
    for (BiFunction<Writer, Trust, ReplayListener> form :
        List.<BiFunction<Writer, Trust, ReplayListener>>of(ReplayJson::new, ReplayJunit::new)) {
      StringWriter document = new StringWriter();
      form.apply(document, Trust.NONE).done(run(List.of()));
      if (document.toString().startsWith("{")) {
        JsonMapper.shared().readTree(document.toString());
      } else {
        assertIsOfSurefire(document.toString());
      }
    }
  }

  @Test
  void aFullDiskIsToldAndNotSwallowed() {
    for (BiFunction<Writer, Trust, ReplayListener> form :
        List.<BiFunction<Writer, Trust, ReplayListener>>of(
            ReplayJunit::new,
            ReplayGithub::new,
            ReplayMarkdown::new,
            (writer, trust) -> new ReplayText(writer, trust, TextStyle.plain()))) {
      assertThatThrownBy(() -> form.apply(new FullDisk(), Trust.NONE).done(run(List.of())))
          .isInstanceOf(UncheckedIOException.class);
    }
    assertThatThrownBy(() -> new ReplayJson(new FullDisk(), Trust.NONE).done(run(List.of())))
        .isInstanceOf(RuntimeException.class);
  }

  private static String told(BiFunction<Writer, Trust, ReplayListener> form) {
    StringWriter document = new StringWriter();
    run(List.of(form.apply(document, Trust.NONE)));
    return document.toString();
  }

  private static Tally run(List<ReplayListener> listeners) {
    Replay replay = new Replay(SmallKnowledge.labels());
    ReplayRun run =
        new ReplayRun(
            new ScenarioReader(SmallKnowledge.labels().knowledgeBase())::read,
            scenario -> played(replay, scenario),
            ReplaySettings.usual(),
            () -> 0);
    ReplayInput input =
        new ReplayInput(
            List.of(
                source("./cases/a,b.yaml", CASES),
                source("cases/broken.yaml", BROKEN),
                source("cases/empty.yaml", "scenarios: []\n")),
            List.of(Fault.of("nowhere", "no-such-path", "There is no file or folder nowhere.")),
            List.of());
    return run.run(input, ReplayListener.all(listeners));
  }

  private static Outcome played(Replay replay, Scenario scenario) {
    return switch (scenario.name()) {
      case "Loops" -> Outcome.error(scenario, "The rules loop: a, b.");
      case "Breaks" -> throw new IllegalStateException("broken");
      default -> replay.play(scenario);
    };
  }

  private static Source source(String name, String text) {
    return new Source(name, Optional.empty(), () -> new SourceText(name, text));
  }

  /**
   * Each suite has the form of Maven Surefire 3, which knows nothing of the place of a test; other
   * readers do.
   */
  public static void assertIsOfSurefire(String xml) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    NodeList tests = document.getElementsByTagName("testcase");
    for (int i = 0; i < tests.getLength(); i++) {
      Element test = (Element) tests.item(i);
      assertThat(test.getAttribute("file")).isNotEmpty();
      assertThat(test.getAttribute("line")).matches("[1-9]\\d*");
      test.removeAttribute("file");
      test.removeAttribute("line");
    }
    NodeList suites = document.getElementsByTagName("testsuite");
    for (int i = 0; i < suites.getLength(); i++) {
      surefire().newValidator().validate(new DOMSource(suites.item(i)));
    }
  }

  private static Schema surefire() throws Exception {
    String xsd;
    try (var resource = ReplayReportsTest.class.getResourceAsStream("/surefire-test-report.xsd")) {
      xsd = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(new StreamSource(new StringReader(xsd)));
  }

  /** A disk without room. */
  private static final class FullDisk extends Writer {

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
      throw new IOException("No space left on device");
    }

    @Override
    public void flush() throws IOException {
      throw new IOException("No space left on device");
    }

    @Override
    public void close() {
      // Nothing to close.
    }
  }
}
