package org.mlfit.editor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.language.DrlReader;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.scenario.read.ScenarioWord;

/**
 * Rules and scenarios as they are worked on. What was read of a text is kept while the text stays
 * the same. Safe for several threads.
 */
public final class Workspace {

  private final Texts texts;
  private final KnowledgeLoader loader;
  private final DrlReader reader;
  private final Map<String, Kept<Names, List<Mention>>> ruleMentions = new ConcurrentHashMap<>();
  private final Map<String, Kept<String, List<ScenarioWord>>> words = new ConcurrentHashMap<>();
  private final Map<String, Kept<String, List<Fault>>> scenarioFaults = new ConcurrentHashMap<>();
  private final Replays replays;
  private volatile Optional<Last> last = Optional.empty();
  private volatile Optional<KnowledgeBase> usable = Optional.empty();

  /** Works on some texts; nothing is read before it is needed. */
  public Workspace(Texts texts, KnowledgeLoader loader) {
    this.texts = texts;
    this.loader = loader;
    this.reader = new DrlReader(texts.trust());
    this.replays = new Replays(loader);
  }

  /** What was read of a text by something that may change without it. */
  private record Kept<B, T>(String text, B by, T read) {

    boolean isOf(String now, B byNow) {
      return by.equals(byNow) && text.equals(now);
    }
  }

  /** The rules as they were read last, and what came of it. */
  private record Last(Texts.Rules rules, Checked checked) {

    boolean isOf(Texts.Rules now) {
      return rules.files().hash().equals(now.files().hash()) && rules.faults().equals(now.faults());
    }
  }

  /** The texts that are worked on. */
  public Texts texts() {
    return texts;
  }

  /** The rules as they are now, read and checked anew if any of their texts changed. */
  public synchronized Checked check() {
    Texts.Rules rules = texts.rules();
    if (last.filter(before -> before.isOf(rules)).isEmpty()) {
      Checked checked = Checked.of(rules, reader, loader);
      last = Optional.of(new Last(rules, checked));
      usable = checked.usable().or(() -> usable);
    }
    return last.orElseThrow().checked();
  }

  /** The rules as they would be with other texts. */
  public Checked checkedAs(List<SourceText> sources) {
    Texts.Rules rules = texts.rules();
    RuleFiles files =
        RuleFiles.of(
            rules.files().origin(), rules.files().trust(), texts.namesOf(sources), sources);
    return Checked.of(new Texts.Rules(files, rules.faults()), reader, loader);
  }

  /** The rules as they were last checked; they are checked now if they never were. */
  public Checked checked() {
    return last.map(Last::checked).orElseGet(this::check);
  }

  /** The last rules without an error, by which scenarios are read; none if there never were any. */
  public Optional<KnowledgeBase> usable() {
    checked();
    return usable;
  }

  /** Everything that is wrong with a scenario file by the last rules without an error. */
  public List<Fault> faultsOf(SourceText scenarios) {
    return usable()
        .map(
            rules ->
                kept(
                    scenarioFaults,
                    scenarios,
                    rules.files().hash(),
                    () -> Checked.faultsOf(scenarios, rules)))
        .orElseGet(() -> List.of(notChecked(scenarios)));
  }

  private static Fault notChecked(SourceText scenarios) {
    return Fault.of(
            scenarios.name(),
            "not-checked",
            "These scenarios are not checked, since the rules have errors.")
        .suggesting("Mend the rules first.")
        .asWarning();
  }

  /** What came of playing a scenario file as it is now; nothing if it was not played so yet. */
  public Optional<Played> played(SourceText scenarios) {
    return replays.last(scenarios).filter(came -> came.isOf(scenarios, checked().files()));
  }

  /** In which scenarios rules fire, as far as they were played. */
  public Firings firings() {
    List<Played> files = new ArrayList<>();
    boolean areCurrent = true;
    for (SourceText scenarios : texts.scenarios().files()) {
      replays.last(scenarios).ifPresent(files::add);
      areCurrent = areCurrent && (played(scenarios).isPresent() || isKnownToBeFaulty(scenarios));
    }
    return new Firings(List.copyOf(files), areCurrent);
  }

