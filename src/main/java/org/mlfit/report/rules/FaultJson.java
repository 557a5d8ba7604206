package org.mlfit.report.rules;

import java.util.List;
import org.mlfit.knowledge.Inspection;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.reasoning.result.Claim;
import org.mlfit.report.json.Json;
import org.mlfit.report.reasoning.ProofJson;
import org.mlfit.report.text.Name;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Faults of rule files for machines. */
public final class FaultJson {

  private FaultJson() {}

  /** What {@code rules check} prints. */
  public static String of(Inspection inspection) {
    return Json.text(document(inspection));
  }

  /** What {@code rules check --deep} prints. */
  public static String of(Inspection inspection, List<Claim> claims) {
    ObjectNode json = document(inspection);
    json.set("claims", ProofJson.claimArray(claims));
    return Json.text(json);
  }

  private static ObjectNode document(Inspection inspection) {
    ObjectNode json = Json.document();
    json.put("rules", inspection.files().origin());
    Json.addTrust(json, inspection.files().trust());
    json.set("files", Json.array(inspection.names()));
    json.put("errors", inspection.errors());
    json.put("warnings", inspection.warnings());
    ArrayNode faults = json.putArray("faults");
    inspection.faults().forEach(fault -> write(fault, faults.addObject()));
    return json;
  }

  private static void write(Fault fault, ObjectNode json) {
    json.put("level", Name.of(fault.level()));
    json.put("id", fault.id());
    json.put("file", fault.position().file());
    json.put("line", fault.position().line());
    json.put("column", fault.position().column());
    json.put("length", fault.length());
    json.put("message", fault.message());
    json.put("suggestion", fault.suggestion().orElse(null));
  }
}
