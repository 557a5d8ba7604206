package org.mlfit.knowledge.language.check;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Declaration.OptionType;
import org.mlfit.knowledge.tree.LanguageWords;

/**
 * Finds questions that no rule reads, conclusions that are read and never drawn or drawn and never
 * read, and options that belong to no question. All of them are warnings: the rules work, and such
 * names come and go while rules are written.
 */
public final class UnusedNames {

  private final Declarations declarations;
  private final Set<String> read;
  private final Set<String> drawn;
  private final Map<String, Read> firstRead = new HashMap<>();
  private final Map<String, Rule> byEnd = new HashMap<>();
  private final List<Fault> warnings = new ArrayList<>();

  /** Looks at all that is declared. */
  public UnusedNames(Declarations declarations) {
    this.declarations = declarations;
    this.read =
        declarations.rules().stream()
            .flatMap(rule -> rule.tree().patterns())
            .flatMap(Pattern::typesRead)
            .collect(toSet());
    this.drawn = declarations.rules().stream().flatMap(Rule::concludes).collect(toSet());
    for (Rule rule : declarations.rules()) {
      rule.tree()
          .patterns()
          .forEach(pattern -> firstRead.putIfAbsent(pattern.type(), new Read(rule, pattern)));
      noteEnds(rule);
    }
  }

  private record Read(Rule reader, Pattern pattern) {}

  /** Each end of its name that begins with a whole word. */
  private void noteEnds(Rule rule) {
    String id = rule.id();
    for (int from = 0; from >= 0; from = id.indexOf('-', from) + 1) {
      byEnd.putIfAbsent(id.substring(from), rule);
      if (id.indexOf('-', from) < 0) {
        return;
      }
    }
  }

  /** A warning for each name that nothing uses. */
  public List<Fault> warnings() {
    declarations.questions().forEach(this::check);
    declarations.conclusions().forEach(this::check);
    refuseLoneOptions();
    return warnings;
  }

  private void check(Question question) {
    if (!read.contains(question.typeName()) && question.requirement().isEmpty()) {
      warn(
          question.position(),
          question.typeName(),
          "unread-question",
          "No rule reads the question " + question.typeName() + ".",
          "Architects answer it for nothing: write the rule that reads it, or take it out.");
    }
  }

  private void check(ConclusionType conclusion) {
    String name = conclusion.typeName();
    if (!drawn.contains(name) && !read.contains(name)) {
      warn(
          conclusion.position(),
          name,
          "unused-conclusion",
          "No rule draws the conclusion " + name + ", and none reads it.",
          "Write the rules that do, or take it out.");
    } else if (!drawn.contains(name)) {
      warnReaders(name);
    } else if (!read.contains(name)) {
      warn(
          conclusion.position(),
          name,
          "unread-conclusion",
          "No rule reads the conclusion " + name + ".",
          "Write the rule that does, or take it out with the insertLogical that draws it.");
    }
  }

  /** Reported only where it is read first, since one new rule mends all places. */
  private void warnReaders(String conclusion) {
    Optional.ofNullable(firstRead.get(conclusion))
        .map(first -> undrawn(first.reader(), first.pattern().position(), conclusion))
        .ifPresent(warnings::add);
  }

  private Fault undrawn(Rule reader, Position position, String conclusion) {
    return warning(
        position,
        conclusion,
        "undrawn-conclusion",
        "Rule " + reader.id() + " reads " + conclusion + ", which no rule concludes.",
        ruleNamedAfter(conclusion)
                .map(rule -> namedAfterIt(rule) + ". If that is a slip, write there: ")
                .orElse("Write the rule that does: ")
            + "insertLogical( new "
            + conclusion
            + "() );");
  }

  private static String namedAfterIt(Rule rule) {
    return "Rule "
        + rule.id()
        + " ("
        + rule.position().fileAndLine()
        + ") is named after it but concludes "
        + rule.concludes().findFirst().orElse("something else");
  }

  private Optional<Rule> ruleNamedAfter(String conclusion) {
    return Optional.ofNullable(byEnd.get(LanguageWords.kebab(conclusion)));
  }

  private void refuseLoneOptions() {
    Set<String> used = new HashSet<>();
    declarations.questions().forEach(q -> ValueKind.of(q).options().ifPresent(used::add));
    for (OptionType type : declarations.optionTypes().values()) {
      if (!used.contains(type.name())) {
        warn(
            type.position(),
            type.name(),
            "unused-options",
            "No question takes the options of " + type.name() + ".",
            "Write value : " + type.name() + " in a question, or take the enum out.");
      }
    }
  }

  private void warn(
      Position position, String marked, String id, String message, String suggestion) {
    warnings.add(warning(position, marked, id, message, suggestion));
  }

  private Fault warning(
      Position position, String marked, String id, String message, String suggestion) {
    return Fault.at(declarations.source(position.file()), position, marked.length(), id, message)
        .suggesting(suggestion)
        .asWarning();
  }
}
