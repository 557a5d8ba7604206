package org.mlfit.shell.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Testimony;
import org.mlfit.explanation.change.WhatIf;
import org.mlfit.explanation.change.WhatIfFinder;
import org.mlfit.explanation.why.Explainer;
import org.mlfit.explanation.why.JustificationGraph;
import org.mlfit.explanation.why.Outline;
import org.mlfit.explanation.why.Step;
import org.mlfit.explanation.whynot.WhyNot;
import org.mlfit.explanation.whynot.WhyNotFinder;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.report.explanation.ComparisonText;
import org.mlfit.report.explanation.DotText;
import org.mlfit.report.explanation.ExplanationJson;
import org.mlfit.report.explanation.ExplanationText;
import org.mlfit.report.explanation.MermaidText;
import org.mlfit.report.explanation.WhatIfJson;
import org.mlfit.report.explanation.WhatIfText;
import org.mlfit.report.explanation.WhyNotText;
import org.mlfit.shell.command.Choice;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.Format;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.PictureFormat;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.state.AnswerSource;
import org.mlfit.shell.state.CurrentAdvice;
import org.mlfit.shell.state.GivenAnswers;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.stereotype.Component;

/** The commands that question the advice: why, why not, and what if. */
@Component
class ExplainCommands implements Commands {

  private static final String GROUP = "Question the advice";

  private final RulesInUse rulesInUse;
  private final CurrentAdvice currentAdvice;
  private final AnswerSource answerSource;
  private final Pictures pictures;
  private final Console console;

  ExplainCommands(
      RulesInUse rulesInUse,
      CurrentAdvice currentAdvice,
      AnswerSource answerSource,
      Pictures pictures,
      Console console) {
    this.rulesInUse = rulesInUse;
    this.currentAdvice = currentAdvice;
    this.answerSource = answerSource;
    this.pictures = pictures;
    this.console = console;
  }

