package org.mlfit.editor.place;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.editor.Firings;
import org.mlfit.editor.Names;
import org.mlfit.editor.Played.Advised;
import org.mlfit.editor.Texts;
import org.mlfit.editor.Thing;
import org.mlfit.editor.Workspace;
import org.mlfit.knowledge.language.table.ConditionWord;
import org.mlfit.knowledge.language.table.MetadataKey;
import org.mlfit.knowledge.language.table.RefusedWord;
import org.mlfit.knowledge.question.Allowed;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.scenario.read.ScenarioKey;

/** What things and words mean, in Markdown. */
public final class Meaning {

  private static final int SHOWN = 8;
  private static final int SCENARIOS_SHOWN = 3;
  private static final String NOT_PLAYED =
      "In which scenarios it fires is known once they are played: save the file, or run them.";

  private final Workspace workspace;

  /** The meaning of things in a workspace. */
  public Meaning(Workspace workspace) {
    this.workspace = workspace;
  }

  /** What a thing is; nothing if no rule declares it. */
  public Optional<String> of(Thing thing) {
    Names names = workspace.checked().names();
    return switch (thing.kind()) {
      case TYPE -> ofType(thing.name(), names);
      case OPTION -> names.option(thing).map(option -> ofOption(thing, option));
      case RULE -> names.rule(thing.name()).map(rule -> of(rule, names));
      case VERDICT -> names.verdict(thing.name()).map(Meaning::of);
    };
  }

  /**
   * What a word at a place means that names nothing: of the rule language, or a key of a scenario.
   */
  public Optional<String> at(Path file, int line, int column) {
    Texts texts = workspace.texts();
    Optional<SourceText> text = texts.text(file);
    if (text.isPresent() && texts.isRuleFile(file)) {
      return RulePlace.wordAt(text.get(), new Position(text.get().name(), line, column))
          .flatMap(Meaning::ofWord);
    }
    return text.filter(scenarios -> texts.isScenarioFile(file)).stream()
        .flatMap(scenarios -> workspace.words(scenarios).stream())
        .filter(word -> word.holds(new Position(word.position().file(), line, column)))
        .flatMap(word -> word.keyOf().flatMap(place -> ScenarioKey.of(place, word.text())).stream())
        .map(key -> key.meaning() + ".")
        .findFirst();
  }

  /** What a key of metadata says. */
  static String of(MetadataKey key) {
    return paragraphs(
        "`" + key.example() + "`",
        key.meaning()
            + (key.allowed().isEmpty() ? "" : ": one of " + String.join(", ", key.allowed()))
            + ".",
        "On "
            + key.places().stream().map(MetadataKey.Place::words).collect(joining(", on "))
            + ".");
  }

  /**
   * What a word of the rule language or a key of a scenario file means, such as {@code contains},
   * {@code @gate} and {@code set-aside}.
   */
  public static Optional<String> ofWord(String word) {
    if (word.startsWith("@")) {
      return MetadataKey.of(word.substring(1)).map(Meaning::of);
    }
    Optional<String> condition =
        Stream.of(ConditionWord.values())
            .filter(known -> known.written().equals(word))
            .findFirst()
            .map(known -> paragraphs("`" + known.example() + "`", known.meaning() + "."));
    return condition.or(
        () ->
            RefusedWord.ALL.stream()
                .filter(refused -> refused.word().equals(word))
                .findFirst()
                .map(refused -> paragraphs("`" + word + "` is refused.", refused.instead())));
  }

  private Optional<String> ofType(String type, Names names) {
    return names
        .declarations()
        .question(type)
        .map(question -> of(question, names))
        .or(() -> names.declarations().conclusion(type).map(held -> of(held, names)))
        .or(
            () ->
                names
                    .topicOfType(type)
                    .map(t -> paragraphs("**" + t.title() + "**", "The topic `" + t.id() + "`.")))
        .or(
            () ->
                Optional.ofNullable(names.declarations().optionTypes().get(type))
                    .map(
                        options ->
                            options.options().stream()
                                .map(o -> "- `" + o.constant() + "` " + o.label())
                                .collect(joining("\n"))));
  }

