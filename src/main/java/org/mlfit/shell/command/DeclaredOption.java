package org.mlfit.shell.command;

import java.util.List;
import org.springframework.shell.core.command.CommandOption;

/**
 * An option that commands take.
 *
 * @param name as it is written behind two dashes
 * @param description what it is for, in the words of the help
 * @param takes what its value stands for; nothing for a switch
 * @param words the values that it takes; empty where they cannot be listed here
 */
public record DeclaredOption(String name, String description, Takes takes, List<String> words) {

  /** A switch. */
  public static DeclaredOption flag(String name, String description) {
    return value(name, description, Takes.NOTHING);
  }

  /** An option with any value. */
  public static DeclaredOption value(String name, String description) {
    return value(name, description, Takes.TEXT);
  }

  /** An option with a value that stands for something. */
  public static DeclaredOption value(String name, String description, Takes takes) {
    return new DeclaredOption(name, description, takes, List.of());
  }

  /** Whether it stands alone, without a value. */
  public boolean isFlag() {
    return takes == Takes.NOTHING;
  }

  /** As Spring Shell, which shows and completes what is typed, knows it. */
  CommandOption known() {
    return CommandOption.with()
        .longName(name)
        .shortName(' ')
        .description(description)
        .type(isFlag() ? boolean.class : String.class)
        .build();
  }
}
