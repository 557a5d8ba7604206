package org.mlfit.shell.mcp.protocol;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapperSupplier;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.InputStream;
import java.io.OutputStream;
import org.mlfit.assistant.Assistance;
import org.mlfit.shell.exit.ProgramVersion;
import org.mlfit.shell.mcp.AssistantTalk;

/** Speaks the Model Context Protocol with the library of its makers. */
public final class SdkTalk implements AssistantTalk {

  @Override
  public void serve(Assistance assistance, InputStream in, OutputStream out) {
    McpJsonMapper json = new JacksonMcpJsonMapperSupplier().get();
    LineTransport transport = new LineTransport(json, out);
    McpSyncServer server =
        McpServer.sync(transport)
            .serverInfo("mlfit", ProgramVersion.inWords())
            .instructions(Assistance.INSTRUCTIONS)
            .capabilities(ServerCapabilities.builder().tools(false).resources(false, false).build())
            .jsonMapper(json)
            // Tools check what they are called with themselves, and say what is wrong in sentences.
            .validateToolInputs(false)
            .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
            .immediateExecution(true)
            .tools(
                assistance.tools().stream()
                    .map(tool -> Translation.tool(tool, assistance))
                    .toList())
            .resources(assistance.references().stream().map(Translation::resource).toList())
            .build();
    transport.talk(in);
    server.close();
  }
}
