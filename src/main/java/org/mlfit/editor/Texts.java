package org.mlfit.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.rule.SkippedPaths;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.source.Utf8;
import org.mlfit.knowledge.source.VisibleFiles;
import org.mlfit.scenario.ScenarioFile;

/**
 * The texts that are worked on: those of the files on disk, and in the place of a file that is open
 * the text in the editor, saved or not. The disk is looked at anew each time, so nobody has to say
 * what changed there. Safe for several threads.
 */
public final class Texts {

  private static final Pattern SCENARIOS = Pattern.compile("(?ms)^scenarios\\s*:.*\\bgiven\\s*:");

  private final Path root;
  private final Path rules;
  private final Path scenarios;
  private final Trust trust;
  private final Map<Path, String> open = new ConcurrentHashMap<>();

  /**
   * The texts below some folders.
   *
   * @param root the folder that is open in the editor; files below it are called by their way from
   *     there
   * @param rules the folder with rule files
   * @param scenarios the folder with scenario files, which need not be there
   */
  public Texts(Path root, Path rules, Path scenarios, Trust trust) {
    this.root = root.toAbsolutePath().normalize();
    this.rules = this.root.resolve(rules).normalize();
    this.scenarios = this.root.resolve(scenarios).normalize();
    this.trust = trust;
  }

  /**
   * Rule files as they are now.
   *
   * @param files those that could be read
   * @param faults what is wrong with the others, and with the folder
   */
  public record Rules(RuleFiles files, List<Fault> faults) {

    /** Whether these are all there are. */
    boolean areComplete() {
      return faults.stream().noneMatch(Fault::isError);
    }
  }

  /** Takes the text of a file that is open in the editor. */
  public void open(Path file, String text) {
    open.put(file.toAbsolutePath().normalize(), text);
  }

  /** From now on the text on disk counts. */
  public void close(Path file) {
    open.remove(file.toAbsolutePath().normalize());
  }

  /** What a file is called in messages. */
  public String name(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    return (whole.startsWith(root) ? root.relativize(whole) : whole).toString().replace('\\', '/');
  }

  /** The file of a name. */
  public Path path(String name) {
    return root.resolve(name).normalize();
  }

  /** How far the authors of the rules are trusted. */
  Trust trust() {
    return trust;
  }

  /** The folders with rules and scenarios, whether they are there or not. */
  public List<Path> folders() {
    return List.of(rules, scenarios);
  }

  /** Whether a file is open in the editor. */
  public boolean isOpen(Path file) {
    return open.containsKey(file.toAbsolutePath().normalize());
  }

  /** Whether a file holds rules or scenarios by its place and name. */
  public boolean isOfInterest(Path file) {
    return isRuleFile(file) || isScenarioFile(file);
  }

  /** What the folder with rule files is called in messages. */
  public String rulesFolder() {
    return name(rules);
  }

  /** Whether a file is one of the rules by its place and name. */
  public boolean isRuleFile(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    return whole.startsWith(rules) && whole.toString().endsWith(RuleFiles.ENDING);
  }

  /** Whether a file holds scenarios: by its folder, or if it is open by its text. */
  public boolean isScenarioFile(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    return ScenarioFile.isNamedSo(whole)
        && (whole.startsWith(scenarios) || SCENARIOS.matcher(open.getOrDefault(whole, "")).find());
  }

  /** The text of a file as it is now; nothing if it is neither open nor on disk. */
  public Optional<SourceText> text(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    String text = open.get(whole);
    return text == null ? read(whole) : Optional.of(new SourceText(name(whole), text));
  }

  /** All rule files, those that are open and not on disk included. */
  public Rules rules() {
    List<Fault> faults = new ArrayList<>();
    Map<String, SourceText> found = new TreeMap<>();
    try {
      RuleFiles.inFolder(rules, trust, faults)
          .sources()
          .forEach(
              source -> put(found, new SourceText(name(Path.of(source.name())), source.text())));
      faults.addAll(SkippedPaths.in(rules));
    } catch (FaultyInputException noFolder) {
      faults.addAll(noFolder.faults());
    }
    open.forEach(
        (file, text) -> {
          if (isRuleFile(file)) {
            put(found, new SourceText(name(file), text));
          }
        });
    if (found.isEmpty() && faults.isEmpty()) {
      faults.add(RuleFiles.noneIn(rulesFolder()));
    }
    List<SourceText> sources = List.copyOf(found.values());
    RuleFiles files = RuleFiles.of("folder " + name(rules), trust, namesOf(sources), sources);
    return new Rules(files, faults.stream().map(this::named).toList());
  }

  /**
   * Scenario files as they are now.
   *
   * @param files those that could be read, and of them those that are open first
   * @param faults what is wrong with the others
   */
  public record Scenarios(List<SourceText> files, List<Fault> faults) {}

  /** All scenario files. */
  public Scenarios scenarios() {
    Map<Path, SourceText> found = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    open.keySet().stream()
        .filter(this::isScenarioFile)
        .sorted()
        .forEach(file -> text(file).ifPresent(text -> found.put(file, text)));
    for (Path file : scenariosOnDisk(faults)) {
      if (!found.containsKey(file)) {
        read(file)
            .ifPresentOrElse(
                text -> found.put(file, text),
                () ->
                    faults.add(
                        Fault.of(name(file), "unreadable-file", "The file cannot be read as text.")
                            .suggesting("Scenario files are UTF-8 text that you may read.")));
      }
    }
    return new Scenarios(List.copyOf(found.values()), List.copyOf(faults));
  }

  private List<Path> scenariosOnDisk(List<Fault> faults) {
    if (!Files.isDirectory(scenarios)) {
      return List.of();
    }
    try {
      return VisibleFiles.below(scenarios).stream().filter(this::isScenarioFile).toList();
    } catch (IOException unreadable) {
      faults.add(
          Fault.of(name(scenarios), "unreadable-folder", "The folder cannot be read.")
              .suggesting("Check that you may read it and all folders in it."));
      return List.of();
    }
  }

  private Optional<SourceText> read(Path file) {
    try {
      return Files.isRegularFile(file)
          ? Optional.of(new SourceText(name(file), Utf8.text(Files.readAllBytes(file))))
          : Optional.empty();
    } catch (IOException | Utf8.NotUtf8Exception unreadable) {
      return Optional.empty();
    }
  }

  /** What rule files are called in their folder, which their hash is made of. */
  List<String> namesOf(List<SourceText> sources) {
    return sources.stream()
        .map(source -> rules.relativize(path(source.name())).toString().replace('\\', '/'))
        .toList();
  }

  /** The scenario files that are open. */
  public List<SourceText> openScenarios() {
    return open.keySet().stream()
        .filter(this::isScenarioFile)
        .sorted()
        .flatMap(file -> text(file).stream())
        .toList();
  }

  private static void put(Map<String, SourceText> found, SourceText source) {
    found.put(source.name(), source);
  }

  private Fault named(Fault fault) {
    Position there = fault.position();
    return new Fault(
        fault.level(),
        fault.id(),
        new Position(name(Path.of(there.file())), there.line(), there.column()),
        fault.length(),
        fault.line(),
        fault.message(),
        fault.suggestion());
  }
}
