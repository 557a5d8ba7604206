package org.mlfit.shell;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.mlfit.shell.Program.Run;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.LineInput;
import org.mlfit.shell.files.Invocation;
import org.mlfit.shell.files.StateFolder;
import org.mlfit.shell.state.RulePreloader;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * The program run in the process of a test, a new one each time: all but the launcher, the working
 * folder, signals and the end of the process. Where these do not matter it costs a tenth.
 */
final class ProgramInProcess {

  private static final int MORE_THAN_ALL_CLASSES = 4_000;

  /** Reading all classes for their annotations took a fifth of each run. */
  private static final CachingMetadataReaderFactory READ_BEFORE =
      new CachingMetadataReaderFactory();

  static {
    READ_BEFORE.setCacheLimit(MORE_THAN_ALL_CLASSES);
  }

  private final Path folder;
  private String input = "";

  private ProgramInProcess(Path folder) {
    this.folder = folder;
  }

  /** The program as it keeps its state in a folder, with the rules in it if it has any. */
  static ProgramInProcess in(Path folder) {
    return new ProgramInProcess(folder);
  }

  /** What it reads from its standard input. */
  ProgramInProcess reading(String text) {
    this.input = text;
    return this;
  }

  /** Runs to the end. */
  Run run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Invocation invocation = Invocation.of(arguments(words));
    InputStream stream = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    try (var context = new AnnotationConfigApplicationContext()) {
      Console console =
          new Console(
              invocation,
              context.getDefaultListableBeanFactory().getBeanProvider(Terminal.class),
              false,
              new PrintWriter(out, true),
              new PrintWriter(err, true));
      context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
      context.registerBean(Invocation.class, () -> invocation);
      context.registerBean(RulePreloader.class, () -> RulePreloader.none());
      primary(context, Console.class, console);
      primary(context, LineInput.class, new LineInput(stream, console));
      primary(context, StateFolder.class, new StateFolder(Optional.of(folder.resolve(".state"))));
      scan(context);
      context.refresh();
      int exitCode = context.getBean(Session.class).run();
      return new Run(exitCode, out.toString(), err.toString());
    }
  }

  /** All components but those that other tests put in the place of some. */
  private static void scan(AnnotationConfigApplicationContext context) {
    ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
    scanner.setMetadataReaderFactory(READ_BEFORE);
    scanner.addExcludeFilter(new AnnotationTypeFilter(TestConfiguration.class));
    scanner.scan(Session.class.getPackageName());
  }

  private static <T> void primary(
      AnnotationConfigApplicationContext context, Class<T> type, T bean) {
    context.registerBean(
        "ofTheTest" + type.getSimpleName(),
        type,
        () -> bean,
        definition -> definition.setPrimary(true));
  }

  private List<String> arguments(String... words) {
    List<String> arguments = new ArrayList<>();
    Path rules = folder.resolve("rules");
    if (Files.isDirectory(rules)) {
      arguments.addAll(List.of("--rules", rules.toString()));
    }
    arguments.addAll(List.of(words));
    return arguments;
  }
}
