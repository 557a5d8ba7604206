package org.mlfit.editor.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlfit.editor.Mention;
import org.mlfit.editor.Names;
import org.mlfit.editor.Thing;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Topic;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.LanguageWords;

/**
 * What a thing is to be called: in rules, and by its id in scenarios.
 *
 * @param inRules the type’s name or the constant; the id of a rule or verdict
 * @param id the id that follows from it
 */
record NewName(String inRules, String id) {

  private static final String TYPE = "[A-Z][A-Za-z0-9]*";
  private static final String CONSTANT = "[A-Z][A-Z0-9_]*";
  private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

  /**
   * The names that follow from one of them, as a person types it where the old one stands.
   *
   * @throws CannotRenameException if nothing can be called so
   */
  static NewName of(Mention old, String typed, Names names) {
    String name = old.thing().name();
    return switch (old.thing().kind()) {
      case RULE, VERDICT -> {
        refuseUnless(typed.matches(ID), typed, "small letters, digits and dashes: data-too-old");
        yield new NewName(typed, typed);
      }
      case OPTION -> ofOption(old.text().equals(name.substring(name.indexOf('.') + 1)), typed);
      case TYPE -> {
        Optional<Question> question = names.declarations().question(name);
        boolean asType = old.text().equals(name);
        yield question
            .map(q -> asType ? ofType(q, typed) : ofQuestion(q, typed))
            .orElseGet(() -> asType ? ofType(typed) : ofConclusion(typed));
      }
    };
  }

  /**
   * What a topic is to be called, with what begins with its name: the ids of its questions, their
   * types and its rules.
   */
  static Map<Thing, NewName> ofTopic(Thing type, Topic topic, NewName name, Names names) {
    Map<Thing, NewName> all = new LinkedHashMap<>();
    all.put(type, name);
    for (Question question : names.declarations().questions()) {
      if (question.topic().equals(topic)) {
        String old = question.typeName();
        boolean begins = LanguageWords.kebab(old).startsWith(topic.id() + "-");
        String now = begins ? name.inRules() + old.substring(type.name().length()) : old;
        all.put(Thing.type(old), new NewName(now, LanguageWords.questionId(name.id(), now)));
      }
    }
    for (Rule rule : names.declarations().rules()) {
      if (rule.id().startsWith(topic.id() + "-") && rule.topic().equals(Optional.of(topic))) {
        String id = name.id() + rule.id().substring(topic.id().length());
        all.put(Thing.rule(rule.id()), new NewName(id, id));
      }
    }
    return all;
  }

  private static NewName ofOption(boolean asConstant, String typed) {
    String constant = asConstant ? typed : typed.replace('-', '_').toUpperCase(Locale.ROOT);
    refuseUnless(
        asConstant ? typed.matches(CONSTANT) : typed.matches(ID),
        typed,
        asConstant ? "capital letters, digits and _: NO_HARM" : "small letters, digits and dashes");
    return new NewName(constant, LanguageWords.kebab(constant));
  }

  private static NewName ofType(Question question, String typed) {
    String type = ofType(typed).inRules();
    return new NewName(type, LanguageWords.questionId(question.topic().id(), type));
  }

  private static NewName ofType(String typed) {
    refuseUnless(typed.matches(TYPE), typed, "a capital letter, then letters and digits: FewCases");
    if (LanguageWords.isReserved(typed)) {
      throw new CannotRenameException(typed + " is a word of the rule language or of Java.");
    }
    return new NewName(typed, LanguageWords.kebab(typed));
  }

  private static NewName ofConclusion(String typed) {
    refuseUnless(typed.matches(ID), typed, "small letters, digits and dashes: few-cases");
    return same(List.of(camel(typed)), type -> LanguageWords.kebab(type), typed);
  }

  /** The type of a question may begin with its topic, and then the id does not say it twice. */
  private static NewName ofQuestion(Question question, String typed) {
    String topic = question.topic().id();
    refuseUnless(
        typed.matches(topic + "\\." + ID),
        typed,
        "its topic, a dot, and small letters, digits and dashes: " + topic + ".few-cases");
    String rest = typed.substring(topic.length() + 1);
    boolean withTopic = LanguageWords.kebab(question.typeName()).startsWith(topic + "-");
    List<String> types = List.of(camel(rest), camel(topic + "-" + rest));
    return same(
        withTopic ? List.of(types.get(1), types.get(0)) : types,
        type -> LanguageWords.questionId(topic, type),
        typed);
  }

  private interface Ids {

    String of(String type);
  }

  private static NewName same(List<String> types, Ids ids, String typed) {
    return types.stream()
        .filter(type -> type.matches(TYPE) && ids.of(type).equals(typed))
        .findFirst()
        .map(type -> new NewName(type, typed))
        .orElseThrow(
            () -> new CannotRenameException("No name of a type gives the id " + typed + "."));
  }

  private static void refuseUnless(boolean fits, String typed, String form) {
    if (!fits) {
      throw new CannotRenameException(typed + " cannot be a name here. Write " + form + ".");
    }
  }

  private static String camel(String id) {
    return Stream.of(id.split("-"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }
}
