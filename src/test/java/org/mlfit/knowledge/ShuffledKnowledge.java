package org.mlfit.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.mlfit.knowledge.compiled.RuleCompiler;
import org.mlfit.knowledge.language.Declarations;
import org.mlfit.knowledge.language.DrlReader;
import org.mlfit.knowledge.tree.RuleFile;

/**
 * The same knowledge, compiled with files and rules in another order; facts go in shuffled, too.
 */
public final class ShuffledKnowledge {

  private ShuffledKnowledge() {}

  /** A knowledge base that must give the same advice. */
  public static KnowledgeBase of(KnowledgeBase original, long seed) {
    Random random = new Random(seed);
    Declarations read = new DrlReader().read(original.files().sources());
    Declarations shuffled =
        new Declarations(
            shuffled(read.files(), random).stream().map(file -> shuffled(file, random)).toList(),
            read.topics(),
            shuffled(read.questions(), random),
            shuffled(read.conclusions(), random),
            read.optionTypes(),
            read.rules(),
            read.gates());
    return new KnowledgeBase(
        original.files(),
        original.loadedAt(),
        shuffled,
        new RuleCompiler().compile(shuffled, "shuffled_" + seed).load());
  }

  private static RuleFile shuffled(RuleFile file, Random random) {
    return new RuleFile(
        file.source(),
        file.imports(),
        shuffled(file.declarations(), random),
        shuffled(file.rules(), random));
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return List.copyOf(copy);
  }
}
