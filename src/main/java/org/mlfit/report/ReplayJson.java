package org.mlfit.report;

import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mlfit.knowledge.Trust;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.scenario.InterviewLog;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Mismatch;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.ReplayListener;
import org.mlfit.scenario.Tally;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A replay as JSON, written while it goes on: the scenarios first, then faults and counts, since
 * they are known last.
 */
public final class ReplayJson implements ReplayListener {

  private static final int SCHEMA_VERSION = 1;
  private static final int MOST_FAULTS = 10_000;

  private final JsonGenerator json;
  private final Sheet sheet;
  private final List<Fault> faults = new ArrayList<>();

  /** About rules of strangers. */
  public ReplayJson(Writer writer) {
    this(writer, Trust.NONE);
  }

  /** A document that grows while the replay goes on. */
  public ReplayJson(Writer writer, Trust trust) {
    this.sheet = new Sheet(writer);
    this.json =
        JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .writerWithDefaultPrettyPrinter()
            .createGenerator(writer);
    json.writeStartObject();
    json.writeNumberProperty("schemaVersion", SCHEMA_VERSION);
    if (trust.allowsCode()) {
      json.writeBooleanProperty("trusted", true);
    }
    json.writeArrayPropertyStart("scenarios");
  }

  @Override
  public void played(Outcome outcome, Duration took) {
    json.writeStartObject();
    json.writeStringProperty("file", outcome.scenario().position().file());
    json.writeNumberProperty("line", outcome.scenario().position().line());
    json.writeStringProperty("name", outcome.scenario().name());
    json.writeArrayPropertyStart("tags");
    outcome.scenario().tags().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("status", word(outcome.status()));
    json.writeStringProperty("reason", outcome.reason());
    json.writeNumberProperty("millis", took.toNanos() / 1_000 / 1e3);
    json.writeArrayPropertyStart("mismatches");
    outcome.mismatches().forEach(this::write);
    json.writeEndArray();
    outcome.interview().ifPresent(this::write);
    json.writeEndObject();
  }

  private void write(InterviewLog log) {
    json.writeArrayPropertyStart("asked");
    log.asked().forEach(json::writeString);
    json.writeEndArray();
    json.writeNumberProperty("settledAfter", log.asked().size());
    json.writeNumberProperty("relevant", log.inFileOrder());
  }

  private void write(Mismatch mismatch) {
    json.writeStartObject();
    json.writeStringProperty("key", mismatch.key());
    json.writeStringProperty("expected", mismatch.expected());
    json.writeStringProperty("actual", mismatch.actual());
    json.writeStringProperty("reason", mismatch.reason());
    json.writeEndObject();
  }

  @Override
  public void faulty(String file, List<Fault> found) {
    found.stream().limit(Math.max(0, MOST_FAULTS - faults.size())).forEach(faults::add);
  }

  @Override
  public void done(Tally tally) {
    json.writeEndArray();
    json.writeArrayPropertyStart("faults");
    faults.forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("empty");
    tally.empty().forEach(json::writeString);
    json.writeEndArray();
    json.writeNumberProperty("total", tally.total());
    for (Status status : Status.values()) {
      json.writeNumberProperty(plural(status), tally.count(status));
    }
    json.writeNumberProperty("notChosen", tally.notChosen());
    json.writeBooleanProperty("stopped", tally.stopped());
    json.writeEndObject();
    json.close();
    sheet.print("\n");
    sheet.flush();
  }

  private void write(Fault fault) {
    json.writeStartObject();
    json.writeStringProperty("id", fault.id());
    json.writeStringProperty("file", fault.position().file());
    json.writeNumberProperty("line", fault.position().line());
    json.writeNumberProperty("column", fault.position().column());
    json.writeStringProperty("message", fault.message());
    json.writeStringProperty("suggestion", fault.suggestion().orElse(null));
    json.writeEndObject();
  }

  private static String plural(Status status) {
    return status == Status.ERROR ? "errors" : word(status);
  }

  private static String word(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
