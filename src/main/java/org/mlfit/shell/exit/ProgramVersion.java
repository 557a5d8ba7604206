package org.mlfit.shell.exit;

/** Which program this is. */
public final class ProgramVersion {

  private ProgramVersion() {}

  /** The name and version of the program, and of the Java that it runs on. */
  public static String inWords() {
    return ofProgram() + ", Java " + Runtime.version().feature();
  }

  /** The name and version of the program. */
  public static String ofProgram() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return "mlfit " + (version == null ? "from the build folder" : version);
  }
}
