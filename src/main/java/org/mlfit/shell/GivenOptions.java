package org.mlfit.shell;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;

/** The options that a command was called with. */
final class GivenOptions {

  private final ParsedInput input;

  GivenOptions(ParsedInput input) {
    this.input = input;
  }

  /** The same without the first word that is no option. */
  GivenOptions withoutFirstWord() {
    ParsedInput.Builder rest = ParsedInput.builder().commandName(input.commandName());
    input.options().forEach(rest::addOption);
    input.arguments().stream().skip(1).forEach(rest::addArgument);
    return new GivenOptions(rest.build());
  }

  /** The first word that is no option; empty if there is none. */
  String word() {
    return words().stream().findFirst().orElse("").strip();
  }

  /** The words that are no options. */
  List<String> words() {
    return input.arguments().stream().map(argument -> argument.value()).toList();
  }

  /** Whether a switch is set. */
  boolean has(String name) {
    return !all(name).isEmpty();
  }

  /** All values of an option that may stand repeatedly. */
  List<String> all(String name) {
    return input.options().stream()
        .filter(option -> name.equals(option.longName()))
        .map(CommandOption::value)
        .toList();
  }

  /**
   * The value of an option.
   *
   * @throws Failure with exit code 2 if it stands twice
   */
  Optional<String> text(String name) {
    List<String> values = all(name);
    if (values.size() > 1) {
      throw Failure.usage("The option --" + name + " stands there twice.");
    }
    return values.stream().findFirst();
  }

  /**
   * The whole number that an option gives.
   *
   * @throws Failure with exit code 2 if it is none between the bounds, these included
   */
  Optional<Long> whole(String name, long least, long most) {
    return text(name).map(text -> whole("--" + name, text, least, most));
  }

  /**
   * The whole number that was written.
   *
   * @param named what takes it
   * @throws Failure with exit code 2 if it is none between the bounds, these included
   */
  static long whole(String named, String written, long least, long most) {
    if (written.matches("-?\\d+")) {
      BigInteger number = new BigInteger(written);
      if (number.compareTo(BigInteger.valueOf(least)) >= 0
          && number.compareTo(BigInteger.valueOf(most)) <= 0) {
        return number.longValue();
      }
    }
    throw Failure.usage(
        "%s takes a whole number from %d to %d, not %s.".formatted(named, least, most, written));
  }
}
