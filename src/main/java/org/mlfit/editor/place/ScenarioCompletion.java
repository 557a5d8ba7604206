package org.mlfit.editor.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mlfit.editor.Names;
import org.mlfit.editor.Thing;
import org.mlfit.knowledge.language.table.ExampleRule;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.scenario.read.ScenarioKey;
import org.mlfit.scenario.read.ScenarioKey.Place;
import org.mlfit.scenario.read.ScenarioWord;

/** What may be written at a place of a scenario file. */
final class ScenarioCompletion {

  private static final Pattern BEGUN = Pattern.compile("(?m)^scenarios:");
  private static final String DASH = "  - ";
  private static final String SCENARIO =
      """
      name: "%s: what it shows, in a sentence"
          given: { }
          expect: { verdict: %s }""";

  private final Names names;
  private final ScenarioWord wanted;
  private final List<Offer> offers = new ArrayList<>();

  private ScenarioCompletion(Names names, ScenarioWord wanted) {
    this.names = names;
    this.wanted = wanted;
  }

  /** What may be written at a position; nothing where that is free. */
  static List<Offer> at(SourceText source, Position position, Names names) {
    List<Offer> offers = new ArrayList<>();
    ScenarioWord.wantedAt(source, position)
        .map(wanted -> new ScenarioCompletion(names, wanted).all())
        .ifPresent(offers::addAll);
    String before = source.text().substring(0, source.offset(position));
    String line = before.substring(before.lastIndexOf('\n') + 1);
    if (line.isBlank() && !line.isEmpty() && BEGUN.matcher(before).find()) {
      offers.add(scenario("\n" + DASH, names, position));
    }
    return List.copyOf(offers);
  }

  /** A whole scenario. */
  private static Offer scenario(String lead, Names names, Position from) {
    List<Gate> gates = names.declarations().gates();
    String verdict = gates.isEmpty() ? "" : gates.get(gates.size() - 1).verdict().id();
    String text = lead + SCENARIO.formatted(ExampleRule.SIGN, verdict);
    String meaning = "a case, and what is to come of it";
    return new Offer("scenario", meaning, Optional.empty(), "", text, from);
  }

  private List<Offer> all() {
    wanted.keyOf().ifPresent(this::scenario);
    wanted.keyOf().ifPresent(place -> ScenarioKey.of(place).forEach(this::key));
    switch (wanted.sort()) {
      case QUESTION ->
          names
              .declarations()
              .questions()
              .forEach(q -> thing(Thing.type(q.typeName()), q.id(), q.prompt()));
      case ANSWER -> names.question(wanted.question()).ifPresent(this::answers);
      case VERDICT ->
          names.verdicts().forEach(v -> thing(Thing.verdict(v.id()), v.id(), v.title()));
      case FINDING ->
          names.declarations().rules().stream()
              .filter(rule -> rule.findingKind().isPresent())
              .forEach(rule -> thing(Thing.rule(rule.id()), rule.id(), rule.title()));
      case RULE, TAG ->
          names.declarations().rules().forEach(r -> thing(Thing.rule(r.id()), r.id(), r.title()));
      case CONCLUSION ->
          names
              .declarations()
              .conclusions()
              .forEach(c -> thing(Thing.type(c.typeName()), c.id(), c.title()));
      case TRUTH -> {
        word("true", "");
        word("false", "");
      }
      default -> {
        // The rest is free.
      }
    }
    return offers.stream().filter(offer -> !wanted.beside().contains(offer.label())).toList();
  }

  /** A whole scenario at the beginning of a line or behind a dash. */
  private void scenario(Place place) {
    boolean isNext =
        place == Place.FILE && wanted.beside().contains(ScenarioKey.SCENARIOS.written());
    boolean isBegun = place == Place.SCENARIO && Set.of(wanted.text()).containsAll(wanted.beside());
    if (isBegun || isNext && wanted.position().column() == 1) {
      offers.add(scenario(isNext ? DASH : "", names, wanted.position()));
    }
  }

  private void answers(Question question) {
    question
        .options()
        .forEach(
            option ->
                thing(
                    Thing.option(question.optionType().orElseThrow(), option.constant()),
                    option.id(),
                    option.label()));
    if (question.kind() instanceof QuestionKind.YesNo) {
      word("yes", "");
      word("no", "");
    }
    if (question.kind() instanceof QuestionKind.ManyOf) {
      word("none", "no option");
    }
    question.example().ifPresent(example -> word(example, "an example"));
    word("unknown", "asked, and nobody knows");
    word("open", "not asked yet");
  }

  private void key(ScenarioKey key) {
    offers.add(
        new Offer(
            key.written(),
            key.meaning(),
            Optional.empty(),
            "",
            key.written() + ": ",
            wanted.position()));
  }

  private void thing(Thing thing, String id, String detail) {
    String text = wanted.isKey() ? id + ": " : id;
    offers.add(new Offer(id, detail, Optional.of(thing), "", text, wanted.position()));
  }

  private void word(String word, String detail) {
    offers.add(new Offer(word, detail, Optional.empty(), "", word, wanted.position()));
  }
}
