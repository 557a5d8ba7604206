package org.mlfit.shell.command;

import java.util.List;
import java.util.stream.Stream;
import org.mlfit.shell.exit.CommandFailedException;
import org.springframework.shell.core.command.AbstractCommand;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.ExitStatus;

/**
 * A command as its class declares it: its name, what it is for, the words and options that it
 * takes, and what it does. All else, such as help, completion and the refusal of what it does not
 * take, follows from that.
 */
public final class ShellCommand extends AbstractCommand {

  private final Takes word;
  private final int mostWords;
  private final List<DeclaredOption> declared;
  private final Action action;

  /** What a command does. */
  public interface Action {

    /**
     * Does it.
     *
     * @return what to print at the end; empty if everything was told on the way
     * @throws CommandFailedException if it cannot go on, or ends with another exit code than that
     *     of success
     */
    String run(GivenOptions given);
  }

  private ShellCommand(
      String name,
      String group,
      String description,
      Takes word,
      int mostWords,
      List<DeclaredOption> declared,
      Action action) {
    super(name, description, group, "", false);
    this.word = word;
    this.mostWords = mostWords;
    this.declared = declared;
    this.action = action;
    setOptions(declared.stream().map(DeclaredOption::known).toList());
  }

  /** A command of a group that takes neither words nor options yet. */
  public static ShellCommand of(String name, String group, String description, Action action) {
    return new ShellCommand(name, group, description, Takes.NOTHING, 0, List.of(), action);
  }

  /** The same with a word behind it, which may be left out. */
  public ShellCommand withWord(Takes stands) {
    return withWords(1, stands);
  }

  /** The same with as many words as one likes. */
  public ShellCommand withWords(Takes stand) {
    return withWords(Integer.MAX_VALUE, stand);
  }

  private ShellCommand withWords(int most, Takes stand) {
    return new ShellCommand(getName(), getGroup(), getDescription(), stand, most, declared, action);
  }

  /** The same with more options. */
  public ShellCommand with(DeclaredOption... more) {
    return with(List.of(more));
  }

  /** The same with more options. */
  public ShellCommand with(List<DeclaredOption> more) {
    List<DeclaredOption> all = Stream.concat(declared.stream(), more.stream()).toList();
    return new ShellCommand(getName(), getGroup(), getDescription(), word, mostWords, all, action);
  }

  /** What a word behind it stands for. */
  public Takes word() {
    return word;
  }

  /** How many words may stand behind it. */
  public int mostWords() {
    return mostWords;
  }

  /** The options that it takes. */
  public List<DeclaredOption> declared() {
    return declared;
  }

  @Override
  public ExitStatus doExecute(CommandContext context) {
    String last = action.run(new GivenOptions(context.parsedInput()));
    context.outputWriter().print(last.isEmpty() || last.endsWith("\n") ? last : last + "\n");
    context.outputWriter().flush();
    return ExitStatus.OK;
  }
}
