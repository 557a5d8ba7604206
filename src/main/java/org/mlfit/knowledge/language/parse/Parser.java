package org.mlfit.knowledge.language.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.language.parse.TokenStream.UnreadableException;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Consequence;
import org.mlfit.knowledge.tree.Declaration;
import org.mlfit.knowledge.tree.Declaration.DeclaredOption;
import org.mlfit.knowledge.tree.Declaration.FactType;
import org.mlfit.knowledge.tree.Declaration.Field;
import org.mlfit.knowledge.tree.Declaration.OptionType;
import org.mlfit.knowledge.tree.LanguageWords;
import org.mlfit.knowledge.tree.Metadata;
import org.mlfit.knowledge.tree.RuleFile;
import org.mlfit.knowledge.tree.RuleTree;

/**
 * Reads one rule file. A declaration or rule that cannot be read is reported once and skipped, so
 * that all mistakes of a file come in one pass.
 */
public final class Parser {

  private static final String IMPORTABLE =
      "Only " + LanguageWords.VOCABULARY_PACKAGE + ".* and java.util.Set may be imported.";
  private static final List<String> FILE_WORDS =
      List.of("package", "import", "declare", "rule", "function", "global", "query");

  private final Trust trust;
  private final TokenStream tokens;
  private final ConditionParser conditions;
  private final ConsequenceParser consequences;
  private final List<String> imports = new ArrayList<>();
  private final List<Declaration> declarations = new ArrayList<>();
  private final List<RuleTree> rules = new ArrayList<>();

  /** Reads one text; adds what cannot be read to the faults. */
  public Parser(SourceText source, List<Fault> faults, Trust trust) {
    this.trust = trust;
    this.tokens = new TokenStream(source, faults);
    this.conditions = new ConditionParser(tokens, trust);
    this.consequences = new ConsequenceParser(tokens);
  }

  /** Reads the whole file; what cannot be read is left out. */
  public RuleFile file() {
    while (!tokens.atEnd() && !tokens.hasTooManyFaults()) {
      Position start = tokens.peek().position();
      try {
        statement();
      } catch (UnreadableException unreadable) {
        tokens.report(unreadable, start);
        skipToNextStatement();
      }
    }
    return new RuleFile(
        tokens.source(), List.copyOf(imports), List.copyOf(declarations), List.copyOf(rules));
  }

  private void statement() {
    Token word = tokens.peek();
    if (tokens.takeIf("package")) {
      packageName();
    } else if (tokens.takeIf("import")) {
      imports.add(importedName(word));
    } else if (tokens.takeIf("declare")) {
      declarations.add(tokens.takeIf("enum") ? options(word) : factType(word));
    } else if (tokens.takeIf("rule")) {
      rules.add(rule(word));
    } else if (!tokens.takeIf(";")) {
      throw unknownStatement(word);
    }
  }

  private UnreadableException unknownStatement(Token word) {
    if (Refusals.STATEMENTS.contains(word.text())) {
      return tokens
          .refused("refused-statement", "Rules here use no " + word.text() + ".")
          .suggesting(Refusals.insteadOfStatement(word.text()));
    }
    Fault fault =
        tokens
            .fault(
                word,
                "unknown-statement",
                "Expected declare or rule, found " + word.described() + ".")
            .suggesting(
                word.is("#")
                    ? Optional.of("A comment begins with // or stands between /* and */")
                    : NearestName.suggestion(word.text(), FILE_WORDS));
    tokens.take();
    return new UnreadableException(fault);
  }

  private void packageName() {
    Position start = tokens.peek().position();
    String name = dottedName("the package's name");
    if (!name.equals("rules")) {
      tokens.report(
          Fault.at(
                  tokens.source(),
                  start,
                  name.length(),
                  "wrong-package",
                  "The package is " + name + ", but must be rules.")
              .suggesting("Write: package rules;"));
    }
    tokens.takeIf(";");
  }

