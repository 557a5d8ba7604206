package org.mlfit.knowledge.language.doubt;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.tree.Consequence;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.Expression.TextLiteral;
import org.mlfit.knowledge.tree.Metadata;
import org.mlfit.knowledge.tree.TreeText;

/**
 * Finds {@code $name} in titles, reasons and messages, which are shown as they are. In a message a
 * name that the rule binds is an error, and any other may be meant.
 */
final class NamesInTexts {

  private static final Pattern NAME = Pattern.compile("\\$\\{?[A-Za-z_]\\w*}?");
  private static final List<String> SHOWN = List.of("title", "meaning", "rationale");

  private final Warnings warnings;

  NamesInTexts(Warnings warnings) {
    this.warnings = warnings;
  }

  void check() {
    warnings.declarations().rules().forEach(this::check);
  }

  private void check(Rule rule) {
    for (Metadata.Entry entry : rule.tree().metadata().entries()) {
      if (SHOWN.contains(entry.key())) {
        check(
            entry.value(),
            entry.position(),
            "@" + entry.key(),
            "Say it in words here; only a message can hold an answer, joined to it by +.");
      }
    }
    rule.tree().consequences().stream()
        .flatMap(Consequence::messages)
        .flatMap(Expression::leaves)
        .filter(TextLiteral.class::isInstance)
        .map(TextLiteral.class::cast)
        .forEach(
            text ->
                check(
                    text.value(),
                    text.position(),
                    TreeText.quoted(text.value()),
                    "If an answer is meant, bind it in a condition, $name : value, and join it:"
                        + " \"… \" + $name"));
  }

  private void check(String text, Position position, String marked, String wayOut) {
    Matcher name = NAME.matcher(text);
    if (name.find()) {
      String message = name.group() + " stands inside quotes, so the architect reads it as it is.";
      warnings.add(position, marked, "variable-in-text", message, wayOut);
    }
  }
}