  /** Whether it was found out already; whoever asks for a word does not wait for that. */
  private boolean isKnownToBeFaulty(SourceText scenarios) {
    return usable
        .map(rules -> rules.files().hash())
        .flatMap(
            hash ->
                Optional.ofNullable(scenarioFaults.get(scenarios.name()))
                    .filter(known -> known.isOf(scenarios.text(), hash)))
        .filter(known -> !known.read().isEmpty())
        .isPresent();
  }

  /**
   * Plays the scenarios of a file, if neither it nor the rules have an error; the rules are
   * compiled for that, which takes seconds where they never were. What was played before and is
   * still the same is not played again.
   *
   * @param goesOn whether to go on, asked before each scenario
   * @return what came of it; nothing if they were not played, or not to the end
   * @throws FaultyInputException if the rule engine refuses rules that the check let pass
   */
  public Optional<Played> play(SourceText scenarios, BooleanSupplier goesOn) {
    Checked checked = check();
    if (checked.usable().isEmpty() || !faultsOf(scenarios).isEmpty()) {
      return Optional.empty();
    }
    return played(scenarios).or(() -> replays.play(scenarios, checked.files(), goesOn));
  }

  /** All mentions in a file of rules or scenarios. */
  public List<Mention> mentions(SourceText source) {
    Names names = checked().names();
    return texts.isRuleFile(texts.path(source.name()))
        ? kept(ruleMentions, source, names, () -> RuleMentions.in(source, names))
        : words(source).stream()
            .flatMap(
                word ->
                    names
                        .thing(word)
                        .map(thing -> new Mention(thing, word.position(), word.text(), false))
                        .stream())
            .toList();
  }

  /** The words of a scenario file. */
  public List<ScenarioWord> words(SourceText scenarios) {
    return kept(words, scenarios, "", () -> ScenarioWord.in(scenarios));
  }

  /** What is mentioned at a place of a file. */
  public Optional<Mention> mentionAt(Path file, int line, int column) {
    return texts
        .text(file)
        .filter(text -> texts.isRuleFile(file) || texts.isScenarioFile(file))
        .flatMap(
            text -> {
              Position place = new Position(text.name(), line, column);
              return mentions(text).stream().filter(mention -> mention.holds(place)).findFirst();
            });
  }

  /** Where a thing is declared. */
  public List<Mention> declarationsOf(Thing thing) {
    return among(texts.rules().files().sources(), m -> m.thing().equals(thing) && m.declares());
  }

  /** Where a thing is mentioned in rules, and then in scenarios. */
  public List<Mention> mentionsOf(Thing thing) {
    return mentionsOf(Set.of(thing));
  }

  /** Where any of some things is mentioned in rules, and then in scenarios. */
  public List<Mention> mentionsOf(Set<Thing> things) {
    List<SourceText> sources = new ArrayList<>(texts.rules().files().sources());
    sources.addAll(texts.scenarios().files());
    return among(sources, mention -> things.contains(mention.thing()));
  }

  /** Where a thing is mentioned in scenarios. */
  public List<Mention> inScenarios(Thing thing) {
    return among(texts.scenarios().files(), mention -> mention.thing().equals(thing));
  }

  private List<Mention> among(List<SourceText> sources, Predicate<Mention> wanted) {
    return sources.stream().flatMap(text -> mentions(text).stream()).filter(wanted).toList();
  }

  private static <B, T> T kept(
      Map<String, Kept<B, T>> all, SourceText source, B by, Supplier<T> reads) {
    return Optional.ofNullable(all.get(source.name()))
        .filter(before -> before.isOf(source.text(), by))
        .map(Kept::read)
        .orElseGet(
            () -> {
              T read = reads.get();
              all.put(source.name(), new Kept<>(source.text(), by, read));
              return read;
            });
  }
}
