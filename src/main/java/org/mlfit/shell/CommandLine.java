package org.mlfit.shell;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.Invocation;
import org.mlfit.shell.files.NamedPath;
import org.mlfit.shell.state.AnswerSource;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ParsedInput;

/**
 * Reads a command with its options. Unlike the parser that comes with Spring Shell it refuses what
 * the command does not know, takes words as they were given, and lets an option stand repeatedly.
 */
public final class CommandLine {

  private static final String HELP = "help";

  /** An answer to a question, or the question alone. */
  private static final Pattern ANSWER = Pattern.compile("[a-z0-9-]+\\.[a-z0-9-]+(=.*)?");

  private final CommandRegistry registry;

  /** Knows the commands of a registry. */
  public CommandLine(CommandRegistry registry) {
    this.registry = registry;
  }

  /**
   * Reads a command.
   *
   * @throws CommandFailedException with exit code 2 for a command or option that does not exist
   */
  public ParsedInput parse(List<String> words) {
    if (words.get(0).equals("--help") || words.get(0).equals("-h")) {
      return ParsedInput.builder().commandName(HELP).build();
    }
    if (words.get(0).equals("--version")) {
      return ParsedInput.builder().commandName("version").build();
    }
    ShellCommand command = command(words);
    int length = command.getName().split(" ").length;
    List<String> rest = words.subList(length, words.size());
    if (rest.contains("--help") || rest.contains("-h")) {
      return helpFor(command);
    }
    return behind(command, rest);
  }

  /**
   * Reads the words behind the name of a command.
   *
   * @throws CommandFailedException with exit code 2 for what the command does not take
   */
  static ParsedInput behind(ShellCommand command, List<String> words) {
    ParsedInput.Builder input = ParsedInput.builder();
    List<String> names = List.of(command.getName().split(" "));
    input.commandName(names.get(0));
    names.subList(1, names.size()).forEach(input::addSubCommand);
    readOptions(command, words, input);
    return input.build();
  }

  private static ParsedInput helpFor(ShellCommand command) {
    ParsedInput.Builder input = ParsedInput.builder().commandName(HELP);
    int index = 0;
    for (String name : command.getName().split(" ")) {
      input.addArgument(new CommandArgument(index++, name));
    }
    return input.build();
  }

  /** The command that words begin with; its name may be one word or two. */
  static Optional<ShellCommand> find(CommandRegistry registry, List<String> words) {
    for (int length = Math.min(2, words.size()); length > 0; length--) {
      String name = String.join(" ", words.subList(0, length));
      if (registry.getCommandByName(name) instanceof ShellCommand command) {
        return Optional.of(command);
      }
    }
    return Optional.empty();
  }

  private ShellCommand command(List<String> words) {
    return find(registry, words).orElseThrow(() -> unknown(registry, words.get(0)));
  }

  /** That there is no command of a name, with the one that was probably meant. */
  static CommandFailedException unknown(CommandRegistry registry, String name) {
    List<String> names = registry.getCommands().stream().map(Command::getName).sorted().toList();
    List<String> below = names.stream().filter(known -> known.startsWith(name + " ")).toList();
    return below.isEmpty()
        ? CommandFailedException.usage(
            "There is no command "
                + name
                + ". "
                + (ANSWER.matcher(name).matches()
                    ? "An answer is given with change ID VALUE, or where assess asks."
                    : NearestName.suggestion(name, names).orElse("The command help lists them.")))
        : CommandFailedException.usage(
            "The command " + name + " needs one more word: " + String.join(", ", below) + ".");
  }

  private static void readOptions(
      ShellCommand command, List<String> rest, ParsedInput.Builder input) {
    int index = 0;
    boolean onlyArguments = false;
    for (int i = 0; i < rest.size(); i++) {
      String word = rest.get(i);
      if (!onlyArguments && word.equals("--")) {
        onlyArguments = true;
      } else if (!onlyArguments && word.startsWith("--")) {
        i += readOption(command, word.substring(2), rest.subList(i + 1, rest.size()), input);
      } else if (!onlyArguments && word.length() > 1 && word.startsWith("-")) {
        throw unknownOption(command, word);
      } else if (index == command.mostWords()) {
        throw tooManyWords(command, word);
      } else {
        input.addArgument(new CommandArgument(index++, word));
      }
    }
  }

  private static CommandFailedException tooManyWords(ShellCommand command, String word) {
    boolean writes = command.declared().stream().anyMatch(one -> one.name().equals("output"));
    boolean isOutput = writes && word.contains(".") && !word.matches("(?i).*\\.ya?ml(#.*)?");
    boolean isFileOfAnswers =
        command.declared().containsAll(AnswerSource.OPTIONS) && NamedPath.isThere(word);
    String meant = isOutput ? "--output " : isFileOfAnswers ? "--answers " : "";
    return CommandFailedException.usage(
        "The command %s takes %s, not %s.%s"
            .formatted(
                command.getName(),
                command.mostWords() == 0 ? "options only" : "one word only",
                word,
                meant.isEmpty() ? ofAnswer(command, word) : " Did you mean " + meant + word + "?"));
  }

  /** A part of an answer that stands beside the option instead of in it. */
  private static String ofAnswer(ShellCommand command, String word) {
    if (!command.declared().containsAll(AnswerSource.OPTIONS)) {
      return "";
    }
    if (word.startsWith("!")) {
      return " What an answer rests on stands with it in one pair of quotes: --set \"ID=VALUE "
          + word
          + "\".";
    }
    return ANSWER.matcher(word).matches()
        ? " Did you mean --set " + word + "? Each answer has a --set of its own."
        : " An answer is one word behind --set: ID=VALUE.";
  }

  /** Adds one option and tells how many of the words behind it belong to it. */
  private static int readOption(
      ShellCommand command, String word, List<String> behind, ParsedInput.Builder input) {
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    DeclaredOption option =
        command.declared().stream()
            .filter(o -> name.equals(o.name()))
            .findFirst()
            .orElseThrow(() -> unknownOption(command, "--" + name));
    boolean flag = option.isFlag();
    Optional<String> attached =
        equals < 0 ? Optional.empty() : Optional.of(word.substring(equals + 1));
    if (flag && attached.isPresent()) {
      throw CommandFailedException.usage("The option --" + name + " takes no value.");
    }
    if (!flag && attached.isEmpty() && (behind.isEmpty() || behind.get(0).startsWith("--"))) {
      throw CommandFailedException.usage(
          "The option --" + name + " needs a value: " + option.description() + ".");
    }
    String value = flag ? "true" : attached.orElseGet(() -> behind.get(0));
    input.addOption(CommandOption.with().longName(name).shortName(' ').value(value).build());
    return flag || attached.isPresent() ? 0 : 1;
  }

  private static CommandFailedException unknownOption(ShellCommand command, String word) {
    List<String> known =
        Stream.concat(
                command.declared().stream().map(option -> "--" + option.name()),
                Invocation.OPTIONS.stream())
            .toList();
    return CommandFailedException.usage(
        "The command "
            + command.getName()
            + " has no option "
            + word
            + ". "
            + NearestName.suggestion(word, known)
                .orElse("It takes " + String.join(", ", known) + "."));
  }
}
