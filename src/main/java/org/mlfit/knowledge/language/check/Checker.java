package org.mlfit.knowledge.language.check;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.tree.Consequence;
import org.mlfit.knowledge.tree.FileFaults;
import org.mlfit.knowledge.tree.RuleTree;

/**
 * Checks that rules name only what is declared, compare like with like, and conclude what they may.
 */
public final class Checker {

  private final Declarations declarations;
  private final List<Fault> faults;
  private final boolean readWhole;

  /**
   * Checks into a list of faults.
   *
   * @param readWhole whether every file could be read; where not, a name that seems to be missing
   *     may be declared in the part that could not, and is not reported
   */
  public Checker(Declarations declarations, List<Fault> faults, boolean readWhole) {
    this.declarations = declarations;
    this.faults = faults;
    this.readWhole = readWhole;
  }

  /** Reports everything that is wrong. */
  public void check() {
    if (readWhole && declarations.gates().isEmpty() && faults.isEmpty()) {
      String file =
          declarations.files().isEmpty() ? "rules" : declarations.files().get(0).source().name();
      faults.add(
          Fault.of(file, "no-verdict", "No rule gives a verdict.")
              .suggesting(
                  "Write at least the last gate: a rule with @gate, @verdict and no conditions."));
    }
    declarations.rules().forEach(this::check);
    Set<String> ids = declarations.rules().stream().map(Rule::id).collect(toSet());
    declarations.questions().forEach(question -> checkExceptions(question, ids));
    if (faults.isEmpty()) {
      faults.addAll(new ApplicabilityCycles(declarations).faults());
    }
  }

  private void checkExceptions(Question question, Set<String> ids) {
    for (String id : question.promise().map(Question.Promise::except).orElse(List.of())) {
      if (readWhole && !ids.contains(id)) {
        new FileFaults(declarations.source(question.position().file()), faults)
            .report(
                question.promise().orElseThrow().position(),
                "@except",
                "unknown-rule",
                "@except of " + question.typeName() + " names " + id + ", which is no rule.",
                NearestName.suggestion(id, ids)
                    .orElse(
                        "Name the rule with which such an answer may make the verdict worse, or"
                            + " take it out."));
      }
    }
  }

  private void check(Rule rule) {
    RuleTree tree = rule.tree();
    FileFaults file = new FileFaults(declarations.source(tree.position().file()), faults);
    if (!file.hasRoom()) {
      return;
    }
    ConditionChecker conditions = new ConditionChecker(declarations, file, tree, readWhole);
    VariableScope scope = conditions.check();
    MessageChecker words =
        new MessageChecker(new ExpressionChecker(declarations, file, tree, readWhole), file);
    if (tree.consequences().isEmpty()) {
      file.report(
          tree.position(),
          "rule",
          "no-consequence",
          "Rule " + tree.name() + " concludes nothing.",
          "Write at least one insertLogical( … ); between then and end.");
    }
    checkFindings(rule, file);
    RuleSize.check(tree, file);
    for (Consequence consequence : tree.consequences()) {
      if (!file.hasRoom()) {
        return;
      }
      check(tree, consequence, scope, words, file);
    }
  }

  private void checkFindings(Rule rule, FileFaults file) {
    List<Consequence.GiveFinding> findings =
        rule.tree().consequences(Consequence.GiveFinding.class);
    if (findings.size() > 1) {
      file.report(
          findings.get(1).position(),
          "insertLogical",
          "two-findings",
          "Rule " + rule.id() + " gives two findings; a rule gives at most one.",
          "Take one of the two out, or make a second rule of it: a finding is known by the name of"
              + " its rule. The other stands in line "
              + findings.get(0).position().line()
              + ".");
    }
    if (findings.isEmpty()) {
      return;
    }
    if (rule.severity().isEmpty() && !rule.tree().metadata().misspells("severity")) {
      file.report(
          rule.position(),
          "rule",
          "missing-severity",
          "Rule " + rule.id() + " gives a finding but has no @severity.",
          new SeverityMeant(declarations.rules())
              .of(findings.get(0).kind(), rule.position().file()));
    }
    if (rule.source().isEmpty() && !rule.tree().metadata().misspells("source")) {
      file.report(
          rule.position(),
          "rule",
          "missing-source",
          "Rule " + rule.id() + " gives a finding but has no @source.",
          "Say where it comes from: @source( \"Author year, title or section\" ).");
    }
  }

  private void check(
      RuleTree rule,
      Consequence consequence,
      VariableScope scope,
      MessageChecker words,
      FileFaults file) {
    if (consequence instanceof Consequence.GiveFinding finding) {
      Stream.of(finding.message(), finding.next()).forEach(e -> words.check(e, scope));
    } else if (consequence instanceof Consequence.Conclude conclude) {
      checkConclusion(conclude, file);
    } else if (consequence instanceof Consequence.MakeIrrelevant irrelevant) {
      checkQuestion(irrelevant.position(), irrelevant.question(), rule, file);
    } else if (consequence instanceof Consequence.Contradict contradict) {
      checkQuestion(contradict.position(), contradict.first(), rule, file);
      checkQuestion(contradict.position(), contradict.second(), rule, file);
      refuseWithItself(contradict, rule, file);
      words.check(contradict.message(), scope);
    }
  }

  /** Only a set can hold what does not go together. */
  private void refuseWithItself(Consequence.Contradict contradict, RuleTree rule, FileFaults file) {
    boolean set =
        declarations
            .question(contradict.first())
            .filter(question -> question.kind() instanceof QuestionKind.ManyOf)
            .isPresent();
    if (contradict.first().equals(contradict.second()) && !set) {
      file.report(
          contradict.position(),
          "insertLogical",
          "contradiction-with-itself",
          "Rule " + rule.name() + " says that " + contradict.first() + " contradicts itself.",
          "Name the two questions whose answers cannot both be right.");
    }
  }

  private void checkConclusion(Consequence.Conclude conclude, FileFaults file) {
    if (!readWhole || declarations.conclusion(conclude.type()).isPresent()) {
      return;
    }
    List<String> names = declarations.conclusions().stream().map(ConclusionType::typeName).toList();
    boolean question = declarations.question(conclude.type()).isPresent();
    file.report(
        conclude.position(),
        conclude.type(),
        "unknown-conclusion",
        question
            ? conclude.type() + " is a question; rules do not answer questions."
            : "No file declares the conclusion " + conclude.type() + ".",
        question
            ? Optional.of("Declare a conclusion of your own and conclude that.")
            : NearestName.suggestion(conclude.type(), names)
                .or(
                    () ->
                        Optional.of(
                            "Write: declare " + conclude.type() + " extends Conclusion end")));
  }

  private void checkQuestion(Position position, String type, RuleTree rule, FileFaults file) {
    boolean known = declarations.question(type).isPresent() || declarations.isFaulty(type);
    if (readWhole && !known) {
      file.report(
          position,
          declarations
                  .source(position.file())
                  .line(position.line())
                  .startsWith(type, position.column() - 1)
              ? type
              : "insertLogical",
          "no-question",
          declarations.conclusion(type).isPresent()
              ? type + " is a conclusion; only a question can stand here."
              : type + " is no question.",
          new QuestionMeant(declarations).insteadOf(type, rule.name()));
    }
  }
}
