package org.mlfit;

import java.util.List;
import java.util.Locale;
import java.util.logging.LogManager;
import org.mlfit.shell.Session;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.exit.Diagnosis;
import org.mlfit.shell.exit.ExitCode;
import org.mlfit.shell.files.Invocation;
import org.mlfit.shell.state.RulePreloader;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;

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

  /** Runs the program and ends the process with the exit code of what was done. */
  public static void main(String[] args) {
    // Digits, decimal points and letters are the same everywhere, in pages, pictures and names.
    Locale.setDefault(Locale.ROOT);
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, unexpected) -> System.err.println(Diagnosis.of(unexpected).getMessage()));
    // Since JDK 22 there is a console also where no terminal is; this asks for the old answer.
    System.setProperty("jdk.console", "java.base");
    // What a person should know, the program says itself; libraries log to standard error.
    LogManager.getLogManager().reset();
    System.exit(runOrSayWhyNot(List.of(args)));
  }

  /** Where classes cannot be loaded, nothing of ours may be needed to say so. */
  private static int runOrSayWhyNot(List<String> args) {
    try {
      return run(args);
    } catch (LinkageError notLoaded) {
      System.err.println(
          "mlfit cannot read its own files ("
              + notLoaded
              + "): let more files be open with ulimit -n 1024, or unpack it anew.");
      return ExitCode.INTERNAL;
    }
  }

  private static int run(List<String> args) {
    try {
      return run(Invocation.of(args));
    } catch (RuntimeException | Error beforeAnyCommand) {
      throwIfNotLoaded(beforeAnyCommand);
      CommandFailedException failure = Diagnosis.of(beforeAnyCommand);
      System.err.println(failure.getMessage());
      return failure.exitCode();
    }
  }

  private static void throwIfNotLoaded(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof LinkageError notLoaded) {
        throw notLoaded;
      }
    }
  }

  private static int run(Invocation invocation) {
    RulePreloader rules = RulePreloader.of(invocation);
    SpringApplication application = new SpringApplication(MlfitApplication.class);
    application.setListeners(List.of());
    application.setLogStartupInfo(false);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLazyInitialization(true);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setInitializers(
        List.of(
            context -> {
              GenericApplicationContext beans = (GenericApplicationContext) context;
              beans.registerBean(Invocation.class, () -> invocation);
              beans.registerBean(RulePreloader.class, () -> rules);
            }));
    try (var context = application.run()) {
      return context.getBean(Session.class).run();
    }
  }
}
