package org.mlfit;

import java.util.List;
import java.util.Locale;
import org.mlfit.shell.Session;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.ComponentScan;

/**
 * Starts the program: without words it opens the shell, with words it runs one command.
 *
 * <p>Of Spring Shell it takes commands and their registry, of JLine the terminal. Parsing, running
 * and ending are our own, since those of version 4.0 ignore unknown options and end every failure
 * with exit code 0.
 *
 * <p>Nothing is configured by guessing from the class path or by files that happen to lie in the
 * working folder: that costs more time than all else at a start, and lets the {@code
 * application.properties} of another program change this one.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan(basePackageClasses = Session.class)
public class MlfitApplication {

  /** What exit code 70 means, without any class that may be missing. */
  private static final int INTERNAL = 70;

  /**
   * Runs the program and ends the process with the exit code of what was done. This class needs
   * nothing but Java, so that it can tell where the rest cannot be loaded.
   */
  public static void main(String[] args) {
    // Digits, decimal points and letters are the same everywhere, in pages, pictures and names.
    Locale.setDefault(Locale.ROOT);
    int exitCode = INTERNAL;
    try {
      exitCode = Start.run(List.of(args));
    } catch (Throwable cannotRun) {
      System.err.println(
          "mlfit cannot run here: "
              + rootOf(cannotRun)
              + "\nA jar of its folder may be missing or damaged, or the process may have too"
              + " little memory or too few open files (ulimit -a).");
    }
    System.exit(exitCode);
  }

  private static Throwable rootOf(Throwable thrown) {
    return thrown.getCause() == null ? thrown : rootOf(thrown.getCause());
  }
}
