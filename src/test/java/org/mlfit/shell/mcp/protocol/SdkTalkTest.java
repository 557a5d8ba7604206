package org.mlfit.shell.mcp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlfit.SmallKnowledge;
import org.mlfit.assistant.ScriptedAssistant;
import org.mlfit.reasoning.Foresight;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages as they come over a pipe, sound ones and others. */
class SdkTalkTest {

  private static final String GREETING =
      """
      {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
      {"jsonrpc":"2.0","method":"notifications/initialized"}
      """;

  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":\"last\",\"method\":\"ping\"}\n";

  private static final class Labels {
    private static final Foresight FORESIGHT =
        new Foresight(SmallKnowledge.labels().knowledgeBase());
  }

  @TempDir Path folder;

  private List<JsonNode> answersTo(byte[] input) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    serve(input, out);
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .map(line -> JsonMapper.shared().readTree(line))
        .toList();
  }

  private List<JsonNode> answersTo(String input) {
    return answersTo(input.getBytes(StandardCharsets.UTF_8));
  }

  private void serve(byte[] input, OutputStream out) {
    new SdkTalk()
        .serve(
            new ScriptedAssistant(folder, Labels.FORESIGHT).assistance(),
            new ByteArrayInputStream(input),
            out);
  }

  private static String call(int id, String tool, String arguments) {
    return "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":%s}}\n"
        .formatted(id, tool, arguments);
  }

  private static String text(JsonNode answer) {
    return answer.get("result").get("content").get(0).get("text").asString();
  }

  @Test
  void itGreetsAndTellsWhatItCanDo() {
    List<JsonNode> answers =
        answersTo(
            GREETING
                + "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}\n"
                + "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"resources/list\"}\n"
                + "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"resources/read\",\"params\":{\"uri\":\"mlfit://verdicts\"}}\n");

    assertThat(answers.get(0).get("result").get("instructions").asString())
        .contains("the rules decide");
    assertThat(answers.get(1).get("result").get("tools")).hasSize(16);
    JsonNode answer = tool("answer", answers.get(1));
    assertThat(answer.get("inputSchema").get("required").toString())
        .isEqualTo("[\"id\",\"value\",\"quote\",\"source\"]");
    assertThat(tool("verdict", answers.get(1)).get("annotations").get("readOnlyHint").asBoolean())
        .isTrue();
    assertThat(answers.get(2).get("result").get("resources")).hasSize(3);
    assertThat(answers.get(3).get("result").get("contents").get(0).get("text").asString())
        .contains("\"state-goal\"");
  }

  private static JsonNode tool(String name, JsonNode listed) {
    return listed
        .get("result")
        .get("tools")
        .valueStream()
        .filter(tool -> tool.get("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsAskedIsAnsweredInOrderAlsoWhereTheInputEndsAtOnce() {
    List<JsonNode> answers =
        answersTo(
            GREETING
                + call(1, "start", "{\"name\":\"Letters\"}")
                + call(2, "unknown", "{\"id\":\"goal.stated\"}")
                + call(3, "verdict", "{}").strip());

    assertThat(answers).extracting(answer -> answer.get("id").asInt()).containsExactly(0, 1, 2, 3);
    assertThat(text(answers.get(3))).contains("\"verdict\"");
  }

  @Test
  void aRefusalIsAnErrorOfTheToolInASentence() {
    JsonNode refused = answersTo(GREETING + call(1, "verdict", "null")).get(1);

    assertThat(refused.get("result").get("isError").asBoolean()).isTrue();
    assertThat(text(refused)).startsWith("No assessment is open.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"half": "a                                        | This is no message of the protocol
          []                                                 | This is no message of the protocol
          null                                               | This is no message of the protocol
          5                                                  | This is no message of the protocol
          {}                                                 | This is no message of the protocol
          {"jsonrpc":"2.0","id":null,"method":"ping"}        | This is no message of the protocol
          {"jsonrpc":"2.0","id":{"a":1},"method":"ping"}     | This is no message of the protocol
          {"jsonrpc":"1.0","id":1,"method":"ping"}           | Messages of JSON-RPC 2.0 are answered
          {"jsonrpc":"2.0","id":1,"method":"nothing/here"}   | Method not found
          {"jsonrpc":"2.0","id":1,"method":"tools/call"}     | The params of this request are not as the protocol says
          {"jsonrpc":"2.0","id":1,"method":"tools/call","params":"x"} | The params of this request are not as
          {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"decide"}} | Tool not found: decide
          {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"answer","arguments":[1]}} | The params of this
          {"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"file:///etc/passwd"}} | There is no such resource
          {"jsonrpc":"2.0","id":1,"method":"initialize","params":{}} | The talk has begun already
          """)
  void whatIsNoSoundMessageIsAnsweredAndTheTalkGoesOn(String line, String sentence) {
    List<JsonNode> answers = answersTo(GREETING + line + "\n" + PING);

    assertThat(answers).hasSize(3);
    assertThat(answers.get(1).get("error").get("message").asString()).contains(sentence);
    assertThat(answers.get(2).get("id").asString()).isEqualTo("last");
  }

  @Test
  void theIdOfAMessageThatIsNoneIsKeptWhereItCanBe() {
    assertThat(
            answersTo(GREETING + "{\"jsonrpc\":\"2.0\",\"id\":7,\"methods\":\"ping\"}\n")
                .get(1)
                .get("id")
                .asInt())
        .isEqualTo(7);
  }

  @Test
  void deepAndBinaryAndEmptyLinesHarmNobody() throws IOException {
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    input.write(GREETING.getBytes(StandardCharsets.UTF_8));
    input.write("[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
    input.write(new byte[] {'\n', '\r', '\n', '\n', (byte) 0xff, (byte) 0xfe, 0, '\n'});
    input.write(PING.getBytes(StandardCharsets.UTF_8));

    List<JsonNode> answers = answersTo(input.toByteArray());

    assertThat(answers).hasSize(4);
    assertThat(answers.get(2).get("error").get("message").asString()).contains("not UTF-8");
    assertThat(answers.get(3).get("id").asString()).isEqualTo("last");
  }

  @Test
  void anotherVersionOfTheProtocolIsAnsweredWithTheNewestThatIsSpoken() {
    assertThat(
            answersTo(GREETING.replace("2025-11-25", "1999-01-01"))
                .get(0)
                .get("result")
                .get("protocolVersion")
                .asString())
        .isEqualTo("2025-11-25");
  }

  @Test
  void nothingIsDoneBeforeTheGreeting() {
    List<JsonNode> answers =
        answersTo(
            call(1, "verdict", "{}")
                + PING
                + "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n"
                + call(2, "verdict", "{}")
                + GREETING
                + call(3, "verdict", "{}"));

    assertThat(answers.get(0).get("error").get("message").asString())
        .startsWith("The talk has not begun");
    assertThat(answers.get(1).has("result")).isTrue();
    assertThat(answers.get(2).get("error").get("message").asString())
        .startsWith("The talk has not begun");
    assertThat(answers.get(4).has("result")).isTrue();
  }

  @Test
  void whatAClientTellsBesidesHoldsNothingUp() {
    assertThat(
            answersTo(
                GREETING
                    + "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/roots/list_changed\"}\n"
                    + "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":0}}\n"
                    + "{\"jsonrpc\":\"2.0\",\"id\":5,\"result\":{}}\n"
                    + PING))
        .hasSize(2);
  }

  @Test
  void itEndsWhereNobodyReadsAnyMore() {
    serve(
        (GREETING + PING.repeat(3)).getBytes(StandardCharsets.UTF_8),
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("Broken pipe");
          }
        });
  }
}
