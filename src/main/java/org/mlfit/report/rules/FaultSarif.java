package org.mlfit.report.rules;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.mlfit.knowledge.Inspection;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.report.json.Json;
import org.mlfit.report.text.Name;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Faults as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), which code hosts and
 * editors show beside the lines.
 */
public final class FaultSarif {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private FaultSarif() {}

  /** What {@code rules check} prints. */
  public static String of(Inspection inspection) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("$schema", SCHEMA);
    json.put("version", "2.1.0");
    ObjectNode run = json.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "mlfit");
    List<String> ids = inspection.faults().stream().map(Fault::id).distinct().sorted().toList();
    ArrayNode rules = driver.putArray("rules");
    ids.forEach(id -> writeSort(id, rules.addObject()));
    run.put("columnKind", "utf16CodeUnits");
    ObjectNode properties = run.putObject("properties").put("rules", inspection.files().origin());
    Json.addTrust(properties, inspection.files().trust());
    ArrayNode artifacts = run.putArray("artifacts");
    inspection
        .names()
        .forEach(file -> artifacts.addObject().putObject("location").put("uri", uri(file)));
    ArrayNode results = run.putArray("results");
    inspection.faults().forEach(fault -> write(fault, ids, results.addObject()));
    return Json.text(json);
  }

  private static void writeSort(String id, ObjectNode json) {
    json.put("id", id);
    String words = id.replace('-', ' ');
    String title = Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    json.putObject("shortDescription").put("text", title);
  }

  private static void write(Fault fault, List<String> ids, ObjectNode json) {
    json.put("ruleId", fault.id());
    json.put("ruleIndex", ids.indexOf(fault.id()));
    json.put("level", Name.of(fault.level()));
    String wayOut = fault.suggestion().map(way -> " " + way).orElse("");
    json.putObject("message").put("text", fault.message() + wayOut);
    ObjectNode place = json.putArray("locations").addObject().putObject("physicalLocation");
    place.putObject("artifactLocation").put("uri", uri(fault.position().file()));
    if (!fault.line().isEmpty()) {
      ObjectNode region = place.putObject("region");
      region.put("startLine", fault.position().line());
      region.put("startColumn", fault.position().column());
      region.put("endColumn", fault.position().column() + fault.length());
    }
  }

  /** Relative where the path is, so that it means the same in another working copy. */
  private static String uri(String file) {
    try {
      Path path = Path.of(file).normalize();
      String uri = path.toUri().toASCIIString();
      String here = path.isAbsolute() ? "" : Path.of("").toUri().toASCIIString();
      return uri.startsWith(here) ? uri.substring(here.length()) : uri;
    } catch (InvalidPathException unspellable) {
      // A file whose name is in letters that the locale of this machine does not know.
      return URLEncoder.encode(file, StandardCharsets.UTF_8).replace("%2F", "/");
    }
  }
}
