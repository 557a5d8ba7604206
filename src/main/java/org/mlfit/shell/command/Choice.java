package org.mlfit.shell.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.shell.exit.CommandFailedException;

/**
 * An option that takes one of a few words. What is declared here is what the help tells, the tab
 * key offers and the command takes.
 *
 * @param option as it is declared
 * @param known what the words mean, in the order of the words
 * @param <E> of which kind they are
 */
public record Choice<E extends Enum<E>>(DeclaredOption option, List<E> known) {

  /** The form in which a command tells its result; the first one is usual. */
  public static <E extends Enum<E>> Choice<E> ofFormat(List<E> known) {
    return of("format", listed(words(known), "or"), known);
  }

  /** An option with a description of its own. */
  public static <E extends Enum<E>> Choice<E> of(String name, String description, List<E> known) {
    return new Choice<>(new DeclaredOption(name, description, Takes.TEXT, words(known)), known);
  }

  private static <E extends Enum<E>> List<String> words(List<E> known) {
    return known.stream().map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static String listed(List<String> words, String last) {
    int most = words.size() - 1;
    return String.join(", ", words.subList(0, most)) + " " + last + " " + words.get(most);
  }

  /**
   * What a command was told, or what is usual.
   *
   * @throws CommandFailedException with exit code 2 if it does not know the word
   */
  public E in(GivenOptions given) {
    return said(given).orElse(known.get(0));
  }

  /**
   * What a command was told; nothing if it was told nothing.
   *
   * @throws CommandFailedException with exit code 2 if it does not know the word
   */
  public Optional<E> said(GivenOptions given) {
    return given.text(option.name()).map(this::named);
  }

  /**
   * What a word means.
   *
   * @throws CommandFailedException with exit code 2 if nothing is called so
   */
  public E named(String word) {
    List<String> words = option.words();
    if (!words.contains(word)) {
      throw CommandFailedException.usage(
          "There is no "
              + option.name()
              + " "
              + word
              + ". "
              + NearestName.suggestion(word, words)
                  .orElse("Known are " + listed(words, "and") + "."));
    }
    return known.get(words.indexOf(word));
  }
}
