package org.mlfit.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.advice.Advisor;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.RuleFiles;
import org.mlfit.knowledge.source.FaultyInput;
import org.springframework.stereotype.Component;

/**
 * The knowledge base in use: from {@code --rules}, else from {@code ./rules} if our rules are in
 * it, else from the folder {@code rules} that the program was unpacked with, else from the jar.
 * Other programs have a folder of that name too, and must not keep this one from starting. A reload
 * that fails leaves the old one in place.
 */
@Component
public class Knowledge {

  private static final Path USUAL_FOLDER = Path.of("rules");
  private static final String HOME = "mlfit.home";

  private final Invocation invocation;
  private final KnowledgeLoader loader;
  private Optional<Advisor> current = Optional.empty();
  private String lastFailure = "";

  /** Knowledge that is loaded when it is first needed. */
  public Knowledge(Invocation invocation, KnowledgeLoader loader) {
    this.invocation = invocation;
    this.loader = loader;
  }

  /**
   * The advisor over the knowledge base in use.
   *
   * @throws Failure with exit code 3 if the rules do not load
   */
  public synchronized Advisor advisor() {
    if (current.isEmpty()) {
      current = Optional.of(new Advisor(load()));
    }
    return current.get();
  }

  /**
   * The knowledge base in use.
   *
   * @throws Failure with exit code 3 if the rules do not load
   */
  public KnowledgeBase base() {
    return advisor().knowledgeBase();
  }

  /**
   * Reads the rules again.
   *
   * @throws Failure with exit code 3 if they do not load; the old knowledge base serves on
   */
  public synchronized KnowledgeBase reload() {
    try {
      current = Optional.of(new Advisor(load()));
      lastFailure = "";
      return base();
    } catch (Failure failure) {
      lastFailure = failure.getMessage();
      throw failure;
    }
  }

  /** What was wrong at the last reload; empty if nothing was. */
  public synchronized String lastFailure() {
    return lastFailure;
  }

  private KnowledgeBase load() {
    try {
      if (invocation.rules().isPresent()) {
        return loader.load(Path.of(invocation.rules().get()));
      }
      return usualFolders()
          .filter(RuleFiles::areIn)
          .findFirst()
          .map(loader::load)
          .orElseGet(loader::loadShipped);
    } catch (FaultyInput faulty) {
      throw Failure.rules(faulty.getMessage());
    }
  }

  /** The program's own folder is named by the script that starts it. */
  private static Stream<Path> usualFolders() {
    return Stream.of(
            Optional.of(USUAL_FOLDER),
            Optional.ofNullable(System.getProperty(HOME)).map(home -> Path.of(home, "rules")))
        .flatMap(Optional::stream);
  }
}
