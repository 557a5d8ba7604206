package org.mlfit.scenario;

import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.SourceText;

/** Reports the faults of one YAML file, with what they are about underlined. */
record NodeFaults(SourceText source, List<Fault> faults) {

  void report(Node node, String id, String message, String suggestion) {
    report(node, id, message, Optional.of(suggestion));
  }

  void report(Node node, String id, String message, Optional<String> suggestion) {
    faults.add(
        Fault.at(source, node.position(), node.length(), id, message).suggesting(suggestion));
  }
}
