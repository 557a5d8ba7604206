package org.mlfit.knowledge.compiled;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/**
 * The class path without one package. The compiler asks for hundreds of classes of the rules’ own
 * package before it has made them. They are on no class path, but the class loader of the JDK
 * remembers each name that it was asked for as long as the program runs, so that memory would grow
 * with each reload.
 */
final class OtherPackages extends ClassLoader {

  private final String packageName;

  OtherPackages(String packageName) {
    super(OtherPackages.class.getClassLoader());
    this.packageName = packageName;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.contains(packageName)) {
      throw new ClassNotFoundException(name);
    }
    return getParent().loadClass(name);
  }

  @Override
  public URL getResource(String name) {
    return name.contains(packageName) ? null : super.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws java.io.IOException {
    return name.contains(packageName) ? Collections.emptyEnumeration() : super.getResources(name);
  }
}
