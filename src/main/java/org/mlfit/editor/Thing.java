package org.mlfit.editor;

/**
 * Something that rules declare and files mention.
 *
 * @param kind what it is
 * @param name the type’s name, {@code Type.CONSTANT} for an option, else the id
 */
public record Thing(Kind kind, String name) {

  /** What can be mentioned. */
  public enum Kind {
    /** A declared type: a question, a conclusion, a topic or the options of a choice. */
    TYPE,
    OPTION,
    RULE,
    VERDICT
  }

  /** A declared type. */
  public static Thing type(String name) {
    return new Thing(Kind.TYPE, name);
  }

  /** An option of a declared enum. */
  public static Thing option(String type, String constant) {
    return new Thing(Kind.OPTION, type + "." + constant);
  }

  /** A rule, and so its finding. */
  public static Thing rule(String id) {
    return new Thing(Kind.RULE, id);
  }

  /** A verdict. */
  public static Thing verdict(String id) {
    return new Thing(Kind.VERDICT, id);
  }
}
