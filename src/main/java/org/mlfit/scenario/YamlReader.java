package org.mlfit.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInput;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.scenario.Node.Entry;
import org.mlfit.scenario.Node.Mapping;
import org.mlfit.scenario.Node.Scalar;
import org.mlfit.scenario.Node.Sequence;
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

  private final SourceText source;
  private final List<Fault> faults;
  private int nodes;

  YamlReader(SourceText source, List<Fault> faults) {
    this.source = source;
    this.faults = faults;
  }

  /** The document; nothing if it is empty or so broken that it could not be read. */
  Optional<Node> read() {
    if (source.text().length() > LARGEST_FILE) {
      throw new FaultyInput(
          List.of(Fault.of(source.name(), "too-large", "The file is larger than 20 MB.")));
    }
    if (hasForbiddenCharacters()) {
      return Optional.empty();
    }
    YAMLFactory factory =
        YAMLFactory.builder()
            .loadSettings(LoadSettings.builder().setCodePointLimit(LARGEST_FILE).build())
            .build();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), source.text())) {
      YAMLParser yaml = (YAMLParser) parser;
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
    } catch (JacksonException broken) {
      faults.add(brokenYaml(broken));
      return Optional.empty();
    } catch (TooMuch tooMuch) {
      return Optional.empty();
    }
  }

  private boolean hasForbiddenCharacters() {
    int before = faults.size();
    int number = 0;
    for (String line : source.text().split("\n", -1)) {
      number++;
      String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
      int tab = text.indexOf('\t');
      boolean indentation = tab >= 0 && text.substring(0, tab).isBlank() && !text.isBlank();
      if (indentation) {
        report(
            new Position(source.name(), number, tab + 1),
            1,
            "tab",
            "This line is indented with a tab.",
            "YAML is indented with blanks, two a level.");
      }
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.isISOControl(c) && c != '\t' && c != '\r') {
          report(
              new Position(source.name(), number, i + 1),
              1,
              "control-character",
              "A control character (code " + (int) c + ") stands here.",
              "Scenario files are plain UTF-8 text.");
          return true;
        }
      }
    }
    return faults.size() > before;
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
      throw new TooMuch();
    }
    refuseReferences(yaml, position);
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
      Position keyPosition = place(yaml);
      String name = yaml.currentName();
      if (name.equals("<<")) {
        report(
            keyPosition,
            2,
            "merge-key",
            "Merge keys are not read here.",
            "Write the answers out, or put them into given at the top of the file.");
      } else if (!keys.add(name)) {
        report(
            keyPosition,
            name.length(),
            "duplicate-key",
            "The key " + name + " stands here twice.",
            "Take one of them out.");
      }
      Node value = node(yaml, yaml.nextToken(), depth + 1);
      entries.add(new Entry(new Scalar(keyPosition, name, name.length()), value));
    }
    return new Mapping(position, List.copyOf(entries));
  }

  private static Scalar scalar(YAMLParser yaml, JsonToken token, Position position) {
    String text = token == JsonToken.VALUE_NULL ? "" : yaml.getString();
    return new Scalar(position, text, Math.max(1, text.lines().findFirst().orElse("").length()));
  }

  private void refuseReferences(YAMLParser yaml, Position position) {
    if (yaml.isCurrentAlias()) {
      report(
          position,
          1,
          "alias",
          "Aliases (*name) are not read here.",
          "Write the value out, or put it into given at the top of the file.");
    } else if (yaml.getObjectId() != null) {
      report(
          position,
          1,
          "anchor",
          "Anchors (&name) are not read here.",
          "Write the value out, or put it into given at the top of the file.");
    }
    if (yaml.getTypeId() != null) {
      report(position, 1, "tag", "Tags (!name) are not read here.", "Take the tag out.");
    }
  }

  private Fault brokenYaml(JacksonException broken) {
    TokenStreamLocation location = broken.getLocation();
    boolean known = location != null && location.getLineNr() > 0;
    Position position =
        known
            ? new Position(source.name(), location.getLineNr(), Math.max(1, location.getColumnNr()))
            : Position.startOf(source.name());
    String reason = broken.getOriginalMessage().lines().findFirst().orElse("").strip();
    return Fault.at(source, position, 1, "broken-yaml", "The file is no YAML here: " + reason + ".")
        .suggesting("Check the indentation, quotes, brackets and colons just before this place.");
  }

  private Position place(YAMLParser yaml) {
    TokenStreamLocation location = yaml.currentTokenLocation();
    return new Position(source.name(), location.getLineNr(), Math.max(1, location.getColumnNr()));
  }

  private void report(Position position, int length, String id, String message, String suggestion) {
    faults.add(Fault.at(source, position, length, id, message).suggesting(suggestion));
  }

  /** The document is too large to go on; the fault is reported already. */
  private static final class TooMuch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooMuch() {
      super(null, null, false, false);
    }
  }
}
