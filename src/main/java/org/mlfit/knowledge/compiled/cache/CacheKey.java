package org.mlfit.knowledge.compiled.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.Sha256;

/**
 * The key under which compiled rules are kept; it stands for everything that they depend on: the
 * rule files, that each statement in them was read and checked by us, the classes of this program
 * that take part in compiling or that rules call, the version of Drools and the Java that runs.
 */
final class CacheKey {

  private CacheKey() {}

  /**
   * The key of rules that were read by {@code DrlReader}. Rules that reach the rule engine in any
   * other way have no key and are never kept.
   */
  static String of(RuleFiles checked, String build) {
    MessageDigest digest = Sha256.digest();
    List.of(
            "checked",
            checked.hash(),
            "program " + build,
            "Java " + Runtime.version() + " " + System.getProperty("java.vendor"))
        .forEach(part -> digest.update((part + "\0").getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }
}
