package org.mlfit.report.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mlfit.report.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a report says that was written before: the JSON form, or the page, which carries the same
 * inside.
 *
 * @param text the report as it was written
 * @param record all that it says, for machines
 */
public record RecordedReview(String text, JsonNode record) {

  static final String START = "<template id=\"record\">";
  static final String END = "</template>\n";

  /** Numbers are read as they are written, so that sums stay the same. */
  private static final JsonMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** A file that is no report that can be verified. */
  public static final class NoReportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoReportException(String reason) {
      super(reason);
    }
  }

  /**
   * Something that the report says and the rules do not, or the other way round.
   *
   * @param path where it stands in the record, as a JSON pointer with the id of a member of a list
   *     in brackets, or “page” and a line
   * @param written what the report says; empty if nothing
   * @param computed what follows from its answers; empty if nothing
   */
  public record Difference(String path, String written, String computed) {

    private static final String SUM = "sum of the record";

    /** Whether it is one of the sum alone, which any change of the rest makes another. */
    boolean isOfSum() {
      return path.equals(SUM) || path.equals("/sum");
    }
  }

  /**
   * Whether a text is meant to be a report, or another document that mlfit wrote for machines or
   * for a browser, so that it is no YAML by people.
   */
  public static boolean isMeantBy(String text) {
    String start = text.stripLeading();
    return start.startsWith("<")
        || start.startsWith("{") && start.contains("\"schemaVersion\"")
        || start.startsWith("# ") && WrittenReview.is(text);
  }

  /**
   * Reads a report.
   *
   * @throws NoReportException if it is none, is broken, or was written by a later version
   */
  public static RecordedReview of(String text) {
    JsonNode record = parsed(json(text));
    for (String key : List.of("schemaVersion", "name", "date", "knowledgeBase", "answers")) {
      if (!record.has(key)) {
        throw new NoReportException("It is no report: it has no “" + key + "”.");
      }
    }
    int version = record.get("schemaVersion").asInt(0);
    if (version > Json.SCHEMA_VERSION) {
      throw new NoReportException(
          "It has the form " + version + ", which a later version of mlfit writes.");
    }
    return new RecordedReview(text, record);
  }

  private static String json(String text) {
    if (text.stripLeading().startsWith("{")) {
      return text;
    }
    int start = text.indexOf(START);
    int end = text.indexOf(END, Math.max(start, 0));
    if (start < 0 || end < 0) {
      throw new NoReportException(
          (text.stripLeading().startsWith("# ") && WrittenReview.is(text)
                  ? "It is a report in Markdown, which does not carry its record: "
                  : "It is no report in JSON, and no page that carries one: ")
              + "report --format json or html writes one that can be verified.");
    }
    return text.substring(start + START.length(), end)
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static JsonNode parsed(String json) {
    try {
      JsonNode tree = EXACT.readTree(json);
      if (!tree.isObject()) {
        throw new NoReportException("Its record is no JSON object.");
      }
      return tree;
    } catch (JacksonException broken) {
      throw new NoReportException("Its record is broken JSON: " + broken.getOriginalMessage());
    }
  }

  /** A text of the record; empty if there is none. */
  public String said(String key) {
    return record.path(key).asString("");
  }

  /** The hash of the rules that gave it. */
  public String hash() {
    return record.path("knowledgeBase").path("hash").asString("");
  }

  /** What the folder of its rules was called. */
  public String origin() {
    return record.path("knowledgeBase").path("origin").asString("");
  }

  /** Whether what can wait was told whole. */
  public boolean whole() {
    return record.path("whole").asBoolean(false);
  }

  /** Its answers, with what they rest on, as an answers file has them; JSON is YAML. */
  public String answers() {
    ObjectNode answers = record.get("answers").deepCopy().asObject();
    JsonNode evidence = record.path("evidence");
    for (String id : evidence.propertyNames()) {
      if (answers.has(id)) {
        ObjectNode said = evidence.get(id).deepCopy().asObject();
        rename("asOf", "as-of", said);
        rename("reviewBy", "review-by", said);
        answers.set(id, said.set("value", answers.get(id)));
      }
    }
    return answers.toPrettyString();
  }

  private static void rename(String from, String to, ObjectNode node) {
    if (node.has(from)) {
      node.set(to, node.remove(from));
    }
  }

  /** Whether it is a page, of which also the words can differ. */
  public boolean isPage() {
    return !text.stripLeading().startsWith("{");
  }

  /** How it differs from what follows from its answers, in the order of the record. */
  public List<Difference> differencesFrom(Review computed) {
    List<Difference> differences = new ArrayList<>();
    compare("", record, ReviewJson.tree(computed), differences);
    if (!isWhole()) {
      differences.add(0, new Difference(Difference.SUM, said("sum"), ReviewJson.sum(record)));
    }
    if (differences.isEmpty() && isPage()) {
      comparePage(ReviewHtml.of(computed)).ifPresent(differences::add);
    }
    return List.copyOf(differences);
  }

  /** Whether its sum is that of all the rest. */
  public boolean isWhole() {
    return ReviewJson.sum(record).equals(said("sum"));
  }

  private static void compare(
      String path, JsonNode written, JsonNode computed, List<Difference> differences) {
    if (written.isObject() && computed.isObject()) {
      Set<String> keys = new TreeSet<>(written.propertyNames());
      keys.addAll(computed.propertyNames());
      keys.forEach(
          key -> compare(path + "/" + key, written.path(key), computed.path(key), differences));
    } else if (written.isArray() && computed.isArray()) {
      compareLists(path, written, computed, differences);
    } else if (!words(written).equals(words(computed))) {
      differences.add(new Difference(path, words(written), words(computed)));
    }
  }

  /** What has a name is compared with its namesake: else one that is missing shifts all others. */
  private static void compareLists(
      String path, JsonNode written, JsonNode computed, List<Difference> differences) {
    Map<String, JsonNode> is = byName(written);
    Map<String, JsonNode> ought = byName(computed);
    if (is.size() < written.size() || ought.size() < computed.size()) {
      for (int i = 0; i < Math.max(written.size(), computed.size()); i++) {
        compare(path + "/" + i, written.path(i), computed.path(i), differences);
      }
      return;
    }
    Set<String> names = new LinkedHashSet<>(is.keySet());
    names.addAll(ought.keySet());
    for (String name : names) {
      compare(path + "[" + name + "]", named(name, is), named(name, ought), differences);
    }
    if (is.keySet().equals(ought.keySet())
        && !List.copyOf(is.keySet()).equals(List.copyOf(ought.keySet()))) {
      differences.add(
          new Difference(
              path + ", its order",
              String.join(", ", is.keySet()),
              String.join(", ", ought.keySet())));
    }
  }

  private static JsonNode named(String name, Map<String, JsonNode> members) {
    return Optional.ofNullable(members.get(name)).orElseGet(MissingNode::getInstance);
  }

  /**
   * The members of a list by their ids, or by what they say; fewer than there are if some have
   * none.
   */
  private static Map<String, JsonNode> byName(JsonNode list) {
    Map<String, JsonNode> byName = new LinkedHashMap<>();
    for (JsonNode member : list) {
      JsonNode name = member.isObject() ? member.path("id") : member;
      if (name.isString()) {
        byName.put(name.asString(), member);
      }
    }
    return byName;
  }

  private static String words(JsonNode node) {
    return node.isMissingNode() ? "" : node.toString();
  }

  /** The first line that differs: a changed page need not agree with the record inside it. */
  private Optional<Difference> comparePage(String computed) {
    List<String> is = text.lines().toList();
    List<String> ought = computed.lines().toList();
    for (int i = 0; i < Math.max(is.size(), ought.size()); i++) {
      String written = i < is.size() ? is.get(i) : "";
      String expected = i < ought.size() ? ought.get(i) : "";
      if (!written.equals(expected)) {
        return Optional.of(new Difference("page, line " + (i + 1), written, expected));
      }
    }
    return text.length() == computed.length()
        ? Optional.empty()
        : Optional.of(new Difference("page, at its end", "", ""));
  }
}
