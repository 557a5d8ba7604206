package org.mlfit.knowledge.language.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Topic;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.tree.Declaration.FactType;
import org.mlfit.knowledge.tree.Declaration.OptionType;
import org.mlfit.knowledge.tree.LanguageWords;
import org.mlfit.knowledge.tree.RuleFile;

/**
 * Everything that the rule files declare, with names resolved.
 *
 * @param files as read, in order
 * @param topics in order
 * @param questions in topic order, then as declared
 * @param conclusions as declared
 * @param optionTypes the declared enums by name
 * @param rules as they stand in the files
 * @param gates in the order in which they are walked
 * @param names where to find each of them
 */
public record Declarations(
    List<RuleFile> files,
    List<Topic> topics,
    List<Question> questions,
    List<ConclusionType> conclusions,
    Map<String, OptionType> optionTypes,
    List<Rule> rules,
    List<Gate> gates,
    DeclaredNames names) {

  private static final Set<String> KNOWN_PARENTS =
      Set.of(LanguageWords.CONCLUSION, LanguageWords.TOPIC);

  /** What is declared, in order. */
  public Declarations(
      List<RuleFile> files,
      List<Topic> topics,
      List<Question> questions,
      List<ConclusionType> conclusions,
      Map<String, OptionType> optionTypes,
      List<Rule> rules,
      List<Gate> gates) {
    this(
        files,
        topics,
        questions,
        conclusions,
        optionTypes,
        rules,
        gates,
        DeclaredNames.of(files, questions, conclusions));
  }

  /** Resolves what some files declare; adds what cannot be resolved to the faults. */
  public static Declarations of(List<RuleFile> files, List<Fault> faults) {
    boolean readWhole = faults.isEmpty();
    Resolver resolver = new Resolver(files, faults, readWhole);
    List<Topic> topics = resolver.topics();
    Map<String, OptionType> optionTypes = resolver.optionTypes();
    List<Question> questions = new ArrayList<>(resolver.questions(topics, optionTypes));
    questions.sort(Comparator.comparing(Question::topic));
    List<ConclusionType> conclusions = resolver.conclusions();
    List<Rule> rules = resolver.rules(topics, conclusions, questions);
    List<Gate> gates = new GateTable(faults, sourcesOf(files), readWhole).gates(rules, questions);
    return new Declarations(
        List.copyOf(files),
        topics,
        List.copyOf(questions),
        conclusions,
        Map.copyOf(optionTypes),
        rules,
        gates);
  }

  /** The question that a type declares. */
  public Optional<Question> question(String typeName) {
    return Optional.ofNullable(names.questions().get(typeName));
  }

  /** The conclusion that a type declares. */
  public Optional<ConclusionType> conclusion(String typeName) {
    return Optional.ofNullable(names.conclusions().get(typeName));
  }

  /** Whether any file declares a type of that name, of any sort. */
  public boolean isDeclared(String typeName) {
    return !names.declared(typeName).isEmpty();
  }

  /** {@code Harm.MONEY}, the first option of a declared enum. */
  public String exampleOption(String optionType) {
    return optionType + "." + optionTypes.get(optionType).options().get(0).constant();
  }

  /** {@code Harm.MONEY} for {@code MONEY}, if a declared enum has such an option. */
  public Optional<String> optionNamed(String constant) {
    return optionTypes.values().stream()
        .filter(type -> type.options().stream().anyMatch(o -> o.constant().equals(constant)))
        .map(type -> type.name() + "." + constant)
        .sorted()
        .findFirst();
  }

  /** Whether a type is a faulty question or conclusion, which is reported where it is declared. */
  public boolean isFaulty(String typeName) {
    return question(typeName).isEmpty()
        && names.declared(typeName).stream()
            .anyMatch(
                d ->
                    d instanceof FactType type
                        && type.parent().filter(KNOWN_PARENTS::contains).isEmpty());
  }

  /**
   * Such as {@code (rules/data.drl:4)} with a blank before it; empty if no file declares the name.
   */
  public String whereDeclared(String typeName) {
    return names.declared(typeName).stream()
        .map(declaration -> " (" + declaration.position().fileAndLine() + ")")
        .findFirst()
        .orElse("");
  }

  /** The text of a file that was read. */
  public SourceText source(String fileName) {
    return names.sources().get(fileName);
  }

  private static Map<String, SourceText> sourcesOf(List<RuleFile> files) {
    Map<String, SourceText> sources = new LinkedHashMap<>();
    files.forEach(file -> sources.put(file.source().name(), file.source()));
    return sources;
  }
}
