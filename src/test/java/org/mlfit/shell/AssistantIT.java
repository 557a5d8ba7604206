package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapperSupplier;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.assistant.ScriptedProposal;
import org.mlfit.shell.Program.Run;
import tools.jackson.databind.json.JsonMapper;

/** An assistant starts the packaged program and talks with it, by the client of the library. */
class AssistantIT {

  private static final String GREETING =
      """
      {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25"}}
      {"jsonrpc":"2.0","method":"notifications/initialized"}
      """;

  @TempDir Path folder;

  @Test
  void anAssistantFillsInAProposalAndTheVerdictIsThatOfTheShell() throws Exception {
    ScriptedProposal proposal = new ScriptedProposal(folder);
    List<String> complaints = new CopyOnWriteArrayList<>();
    StdioClientTransport transport =
        new StdioClientTransport(
            ServerParameters.builder(Program.home().resolve("bin/mlfit").toString())
                .args("mcp", "--folder", folder.toString())
                .env(
                    Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "MLFIT_NO_ARCHIVE", "1",
                        "XDG_CACHE_HOME", folder.resolve(".cache").toString(),
                        "XDG_STATE_HOME", folder.resolve(".state").toString()))
                .build(),
            new JacksonMcpJsonMapperSupplier().get());
    transport.setStdErrorHandler(complaints::add);
    try (McpSyncClient client =
        McpClient.sync(transport).requestTimeout(Duration.ofMinutes(1)).build()) {
      assertThat(client.initialize().instructions()).contains("the rules decide");
      assertThat(client.listTools().tools()).extracting(tool -> tool.name()).contains("answer");

      String file = proposal.fillIn((tool, arguments) -> given(client, tool, arguments));

      String verdict = given(client, "verdict", Map.of());
      Run shell =
          Program.in(folder).run("assess", "--answers", file, "--no-input", "--format", "json");
      assertThat(verdict).isEqualTo(shell.out());
      assertThat(JsonMapper.shared().readTree(verdict).get("verdict").asString())
          .isEqualTo(proposal.verdict());
      CallToolResult refused = call(client, "answer", Map.of("id", 5));
      assertThat(refused.isError()).isTrue();
      assertThat(text(refused)).isEqualTo("id of answer must be a text, and is not: 5");
    }
    assertThat(complaints).isEmpty();
  }

  private static String given(McpSyncClient client, String tool, Map<String, Object> arguments) {
    CallToolResult result = call(client, tool, arguments);
    assertThat(result.isError()).as(text(result)).isFalse();
    return text(result);
  }

  private static CallToolResult call(
      McpSyncClient client, String tool, Map<String, Object> arguments) {
    return client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
  }

  private static String text(CallToolResult result) {
    return ((TextContent) result.content().get(0)).text();
  }

  @Test
  void nothingButTheProtocolReachesStandardOutput() throws Exception {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    Files.writeString(
        rules.resolve("tea.drl"),
        """
        package rules;
        import org.mlfit.knowledge.vocabulary.*;
        declare Tea extends Topic @order( 1 ) @title( "Tea" ) end
        declare Cups @topic( tea ) @gate( 1 ) @question( "How many cups?" ) @unit( "cups" )
            @range( "0..100" )
            value : long
        end
        rule "verdict-much" @gate( 1 ) @verdict( "much" ) when
            Cups( System.out.append( "noise" ) != null, value > 8 )
        then insertLogical( new GateTriggered( 1 ) ); end
        rule "verdict-fine" @gate( 2 ) @verdict( "fine" ) when
        then insertLogical( new GateTriggered( 2 ) ); end
        """);
    Path complaints = folder.resolve("err.txt");
    Process process =
        Program.in(folder)
            .talk(
                complaints.toFile(),
                "mcp",
                "--folder",
                ".",
                "--trust-rules",
                "--rules",
                rules.toString());
    process
        .getOutputStream()
        .write(
            (GREETING
                    + call(1, "start", "{\"name\":\"Tea\"}")
                    + call(
                        2,
                        "answer",
                        "{\"id\":\"tea.cups\",\"value\":9,\"quote\":\"nine of them\",\"source\":\"talk\",\"by\":\"Ada\"}")
                    + call(3, "verdict", "{}")
                    + "{\"half\": \"a mess")
                .getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();

    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(out.lines())
        .hasSize(5)
        .allSatisfy(
            line ->
                assertThat(JsonMapper.shared().readTree(line).get("jsonrpc").asString())
                    .isEqualTo("2.0"));
    assertThat(Files.readString(complaints)).contains("noise");
  }

  private static String call(int id, String tool, String arguments) {
    return "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":%s}}\n"
        .formatted(id, tool, arguments);
  }
}
