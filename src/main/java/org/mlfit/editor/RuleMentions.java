package org.mlfit.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mlfit.knowledge.language.parse.Token;
import org.mlfit.knowledge.language.table.MetadataKey;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;

/**
 * What a rule file names, and where. It goes through the words and not through the tree, so that a
 * file which is broken somewhere still says what it names.
 */
final class RuleMentions {

  private static final Set<String> KEYS_OF_RULES = Set.of(MetadataKey.EXCEPT.key());

  private final SourceText source;
  private final Names names;
  private final List<Token> tokens;
  private final List<Mention> mentions = new ArrayList<>();
  private String enumType = "";
  private String key = "";

  private RuleMentions(SourceText source, Names names) {
    this.source = source;
    this.names = names;
    this.tokens = Token.in(source);
  }

  /** All mentions in a file, in their order. */
  static List<Mention> in(SourceText source, Names names) {
    return new RuleMentions(source, names).all();
  }

  private List<Mention> all() {
    for (int i = 0; i < tokens.size() - 1; i++) {
      Token token = tokens.get(i);
      if (token.kind() == Token.Kind.TEXT) {
        text(token, before(i));
      } else if (before(i).is("@") && tokens.get(i + 1).is("(")) {
        key = token.text();
      } else if (token.is("declare") || token.is("rule") || token.is("when") || token.is("end")) {
        enumType = "";
        key = "";
      } else if (token.is(")")) {
        key = "";
      } else if (token.isWord()) {
        word(token, i);
      }
    }
    return List.copyOf(mentions);
  }

  private Token before(int i) {
    return tokens.get(Math.max(0, i - 1));
  }

  private void text(Token text, Token before) {
    if (before.is("rule")) {
      add(Thing.rule(text.text()), inside(text), text.text(), true);
    } else if (KEYS_OF_RULES.contains(key)) {
      int at = 0;
      for (String id : text.text().split(",", -1)) {
        int blanks = id.length() - id.stripLeading().length();
        add(Thing.rule(id.strip()), inside(text).after(at + blanks), id.strip(), false);
        at += id.length() + 1;
      }
    } else if (key.equals(MetadataKey.VERDICT.key())) {
      add(Thing.verdict(text.text()), inside(text), text.text(), true);
    }
  }

  private void word(Token word, int i) {
    Token before = before(i);
    boolean afterDeclare =
        before.is("declare") || before.is("enum") && tokens.get(Math.max(0, i - 2)).is("declare");
    if (afterDeclare && !word.is("enum")) {
      enumType = before.is("enum") ? word.text() : "";
      add(Thing.type(word.text()), word.position(), word.text(), true);
    } else if (!enumType.isEmpty() && key.isEmpty() && tokens.get(i + 1).is("(")) {
      add(Thing.option(enumType, word.text()), word.position(), word.text(), true);
    } else if (key.equals(MetadataKey.TOPIC.key())) {
      topic(word, i);
    } else if (before.is(".") && names.isOptionType(tokens.get(Math.max(0, i - 2)).text())) {
      String type = tokens.get(i - 2).text();
      add(Thing.option(type, word.text()), word.position(), word.text(), false);
    } else if (!before.is(".") && names.declarations().isDeclared(word.text())) {
      add(Thing.type(word.text()), word.position(), word.text(), false);
    }
  }

  /** A topic has an id of one word or of several with dashes between them. */
  private void topic(Token word, int i) {
    if (before(i).is("(")) {
      StringBuilder id = new StringBuilder(word.text());
      for (int next = i + 1; tokens.get(next).is("-"); next += 2) {
        id.append('-').append(tokens.get(Math.min(next + 1, tokens.size() - 1)).text());
      }
      names
          .typeOfTopic(id.toString())
          .ifPresent(type -> add(Thing.type(type), word.position(), id.toString(), false));
    }
  }

  private Position inside(Token text) {
    return text.position().after(1);
  }

  private void add(Thing thing, Position position, String text, boolean declares) {
    int start = source.offset(position);
    if (source.text().startsWith(text, start)) {
      mentions.add(new Mention(thing, position, text, declares));
    }
  }
}
