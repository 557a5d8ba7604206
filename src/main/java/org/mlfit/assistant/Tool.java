package org.mlfit.assistant;

import java.util.List;
import java.util.Map;

/**
 * Something that an assistant may do.
 *
 * @param name in lower case, with dashes
 * @param description what it does, for whoever chooses among tools
 * @param parameters what it takes
 * @param changes whether it changes the assessment; else it only tells
 * @param use does it
 */
public record Tool(
    String name, String description, List<Parameter> parameters, boolean changes, Use use) {

  /** Copies the parameters. */
  public Tool {
    parameters = List.copyOf(parameters);
  }

  /** What a tool does with arguments that are of the right kinds. */
  interface Use {
    /** Does it, and returns a JSON document. */
    String with(Arguments arguments);
  }

  /** A tool that only tells. */
  static Tool telling(String name, String description, Use use, Parameter... parameters) {
    return new Tool(name, description, List.of(parameters), false, use);
  }

  /** A tool that changes the assessment. */
  static Tool changing(String name, String description, Use use, Parameter... parameters) {
    return new Tool(name, description, List.of(parameters), true, use);
  }

  /**
   * Does it with arguments as they came, which may be anything.
   *
   * @return a JSON document
   * @throws RefusedException with a sentence, if it is not done
   */
  String call(Map<String, ?> arguments) {
    return use.with(Arguments.of(this, arguments));
  }

  /**
   * What a tool takes.
   *
   * @param meaning in a few words
   * @param required whether it must be there
   */
  public record Parameter(String name, String meaning, Kind kind, boolean required) {

    static Parameter required(String name, Kind kind, String meaning) {
      return new Parameter(name, meaning, kind, true);
    }

    static Parameter optional(String name, Kind kind, String meaning) {
      return new Parameter(name, meaning, kind, false);
    }
  }

  /** Of which kind an argument is. */
  public enum Kind {
    /** A text. */
    TEXT("a text"),
    /** Several texts. */
    TEXTS("a list of texts"),
    /** The answer to a question: a text, a number, yes or no, or several options. */
    ANSWER("a text, a number, true or false, or a list of options"),
    /** Answers by the ids of their questions. */
    ANSWERS("an object of question ids and answers"),
    /** Yes or no. */
    YES_NO("true or false"),
    /** A whole number from 1 to 9,999, as the commands take them. */
    WHOLE("a whole number from 1 to 9,999");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
