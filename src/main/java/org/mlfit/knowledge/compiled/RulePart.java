package org.mlfit.knowledge.compiled;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.Sha256;

/**
 * What is compiled and kept by itself: all declared types, or the rules of one file.
 *
 * @param packageName the package of its classes, named by the hash of the text, so that a part that
 *     changes never meets classes of its past
 * @param text all that the classes depend on besides the program, as Drools reads it
 */
public record RulePart(String packageName, String text) {

  private static final int PACKAGE_HASH = 16;

  /** A part whose text has no package yet. */
  static RulePart of(String text) {
    byte[] hash = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    String name =
        RuleFiles.PACKAGE_PREFIX + HexFormat.of().formatHex(hash).substring(0, PACKAGE_HASH);
    return new RulePart(name, "package " + name + ";\n" + text);
  }
}
