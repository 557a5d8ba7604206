package org.mlfit.shell.exit;

/** Which program this is. */
public final class ProgramVersion {

  private ProgramVersion() {}

  /** The name and version of the program, and of the Java that it runs on. */
  public static String inWords() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return "mlfit "
        + (version == null ? "from the build folder" : version)
        + ", Java "
        + Runtime.version().feature();
  }
}
