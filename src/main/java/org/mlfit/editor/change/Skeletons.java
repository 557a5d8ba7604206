package org.mlfit.editor.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlfit.editor.Names;
import org.mlfit.editor.change.QuickFixes.Fix;
import org.mlfit.knowledge.language.table.ExampleDeclaration;
import org.mlfit.knowledge.language.table.ExampleRule;
import org.mlfit.knowledge.language.table.MetadataKey;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.tree.LanguageWords;
import org.mlfit.knowledge.vocabulary.Finding;
import org.mlfit.knowledge.vocabulary.Severity;

/**
 * What is to be written where something is missing as a whole: a rule that reads a question or a
 * conclusion, or draws one; a declaration; how much a finding weighs.
 */
final class Skeletons {

  private static final Pattern TYPE = Pattern.compile("\\b[A-Z][A-Za-z0-9]*");

  private final Fault fault;
  private final SourceText source;
  private final Names names;
  private final String type;
  private final List<Fix> all = new ArrayList<>();

  private Skeletons(Fault fault, SourceText source, Names names) {
    this.fault = fault;
    this.source = source;
    this.names = names;
    int start = source.offset(fault.position());
    Matcher named =
        TYPE.matcher(source.text())
            .region(start, Math.min(source.text().length(), start + fault.length()));
    this.type = named.find() ? named.group() : "";
  }

  /** What could be added for a fault. */
  static List<Fix> of(Fault fault, SourceText source, Names names) {
    Skeletons skeletons = new Skeletons(fault, source, names);
    switch (fault.id()) {
      case "unread-question" -> skeletons.readerOfQuestion();
      case "unread-conclusion" -> skeletons.readerOfConclusion();
      case "undrawn-conclusion" -> skeletons.ruleThatConcludes();
      case "unknown-type", "unknown-conclusion" -> skeletons.declarations();
      case "missing-severity" -> skeletons.severities();
      default -> {
        // Nothing is missing as a whole.
      }
    }
    return skeletons.all;
  }

  private void readerOfQuestion() {
    Optional<Question> unread = names.declarations().question(type);
    unread.ifPresent(
        question -> {
          String id = question.id().replace('.', '-');
          rule(id, ExampleRule.finding(id, question, Finding.Kind.RISK, Severity.MEDIUM));
        });
  }

  private void readerOfConclusion() {
    Optional<ConclusionType> unread = names.declarations().conclusion(type);
    unread.ifPresent(
        conclusion -> {
          String id = id(conclusion.id()) + "-risk";
          rule(id, ExampleRule.finding(id, type));
        });
  }

  private void ruleThatConcludes() {
    String id = id(LanguageWords.kebab(type));
    nearestQuestion().ifPresent(question -> rule(id, ExampleRule.concluding(id, type, question)));
  }

  /** The name of a rule begins with its topic, which is that of the last question in its file. */
  private String id(String name) {
    return nearestQuestion().map(question -> question.topic().id() + "-" + name).orElse(name);
  }

  private Optional<Question> nearestQuestion() {
    return names.lastQuestionIn(source.name());
  }

  private void rule(String id, ExampleRule rule) {
    String gap = source.text().endsWith("\n") ? "\n" : "\n\n";
    add("Add rule " + id + " at the end of the file", end(), gap + rule.text());
  }

  /** What is probably misspelt is not declared a second time. */
  private void declarations() {
    if (fault.suggestion().flatMap(NearestName::offeredIn).isPresent()) {
      return;
    }
    declaration(ExampleDeclaration.conclusion(type));
    nearestQuestion()
        .map(question -> ExampleDeclaration.questions(type, question.topic().id()))
        .ifPresent(kinds -> kinds.forEach(this::declaration));
  }

  private void declaration(ExampleDeclaration declaration) {
    add(
        "Declare " + type + " as " + declaration.what() + " at the end of the file",
        end(),
        "\n" + declaration.text());
  }

  private void severities() {
    Position below = new Position(source.name(), fault.position().line() + 1, 1);
    for (Severity severity : Severity.values()) {
      String name = severity.name().toLowerCase(Locale.ROOT);
      String line = "@" + MetadataKey.SEVERITY.key() + "( " + name + " )";
      add("Add " + line, below, "    " + line + "\n");
    }
  }

  private Position end() {
    String text = source.text();
    int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
    return new Position(source.name(), line, text.length() - text.lastIndexOf('\n'));
  }

  private void add(String title, Position at, String text) {
    all.add(new Fix(title, fault, new Change(at, 0, text)));
  }
}
