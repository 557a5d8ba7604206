package org.mlfit.shell.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.shell.exit.CommandFailedException;

/**
 * What the program was called with.
 *
 * @param words the command and what belongs to it; empty to open the shell
 * @param rules the folder named with {@code --rules}
 * @param plain whether plain lines were asked for, by option or by {@code MLFIT_PLAIN}
 * @param trust how far the authors of the rules are trusted
 * @param colour whether colours may be used where there is a terminal
 */
public record Invocation(
    List<String> words, Optional<String> rules, Trust trust, boolean plain, boolean colour) {

  private static final String RULES = "--rules";
  private static final String TRUST_RULES = "--trust-rules";
  private static final String PLAIN = "--plain";
  private static final String NO_COLOUR = "--no-color";
  private static final List<String> SWITCHES = List.of(TRUST_RULES, PLAIN, NO_COLOUR, "--help");

  /** The options that work with each command. */
  public static final List<String> OPTIONS =
      Stream.concat(Stream.of(RULES), SWITCHES.stream()).toList();

  /** Of rules whose authors are strangers. */
  public Invocation(List<String> words, Optional<String> rules, boolean plain, boolean colour) {
    this(words, rules, Trust.NONE, plain, colour);
  }

  /**
   * Takes the options that work with each command out of the arguments, wherever they stand.
   *
   * @throws CommandFailedException with exit code 2 if no folder follows {@code --rules}, or a
   *     value a switch
   */
  public static Invocation of(List<String> args) {
    List<String> words = new ArrayList<>();
    Optional<String> rules = Optional.empty();
    Trust trust = Trust.NONE;
    boolean plain = isSet("MLFIT_PLAIN");
    boolean colour = !isSet("NO_COLOR");
    for (int i = 0; i < args.size(); i++) {
      String word = args.get(i);
      if (word.equals(RULES)) {
        rules = Optional.of(folder(++i < args.size() ? args.get(i) : ""));
      } else if (word.startsWith(RULES + "=")) {
        rules = Optional.of(folder(word.substring(RULES.length() + 1)));
      } else if (word.equals(TRUST_RULES)) {
        trust = Trust.OWN_CODE;
      } else if (word.equals(PLAIN)) {
        plain = true;
      } else if (word.equals(NO_COLOUR)) {
        colour = false;
      } else {
        refuseValueOfSwitch(word);
        words.add(word);
      }
    }
    return new Invocation(List.copyOf(words), rules, trust, plain, colour);
  }

  private static void refuseValueOfSwitch(String word) {
    String name = word.substring(0, Math.max(0, word.indexOf('=')));
    if (SWITCHES.contains(name)) {
      throw CommandFailedException.usage("The option " + name + " takes no value.");
    }
  }

  /** What follows must be a folder, or else would be one by accident: no word is this folder. */
  private static String folder(String named) {
    if (named.isBlank() || named.startsWith("--")) {
      throw CommandFailedException.usage(
          "The option --rules needs a value: the folder with rule files, such as --rules ./rules.");
    }
    return NamedPath.of(named).toString();
  }

  /**
   * A command typed in the shell.
   *
   * @throws CommandFailedException with exit code 2 if it asks for what is settled when the shell
   *     is opened
   */
  public static Invocation inShell(List<String> typed) {
    for (String word : typed) {
      if (word.equals(TRUST_RULES) || word.equals(RULES) || word.startsWith(RULES + "=")) {
        String option = word.equals(TRUST_RULES) ? TRUST_RULES : RULES + " DIR";
        throw CommandFailedException.usage(
            "Which rules serve is settled when the shell is opened: leave it with quit, and open it"
                + " with mlfit "
                + option
                + ".");
      }
    }
    Invocation command = of(typed);
    if (command.isInteractive()) {
      throw CommandFailedException.usage(
          String.join(" ", typed) + " goes with a command, such as assess.");
    }
    return command;
  }

  private static boolean isSet(String variable) {
    return System.getenv(variable) != null && !System.getenv(variable).isEmpty();
  }

  /** Whether the shell is to be opened. */
  public boolean isInteractive() {
    return words.isEmpty();
  }
}
