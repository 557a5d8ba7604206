package org.mlfit.knowledge.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mlfit.knowledge.language.check.Checker;
import org.mlfit.knowledge.language.check.RepeatedThresholds;
import org.mlfit.knowledge.language.check.RuleCircles;
import org.mlfit.knowledge.language.check.UnusedNames;
import org.mlfit.knowledge.language.doubt.Doubts;
import org.mlfit.knowledge.language.parse.Parser;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.language.resolve.TypeNames;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.tree.FileFaults;
import org.mlfit.knowledge.tree.RuleFile;

/**
 * Reads rule files into checked trees. A file in which nothing was wrong is not read again while
 * its text stays the same: whoever types in one of many waits for that one. Safe for several
 * threads.
 */
public final class DrlReader {

  private final Trust trust;
  private final Map<String, RuleFile> sound = new ConcurrentHashMap<>();

  /** A reader that does not trust the authors of rules. */
  public DrlReader() {
    this(Trust.NONE);
  }

  /** A reader with a given trust in the authors of rules. */
  public DrlReader(Trust trust) {
    this.trust = trust;
  }

  /**
   * Reads and checks rule files together. Circles and warnings are not reported.
   *
   * @throws FaultyInputException with every error of every file, if there is one
   */
  public Declarations read(List<SourceText> sources) {
    List<Fault> faults = new ArrayList<>();
    Declarations declarations = read(sources, true, faults);
    if (!faults.isEmpty()) {
      throw new FaultyInputException(faults);
    }
    return declarations;
  }

  /**
   * Everything that is wrong or doubtful in rule files, in order. In addition to what {@link #read}
   * reports these are circles of rules, for which the engine and the proofs have messages of their
   * own, and warnings. Warnings are looked for only where there is no error, since what seems to be
   * unused may be used where the error stands.
   *
   * @param complete whether these are all files; where not, a name that seems to be missing may be
   *     declared in another, and is not reported
   */
  public List<Fault> faults(List<SourceText> sources, boolean complete) {
    return look(sources, complete).faults();
  }

  /**
   * What rule files declare as far as it can be read, with everything that {@link #faults} tells of
   * them.
   *
   * @param declarations without whatever is faulty itself
   * @param faults in order
   */
  public record Reading(Declarations declarations, List<Fault> faults) {}

  /** Reads rule files however faulty they are; see {@link #faults}. */
  public Reading look(List<SourceText> sources, boolean complete) {
    List<Fault> faults = new ArrayList<>();
    Declarations declarations = read(sources, complete, faults);
    if (faults.isEmpty() && complete) {
      faults.addAll(new RuleCircles(declarations).faults());
      faults.addAll(new UnusedNames(declarations).warnings());
      faults.addAll(new RepeatedThresholds(declarations).warnings());
      faults.addAll(Doubts.about(declarations));
    }
    return new Reading(declarations, Fault.inOrder(faults));
  }

  private RuleFile file(SourceText source, List<Fault> faults) {
    RuleFile before = sound.get(source.name());
    if (before != null && before.source().text().equals(source.text())) {
      return before;
    }
    int known = faults.size();
    RuleFile file = new Parser(source, faults, trust).file();
    if (faults.size() == known && known < FileFaults.MOST) {
      sound.put(source.name(), file);
    }
    return file;
  }

  private Declarations read(List<SourceText> sources, boolean complete, List<Fault> faults) {
    List<RuleFile> files = new ArrayList<>();
    for (SourceText source : sources) {
      files.add(file(source, faults));
    }
    new TypeNames(files, faults).check();
    boolean readWhole = complete && faults.isEmpty();
    Declarations declarations = Declarations.of(files, faults);
    new Checker(declarations, faults, readWhole).check();
    if (faults.size() >= FileFaults.MOST) {
      faults.add(
          Fault.of(
                  sources.get(0).name(),
                  "too-many-faults",
                  "There are more than " + FileFaults.MOST + " faults.")
              .suggesting("Mend those that are listed, and look again."));
    }
    return declarations;
  }
}
