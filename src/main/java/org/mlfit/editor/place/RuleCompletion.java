package org.mlfit.editor.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mlfit.editor.Names;
import org.mlfit.editor.Thing;
import org.mlfit.knowledge.language.table.ConditionWord;
import org.mlfit.knowledge.language.table.ConsequenceForm;
import org.mlfit.knowledge.language.table.ExampleDeclaration;
import org.mlfit.knowledge.language.table.ExampleRule;
import org.mlfit.knowledge.language.table.MetadataKey;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.question.Topic;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.tree.Declaration.OptionType;
import org.mlfit.knowledge.tree.LanguageWords;
import org.mlfit.knowledge.vocabulary.Finding;
import org.mlfit.knowledge.vocabulary.Severity;

/** What may be written at a place of a rule file. */
final class RuleCompletion {

  private final SourceText source;
  private final Names names;
  private final RulePlace place;
  private final List<Offer> offers = new ArrayList<>();

  private RuleCompletion(SourceText source, Names names, RulePlace place) {
    this.source = source;
    this.names = names;
    this.place = place;
  }

  /** What may be written at a position; nothing where that is free. */
  static List<Offer> at(SourceText source, Position position, Names names) {
    String before = source.text().substring(0, source.offset(position));
    boolean inComment =
        before.lastIndexOf("/*") > before.lastIndexOf("*/")
            || before.lastIndexOf("//") > before.lastIndexOf('\n');
    if (inComment) {
      return List.of();
    }
    RuleCompletion completion = new RuleCompletion(source, names, RulePlace.at(source, position));
    completion.complete();
    return List.copyOf(completion.offers);
  }

  private void complete() {
    if (!place.key().isEmpty()) {
      metadataValue();
    } else if (place.inText()) {
      return;
    } else if (place.isBefore(1, "@")) {
      metadataKeys();
    } else {
      switch (place.section()) {
        case FILE -> statements();
        case DECLARATION -> declaration();
        case RULE -> word("when", "the conditions follow");
        case WHEN -> when();
        case THEN -> then();
        case OPTIONS -> word("end", "");
      }
    }
  }

  private void metadataKeys() {
    Set<String> there = place.keys();
    for (MetadataKey key : MetadataKey.values()) {
      if (MetadataKey.on(place.about()).contains(key.key()) && !there.contains(key.key())) {
        add(key.key(), key.meaning(), Meaning.of(key), key.example().substring(1));
      }
    }
  }

  private void metadataValue() {
    Optional<MetadataKey> key = MetadataKey.of(place.key());
    key.ifPresent(known -> known.allowed().forEach(value -> word(value, known.meaning())));
    String quote = place.inText() ? "" : "\"";
    switch (key.map(Enum::name).orElse("")) {
      case "TOPIC" ->
          names.declarations().topics().forEach(topic -> word(topic.id(), topic.title()));
      case "OPTIONS" ->
          names.declarations().optionTypes().keySet().stream().sorted().forEach(t -> type(t, t));
      case "EXCEPT" ->
          names.declarations().rules().stream()
              .filter(rule -> !place.inList().contains(rule.id()))
              .forEach(
                  rule ->
                      of(
                          Thing.rule(rule.id()),
                          rule.id(),
                          rule.title(),
                          quote + rule.id() + quote));
      case "VERDICT" ->
          names
              .verdicts()
              .forEach(v -> of(Thing.verdict(v.id()), v.id(), v.title(), quote + v.id() + quote));
      case "GATE" ->
          names
              .declarations()
              .gates()
              .forEach(gate -> word(String.valueOf(gate.number()), gate.verdict().title()));
      default -> {
        // What else stands there is free.
      }
    }
  }

  private void statements() {
    String topic =
        place
            .topic()
            .or(() -> names.declarations().topics().stream().map(Topic::id).findFirst())
            .orElse("topic");
    ExampleDeclaration.questions("NameOfQuestion", topic).forEach(this::declare);
    declare(ExampleDeclaration.conclusion("NameOfConclusion"));
    names
        .lastQuestionIn(source.name())
        .map(
            question ->
                ExampleRule.finding(
                    topic + "-what-it-says", question, Finding.Kind.RISK, Severity.MEDIUM))
        .ifPresent(rule -> statement("rule", "what follows from some answers", rule.text()));
  }

  private void declare(ExampleDeclaration declaration) {
    statement("declare " + declaration.what(), "", declaration.text());
  }

  private void statement(String label, String detail, String text) {
    add(label, detail, "", text.strip());
  }

  private void declaration() {
    if (place.isBefore(1, "extends")) {
      word(LanguageWords.CONCLUSION, "what rules conclude and others read");
      word(LanguageWords.TOPIC, "a group of questions");
    } else if (place.isBefore(1, ":")) {
      word("boolean", "yes or no");
      word("long", "a whole number");
      word("double", "a number");
      word("Set", "several options; with @options( … ) above");
      names.declarations().optionTypes().keySet().stream().sorted().forEach(t -> type(t, t));
    } else {
      word("end", "");
      if (!place.has("value")) {
        add("value", "the answer", "", "value : ");
      }
    }
  }

