package org.mlfit.knowledge.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.knowledge.question.Topic;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Consequence.Conclude;
import org.mlfit.knowledge.tree.Consequence.GiveFinding;
import org.mlfit.knowledge.tree.Consequence.MakeIrrelevant;
import org.mlfit.knowledge.tree.RuleTree;
import org.mlfit.knowledge.vocabulary.Finding;
import org.mlfit.knowledge.vocabulary.Severity;

/**
 * One rule of the knowledge base.
 *
 * @param topic where it belongs, by the beginning of its id; none for verdict rules
 * @param severity how much its finding weighs; present for each rule that gives a finding
 * @param title a heading: what the rules say, else what it concludes
 * @param tree the rule as read
 */
public record Rule(
    Optional<Topic> topic, Optional<Severity> severity, String title, RuleTree tree) {

  /** Its name, which is also the id of its finding. */
  public String id() {
    return tree.name();
  }

  /** What it says in a sentence: the comment above it, else the heading that it has or its id. */
  public String sentence() {
    String comment = tree.comment().strip().replaceAll("\\s+", " ");
    return comment.matches("\\p{L}.*[.?]")
        ? comment
        : said("title").orElseGet(() -> inWords(id())) + ".";
  }

  /** The general reason behind it; empty if the rules say nothing. */
  public String rationale() {
    return said("rationale").orElse("");
  }

  /** Where it comes from; empty if the rules say nothing. */
  public String source() {
    return said("source").orElse("");
  }

  /** Where to read on. */
  public Optional<String> url() {
    return said("url");
  }

  /** How well its threshold is supported. */
  public Optional<String> confidence() {
    return said("confidence");
  }

  /** What sort of finding it gives, if it gives one. */
  public Optional<Finding.Kind> findingKind() {
    return tree.consequences(GiveFinding.class).stream().map(GiveFinding::kind).findFirst();
  }

  /** The conditions, all of which must be met. */
  public List<Condition> conditions() {
    return tree.conditions();
  }

  /** The same rule with other conditions. */
  public Rule withConditions(List<Condition> conditions) {
    return new Rule(
        topic,
        severity,
        title,
        new RuleTree(
            tree.position(),
            tree.name(),
            tree.comment(),
            tree.metadata(),
            List.copyOf(conditions),
            tree.consequences(),
            tree.text()));
  }

  /** The types of the conclusions that it draws. */
  public Stream<String> concludes() {
    return tree.consequences(Conclude.class).stream().map(Conclude::type);
  }

  /** Whether it concludes a declared type. */
  public boolean concludes(String conclusionType) {
    return tree.consequences().stream()
        .anyMatch(each -> each instanceof Conclude made && made.type().equals(conclusionType));
  }

  /** Whether it says that the question of a type does not apply. */
  public boolean setsAside(String questionType) {
    return tree.consequences().stream()
        .anyMatch(
            each -> each instanceof MakeIrrelevant made && made.question().equals(questionType));
  }

  /** Where it stands. */
  public Position position() {
    return tree.position();
  }

  /** What its metadata says under a key. */
  public Optional<String> said(String key) {
    return tree.metadata().value(key).filter(value -> !value.isBlank());
  }

  /** Rules are the same if they have the same id. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Rule rule && id().equals(rule.id());
  }

  @Override
  public int hashCode() {
    return id().hashCode();
  }

  @Override
  public String toString() {
    return id();
  }

  private static String inWords(String id) {
    String words = id.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
