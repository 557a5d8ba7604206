package org.mlfit.knowledge.compiled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * Rules ready to run. Those that are compiled already are loaded when they are first needed: a talk
 * can begin without the rule engine. Safe for several threads.
 */
public final class RuleModel {

  /** The name of the global through which compiled rules report that they are met. */
  public static final String FIRINGS = "firings";

  private final String packageName;
  private final String compiled;
  private final Supplier<Loaded> source;
  private volatile Optional<Loaded> loaded = Optional.empty();

  private RuleModel(String packageName, String compiled, Supplier<Loaded> source) {
    this.packageName = packageName;
    this.compiled = compiled;
    this.source = source;
  }

  private record Loaded(KieBase kieBase, ClassLoader classLoader, String compiled) {}

  /**
   * Rules that are loaded when they are first needed.
   *
   * @param packageName the package of the declared types
   * @param compiled who compiled them, in words that go on from "compiled", until they are loaded
   */
  public static RuleModel later(String packageName, String compiled, Supplier<RuleModel> rules) {
    return new RuleModel(packageName, compiled, () -> rules.get().loaded());
  }

  /** All rules of classes that a class loader finds. */
  public static RuleModel of(ClassLoader classLoader, String packageName, List<String> modelNames) {
    return of(classLoader, packageName, modelNames.stream().map(name -> model(name, classLoader)));
  }

  /**
   * The rules of some parts.
   *
   * @param packageName the package of the declared types
   * @param parts the package that each part is in; what else it holds does not count
   * @throws IllegalStateException if a package does not hold the rules of a part
   */
  public static RuleModel of(String packageName, Map<RulePart, CompiledRules> parts) {
    Map<String, CompiledRules> packages = new LinkedHashMap<>();
    Map<String, Set<String>> rules = new HashMap<>();
    parts.forEach(
        (part, rulesOfAPackage) -> {
          packages.put(rulesOfAPackage.packageName(), rulesOfAPackage);
          rules
              .computeIfAbsent(rulesOfAPackage.packageName(), name -> new HashSet<>())
              .addAll(part.rules());
        });
    ClassLoader classLoader = new RuleClassLoader(packages.values());
    return of(
        classLoader,
        packageName,
        packages.values().stream()
            .flatMap(
                each ->
                    each.models().stream()
                        .map(
                            name ->
                                PartOfModel.of(
                                    model(name, classLoader), rules.get(each.packageName())))));
  }

  private static RuleModel of(
      ClassLoader classLoader, String packageName, Stream<? extends Model> models) {
    List<Model> all = new ArrayList<>();
    models.forEach(all::add);
    Loaded rules = new Loaded(KieBaseBuilder.createKieBaseFromModel(all), classLoader, "now");
    return new RuleModel(packageName, rules.compiled(), () -> rules);
  }

  /** The same rules with other words about who compiled them. */
  public RuleModel compiled(String byWhom) {
    Loaded told = new Loaded(kieBase(), classLoader(), byWhom);
    return new RuleModel(packageName, byWhom, () -> told);
  }

  /**
   * Who compiled them and whether that is kept, in words that go on from "compiled"; as far as that
   * is known, if they are not loaded yet.
   */
  public String compiled() {
    return loaded.map(Loaded::compiled).orElse(compiled);
  }

  /** The rules. */
  public KieBase kieBase() {
    return loaded().kieBase();
  }

  /** The package of the declared types. */
  public String packageName() {
    return packageName;
  }

  /** Finds the declared types. */
  public ClassLoader classLoader() {
    return loaded().classLoader();
  }

  /** The class of a declared type. */
  public Class<?> type(String name) {
    return classOf(packageName + "." + name, classLoader());
  }

  /** Whoever needs them first loads them, and all others wait for him. */
  private Loaded loaded() {
    return loaded.orElseGet(this::load);
  }

  private synchronized Loaded load() {
    if (loaded.isEmpty()) {
      loaded = Optional.of(source.get());
    }
    return loaded.get();
  }

  private static Model model(String name, ClassLoader classLoader) {
    try {
      return (Model) classOf(name, classLoader).getConstructor().newInstance();
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException("The compiled rules cannot be used: " + name, broken);
    }
  }

  private static Class<?> classOf(String name, ClassLoader classLoader) {
    try {
      return Class.forName(name, true, classLoader);
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException("The compiled rules have no " + name, missing);
    }
  }
}
