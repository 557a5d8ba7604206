package org.mlfit.knowledge.compiled.cache;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.mlfit.knowledge.compiled.RulePart;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.Sha256;

/**
 * The keys under which things about rules are kept. Each stands for everything that they depend on:
 * the rules, that each statement in them was read and checked by us, the classes of this program
 * that take part in compiling or that rules call, the version of Drools and the Java that runs.
 *
 * <p>All rules were read by {@code DrlReader}. Rules that reach the rule engine in any other way
 * have no key and are never kept.
 *
 * @param build a sum over the program
 */
record CacheKey(String build) {

  /** The key of what is known about all rules of some files. */
  String of(RuleFiles checked) {
    return of("checked", checked.hash());
  }

  /** The key under which is noted that all rules of some files could be loaded. */
  String ofLoaded(RuleFiles checked) {
    return of("loaded", checked.hash());
  }

  /** The key under which is kept in which package a part is. */
  String of(RulePart checked) {
    return of("part", checked.hash());
  }

  /** The key of the package of parts that were compiled together. */
  String of(List<RulePart> checked) {
    return of("package", checked.stream().map(RulePart::hash).collect(joining(" ")));
  }

  private String of(String kind, String hash) {
    MessageDigest digest = Sha256.digest();
    List.of(
            kind,
            hash,
            "program " + build,
            "Java " + Runtime.version() + " " + System.getProperty("java.vendor"))
        .forEach(part -> digest.update((part + "\0").getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }
}
