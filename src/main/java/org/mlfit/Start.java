package org.mlfit;

import java.util.List;
import java.util.logging.LogManager;
import org.mlfit.shell.Session;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.exit.Diagnosis;
import org.mlfit.shell.files.Invocation;
import org.mlfit.shell.state.RulePreloader;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One start of the program, from its words to its exit code. */
final class Start {

  private Start() {}

  /** Runs what the words ask for and gives the exit code of it. */
  static int run(List<String> args) {
    // Since JDK 22 there is a console also where no terminal is; this asks for the old answer.
    System.setProperty("jdk.console", "java.base");
    // What a person should know, the program says itself; libraries log to standard error.
    LogManager.getLogManager().reset();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, unexpected) -> System.err.println(Diagnosis.of(unexpected).getMessage()));
    try {
      return run(Invocation.of(args));
    } catch (RuntimeException | Error beforeAnyCommand) {
      throwIfNotLoaded(beforeAnyCommand);
      CommandFailedException failure = Diagnosis.of(beforeAnyCommand);
      System.err.println(failure.getMessage());
      return failure.exitCode();
    }
  }

  /** Where classes cannot be loaded, nothing of ours may be needed to say so. */
  private static void throwIfNotLoaded(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof LinkageError notLoaded) {
        throw notLoaded;
      }
    }
  }

  private static int run(Invocation invocation) {
    RulePreloader rules = RulePreloader.of(invocation);
    try (var context = begun(invocation, rules)) {
      return context.getBean(Session.class).run();
    }
  }

  /** The program with all its parts, of which none is made before it is needed. */
  static ConfigurableApplicationContext begun(Invocation invocation, RulePreloader rules) {
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
    return application.run();
  }
}
