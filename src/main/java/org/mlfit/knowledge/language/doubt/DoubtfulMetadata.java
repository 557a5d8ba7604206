package org.mlfit.knowledge.language.doubt;

import java.util.List;
import org.mlfit.knowledge.language.table.MetadataKey;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.tree.Declaration.FactType;
import org.mlfit.knowledge.tree.Metadata;

/** Finds metadata that says nothing, or what nobody understands. */
final class DoubtfulMetadata {

  private static final List<String> CONFIDENCE = MetadataKey.CONFIDENCE.allowed();
  private static final String WEB_ADDRESS = "https?://[^\\s/]+\\.\\S+";

  private final Warnings warnings;

  DoubtfulMetadata(Warnings warnings) {
    this.warnings = warnings;
  }

  void check() {
    warnings.declarations().rules().forEach(rule -> check(rule.tree().metadata()));
    warnings.declarations().files().stream()
        .flatMap(file -> file.declarations().stream())
        .filter(FactType.class::isInstance)
        .forEach(type -> check(((FactType) type).metadata()));
  }

  private void check(Metadata metadata) {
    for (Metadata.Entry entry : metadata.entries()) {
      if (entry.value().isBlank()) {
        checkEmpty(entry);
      } else if (entry.key().equals("confidence") && !CONFIDENCE.contains(entry.value())) {
        warn(
            entry,
            "unknown-confidence",
            "@confidence cannot be " + entry.value() + ".",
            NearestName.suggestion(entry.value(), CONFIDENCE)
                .orElse("It is one of " + String.join(", ", CONFIDENCE) + "."));
      } else if (entry.key().equals("url") && !entry.value().matches(WEB_ADDRESS)) {
        warn(
            entry,
            "bad-url",
            "@url is no address that can be opened: " + entry.value() + ".",
            "Write the whole address, beginning with https://; what has none belongs in @source.");
      }
    }
  }

  private void checkEmpty(Metadata.Entry entry) {
    if (MetadataKey.of(entry.key()).filter(MetadataKey::isWithoutValue).isEmpty()) {
      warn(
          entry,
          "empty-metadata",
          "@" + entry.key() + " says nothing.",
          entry.key().equals("acknowledged")
              ? "Say why it is meant: @acknowledged( \"…\" )"
              : "Write what it is to say, or take it out.");
    }
  }

  private void warn(Metadata.Entry entry, String id, String message, String wayOut) {
    warnings.add(entry.position(), "@" + entry.key(), id, message, wayOut);
  }
}
