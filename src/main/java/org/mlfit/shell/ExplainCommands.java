package org.mlfit.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.explanation.Explainer;
import org.mlfit.explanation.JustificationGraph;
import org.mlfit.explanation.Outline;
import org.mlfit.explanation.Step;
import org.mlfit.explanation.WhatIf;
import org.mlfit.explanation.WhatIfFinder;
import org.mlfit.explanation.WhyNot;
import org.mlfit.explanation.WhyNotFinder;
import org.mlfit.knowledge.ConclusionType;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Rule;
import org.mlfit.knowledge.Verdict;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.report.DotText;
import org.mlfit.report.ExplanationJson;
import org.mlfit.report.ExplanationText;
import org.mlfit.report.GraphJson;
import org.mlfit.report.MermaidText;
import org.mlfit.report.WhatIfJson;
import org.mlfit.report.WhatIfText;
import org.mlfit.report.WhyNotText;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** The commands that question the advice: why, why not, and what if. */
@Component
class ExplainCommands {

  private static final String GROUP = "Question the advice";

  private final Knowledge knowledge;
  private final CurrentAdvice currentAdvice;
  private final AnswerSource answerSource;
  private final Console console;

  ExplainCommands(
      Knowledge knowledge,
      CurrentAdvice currentAdvice,
      AnswerSource answerSource,
      Console console) {
    this.knowledge = knowledge;
    this.currentAdvice = currentAdvice;
    this.answerSource = answerSource;
    this.console = console;
  }

  @Command(
      name = "explain",
      group = GROUP,
      description = "Show how the verdict, or one finding, came about")
  String explain(
      @Argument(
              index = 0,
              description = "id of a finding, rule or conclusion; none for the verdict",
              defaultValue = "")
          String id,
      @Option(longName = "answers", description = "YAML file with answers, or FILE#SCENARIO")
          String answers,
      @Option(longName = "set", description = "one answer as ID=VALUE; may stand repeatedly")
          String set,
      @Option(longName = "depth", description = "how many levels to show; all if not given")
          String depth,
      @Option(longName = "format", description = "text, json, mermaid or dot") String format,
      CommandContext context) {
    PictureFormat form = PictureFormat.of(format, PictureFormat.TEXT, PictureFormat.values());
    Optional<Integer> levels = Optional.ofNullable(depth).map(ExplainCommands::levels);
    Step whole = step(id, context);
    Step step = levels.map(level -> Outline.upTo(level, whole)).orElse(whole);
    return switch (form) {
      case TEXT ->
          ExplanationText.of(levels.isPresent() ? step : Outline.folded(step), console.look());
      case JSON -> ExplanationJson.explanation(step);
      case MERMAID -> MermaidText.of(JustificationGraph.of(step));
      case DOT -> DotText.of(JustificationGraph.of(step));
    };
  }

  private static int levels(String depth) {
    if (!depth.matches("[1-9]\\d{0,3}")) {
      throw Failure.usage("--depth takes a number from 1 up, such as --depth 2.");
    }
    return Integer.parseInt(depth);
  }

  @Command(
      name = "graph",
      group = GROUP,
      description = "Draw how the verdict, or one finding, came about")
  String graph(
      @Argument(
              index = 0,
              description = "id of a finding, rule or conclusion; none for the verdict",
              defaultValue = "")
          String id,
      @Option(longName = "answers", description = "YAML file with answers, or FILE#SCENARIO")
          String answers,
      @Option(longName = "set", description = "one answer as ID=VALUE; may stand repeatedly")
          String set,
      @Option(longName = "format", description = "mermaid, dot or json") String format,
      CommandContext context) {
    PictureFormat form =
        PictureFormat.of(
            format,
            PictureFormat.MERMAID,
            PictureFormat.MERMAID,
            PictureFormat.DOT,
            PictureFormat.JSON);
    return picture(JustificationGraph.of(step(id, context)), form);
  }

  /** A graph in the form asked for. */
  static String picture(org.mlfit.explanation.Graph graph, PictureFormat form) {
    return switch (form) {
      case JSON -> GraphJson.of(graph);
      case DOT -> DotText.of(graph);
      case MERMAID, TEXT -> MermaidText.of(graph);
    };
  }

  private Step step(String id, CommandContext context) {
    Advice advice = currentAdvice.of(context);
    Explainer explainer = new Explainer(knowledge.base());
    return id.isEmpty()
        ? explainer.verdict(advice)
        : explainer.find(advice, id).orElseThrow(() -> nothingToExplain(id));
  }

  private Failure nothingToExplain(String id) {
    return ids().anyMatch(id::equals)
        ? Failure.usage(id + " did not come about. The command why-not " + id + " says why.")
        : unknown(id);
  }

  @Command(
      name = "why-not",
      group = GROUP,
      description = "Say why a verdict, finding or rule did not come about")
  String whyNot(
      @Argument(
              index = 0,
              description = "id of a verdict, finding, rule or conclusion",
              defaultValue = "")
          String id,
      @Option(longName = "answers", description = "YAML file with answers, or FILE#SCENARIO")
          String answers,
      @Option(longName = "set", description = "one answer as ID=VALUE; may stand repeatedly")
          String set,
      @Option(longName = "all", description = "follow all rules, not only the nearest") boolean all,
      @Option(longName = "format", description = "text or json") String format,
      CommandContext context) {
    Format form = Format.of(format);
    if (id.isBlank()) {
      throw Failure.usage(
          "Name what did not come about, such as why-not "
              + knowledge.base().verdicts().get(0).id()
              + ".");
    }
    KnowledgeBase base = knowledge.base();
    Advice advice = currentAdvice.of(context);
    WhyNot whyNot = new WhyNotFinder(base, advice).find(id).orElseThrow(() -> unknown(id));
    return form == Format.JSON
        ? ExplanationJson.whyNot(whyNot, advice)
        : WhyNotText.of(whyNot, base, advice, all, console.look());
  }

  @Command(
      name = "what-if",
      group = GROUP,
      description = "Show what other answers would change, without changing them")
  String whatIf(
      @Arguments String[] changes,
      @Option(longName = "answers", description = "YAML file with answers, or FILE#SCENARIO")
          String answers,
      @Option(longName = "set", description = "one answer as ID=VALUE; may stand repeatedly")
          String set,
      @Option(longName = "format", description = "text or json") String format,
      CommandContext context) {
    Format form = Format.of(format);
    if (changes.length == 0) {
      throw Failure.usage(
          "Name the answers to try as ID=VALUE, such as what-if "
              + knowledge.base().questions().get(0).id()
              + "=unknown.");
    }
    Advisor advisor = knowledge.advisor();
    Answers given = answerSource.answers(context);
    Answers changed = answerSource.changed(given, List.of(changes));
    WhatIf whatIf = new WhatIfFinder(advisor).compare(given, changed);
    return form == Format.JSON ? WhatIfJson.of(whatIf) : WhatIfText.of(whatIf, console.look());
  }

  private Failure unknown(String id) {
    return Failure.usage(
        "There is no verdict, finding, rule or conclusion "
            + id
            + ". "
            + NearestName.suggestion(id, ids().toList())
                .orElse("The command rules list names the rules."));
  }

  private Stream<String> ids() {
    KnowledgeBase base = knowledge.base();
    return Stream.of(
            base.verdicts().stream().map(Verdict::id),
            base.rules().stream().map(Rule::id),
            base.conclusions().stream().map(ConclusionType::id))
        .flatMap(all -> all);
  }
}