  private String importedName(Token word) {
    if (tokens.at("static") || tokens.at("function")) {
      throw new UnreadableException(
          tokens
              .fault(word, "refused-import", "Functions cannot be imported into rules.")
              .suggesting(IMPORTABLE));
    }
    String name = dottedName("what to import");
    boolean vocabulary = name.startsWith(LanguageWords.VOCABULARY_PACKAGE + ".");
    if (!vocabulary && !name.equals("java.util.Set") && !trust.allowsCode()) {
      tokens.report(
          tokens
              .fault(word, "refused-import", "Rules cannot import " + name + ".")
              .suggesting(
                  LanguageWords.isOfTime(name.substring(name.lastIndexOf('.') + 1))
                      ? "Take it out. " + LanguageWords.INSTEAD_OF_DATES
                      : IMPORTABLE));
      skipLine(word);
    }
    tokens.takeIf(";");
    return name;
  }

  private String dottedName(String what) {
    StringBuilder name = new StringBuilder(tokens.expectWord(what).text());
    while (tokens.takeIf(".")) {
      name.append('.');
      name.append(tokens.at("*") ? tokens.take().text() : tokens.expectWord(what).text());
    }
    return name.toString();
  }

  private OptionType options(Token start) {
    Token name = tokens.expectWord("the name of the options' type");
    List<DeclaredOption> options = new ArrayList<>();
    do {
      Token constant = tokens.expectWord("an option such as MONEY( \"lost money\" )");
      tokens.expect("(", "with the option's label after " + constant.text());
      Token label = tokens.take();
      if (label.kind() != Token.Kind.TEXT) {
        throw new UnreadableException(
            tokens.fault(label, "missing-label", constant.text() + " needs a label in quotes."));
      }
      if (label.text().isBlank()) {
        tokens.report(
            tokens
                .fault(label, "missing-label", "The label of " + constant.text() + " is empty.")
                .suggesting("Say what an architect chooses with it."));
      }
      tokens.expect(")", "after the label of " + constant.text());
      options.add(new DeclaredOption(constant.position(), constant.text(), label.text()));
    } while (tokens.takeIf(","));
    if (!tokens.takeIf(";")) {
      throw tokens
          .missing(
              tokens.peek(1).is("(") ? "missing-comma" : "missing-semicolon",
              "Expected , or ; after an option of "
                  + name.text()
                  + ", found "
                  + tokens.found()
                  + ".")
          .suggesting("Put a comma between two options and a semicolon after the last.");
    }
    List<Field> fields = fields();
    if (fields.size() != 1 || !fields.get(0).type().equals("String")) {
      throw new UnreadableException(
          tokens
              .fault(name, "option-field", name.text() + " needs one field for the labels.")
              .suggesting("Write after the options: label : String"));
    }
    endOf("The declaration of " + name.text(), start);
    return new OptionType(name.position(), name.text(), List.copyOf(options));
  }

  private FactType factType(Token start) {
    Token name = tokens.expectWord("the name of the type");
    Optional<String> parent =
        tokens.takeIf("extends")
            ? Optional.of(tokens.expectWord("what " + name.text() + " extends").text())
            : Optional.empty();
    Metadata metadata = metadata();
    List<Field> fields = fields();
    endOf("The declaration of " + name.text(), start);
    return new FactType(
        name.position(), name.text(), parent, start.comment(), metadata, List.copyOf(fields));
  }

