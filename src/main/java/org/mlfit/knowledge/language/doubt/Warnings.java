package org.mlfit.knowledge.language.doubt;

import java.util.List;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.Position;

/** Collects what is doubtful in what was declared, and underlines the words that it is about. */
record Warnings(Declarations declarations, List<Fault> found) {

  void add(Position position, String marked, String id, String message, String wayOut) {
    found.add(
        Fault.at(declarations.source(position.file()), position, marked.length(), id, message)
            .suggesting(wayOut)
            .asWarning());
  }
}
