package org.mlfit.knowledge.compiled;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.Sha256;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.RuleFile;
import org.mlfit.knowledge.tree.RuleTree;

/** Compiles checked rules with the executable model of Drools. */
public final class RuleCompiler {

  private static final String CLASS_ENDING = ".class";

  /** The shipped rules are one batch; ten times as many need half of the memory so. */
  private static final int USUALLY_TOGETHER = 400;

  private final int together;

  /** A compiler for rule bases of usual size. */
  public RuleCompiler() {
    this(USUALLY_TOGETHER);
  }

  /**
   * A compiler that needs more memory or more time.
   *
   * @param together how many rules are compiled in one go, at least one: Drools holds the trees of
   *     all of them, some 160 kB a rule
   */
  public RuleCompiler(int together) {
    this.together = together;
  }

  /**
   * Compiles all rules and loads them.
   *
   * @throws FaultyInputException if Drools refuses a rule that our check let pass, naming the rule
   */
  public RuleModel model(Declarations declarations) {
    EngineText text = new EngineText(declarations);
    return RuleModel.of(text.typesPackage(), compile(text, text.all()));
  }

  /**
   * Compiles some parts: the types into their package, and the rules into others, so many together
   * that they fit into little memory.
   *
   * @param missing the parts to compile
   * @return the package of each
   * @throws FaultyInputException if Drools refuses a rule that our check let pass, naming the rule
   */
  public Map<RulePart, CompiledRules> compile(EngineText text, Collection<RulePart> missing) {
    List<RulePart> rules = text.rules().stream().filter(missing::contains).toList();
    Map<RulePart, CompiledRules> compiled = new LinkedHashMap<>();
    boolean withTypes = missing.contains(text.types());
    for (List<RulePart> some : batches(rules)) {
      compiled.putAll(compileTogether(text, withTypes && compiled.isEmpty(), some));
    }
    return compiled;
  }

  /** How many packages the rules of some parts come into where none is compiled yet. */
  public int packages(List<RulePart> rules) {
    return batches(rules).size();
  }

  /** In their order; a single one that is empty if there are no rules. */
  private List<List<RulePart>> batches(List<RulePart> parts) {
    List<List<RulePart>> batches = new ArrayList<>(List.of(new ArrayList<>()));
    int rules = 0;
    for (RulePart part : parts) {
      if (rules > 0 && rules + part.rules().size() > together) {
        batches.add(new ArrayList<>());
        rules = 0;
      }
      batches.get(batches.size() - 1).add(part);
      rules += part.rules().size();
    }
    return batches;
  }

  private static Map<RulePart, CompiledRules> compileTogether(
      EngineText text, boolean withTypes, List<RulePart> rules) {
    Build build = build(text, withTypes ? text.typesDrl() : text.typesDrl(rules), rules);
    if (build.hasErrors()) {
      throw new FaultyInputException(culprits(text, rules));
    }
    Map<RulePart, CompiledRules> compiled = new LinkedHashMap<>();
    if (withTypes) {
      compiled.put(text.types(), build.compiled(text.typesPackage()));
    }
    if (!rules.isEmpty()) {
      CompiledRules together = build.compiled(text.packageOf(rules));
      rules.forEach(part -> compiled.put(part, together));
    }
    return compiled;
  }

  /** Compiles the rules one by one, since the messages of a batch name generated classes. */
  private static List<Fault> culprits(EngineText text, List<RulePart> parts) {
    List<Fault> faults = new ArrayList<>();
    List<RuleFile> files = text.files(parts);
    for (RuleFile file : files) {
      for (RuleTree rule : file.rules()) {
        List<RulePart> alone = List.of(text.rules(List.of(rule)));
        if (build(text, text.typesDrl(alone), alone).hasErrors()) {
          faults.addAll(refused(file.source(), rule));
        }
      }
    }
    if (faults.isEmpty()) {
      faults.add(
          Fault.of(
                  files.get(0).source().name(),
                  "engine-refuses-together",
                  "The rule engine accepts each rule, but not all of them together.")
              .suggesting("Take out what you wrote last, and add it again rule by rule."));
    }
    return faults;
  }

  /** The author's own code in a rule is to blame before the rule is. */
  private static List<Fault> refused(SourceText source, RuleTree rule) {
    List<Fault> code =
        rule.patterns()
            .flatMap(pattern -> pattern.constraints().stream())
            .filter(Constraint.OwnCode.class::isInstance)
            .map(own -> refused(source, rule, (Constraint.OwnCode) own))
            .toList();
    return code.isEmpty() ? List.of(refusedWhole(source, rule)) : code;
  }

  private static Fault refused(SourceText source, RuleTree rule, Constraint.OwnCode own) {
    return Fault.at(
            source,
            own.position(),
            own.code().length(),
            "engine-refuses",
            "The rule engine does not accept rule " + rule.name() + ", which holds code here.")
        .suggesting("Check the names, the types and the imports that it needs.");
  }

  private static Fault refusedWhole(SourceText source, RuleTree rule) {
    return Fault.at(
            source,
            rule.position(),
            "rule".length(),
            "engine-refuses",
            "The rule engine does not accept rule "
                + rule.name()
                + ", although each name in it is declared.")
        .suggesting(
            "Compare it with a rule that works, and take out one condition after the other.");
  }

  private static Build build(EngineText text, String types, List<RulePart> rules) {
    String drl = rules.isEmpty() ? "" : text.drl(rules);
    KieServices services = KieServices.get();
    ReleaseId release = services.newReleaseId("org.mlfit", "rules", version(types + drl));
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(release);
    files.write("src/main/resources/" + text.typesPackage() + "/types.drl", types);
    if (!rules.isEmpty()) {
      files.write("src/main/resources/" + text.packageOf(rules) + "/rules.drl", drl);
    }
    KieBuilderImpl builder = (KieBuilderImpl) services.newKieBuilder(files, new OtherPackages());
    try {
      builder.buildAll(ExecutableModelProject.class);
      return builder.getResults().hasMessages(Message.Level.ERROR)
          ? Build.failed()
          : new Build(false, Optional.of((InternalKieModule) builder.getKieModuleIgnoringErrors()));
    } catch (RuntimeException thrownByTheEngine) {
      // Drools answers some mistakes with an exception instead of a message, which helps no author.
      return Build.failed();
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  /** Drools names classes after it: the same rules give the same bytes so, whoever builds them. */
  private static String version(String drl) {
    return HexFormat.of().formatHex(Sha256.of(drl.getBytes(StandardCharsets.UTF_8)));
  }

  private record Build(boolean hasErrors, Optional<InternalKieModule> module) {

    static Build failed() {
      return new Build(true, Optional.empty());
    }

    CompiledRules compiled(String packageName) {
      InternalKieModule compiled = module.orElseThrow();
      Map<String, byte[]> classes = new TreeMap<>();
      List<String> models = new ArrayList<>();
      for (String file : compiled.getFileNames()) {
        if (file.endsWith(CLASS_ENDING)) {
          String name = file.substring(0, file.length() - CLASS_ENDING.length());
          if (name.startsWith(packageName + "/")) {
            classes.put(name.replace('/', '.'), compiled.getBytes(file));
          }
        } else if (file.endsWith("/drools-model")) {
          new String(compiled.getBytes(file), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> line.startsWith(packageName + "."))
              .forEach(models::add);
        }
      }
      return new CompiledRules(packageName, classes, List.copyOf(models));
    }
  }
}
