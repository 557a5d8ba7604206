package org.mlfit.knowledge.compiled;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds the classes of some packages of rules in memory. What such a package does not hold is
 * looked for nowhere else, although shipped rules are on the class path.
 */
final class RuleClassLoader extends ClassLoader {

  private final Map<String, byte[]> classes = new HashMap<>();
  private final Set<String> packages = new HashSet<>();

  /** Packages whose classes are on the class path are looked for there. */
  RuleClassLoader(Collection<CompiledRules> rules) {
    super(RuleClassLoader.class.getClassLoader());
    for (CompiledRules each : rules) {
      if (!each.isOnClassPath()) {
        packages.add(each.packageName());
        classes.putAll(each.classes());
      }
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      return isHere(name) ? findClass(name) : super.loadClass(name, resolve);
    }
  }

  private boolean isHere(String name) {
    int end = name.indexOf('.');
    return end > 0 && packages.contains(name.substring(0, end));
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    // A class is defined once, and all of them are as large as the rules.
    byte[] bytes = classes.remove(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
