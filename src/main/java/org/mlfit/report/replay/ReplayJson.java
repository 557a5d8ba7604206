package org.mlfit.report.replay;

import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.report.json.Json;
import org.mlfit.report.text.GrowingDocument;
import org.mlfit.report.text.Name;
import org.mlfit.scenario.InterviewLog;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Mismatch;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.replay.ReplayListener;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A replay as JSON, written while it goes on: the scenarios first, then faults and counts, since
 * they are known last.
 */
public final class ReplayJson implements ReplayListener {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MOST_FAULTS = 10_000;

  private final JsonGenerator json;
  private final GrowingDocument document;
  private final List<Fault> faults = new ArrayList<>();

  /** A document that grows while the replay goes on. */
  public ReplayJson(Writer writer, Trust trust) {
    this.document = new GrowingDocument(writer);
    this.json =
        JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .writerWithDefaultPrettyPrinter()
            .createGenerator(writer);
    json.writeStartObject();
    json.writeNumberProperty("schemaVersion", Json.SCHEMA_VERSION);
    if (trust.allowsCode()) {
      json.writeBooleanProperty("trusted", true);
    }
    json.writeArrayPropertyStart("scenarios");
  }

  @Override
  public void played(Outcome outcome, Duration took) {
    Scenario scenario = outcome.scenario();
    ObjectNode one = Json.place(NODES.objectNode(), scenario.position());
    one.put("name", scenario.name());
    one.set("tags", Json.array(scenario.tags()));
    one.put("status", Name.of(outcome.status()));
    one.put("reason", outcome.reason());
    one.put("millis", took.toNanos() / 1_000 / 1e3);
    ArrayNode mismatches = one.putArray("mismatches");
    for (Mismatch mismatch : outcome.mismatches()) {
      mismatches
          .addObject()
          .put("key", mismatch.key())
          .put("expected", mismatch.expected())
          .put("actual", mismatch.actual())
          .put("reason", mismatch.reason());
    }
    outcome.interview().ifPresent(log -> add(log, one));
    json.writeTree(one);
  }

  private static void add(InterviewLog log, ObjectNode scenario) {
    scenario.set("asked", Json.array(log.asked()));
    scenario.put("settledAfter", log.asked().size()).put("relevant", log.inFileOrder());
  }

  @Override
  public void faulty(String file, List<Fault> found) {
    found.stream().limit(Math.max(0, MOST_FAULTS - faults.size())).forEach(faults::add);
  }

  @Override
  public void done(Tally tally) {
    json.writeEndArray();
    json.writeArrayPropertyStart("faults");
    faults.forEach(fault -> json.writeTree(Json.fault(fault)));
    json.writeEndArray();
    json.writeName("empty");
    json.writeTree(Json.array(tally.empty()));
    json.writeNumberProperty("total", tally.total());
    for (Status status : Status.values()) {
      json.writeNumberProperty(plural(status), tally.count(status));
    }
    json.writeNumberProperty("notChosen", tally.notChosen());
    json.writeBooleanProperty("stopped", tally.stopped());
    json.writeEndObject();
    json.close();
    document.print("\n");
    document.flush();
  }

  private static String plural(Status status) {
    return status == Status.ERROR ? "errors" : Name.of(status);
  }
}
