package org.mlfit.shell.mcp.protocol;

import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.assistant.Assistance;
import org.mlfit.assistant.Reference;
import org.mlfit.assistant.RefusedException;
import org.mlfit.assistant.Tool;
import org.mlfit.assistant.Tool.Kind;
import org.mlfit.assistant.Tool.Parameter;
import org.mlfit.shell.exit.Diagnosis;

/** Tools and documents in the words of the protocol. */
final class Translation {

  private static final String JSON = "application/json";
  private static final String SCHEME = "mlfit://";
  private static final Map<String, Object> STRING = Map.of("type", "string");
  private static final Map<String, Object> STRINGS = ordered("type", "array", "items", STRING);
  private static final Map<String, Object> ANSWER =
      Map.of(
          "anyOf", List.of(STRING, Map.of("type", "number"), Map.of("type", "boolean"), STRINGS));

  private Translation() {}

  /** A tool that can be called; whatever goes wrong is a sentence for who calls it. */
  static SyncToolSpecification tool(Tool tool, Assistance assistance) {
    return new SyncToolSpecification(
        McpSchema.Tool.builder(tool.name(), schema(tool.parameters()))
            .description(tool.description())
            .annotations(
                ToolAnnotations.builder()
                    .readOnlyHint(!tool.changes())
                    .destructiveHint(false)
                    .openWorldHint(false)
                    .build())
            .build(),
        (exchange, request) ->
            result(tool, assistance, Optional.ofNullable(request.arguments()).orElse(Map.of())));
  }

  private static CallToolResult result(
      Tool tool, Assistance assistance, Map<String, Object> arguments) {
    try {
      return said(assistance.call(tool, arguments), false);
    } catch (RefusedException refused) {
      return said(refused.getMessage(), true);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError failed) {
      return said(Diagnosis.of(failed).getMessage(), true);
    }
  }

  private static CallToolResult said(String text, boolean isError) {
    return CallToolResult.builder().addTextContent(text).isError(isError).build();
  }

  private static Map<String, Object> schema(List<Parameter> parameters) {
    Map<String, Object> properties = new LinkedHashMap<>();
    parameters.forEach(
        parameter -> {
          Map<String, Object> one = new LinkedHashMap<>(schema(parameter.kind()));
          one.put("description", parameter.meaning());
          properties.put(parameter.name(), one);
        });
    return ordered(
        "type",
        "object",
        "properties",
        properties,
        "required",
        parameters.stream().filter(Parameter::required).map(Parameter::name).toList(),
        "additionalProperties",
        false);
  }

  private static Map<String, Object> schema(Kind kind) {
    return switch (kind) {
      case TEXT -> STRING;
      case TEXTS -> STRINGS;
      case ANSWER -> ANSWER;
      case ANSWERS -> ordered("type", "object", "additionalProperties", ANSWER);
      case YES_NO -> Map.of("type", "boolean");
      case WHOLE -> Map.of("type", "integer", "minimum", 1, "maximum", 9_999);
    };
  }

  /** Keys and values in the same order in each run, so that assistants can keep what they read. */
  private static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  /** A document that can be read. */
  static SyncResourceSpecification resource(Reference reference) {
    return new SyncResourceSpecification(
        McpSchema.Resource.builder(SCHEME + reference.name(), reference.name())
            .description(reference.description())
            .mimeType(JSON)
            .build(),
        (exchange, request) ->
            ReadResourceResult.builder(
                    List.of(
                        TextResourceContents.builder(
                                SCHEME + reference.name(), reference.json().get())
                            .mimeType(JSON)
                            .build()))
                .build());
  }
}
