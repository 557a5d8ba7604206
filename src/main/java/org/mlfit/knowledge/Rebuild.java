package org.mlfit.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.mlfit.knowledge.compiled.RuleCompiler;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.RuleFile;

/**
 * Compiles a knowledge base once more in another shape, to compare its advice with that of the
 * original.
 */
public final class Rebuild {

  private Rebuild() {}

  /**
   * The same knowledge with files, declarations and rules in another order; answers have other
   * places on the sheet, and facts are inserted in another order. It must give the same advice.
   */
  public static KnowledgeBase shuffled(KnowledgeBase original, long seed) {
    Random random = new Random(seed);
    Declarations read = original.declarations();
    Declarations shuffled =
        new Declarations(
            shuffled(read.files(), random).stream().map(file -> shuffled(file, random)).toList(),
            read.topics(),
            shuffled(read.questions(), random),
            shuffled(read.conclusions(), random),
            read.optionTypes(),
            read.rules(),
            read.gates());
    return compiled(original, shuffled);
  }

  /**
   * The same knowledge with some more rules, which may conclude what others conclude. Their names
   * must be new.
   */
  public static KnowledgeBase with(KnowledgeBase original, List<Rule> more) {
    Declarations read = original.declarations();
    List<RuleFile> files = new ArrayList<>(read.files());
    RuleFile last = files.remove(files.size() - 1);
    files.add(
        new RuleFile(
            last.source(),
            last.imports(),
            last.declarations(),
            Stream.concat(last.rules().stream(), more.stream().map(Rule::tree)).toList()));
    Declarations grown =
        new Declarations(
            List.copyOf(files),
            read.topics(),
            read.questions(),
            read.conclusions(),
            read.optionTypes(),
            Stream.concat(read.rules().stream(), more.stream()).toList(),
            read.gates());
    return compiled(original, grown);
  }

  private static KnowledgeBase compiled(KnowledgeBase original, Declarations declarations) {
    return new KnowledgeBase(
        original.files(),
        original.loadedAt(),
        declarations,
        new RuleCompiler().model(declarations));
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