  private void when() {
    String type = place.pattern();
    if (place.isBefore(1, ".")) {
      members(place.word(2));
    } else if (type.isEmpty()) {
      conditions();
    } else if (place.opened().equals("in")) {
      options(type);
    } else if (ConditionWord.comparing().contains(place.word(1)) && !place.isBefore(1, "in")) {
      values(type);
    } else {
      fields(type);
    }
  }

  private void conditions() {
    names.declarations().questions().forEach(q -> type(q.typeName(), q.typeName() + "( "));
    conclusions("()");
    for (String state : LanguageWords.ANSWER_STATES.stream().sorted().toList()) {
      add(state, "how a question is answered", "", state + "( question == ");
    }
    word(ConditionWord.NOT.written(), ConditionWord.NOT.meaning());
    word(ConditionWord.EXISTS.written(), ConditionWord.EXISTS.meaning());
    word(ConditionWord.OR.written(), ConditionWord.OR.meaning());
    word(ConditionWord.AND.written(), ConditionWord.AND.meaning());
    word("then", "what follows");
  }

  private void fields(String type) {
    if (LanguageWords.ANSWER_STATES.contains(type)) {
      add("question", "which question", "", "question == ");
      return;
    }
    Optional<Question> question = names.declarations().question(type);
    if (question.isPresent() && place.isBefore(1, "value")) {
      ConditionWord.comparing(question.get().kind())
          .forEach(sign -> add(sign, "", Meaning.ofWord(sign).orElse(""), sign + " "));
    } else if (question.isPresent()) {
      add("value", "the answer", "", "value ");
    }
  }

  private void values(String type) {
    if (LanguageWords.ANSWER_STATES.contains(type)) {
      names.declarations().questions().forEach(q -> type(q.typeName(), q.typeName() + ".class"));
      return;
    }
    Optional<Question> question = names.declarations().question(type);
    if (question.filter(q -> q.kind() instanceof QuestionKind.YesNo).isPresent()) {
      word("true", "yes");
      word("false", "no");
    }
    options(type);
  }

  private void options(String type) {
    names
        .declarations()
        .question(type)
        .flatMap(Question::optionType)
        .map(options -> names.declarations().optionTypes().get(options))
        .ifPresent(options -> options(options, options.name() + "."));
  }

  private void options(OptionType options, String before) {
    options.options().stream()
        .filter(o -> !place.opened().equals("in") || !place.inList().contains(o.constant()))
        .forEach(
            o ->
                of(
                    Thing.option(options.name(), o.constant()),
                    before + o.constant(),
                    o.label(),
                    before + o.constant()));
  }

  private void members(String owner) {
    if (owner.equals("Finding")) {
      for (Finding.Kind kind : Finding.Kind.values()) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        add(name, "a finding", "", name + "( \"\", \"\" )");
      }
    } else if (names.isOptionType(owner)) {
      options(names.declarations().optionTypes().get(owner), "");
    } else {
      word("class", "the question itself");
    }
  }

  private void then() {
    if (place.isBefore(1, ".")) {
      members(place.word(2));
    } else if (place.isBefore(1, "new")) {
      conclusions("()");
      add("GateTriggered", "", ConsequenceForm.GATE_TRIGGERED.meaning(), "GateTriggered( ");
      add("Irrelevant", "", ConsequenceForm.IRRELEVANT.meaning(), "Irrelevant( ");
      add("Contradiction", "", ConsequenceForm.CONTRADICTION.meaning(), "Contradiction( ");
    } else if (Set.of("Irrelevant", "Contradiction").contains(place.opened())) {
      names.declarations().questions().forEach(q -> type(q.typeName(), q.typeName() + ".class"));
    } else if (place.opened().equals("GateTriggered")) {
      names
          .declarations()
          .gates()
          .forEach(gate -> word(String.valueOf(gate.number()), gate.verdict().title()));
    } else if (place.opened().equals("insertLogical")) {
      for (ConsequenceForm form : ConsequenceForm.values()) {
        add(form.form(), form.meaning(), "", form.form());
      }
    } else {
      for (ConsequenceForm form : ConsequenceForm.values()) {
        add(form.statement(), form.meaning(), "", form.statement());
      }
      word("end", "");
    }
  }

  private void conclusions(String behind) {
    names.declarations().conclusions().stream()
        .map(ConclusionType::typeName)
        .forEach(type -> type(type, type + behind));
  }

  private void type(String type, String text) {
    of(Thing.type(type), type, detail(type), text);
  }

  private String detail(String type) {
    return names
        .declarations()
        .question(type)
        .map(Question::id)
        .or(() -> names.declarations().conclusion(type).map(ConclusionType::title))
        .orElse("options");
  }

  private void of(Thing thing, String label, String detail, String text) {
    offers.add(new Offer(label, detail, Optional.of(thing), "", text, place.from()));
  }

  private void word(String word, String detail) {
    add(word, detail, "", word);
  }

  private void add(String label, String detail, String meaning, String text) {
    offers.add(new Offer(label, detail, Optional.empty(), meaning, text, place.from()));
  }
}
