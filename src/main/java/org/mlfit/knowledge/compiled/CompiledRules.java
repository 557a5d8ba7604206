package org.mlfit.knowledge.compiled;

import java.util.List;
import java.util.Map;

/**
 * A package of compiled rules or declared types.
 *
 * @param packageName the package of the classes
 * @param classes the bytes of each class by its name; none if they are on the class path
 * @param models the names of the classes that describe the rules to Drools
 */
public record CompiledRules(String packageName, Map<String, byte[]> classes, List<String> models) {

  /** Whether the classes are on the class path, where the build put them. */
  public boolean isOnClassPath() {
    return classes.isEmpty();
  }

  /** Loads all rules of a package that holds the declared types too. */
  public RuleModel load() {
    return RuleModel.of(new RuleClassLoader(List.of(this)), packageName, models);
  }
}
