package org.mlfit;

import org.mlfit.shell.Invocation;
import org.mlfit.shell.Session;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.shell.core.autoconfigure.CommandRegistryAutoConfiguration;
import org.springframework.shell.core.autoconfigure.JLineShellAutoConfiguration;
import org.springframework.shell.core.autoconfigure.SpringShellAutoConfiguration;

/**
 * Starts the program: without words it opens the shell, with words it runs one command.
 *
 * <p>Of Spring Shell it takes the registry of commands and JLine. Parsing, running and ending are
 * our own, since those of version 4.0 ignore unknown options and end every failure with exit code
 * 0.
 */
@SpringBootApplication(exclude = SpringShellAutoConfiguration.class)
@Import({CommandRegistryAutoConfiguration.class, JLineShellAutoConfiguration.class})
public class MlfitApplication {

  /** Runs the program and ends the process with the exit code of what was done. */
  public static void main(String[] args) {
    // Since JDK 22 there is a console also where no terminal is; this asks for the old answer.
    System.setProperty("jdk.console", "java.base");
    System.exit(run(Invocation.of(args)));
  }

  private static int run(Invocation invocation) {
    SpringApplication application = new SpringApplication(MlfitApplication.class);
    application.setLogStartupInfo(false);
    application.addInitializers(
        context ->
            ((GenericApplicationContext) context).registerBean(Invocation.class, () -> invocation));
    try (var context = application.run()) {
      return context.getBean(Session.class).run();
    }
  }
}
