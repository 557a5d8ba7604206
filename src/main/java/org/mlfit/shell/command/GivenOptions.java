package org.mlfit.shell.command;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.mlfit.shell.exit.CommandFailedException;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;

/** The options that a command was called with. */
public final class GivenOptions {

  private final ParsedInput input;

  /** The options of one call. */
  public GivenOptions(ParsedInput input) {
    this.input = input;
  }

  /** The same without the first word that is no option. */
  public GivenOptions withoutFirstWord() {
    ParsedInput.Builder rest = ParsedInput.builder().commandName(input.commandName());
    input.options().forEach(rest::addOption);
    input.arguments().stream().skip(1).forEach(rest::addArgument);
    return new GivenOptions(rest.build());
  }

  /** Whether they name what others name, or nothing else. */
  public boolean concerns(GivenOptions others) {
    return word().isEmpty() || word().equals(others.word());
  }

  /** The same, with what others gave where nothing is given here. */
  public GivenOptions over(GivenOptions others) {
    ParsedInput.Builder both = ParsedInput.builder().commandName(input.commandName());
    (words().isEmpty() ? others : this).input.arguments().forEach(both::addArgument);
    others.input.options().stream()
        .filter(option -> !has(option.longName()))
        .forEach(both::addOption);
    input.options().forEach(both::addOption);
    return new GivenOptions(both.build());
  }

  /** The first word that is no option; empty if there is none. */
  public String word() {
    return words().stream().findFirst().orElse("").strip();
  }

  /** The words that are no options. */
  public List<String> words() {
    return input.arguments().stream().map(argument -> argument.value()).toList();
  }

  /** Whether a switch is set. */
  public boolean has(String name) {
    return !all(name).isEmpty();
  }

  /** All values of an option that may stand repeatedly. */
  public List<String> all(String name) {
    return input.options().stream()
        .filter(option -> name.equals(option.longName()))
        .map(CommandOption::value)
        .toList();
  }

  /**
   * The value of an option.
   *
   * @throws CommandFailedException with exit code 2 if it stands twice
   */
  public Optional<String> text(String name) {
    List<String> values = all(name);
    if (values.size() > 1) {
      throw CommandFailedException.usage("The option --" + name + " stands there twice.");
    }
    return values.stream().findFirst();
  }

  /**
   * The whole number that an option gives.
   *
   * @throws CommandFailedException with exit code 2 if it is none between the bounds, these
   *     included
   */
  public Optional<Long> whole(String name, long least, long most) {
    return text(name).map(text -> whole("--" + name, text, least, most));
  }

  /**
   * The whole number that was written.
   *
   * @param named what takes it
   * @throws CommandFailedException with exit code 2 if it is none between the bounds, these
   *     included
   */
  public static long whole(String named, String written, long least, long most) {
    if (written.matches("-?\\d+")) {
      BigInteger number = new BigInteger(written);
      if (number.compareTo(BigInteger.valueOf(least)) >= 0
          && number.compareTo(BigInteger.valueOf(most)) <= 0) {
        return number.longValue();
      }
    }
    throw CommandFailedException.usage(
        "%s takes a whole number from %d to %d, not %s.".formatted(named, least, most, written));
  }
}
