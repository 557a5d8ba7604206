package org.mlfit.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.Trust;

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

  /** Of rules whose authors are strangers. */
  public Invocation(List<String> words, Optional<String> rules, boolean plain, boolean colour) {
    this(words, rules, Trust.NONE, plain, colour);
  }

  /** Takes the options that work with each command out of the arguments, wherever they stand. */
  public static Invocation of(String[] args) {
    List<String> words = new ArrayList<>();
    Optional<String> rules = Optional.empty();
    Trust trust = Trust.NONE;
    boolean plain = isSet("MLFIT_PLAIN");
    boolean colour = !isSet("NO_COLOR");
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals(RULES)) {
        rules = Optional.of(i + 1 < args.length ? args[++i] : "");
      } else if (args[i].startsWith(RULES + "=")) {
        rules = Optional.of(args[i].substring(RULES.length() + 1));
      } else if (args[i].equals("--trust-rules")) {
        trust = Trust.OWN_CODE;
      } else if (args[i].equals("--plain")) {
        plain = true;
      } else if (args[i].equals("--no-color")) {
        colour = false;
      } else {
        words.add(args[i]);
      }
    }
    return new Invocation(List.copyOf(words), rules, trust, plain, colour);
  }

  private static boolean isSet(String variable) {
    return System.getenv(variable) != null && !System.getenv(variable).isEmpty();
  }

  /** Whether the shell is to be opened. */
  public boolean isInteractive() {
    return words.isEmpty();
  }
}
