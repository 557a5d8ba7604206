package org.mlfit.knowledge.compiled.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.knowledge.compiled.CompiledRules;
import org.mlfit.knowledge.compiled.RuleModel;
import org.mlfit.knowledge.compiled.RulePart;
import org.mlfit.knowledge.source.SourceText;

/**
 * The rules inside the jar, as text and compiled by the build.
 *
 * @param hash of the rule files, as {@code RuleFiles} computes it
 * @param build a sum over the classes that compile the rules, that they call or that reason about
 *     them, and the version of Drools
 * @param types the package of the declared types
 * @param models the names of the classes that describe the rules to Drools
 * @param parts the package of each part of the rules by the hash of the part
 * @param fileNames the rule files in order
 */
public record ShippedRules(
    String hash,
    String build,
    String types,
    List<String> models,
    Map<String, String> parts,
    List<String> fileNames) {

  static final String FOLDER = "META-INF/mlfit/";
  static final String INDEX = FOLDER + "rules.index";

  /** Where the build puts what it works out about the rules. */
  public static final String NOTES = FOLDER + "rules.notes";

  /** The rules that the build put on the class path; nothing if the program was not built by it. */
  public static Optional<ShippedRules> find() {
    return text(INDEX).map(ShippedRules::parse);
  }

  /** The text of each rule file. */
  public List<SourceText> sources() {
    return fileNames.stream()
        .map(name -> new SourceText("rules/" + name, text(FOLDER + "rules/" + name).orElse("")))
        .toList();
  }

  /** The compiled rules, whose classes are on the class path. */
  public RuleModel load() {
    return RuleModel.of(ShippedRules.class.getClassLoader(), types, models);
  }

  /** The compiled package that holds a part; nothing if the part is none of the shipped rules. */
  Optional<CompiledRules> find(RulePart part) {
    return Optional.ofNullable(parts.get(part.hash()))
        .map(
            name ->
                new CompiledRules(
                    name,
                    Map.of(),
                    models.stream().filter(model -> model.startsWith(name + ".")).toList()));
  }

  /** What the build worked out about the rules; nothing if it did not. */
  static Optional<byte[]> notes() {
    return bytes(NOTES);
  }

  /** The index as the build writes it. */
  String index() {
    StringBuilder text =
        new StringBuilder("hash " + hash + "\nbuild " + build + "\ntypes " + types + "\n");
    models.forEach(model -> text.append("model ").append(model).append('\n'));
    parts.forEach(
        (part, name) -> text.append("part ").append(part).append(' ').append(name).append('\n'));
    fileNames.forEach(file -> text.append("file ").append(file).append('\n'));
    return text.toString();
  }

  static ShippedRules parse(String index) {
    String hash = "";
    String build = "";
    String types = "";
    Map<String, String> parts = new LinkedHashMap<>();
    List<String> models = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (String line : index.lines().toList()) {
      String[] words = line.split(" ", 2);
      switch (words[0]) {
        case "hash" -> hash = words[1];
        case "build" -> build = words[1];
        case "types" -> types = words[1];
        case "part" -> parts.put(words[1].split(" ")[0], words[1].split(" ")[1]);
        case "model" -> models.add(words[1]);
        case "file" -> files.add(words[1]);
        default -> throw new IllegalStateException("The index of the shipped rules is damaged.");
      }
    }
    return new ShippedRules(hash, build, types, List.copyOf(models), parts, List.copyOf(files));
  }

  private static Optional<String> text(String name) {
    return bytes(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private static Optional<byte[]> bytes(String name) {
    try (InputStream stream = ShippedRules.class.getClassLoader().getResourceAsStream(name)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read " + name + " from the jar", unreadable);
    }
  }
}
