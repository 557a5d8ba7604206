package org.mlfit.knowledge.compiled;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.mlfit.knowledge.rule.RuleFiles;

/**
 * The class path without packages of rules. The compiler asks for hundreds of classes of the rules’
 * own packages before it has made them. They are on no class path, but the class loader of the JDK
 * remembers each name that it was asked for as long as the program runs, so that memory would grow
 * with each reload.
 */
final class OtherPackages extends ClassLoader {

  OtherPackages() {
    super(OtherPackages.class.getClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.contains(RuleFiles.PACKAGE_PREFIX)) {
      throw new ClassNotFoundException(name);
    }
    return getParent().loadClass(name);
  }

  @Override
  public URL getResource(String name) {
    return name.contains(RuleFiles.PACKAGE_PREFIX) ? null : super.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws java.io.IOException {
    return name.contains(RuleFiles.PACKAGE_PREFIX)
        ? Collections.emptyEnumeration()
        : super.getResources(name);
  }
}