  private List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    while (!tokens.at("end") && tokens.peek().isWord() && tokens.peek(1).is(":")) {
      Token name = tokens.take();
      tokens.take();
      Token type = tokens.expectWord("the type of the field " + name.text());
      fields.add(new Field(name.position(), name.text(), type.text()));
      if (tokens.at(".")) {
        throw qualified(type);
      }
      if (tokens.at("<")) {
        throw tokens
            .unreadable("field-type", "The type of a field takes nothing in < >.")
            .suggesting("Write: value : Set, and above it: @options( NameOfTheEnum )");
      }
      if (tokens.at("@")) {
        throw tokens
            .unreadable("field-metadata", "@" + tokens.peek(1).text() + " stands after a field.")
            .suggesting("Put it above the field " + name.text() + ".");
      }
      tokens.takeIf(";");
    }
    return fields;
  }

  private UnreadableException qualified(Token type) {
    String last = type.text();
    while (tokens.takeIf(".")) {
      last = tokens.expectWord("the rest of the field's type").text();
    }
    String name = tokens.source().between(type.position(), tokens.previous().end());
    return new UnreadableException(
        Fault.at(
                tokens.source(),
                type.position(),
                name.length(),
                "field-type",
                "The type of a field is one word, not " + name + ".")
            .suggesting(
                LanguageWords.isOfTime(last)
                    ? LanguageWords.INSTEAD_OF_DATES
                    : "Write: value : Set, boolean, long, double, or the name of a declared enum."));
  }

  private Metadata metadata() {
    List<Metadata.Entry> entries = new ArrayList<>();
    while (tokens.at("@")) {
      Token at = tokens.take();
      Token key = tokens.expectWord("the name of the metadata after @");
      String value = tokens.takeIf("(") ? metadataValue(key) : "";
      entries.add(new Metadata.Entry(at.position(), key.text(), value));
    }
    return new Metadata(List.copyOf(entries));
  }

  private String metadataValue(Token key) {
    StringBuilder value = new StringBuilder();
    Token last = null;
    while (!tokens.at(")")) {
      if (isBeyondValue(last)) {
        throw tokens
            .missing("missing-close-parenthesis", "@" + key.text() + "( is not closed with ).")
            .suggesting("Put ) after its value.");
      }
      Token token = tokens.take();
      if (token.is("+") && last != null && last.kind() == Token.Kind.TEXT) {
        last = null;
        continue;
      }
      boolean apart = last != null && !last.end().equals(token.position());
      boolean quoteInside = last != null && last.kind() == Token.Kind.TEXT;
      if (quoteInside && !token.is(",")) {
        throw straightQuote(key, last, token);
      }
      value.append(apart && !token.is(",") ? " " : "").append(token.text());
      last = token;
    }
    tokens.take();
    return value.toString();
  }

  /** A text that ended too early, because a straight quotation mark stands inside it. */
  private UnreadableException straightQuote(Token key, Token text, Token token) {
    Position mark = text.end().before(1);
    Optional<Token> closing =
        token.kind() == Token.Kind.TEXT ? Optional.empty() : tokens.nextTextInLine();
    Position end = closing.map(Token::position).orElse(token.end());
    String inside = tokens.source().between(text.end(), end);
    return new UnreadableException(
        Fault.at(
                tokens.source(),
                mark,
                inside.length() + (closing.isPresent() ? 2 : 1),
                "straight-quote",
                "A straight quotation mark ends the text of @" + key.text() + " here.")
            .suggesting(
                closing.isPresent()
                    ? "Inside a text write “" + inside + "” with curled marks, or without any."
                    : "Inside a text use curled quotation marks “ ”, or none."));
  }

  /** Whether the next word no longer belongs to the value of metadata. */
  private boolean isBeyondValue(Token last) {
    boolean newLine = last != null && last.position().line() < tokens.peek().position().line();
    boolean joined = tokens.at("+") || tokens.at(",") || tokens.previous().is(",");
    return newLine && !joined
        || tokens.atEnd()
        || tokens.at("@")
        || tokens.at("end")
        || tokens.at("when");
  }

  private RuleTree rule(Token start) {
    if (tokens.peek().kind() != Token.Kind.TEXT) {
      throw new UnreadableException(
          tokens
              .fault(start, "missing-rule-name", "A rule needs a name in quotes.")
              .suggesting("Write: rule \"topic-what-it-says\""));
    }
    Token name = tokens.take();
    Metadata metadata = metadata();
    refuseAttributes(name);
    expectSection("when", name);
    List<Condition> when = new ArrayList<>();
    while (!tokens.at("then") && !tokens.at("insertLogical") && !atNextStatement()) {
      when.add(conditions.condition());
      tokens.takeIf(";");
    }
    expectSection("then", name);
    List<Consequence> then = new ArrayList<>();
    while (!tokens.at("end") && !atNextStatement()) {
      then.add(consequences.consequence(metadata));
    }
    Position end = endOf("Rule " + name.text(), start).end();
    String text = tokens.source().between(start.position(), end);
    return new RuleTree(
        start.position(),
        name.text(),
        start.comment(),
        metadata,
        List.copyOf(when),
        List.copyOf(then),
        text);
  }

  private void refuseAttributes(Token rule) {
    if (tokens.at("when")) {
      return;
    }
    String attribute = tokens.hyphenated();
    if (Refusals.ATTRIBUTES.contains(attribute)) {
      throw tokens
          .refused("refused-attribute", refusal(rule, attribute))
          .suggesting(Refusals.insteadOfAttribute(attribute));
    }
  }

  private static String refusal(Token rule, String attribute) {
    return "Rule "
        + rule.text()
        + " uses "
        + attribute
        + (attribute.equals("salience")
            ? ", but rules are not ordered by hand here."
            : ", which rules here do not have.");
  }

  private void expectSection(String word, Token rule) {
    if (!tokens.at(word)) {
      throw tokens
          .unreadable(
              "missing-" + word,
              "Rule " + rule.text() + " needs " + word + " here, found " + tokens.found() + ".")
          .suggesting(
              NearestName.suggestion(tokens.found(), List.of(word))
                  .orElse(
                      beginsSection(word)
                          ? "Put a line with " + word + " above this one."
                          : "A rule reads: rule \"name\" … when … then … end"));
    }
    tokens.take();
  }

  /** Whether what stands here may come first after that word. */
  private boolean beginsSection(String word) {
    return word.equals("then")
        ? tokens.at("insertLogical")
        : tokens.peek().isWord() && (tokens.peek(1).is("(") || tokens.peek(1).isWord());
  }

  private Token endOf(String what, Token start) {
    if (tokens.at("end")) {
      return tokens.take();
    }
    if (atNextStatement()) {
      throw tokens
          .missing(
              "missing-end", what + ", begun in line " + start.position().line() + ", has no end.")
          .suggesting("Put a line with end below this one.");
    }
    if (tokens.peek().isWord() && tokens.peek(1).isWord() && tokens.peek(2).is("end")) {
      String field = tokens.found();
      String type = tokens.peek(1).text();
      throw tokens
          .unreadable("missing-colon", "Expected : between " + field + " and " + type + ".")
          .suggesting("Write: " + field + " : " + type);
    }
    throw tokens
        .missing("missing-end", what + " needs end here, found " + tokens.found() + ".")
        .suggesting(
            NearestName.suggestion(tokens.found(), List.of("end")).orElse("Close it with end."));
  }

  private boolean atNextStatement() {
    return tokens.atEnd()
        || tokens.at("end")
        || atRule()
        || tokens.at("declare") && tokens.peek(1).isWord();
  }

  /**
   * Whether a rule begins here: the word also stands in metadata, as in {@code @confidence(
   * rule-of-thumb )}.
   */
  private boolean atRule() {
    return tokens.at("rule") && !tokens.peek(1).is("-");
  }

  /** Skips the rest of the line of a word. */
  private void skipLine(Token word) {
    while (!tokens.atEnd() && tokens.peek().position().line() == word.position().line()) {
      tokens.take();
    }
  }

  private void skipToNextStatement() {
    while (!tokens.atEnd() && !atRule() && !tokens.at("declare") && !tokens.at("import")) {
      if (tokens.take().is("end")) {
        return;
      }
    }
  }
}
