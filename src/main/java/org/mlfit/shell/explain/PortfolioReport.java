package org.mlfit.shell.explain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.report.portfolio.Portfolio;
import org.mlfit.report.portfolio.Portfolio.Missing;
import org.mlfit.report.portfolio.PortfolioComposer;
import org.mlfit.report.portfolio.PortfolioCsv;
import org.mlfit.report.portfolio.PortfolioEntry;
import org.mlfit.report.portfolio.PortfolioHtml;
import org.mlfit.report.portfolio.PortfolioJson;
import org.mlfit.report.portfolio.PortfolioMarkdown;
import org.mlfit.report.portfolio.PortfolioText;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.replay.ReplayInput;
import org.mlfit.scenario.replay.ReplayListener;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.LongSearch;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.exit.ExitCode;
import org.mlfit.shell.scenarios.ReplayExit;
import org.mlfit.shell.scenarios.ReplayOptions;
import org.mlfit.shell.scenarios.ScenarioPlayer;
import org.mlfit.shell.state.AnswerSource;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.stereotype.Component;

/** One page about many proposals: the scenarios of some files, whatever they expect. */
@Component
class PortfolioReport {

  static final DeclaredOption PORTFOLIO =
      DeclaredOption.flag(
          "portfolio", "one page about all proposals in some scenario files and folders");

  private final RulesInUse rulesInUse;
  private final AnswerSource answerSource;
  private final ScenarioPlayer player;
  private final Console console;

  PortfolioReport(
      RulesInUse rulesInUse, AnswerSource answerSource, ScenarioPlayer player, Console console) {
    this.rulesInUse = rulesInUse;
    this.answerSource = answerSource;
    this.player = player;
    this.console = console;
  }

  /**
   * Hands out the page, also where a file is faulty: its proposals are missing then.
   *
   * @param delivered takes the page
   * @throws CommandFailedException with the exit code of a replay of the same files if not all
   *     could be read or advised on, with 5 if there is no proposal
   */
  void report(GivenOptions given, ReportCommands.Form form, Consumer<String> delivered) {
    Optional<LocalDate> day =
        given.text(AnswerSource.AS_OF.name()).map(n -> answerSource.day(given));
    ReplayOptions options = new ReplayOptions(given);
    ReplayInput input = player.input(options);
    Collected collected = new Collected();
    Tally tally;
    try (LongSearch search = new LongSearch(console, 0)) {
      tally =
          player.playProposals(
              input,
              options,
              advisor ->
                  collected.by(
                      new PortfolioComposer(
                          rulesInUse.foresight(), day, () -> !search.isInterrupted()),
                      search),
              player.shown(input, collected));
      search.failIfInterrupted();
    }
    int code = ReplayExit.of(tally);
    if (!collected.entries.isEmpty()) {
      Portfolio portfolio =
          new Portfolio(
              rulesInUse.base(),
              day,
              collected.entries,
              new Missing(
                  collected.faulty,
                  tally.failures(),
                  tally.count(Status.SKIPPED),
                  tally.notChosen()));
      delivered.accept(page(portfolio, form));
      code = code == ExitCode.NOTHING_CHECKED && tally.empty().isEmpty() ? ExitCode.FINE : code;
    }
    ReplayExit.end(tally, code);
  }

  private String page(Portfolio portfolio, ReportCommands.Form form) {
    return switch (form) {
      case TEXT -> PortfolioText.of(portfolio, console.look());
      case MD -> PortfolioMarkdown.of(portfolio);
      case HTML -> PortfolioHtml.of(portfolio);
      case JSON -> PortfolioJson.of(portfolio);
      case CSV -> PortfolioCsv.of(portfolio);
    };
  }

  /** What came out, in the order of the files. */
  private final class Collected implements ReplayListener {

    private final Map<Scenario, PortfolioEntry> made =
        Collections.synchronizedMap(new IdentityHashMap<>());
    private final List<PortfolioEntry> entries = new ArrayList<>();
    private final List<String> faulty = new ArrayList<>();

    Function<Scenario, Outcome> by(PortfolioComposer composer, LongSearch search) {
      return proposal -> {
        if (proposal.skip().isPresent() || search.isInterrupted()) {
          return outcome(proposal, Status.SKIPPED);
        }
        made.put(proposal, composer.entry(proposal));
        return outcome(proposal, Status.UNCHECKED);
      };
    }

    private static Outcome outcome(Scenario proposal, Status status) {
      return new Outcome(proposal, status, List.of(), "", Optional.empty());
    }

    @Override
    public void played(Outcome outcome, Duration took) {
      Optional.ofNullable(made.remove(outcome.scenario())).ifPresent(entries::add);
      if (outcome.status() == Status.ERROR || outcome.status() == Status.INTERNAL) {
        console.complain(outcome.scenario().position().fileAndLine() + "  " + outcome.reason());
      }
    }

    @Override
    public void faulty(String file, List<Fault> faults) {
      faulty.add(file);
    }
  }
}