  private String of(Question question, Names names) {
    List<String> said = new ArrayList<>();
    said.add("**" + question.prompt() + "**");
    said.add("`" + question.id() + "`, topic " + question.topic().title());
    said.add(question.help());
    said.add(Allowed.answersTo(question));
    said.add(
        question.options().stream()
            .map(option -> "- `" + option.id() + "` " + option.label())
            .collect(joining("\n")));
    said.add(
        question
            .requirement()
            .map(r -> "Gate " + r.gate() + " is not passed while it is open.")
            .orElse(""));
    said.add(listed("Read by", readers(question.typeName(), names)));
    return paragraphs(said.toArray(String[]::new));
  }

  private String of(ConclusionType conclusion, Names names) {
    List<String> makers =
        names.declarations().rules().stream()
            .filter(rule -> rule.concludes(conclusion.typeName()))
            .map(Rule::id)
            .toList();
    return paragraphs(
        "**" + conclusion.title() + "**",
        "The conclusion `" + conclusion.id() + "`.",
        makers.isEmpty() ? "No rule concludes it." : listed("Concluded by", makers),
        listed("Read by", readers(conclusion.typeName(), names)));
  }

  private String of(Rule rule, Names names) {
    List<String> naming =
        workspace.inScenarios(Thing.rule(rule.id())).stream()
            .map(mention -> mention.position().fileAndLine())
            .toList();
    return paragraphs(
        "**" + rule.title() + "**",
        rule.sentence(),
        rule.findingKind().map(k -> "Finds: " + k.name().toLowerCase(Locale.ROOT)).orElse("")
            + rule.severity().map(s -> ", " + s.name().toLowerCase(Locale.ROOT)).orElse(""),
        rule.rationale(),
        rule.source().isEmpty() ? "" : "Source: " + rule.source(),
        rule.url().orElse(""),
        "```drl\n" + rule.tree().text() + "\n```",
        workspace.firings().of(rule.id()).map(Meaning::of).orElse(NOT_PLAYED),
        naming.isEmpty() ? "No scenario names it." : listed("Named by scenarios in", naming));
  }

  private static String of(Firings.OfRule firings) {
    List<Advised> all = firings.scenarios();
    String words = capitalised(firings.words()) + " of the " + firings.played() + " played";
    String listed =
        all.stream()
            .limit(SCENARIOS_SHOWN)
            .map(
                scenario ->
                    "\n- " + scenario.name() + " (`" + scenario.position().fileAndLine() + "`)")
            .collect(joining());
    int more = all.size() - SCENARIOS_SHOWN;
    return words
        + (all.isEmpty() ? "." : ":" + listed)
        + (more > 0 ? "\n- and " + more + " more" : "");
  }

  private static String capitalised(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String ofOption(Thing thing, Option option) {
    return paragraphs(
        "**" + option.label() + "**", "`" + thing.name() + "`, `" + option.id() + "`");
  }

  private static String of(Verdict verdict) {
    return paragraphs("**" + verdict.title() + "**", verdict.meaning());
  }

  private static List<String> readers(String type, Names names) {
    return names.declarations().rules().stream()
        .filter(
            rule ->
                rule.tree().patterns().flatMap(Condition.Pattern::typesRead).anyMatch(type::equals))
        .map(Rule::id)
        .toList();
  }

  private static String listed(String lead, List<String> names) {
    if (names.isEmpty()) {
      return "";
    }
    String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
    return lead
        + " "
        + names.stream().limit(SHOWN).map(n -> "`" + n + "`").collect(joining(", "))
        + more
        + ".";
  }

  private static String paragraphs(String... all) {
    return Stream.of(all).filter(said -> !said.isBlank()).collect(joining("\n\n"));
  }
}
