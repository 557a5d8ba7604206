package org.mlfit.knowledge.compiled.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.base.util.Drools;
import org.mlfit.knowledge.compiled.CompiledRules;
import org.mlfit.knowledge.compiled.EngineText;
import org.mlfit.knowledge.compiled.RuleCompiler;
import org.mlfit.knowledge.compiled.RulePart;
import org.mlfit.knowledge.language.DrlReader;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.Sha256;
import org.mlfit.knowledge.source.SourceText;

/**
 * The step of the build that checks and compiles the shipped rules, so that no start has to compile
 * them, and a faulty rule fails the build with the message that a rule author gets.
 */
public final class ShippedRulesBuild {

  /** What reads, prints and compiles rules, what rules call, and what reasons about them. */
  private static final List<String> CLASSES =
      List.of("org/mlfit/knowledge", "org/mlfit/advice", "org/mlfit/reasoning");

  private ShippedRulesBuild() {}

  /**
   * Compiles the rules of one folder into another, unless that holds them already.
   *
   * @param folders the rules and the output
   * @throws IOException if the output cannot be written
   * @throws IllegalStateException with all faults if the rules are faulty
   */
  public static void main(String[] folders) throws IOException {
    Path rules = Path.of(folders[0]);
    Path output = Path.of(folders[1]);
    try {
      RuleFiles files = RuleFiles.inFolder(rules);
      if (!isCurrent(output, files)) {
        write(rules, files, output);
      }
    } catch (FaultyInputException faulty) {
      throw new IllegalStateException("The shipped rules are faulty:\n" + faulty.getMessage());
    }
  }

  private static boolean isCurrent(Path output, RuleFiles files) throws IOException {
    Path index = output.resolve(ShippedRules.INDEX);
    if (!Files.exists(index)) {
      return false;
    }
    ShippedRules shipped = ShippedRules.parse(Files.readString(index));
    return shipped.hash().equals(files.hash())
        && shipped.build().equals(build(output))
        && shipped.models().stream()
            .allMatch(name -> Files.exists(output.resolve(name.replace('.', '/') + ".class")));
  }

  /**
   * Whenever a class that compiles the rules or reasons about them changes they are compiled again,
   * and what is in caches no longer counts.
   */
  static String build(Path output) throws IOException {
    MessageDigest digest = Sha256.digest();
    digest.update(Drools.getFullVersion().getBytes(StandardCharsets.UTF_8));
    for (String folder : CLASSES) {
      try (Stream<Path> paths = Files.walk(output.resolve(folder))) {
        for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
          digest.update(Files.readAllBytes(path));
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void write(Path rules, RuleFiles files, Path output) throws IOException {
    Declarations declarations = new DrlReader().read(files.sources());
    deleteEarlier(output);
    EngineText text = new EngineText(declarations);
    Map<RulePart, CompiledRules> compiled = new RuleCompiler().compile(text, text.all());
    Set<CompiledRules> packages = new LinkedHashSet<>(compiled.values());
    for (CompiledRules each : packages) {
      for (Map.Entry<String, byte[]> entry : each.classes().entrySet()) {
        write(output.resolve(entry.getKey().replace('.', '/') + ".class"), entry.getValue());
      }
    }
    List<String> names =
        files.sources().stream()
            .map(source -> rules.relativize(Path.of(source.name())).toString().replace('\\', '/'))
            .toList();
    for (int i = 0; i < names.size(); i++) {
      SourceText source = files.sources().get(i);
      Path copy = output.resolve(ShippedRules.FOLDER + "rules/" + names.get(i));
      write(copy, source.text().getBytes(StandardCharsets.UTF_8));
    }
    Map<String, String> parts = new LinkedHashMap<>();
    compiled.forEach((part, itsPackage) -> parts.put(part.hash(), itsPackage.packageName()));
    ShippedRules shipped =
        new ShippedRules(
            files.hash(),
            build(output),
            text.typesPackage(),
            packages.stream().flatMap(each -> each.models().stream()).toList(),
            parts,
            names);
    write(output.resolve(ShippedRules.INDEX), shipped.index().getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private static void deleteEarlier(Path output) throws IOException {
    delete(output.resolve(ShippedRules.FOLDER));
    try (Stream<Path> folders = Files.list(output)) {
      for (Path folder : folders.toList()) {
        if (folder.getFileName().toString().startsWith(RuleFiles.PACKAGE_PREFIX)) {
          delete(folder);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
