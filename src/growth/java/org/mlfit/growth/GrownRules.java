package org.mlfit.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.SourceText;

/**
 * A knowledge base several times side by side. Each file with topics is copied with its types,
 * topics and rules renamed, and what the copies conclude is joined into the triggers of the same
 * gates: the copies have nothing else in common.
 */
public final class GrownRules {

  private static final String GATES = "verdicts.drl";
  private static final int PLACES = 100;
  private static final Pattern STRING_OR_WORD =
      Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"|\\b\\w+\\b", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern TYPE = Pattern.compile("(?m)^declare (?:enum )?(\\w+)");
  private static final Pattern RULE = Pattern.compile("(?m)^rule \"([^\"]+)\"");
  private static final Pattern TOPIC = Pattern.compile("@topic\\( (\\w+) \\)");
  private static final Pattern ORDER = Pattern.compile("@order\\( (\\d+) \\)");
  private static final Pattern GATE = Pattern.compile("@gate\\( (\\d+), (\\d+) \\)");
  private static final Pattern TRIGGER = Pattern.compile("(?s)when\\n(.*?)then");
  private static final Pattern CONCLUSION = Pattern.compile("(\\w+)\\(\\)");

  private final Map<String, String> files;
  private final Set<String> types;
  private final Set<String> rules;

  private GrownRules(Map<String, String> files) {
    this.files = files;
    this.types = all(TYPE);
    this.rules = all(RULE);
  }

  /**
   * The rules in a folder.
   *
   * @throws IOException if they cannot be read
   */
  public static GrownRules from(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(RuleFiles.ENDING)).toList()) {
        files.put(path.getFileName().toString(), Files.readString(path));
      }
    }
    return new GrownRules(files);
  }

  private Set<String> all(Pattern declared) {
    return files.entrySet().stream()
        .filter(file -> !file.getKey().equals(GATES))
        .flatMap(file -> declared.matcher(file.getValue()).results())
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  /** What the names of the types and topics of a copy end with; the rules are number 1. */
  public static String suffix(int copy) {
    return (char) ('a' + copy - 1) + "z";
  }

  /** So many times as large, as files to load. */
  public RuleFiles files(int times) {
    Map<String, String> grown = texts(times);
    return RuleFiles.of(
        "the shipped rules %d times".formatted(times),
        List.copyOf(grown.keySet()),
        grown.entrySet().stream()
            .map(file -> new SourceText("rules/" + file.getKey(), file.getValue()))
            .toList());
  }

  /**
   * So many times as large, in a folder.
   *
   * @throws IOException if it cannot be written
   */
  public void write(int times, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : texts(times).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private Map<String, String> texts(int times) {
    Map<String, String> grown = new LinkedHashMap<>();
    files.forEach(
        (name, text) -> {
          if (name.equals(GATES)) {
            grown.put(name, TRIGGER.matcher(text).replaceAll(found -> joined(found, times)));
            return;
          }
          grown.put(name, text);
          String stem = name.substring(0, name.length() - RuleFiles.ENDING.length());
          for (int copy = 2; copy <= times; copy++) {
            grown.put(stem + suffix(copy) + RuleFiles.ENDING, renamed(text, copy));
          }
        });
    return grown;
  }

  private static String joined(MatchResult trigger, int times) {
    List<String> conclusions =
        CONCLUSION.matcher(trigger.group(1)).results().map(found -> found.group(1)).toList();
    if (conclusions.isEmpty() || times == 1) {
      return Matcher.quoteReplacement(trigger.group());
    }
    List<String> every = new ArrayList<>();
    for (int copy = 1; copy <= times; copy++) {
      String suffix = copy == 1 ? "" : suffix(copy);
      conclusions.forEach(conclusion -> every.add(conclusion + suffix + "()"));
    }
    return "when\n    ( " + String.join(" or ", every) + " )\nthen";
  }

  private String renamed(String text, int copy) {
    String suffix = suffix(copy);
    int place = PLACES * copy;
    String words =
        STRING_OR_WORD
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(renamedWord(found.group(), suffix)));
    String topics = TOPIC.matcher(words).replaceAll("@topic( $1" + suffix + " )");
    String orders =
        ORDER.matcher(topics).replaceAll(found -> "@order( %d )".formatted(later(found, 1, place)));
    return GATE.matcher(orders)
        .replaceAll(found -> "@gate( %s, %d )".formatted(found.group(1), later(found, 2, place)));
  }

  private static int later(MatchResult found, int group, int place) {
    return Integer.parseInt(found.group(group)) + place;
  }

  private String renamedWord(String word, String suffix) {
    if (!word.startsWith("\"")) {
      return types.contains(word) ? word + suffix : word;
    }
    return rules.contains(word.substring(1, word.length() - 1))
        ? word.replaceFirst("^\"(\\w+)-", "\"$1" + suffix + "-")
        : word;
  }
}
