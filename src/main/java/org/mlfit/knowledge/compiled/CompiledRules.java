package org.mlfit.knowledge.compiled;

import java.util.List;
import java.util.Map;

/**
 * Rules as classes.
 *
 * @param packageName the package of the classes
 * @param classes the bytes of each class by its name
 * @param models the names of the classes that describe the rules to Drools
 */
public record CompiledRules(String packageName, Map<String, byte[]> classes, List<String> models) {

  /** Loads the classes with a class loader of their own. */
  public RuleModel load() {
    return RuleModel.of(new RuleClassLoader(classes, packageName), packageName, models);
  }

  /**
   * Looks for rule classes in memory first, since the shipped ones may be on the class path too.
   */
  private static final class RuleClassLoader extends ClassLoader {

    private final Map<String, byte[]> classes;
    private final String packagePrefix;

    RuleClassLoader(Map<String, byte[]> classes, String packageName) {
      super(CompiledRules.class.getClassLoader());
      this.classes = classes;
      this.packagePrefix = packageName + ".";
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
          return loaded;
        }
        return classes.containsKey(name) || name.startsWith(packagePrefix)
            ? findClass(name)
            : super.loadClass(name, resolve);
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
