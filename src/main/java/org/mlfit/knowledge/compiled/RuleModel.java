package org.mlfit.knowledge.compiled;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * Rules ready to run.
 *
 * @param kieBase the rules
 * @param classLoader finds the declared types
 * @param packageName the package of the declared types
 * @param compiled who compiled them and whether that is kept, in words that go on from "compiled"
 */
public record RuleModel(
    KieBase kieBase, ClassLoader classLoader, String packageName, String compiled) {

  /** The name of the global through which compiled rules report that they are met. */
  public static final String FIRINGS = "firings";

  /** Rules from classes that a class loader finds. */
  public static RuleModel of(ClassLoader classLoader, String packageName, List<String> modelNames) {
    List<Model> models = new ArrayList<>();
    for (String name : modelNames) {
      models.add((Model) instanceOf(name, classLoader));
    }
    return new RuleModel(
        KieBaseBuilder.createKieBaseFromModel(models), classLoader, packageName, "now");
  }

  /** The same rules with other words about who compiled them. */
  public RuleModel compiled(String byWhom) {
    return new RuleModel(kieBase, classLoader, packageName, byWhom);
  }

  /** The class of a declared type. */
  public Class<?> type(String name) {
    return classOf(packageName + "." + name, classLoader);
  }

  private static Object instanceOf(String name, ClassLoader classLoader) {
    try {
      return classOf(name, classLoader).getConstructor().newInstance();
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
