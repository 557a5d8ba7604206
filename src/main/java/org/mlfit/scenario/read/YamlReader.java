package org.mlfit.scenario.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.source.PlainText;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.scenario.read.Node.Entry;
import org.mlfit.scenario.read.Node.Mapping;
import org.mlfit.scenario.read.Node.Scalar;
import org.mlfit.scenario.read.Node.Sequence;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one YAML document as plain data: mappings, lists and values. Anchors, aliases, merge keys,
 * tags, duplicate keys and deep nesting are refused where they stand.
 */
final class YamlReader {

  private static final int DEEPEST = 20;
  private static final int MOST_NODES = 2_000_000;
  private static final int LARGEST_FILE = 20_000_000;
  private static final String MERGE_KEY = "<<";
  private static final int LONGEST_KEY = 1_000;

  private final SourceText source;
  private final NodeFaults faults;
  private final CodePoints codePoints;
  private int nodes;

  YamlReader(SourceText source, NodeFaults faults) {
    this.source = source;
    this.faults = faults;
    this.codePoints = new CodePoints(source);
  }

  /** The document; nothing if it is empty or so broken that it could not be read. */
  Optional<Node> read() {
    if (source.text().length() > LARGEST_FILE) {
      report(
          Position.startOf(source.name()),
          1,
          "too-large",
          "The file is larger than 20 MB.",
          "Share the scenarios out over several files.");
      return Optional.empty();
    }
    ForbiddenCharacters.report(source, faults);
    if (!faults.isEmpty()) {
      return Optional.empty();
    }
    YAMLFactory factory =
        YAMLFactory.builder()
            .loadSettings(
                LoadSettings.builder()
                    .setCodePointLimit(LARGEST_FILE)
                    .setAllowDuplicateKeys(true)
                    .build())
            .build();
    WholeCharacters text = new WholeCharacters(JsonStyle.withoutTabs(source.text()));
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
      return document((YAMLParser) parser);
    } catch (JacksonException broken) {
      new BrokenYaml(source.name(), codePoints, faults).report(broken);
      return Optional.empty();
    } catch (TooMuchException tooMuch) {
      return Optional.empty();
    }
  }

  private Optional<Node> document(YAMLParser yaml) {
    JsonToken first = yaml.nextToken();
    if (first == null) {
      return Optional.empty();
    }
    Node document = node(yaml, first, 0);
    if (yaml.nextToken() != null) {
      report(
          place(yaml),
          1,
          "second-document",
          "A second document begins here.",
          "One file holds one document: take out the line ---.");
    }
    return Optional.of(document);
  }

  private Node node(YAMLParser yaml, JsonToken token, int depth) {
    Position position = place(yaml);
    if (depth > DEEPEST || ++nodes > MOST_NODES) {
      report(
          position,
          1,
          "too-deep",
          "The file is nested too deeply or is too large to be read.",
          "Scenario files are at most " + DEEPEST + " levels deep.");
      throw new TooMuchException();
    }
    refuseReferences(yaml, token, position);
    if (token == JsonToken.START_OBJECT) {
      return mapping(yaml, position, depth);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Node> items = new ArrayList<>();
      for (JsonToken next = yaml.nextToken();
          next != JsonToken.END_ARRAY;
          next = yaml.nextToken()) {
        items.add(node(yaml, next, depth + 1));
      }
      return new Sequence(position, List.copyOf(items));
    }
    return scalar(yaml, token, position);
  }

  private Mapping mapping(YAMLParser yaml, Position position, int depth) {
    List<Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    while (yaml.nextToken() != JsonToken.END_OBJECT) {
      Position place = place(yaml);
      String name = yaml.currentName();
      Scalar key = new Scalar(place, name, Math.max(1, Math.min(name.length(), LONGEST_KEY)));
      refuseKey(yaml, key, keys);
      Node value = node(yaml, yaml.nextToken(), depth + 1);
      if (!name.equals(MERGE_KEY)) {
        entries.add(new MissingBlank(faults).mended(new Entry(key, value)));
      }
    }
    return new Mapping(position, List.copyOf(entries));
  }

  private void refuseKey(YAMLParser yaml, Scalar key, Set<String> before) {
    // The parser tells the anchor of a mapping again at its first key.
    refuseSigns(key.position());
    if (key.text().equals(MERGE_KEY)) {
      report(
          key.position(),
          2,
          "merge-key",
          "Merge keys are not read here.",
          "Write the answers out, or put them into given at the top of the file.");
    } else if (!before.add(key.text())) {
      report(
          key.position(),
          key.length(),
          "duplicate-key",
          "The key " + key.quoted() + " stands here twice.",
          "Take one of them out.");
    }
  }

  private Scalar scalar(YAMLParser yaml, JsonToken token, Position position) {
    String text = token == JsonToken.VALUE_NULL ? "" : yaml.getString();
    if (PlainText.firstForbidden(text) >= 0) {
      report(
          position,
          1,
          "control-character",
          "This text holds a character that is no text.",
          "Take the escape for it out.");
    }
    return new Scalar(position, text, Math.max(1, text.lines().findFirst().orElse("").length()));
  }

  private void refuseReferences(YAMLParser yaml, JsonToken token, Position position) {
    if (!token.isStructStart()) {
      refuseSigns(position);
      return;
    }
    if (yaml.getObjectId() != null) {
      reportAnchor(position);
    }
    if (yaml.getTypeId() != null) {
      reportTag(position);
    }
  }

  /** The parser tells of none that stands before a single value. */
  private void refuseSigns(Position position) {
    String line = faults.line(position.line());
    int at = position.column() - 1;
    switch (at < line.length() ? line.charAt(at) : ' ') {
      case '&' -> reportAnchor(position);
      case '*' -> reportAlias(position);
      case '!' -> reportTag(position);
      default -> {
        // Quotation marks or the value itself.
      }
    }
  }

  private void reportAlias(Position position) {
    report(
        position,
        1,
        "alias",
        "Aliases (*name) are not read here.",
        "Write the value out, or put it into given at the top of the file.");
  }

  private void reportAnchor(Position position) {
    report(
        position,
        1,
        "anchor",
        "Anchors (&name) are not read here.",
        "Write the value out, or put it into given at the top of the file.");
  }

  private void reportTag(Position position) {
    report(position, 1, "tag", "Tags (!name) are not read here.", "Take the tag out.");
  }

  private Position place(YAMLParser yaml) {
    TokenStreamLocation location = yaml.currentTokenLocation();
    return codePoints.place(location.getLineNr(), Math.max(1, location.getColumnNr()));
  }

  private void report(Position position, int length, String id, String message, String suggestion) {
    faults.report(position, length, id, message, Optional.of(suggestion));
  }

  /** The document is too large to go on; this is already reported. */
  private static final class TooMuchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooMuchException() {
      super(null, null, false, false);
    }
  }
}
