package org.mlfit.reasoning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.compiled.cache.ShippedRules;
import org.mlfit.reasoning.lookahead.LookBytes;

/**
 * The step of the build that looks ahead from no answers with the shipped rules, so that the first
 * question of a talk comes at once.
 */
public final class FirstLookBuild {

  private FirstLookBuild() {}

  /**
   * Looks ahead, unless that was done since the rules were compiled last.
   *
   * @param folders the output, which holds the compiled rules
   * @throws IOException if the output cannot be written
   */
  public static void main(String[] folders) throws IOException {
    Path notes = Path.of(folders[0]).resolve(ShippedRules.NOTES);
    if (!Files.exists(notes)) {
      KnowledgeBase base = new KnowledgeLoader(Clock.systemUTC()).loadShipped();
      Files.write(notes, new LookBytes(base).of(new Foresight(base).reasoner().firstLook()));
    }
  }
}
