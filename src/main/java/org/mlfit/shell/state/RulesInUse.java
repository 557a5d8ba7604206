package org.mlfit.shell.state;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mlfit.advice.Advisor;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.reasoning.Foresight;
import org.mlfit.report.rules.FaultText;
import org.mlfit.report.text.TextStyle;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.Installation;
import org.mlfit.shell.files.Invocation;
import org.mlfit.shell.files.NamedPath;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The knowledge base in use: from {@code --rules}, else from {@code ./rules} if our rules are in
 * it, else from the folder {@code rules} that the program was unpacked with, else from the jar.
 * Other programs have a folder of that name too, and must not keep this one from starting.
 */
@Component
public class RulesInUse {

  /** What a folder of rules is called if nobody says otherwise. */
  public static final String USUAL_FOLDER = "rules";

  private final KnowledgeLoader loader;
  private final Clock clock;
  private final Supplier<TextStyle> look;
  private final RulePreloader ahead;
  private final Optional<Path> folder;
  private Optional<Foresight> current = Optional.empty();
  private Optional<Refusal> refusal = Optional.empty();

  /** Knowledge that is loaded when it is first needed; faults are told as wide as a console is. */
  @Autowired
  public RulesInUse(
      Invocation invocation,
      KnowledgeLoader loader,
      Clock clock,
      Console console,
      ObjectProvider<RulePreloader> ahead) {
    this(
        invocation,
        loader,
        clock,
        console::complaintLook,
        ahead.getIfAvailable(RulePreloader::none));
  }

  /** Knowledge whose faults are told for pipes and files. */
  public RulesInUse(Invocation invocation, KnowledgeLoader loader, Clock clock) {
    this(invocation, loader, clock, TextStyle::plain, RulePreloader.none());
  }

  private RulesInUse(
      Invocation invocation,
      KnowledgeLoader loader,
      Clock clock,
      Supplier<TextStyle> look,
      RulePreloader ahead) {
    this.loader = loader;
    this.clock = clock;
    this.look = look;
    this.ahead = ahead;
    this.folder = folder(invocation);
  }

  /** The folder of an invocation’s rules; none if they come from the jar. */
  public static Optional<Path> folder(Invocation invocation) {
    return invocation.rules().map(NamedPath::of).or(RulesInUse::usualFolder);
  }

  /**
   * A folder of that name here, at the top of the repository that this is a part of, or beside the
   * program, whose folder is named by the script that starts it.
   */
  private static Optional<Path> usualFolder() {
    return Stream.of(Optional.of(Path.of("")), Git.top(Path.of("")), Installation.home())
        .flatMap(Optional::stream)
        .map(folder -> folder.resolve(USUAL_FOLDER))
        .filter(Files::isDirectory)
        .filter(RuleFiles::areIn)
        .findFirst();
  }

  /**
   * The folder of the rules, which is decided here for all: none if they come from the jar. It
   * stays the same for a whole run.
   */
  public Optional<Path> folder() {
    return folder;
  }

  /**
   * The advisor over the knowledge base in use.
   *
   * @throws CommandFailedException with exit code 3 if the rules do not load
   */
  public Advisor advisor() {
    return foresight().advisor();
  }

  /**
   * The advisor and the reasoner over the knowledge base in use.
   *
   * @throws CommandFailedException with exit code 3 if the rules do not load
   */
  public synchronized Foresight foresight() {
    if (current.isEmpty()) {
      current = Optional.of(told(() -> ahead.foresight().orElseGet(this::load)));
    }
    return current.get();
  }

  /**
   * The knowledge base in use.
   *
   * @throws CommandFailedException with exit code 3 if the rules do not load
   */
  public KnowledgeBase base() {
    return advisor().knowledgeBase();
  }

  /**
   * Takes over rules that were tried, in one step: whoever asks next gets them whole, and whoever
   * asked before goes on with those he has.
   */
  public synchronized void take(Foresight tried) {
    current = Optional.of(tried);
    refusal = Optional.empty();
  }

  /**
   * Reads the rules again and takes them over.
   *
   * @throws CommandFailedException with exit code 3 if they do not load; the old knowledge base
   *     serves on
   */
  public synchronized KnowledgeBase reload() {
    try {
      take(told(this::load));
      return base();
    } catch (CommandFailedException failure) {
      refuse(failure.getMessage());
      throw failure;
    }
  }

  /** Remembers why new rules were not taken over. */
  public synchronized void refuse(String why) {
    refusal = Optional.of(new Refusal(clock.instant(), why));
  }

  /** Why the last new rules were not taken over; empty if they were. */
  public synchronized Optional<Refusal> refusal() {
    return refusal;
  }

  /** The advisor and the reasoner, if rules were loaded. */
  public synchronized Optional<Foresight> foresightSoFar() {
    return current;
  }

  private Foresight load() {
    return new Foresight(folder.map(loader::load).orElseGet(loader::loadShipped));
  }

  private Foresight told(Supplier<Foresight> loaded) {
    try {
      return loaded.get();
    } catch (FaultyInputException faulty) {
      throw CommandFailedException.rules(FaultText.of(faulty.faults(), look.get()));
    }
  }

  /**
   * That new rules were not taken over.
   *
   * @param at when that was
   * @param why what is wrong with them, as it was told
   */
  public record Refusal(Instant at, String why) {}
}
