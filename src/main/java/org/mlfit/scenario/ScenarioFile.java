package org.mlfit.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One scenario file as it was read.
 *
 * @param name the file
 * @param scenarios in order, with one for each row of a table
 */
public record ScenarioFile(String name, List<Scenario> scenarios) {

  private static final Pattern NAME =
      Pattern.compile(".*\\.ya?ml", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Whether a file is one of scenarios by its name. */
  public static boolean isNamedSo(Path file) {
    return NAME.matcher(file.toString()).matches();
  }
}