  private static final Choice<PictureFormat> TOLD_OR_DRAWN =
      Choice.ofFormat(
          List.of(
              PictureFormat.TEXT, PictureFormat.JSON, PictureFormat.MERMAID, PictureFormat.DOT));
  private static final long DEEPEST = 9_999;

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of(
                "explain", GROUP, "Show how the verdict, or one finding, came about", this::explain)
            .withWord(Takes.FINDING)
            .with(
                DeclaredOption.value("depth", "how many levels to show; all if not given"),
                DeclaredOption.flag("all", "tell whole also what can wait"),
                DeclaredOption.flag("rules-text", "show the rules as written, and where"))
            .with(AnswerSource.OPTIONS)
            .with(TOLD_OR_DRAWN.option()),
        ShellCommand.of(
                "graph", GROUP, "Draw how the verdict, or one finding, came about", this::graph)
            .withWord(Takes.FINDING)
            .with(AnswerSource.OPTIONS)
            .with(Pictures.OPTIONS),
        ShellCommand.of(
                "why-not",
                GROUP,
                "Say why a verdict, finding or rule did not come about",
                this::whyNot)
            .withWord(Takes.CONSEQUENCE)
            .with(
                DeclaredOption.flag("all", "follow all rules, not only the nearest"),
                DeclaredOption.flag("rules-text", "show the rules as written, and where"))
            .with(AnswerSource.OPTIONS)
            .with(Format.OPTION.option()),
        ShellCommand.of(
                "compare",
                GROUP,
                "Say what changed between two assessments: compare EARLIER LATER",
                this::compare)
            .withWords(Takes.FILE)
            .with(AnswerSource.AS_OF)
            .with(Format.OPTION.option()),
        ShellCommand.of(
                "what-if",
                GROUP,
                "Show what other answers would change, without changing them",
                this::whatIf)
            .withWords(Takes.ANSWER)
            .with(AnswerSource.OPTIONS)
            .with(Format.OPTION.option()));
  }

  private String explain(GivenOptions given) {
    PictureFormat form = TOLD_OR_DRAWN.in(given);
    Optional<Integer> levels = given.whole("depth", 1, DEEPEST).map(Long::intValue);
    GivenAnswers answered = answerSource.of(given);
    Advice advice = currentAdvice.of(answered);
    Step whole = step(given.word(), advice);
    Step step = levels.map(level -> Outline.upTo(level, whole)).orElse(whole);
    return switch (form) {
      case TEXT -> {
        Step told = levels.isPresent() ? step : Outline.folded(step);
        boolean rulesText = given.has("rules-text");
        yield given.word().isEmpty()
            ? ExplanationText.ofVerdict(told, advice, given.has("all"), rulesText, console.look())
            : ExplanationText.of(told, rulesText, console.look());
      }
      case JSON -> ExplanationJson.explanation(step, answered.said().pastReview());
      case MERMAID -> MermaidText.of(JustificationGraph.of(step));
      case DOT -> DotText.of(JustificationGraph.of(step));
    };
  }

  private String graph(GivenOptions given) {
    return pictures.drawn(
        given,
        () -> JustificationGraph.of(step(given.word(), currentAdvice.of(answerSource.of(given)))));
  }

  private Step step(String id, Advice advice) {
    Explainer explainer = new Explainer(rulesInUse.base());
    return id.isEmpty()
        ? explainer.verdict(advice)
        : explainer.find(advice, id).orElseThrow(() -> nothingToExplain(id));
  }

  private CommandFailedException nothingToExplain(String id) {
    return WhyNotFinder.ids(rulesInUse.base()).contains(id)
        ? CommandFailedException.usage(
            id + " did not come about. The command why-not " + id + " says why.")
        : unknown(id);
  }

  private String whyNot(GivenOptions given) {
    String id = given.word();
    Format form = Format.OPTION.in(given);
    if (id.isEmpty()) {
      throw CommandFailedException.usage(
          "Name what did not come about, such as why-not "
              + rulesInUse.base().verdicts().get(0).id()
              + ".");
    }
    KnowledgeBase base = rulesInUse.base();
    GivenAnswers answered = answerSource.of(given);
    Advice advice = currentAdvice.of(answered);
    WhyNot whyNot =
        WhyNotFinder.about(id, rulesInUse.foresight(), answered.answers(), advice)
            .orElseThrow(() -> unknown(id));
    return form == Format.JSON
        ? ExplanationJson.whyNot(whyNot, advice)
        : WhyNotText.of(
            whyNot, base, advice, given.has("all"), given.has("rules-text"), console.look());
  }

  private String whatIf(GivenOptions options) {
    Format form = Format.OPTION.in(options);
    List<String> changes = options.words();
    if (changes.isEmpty()) {
      throw CommandFailedException.usage(
          "Name the answers to try as ID=VALUE, such as what-if "
              + rulesInUse.base().questions().get(0).id()
              + "=unknown."
              + (options.has("set") ? " --set says what is the case before they are tried." : ""));
    }
    Advisor advisor = rulesInUse.advisor();
    Testimony given = answerSource.of(options).said();
    Answers changed = answerSource.changed(given, changes).answers();
    WhatIf whatIf = new WhatIfFinder(advisor).compare(given.answers(), changed);
    return form == Format.JSON ? WhatIfJson.of(whatIf) : WhatIfText.of(whatIf, console.look());
  }

  private String compare(GivenOptions options) {
    Format form = Format.OPTION.in(options);
    if (options.words().size() != 2) {
      throw CommandFailedException.usage(
          "Name two files with answers, such as compare march.yaml june.yaml.");
    }
    LocalDate day = answerSource.day(options);
    Testimony earlier = answerSource.saidIn(options.words().get(0), day);
    Testimony later = answerSource.saidIn(options.words().get(1), day);
    tellOtherEvidence(earlier, later);
    WhatIf changes =
        new WhatIfFinder(rulesInUse.advisor()).compare(earlier.answers(), later.answers());
    return form == Format.JSON
        ? WhatIfJson.of(changes)
        : ComparisonText.of(changes, console.look());
  }

  /** The advice does not rest on evidence, but whoever compares wants to know of it. */
  private void tellOtherEvidence(Testimony earlier, Testimony later) {
    String ids =
        rulesInUse.base().questions().stream()
            .filter(question -> !earlier.evidence(question).equals(later.evidence(question)))
            .map(Question::id)
            .collect(Collectors.joining(", "));
    if (!ids.isEmpty()) {
      console.complain("What these answers rest on is not the same: " + ids + ".");
    }
  }

  private CommandFailedException unknown(String id) {
    return CommandFailedException.usage(
        "There is no verdict, finding, rule or conclusion "
            + id
            + ". "
            + NearestName.suggestion(id, WhyNotFinder.ids(rulesInUse.base()))
                .orElse("The command rules list names the rules."));
  }
}
