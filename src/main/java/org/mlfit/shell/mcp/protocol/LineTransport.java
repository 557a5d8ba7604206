package org.mlfit.shell.mcp.protocol;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.shell.exit.Diagnosis;
import reactor.core.publisher.Mono;

/**
 * Messages as lines of two streams, one handled to its end before the next is read. That of the
 * library ends with the first line that is no message, and at the end of its input drops answers
 * that are not written yet; here each is answered, and whatever comes the talk goes on.
 */
final class LineTransport implements McpServerTransportProvider, McpServerTransport {

  private static final String VERSION = "2.0";
  private static final int LONGEST_SHOWN = 80;

  private final McpJsonMapper json;
  private final OutputStream out;
  private Optional<McpServerSession> session = Optional.empty();
  private Stage stage = Stage.SILENT;
  private boolean lastWasRefused;
  private boolean isGone;

  LineTransport(McpJsonMapper json, OutputStream out) {
    this.json = json;
    this.out = out;
  }

  /** How far the greeting is. */
  private enum Stage {
    SILENT,
    GREETED,
    TALKING
  }

  @Override
  public void setSessionFactory(McpServerSession.Factory sessionFactory) {
    session = Optional.of(sessionFactory.create(this));
  }

  /** Handles what comes until the input ends, or nobody reads any more. */
  void talk(InputStream in) {
    Lines lines = new Lines(in);
    try {
      for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        line.get()
            .fault()
            .ifPresent(fault -> refuse(Optional.empty(), ErrorCodes.PARSE_ERROR, fault));
        if (!line.get().text().isBlank()) {
          handle(line.get().text());
        }
        if (isGone) {
          return;
        }
      }
    } catch (IOException ended) {
      // Who cannot be read from any more is gone.
    }
  }

  private void handle(String line) {
    Optional<Object> id = Optional.empty();
    JSONRPCMessage message;
    try {
      Map<?, ?> fields = json.readValue(line, Map.class);
      id = Optional.<Object>ofNullable(fields.get("id")).filter(LineTransport::canBeId);
      message = McpSchema.deserializeJsonRpcMessage(json, line);
    } catch (IOException | RuntimeException | StackOverflowError noMessage) {
      refuse(
          id,
          ErrorCodes.PARSE_ERROR,
          "This is no message of the protocol and was left out: " + shortened(line));
      return;
    }
    if (!VERSION.equals(message.jsonrpc())) {
      refuse(
          id, ErrorCodes.INVALID_REQUEST, "Messages of JSON-RPC 2.0 are answered, and no others.");
      return;
    }
    try {
      handle(message);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
      refuse(id, ErrorCodes.INTERNAL_ERROR, Diagnosis.of(fault).getMessage());
    }
  }

  private static boolean canBeId(Object id) {
    return id instanceof String || id instanceof Number;
  }

  private static String shortened(String line) {
    return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
  }

  private void handle(JSONRPCMessage message) {
    if (message instanceof JSONRPCRequest request) {
      answer(request);
    } else if (message instanceof JSONRPCNotification told
        && told.method().equals(McpSchema.METHOD_NOTIFICATION_INITIALIZED)
        && stage == Stage.GREETED) {
      pass(message);
      stage = Stage.TALKING;
    }
    // Nothing else that a client may tell matters here, and nothing is ever asked of it.
  }

  private void answer(JSONRPCRequest request) {
    boolean greets = request.method().equals(McpSchema.METHOD_INITIALIZE);
    if (greets && stage == Stage.SILENT) {
      pass(request);
      stage = lastWasRefused ? Stage.SILENT : Stage.GREETED;
    } else if (greets) {
      refuse(Optional.of(request.id()), ErrorCodes.INVALID_REQUEST, "The talk has begun already.");
    } else if (stage == Stage.TALKING) {
      pass(request);
    } else if (request.method().equals(McpSchema.METHOD_PING)) {
      send(JSONRPCResponse.result(request.id(), Map.of()));
    } else {
      refuse(
          Optional.of(request.id()),
          ErrorCodes.INVALID_REQUEST,
          "The talk has not begun: initialize comes first, then notifications/initialized.");
    }
  }

  private void pass(JSONRPCMessage message) {
    session.orElseThrow().handle(message).block();
  }

  /** An error by hand: that of the library has no form for messages without an id. */
  private void refuse(Optional<Object> id, int code, String sentence) {
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("jsonrpc", VERSION);
    response.put("id", id.orElse(null));
    response.put("error", new JSONRPCError(code, sentence));
    write(response);
  }

  @Override
  public Mono<Void> sendMessage(JSONRPCMessage message) {
    return Mono.fromRunnable(() -> send(message));
  }

  private void send(JSONRPCMessage message) {
    lastWasRefused = message instanceof JSONRPCResponse response && response.error() != null;
    if (lastWasRefused) {
      JSONRPCResponse response = (JSONRPCResponse) message;
      refuse(
          Optional.ofNullable(response.id()), code(response.error()), sentence(response.error()));
    } else {
      write(message);
    }
  }

  /**
   * Tools tell their failures themselves, so what fails here are parameters that nobody can read.
   */
  private static int code(JSONRPCError error) {
    return error.code() == ErrorCodes.INTERNAL_ERROR ? ErrorCodes.INVALID_PARAMS : error.code();
  }

  private static String sentence(JSONRPCError error) {
    return switch (error.code()) {
      case ErrorCodes.INTERNAL_ERROR -> "The params of this request are not as the protocol says.";
      case ErrorCodes.RESOURCE_NOT_FOUND ->
          "There is no such resource. resources/list names those that there are.";
      default ->
          error.data() instanceof String missing
              ? missing + ". tools/list names those that there are."
              : error.message();
    };
  }

  private void write(Object message) {
    try {
      out.write((json.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException nobodyReads) {
      isGone = true;
    }
  }

  @Override
  public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
    return json.convertValue(data, type);
  }

  @Override
  public Mono<Void> notifyClients(String method, Object params) {
    return session.orElseThrow().sendNotification(method, params);
  }

  @Override
  public List<String> protocolVersions() {
    return List.of(
        ProtocolVersions.MCP_2024_11_05,
        ProtocolVersions.MCP_2025_03_26,
        ProtocolVersions.MCP_2025_06_18,
        ProtocolVersions.MCP_2025_11_25);
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  @Override
  public void close() {
    // The streams are those of the process.
  }
}
