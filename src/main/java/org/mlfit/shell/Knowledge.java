package org.mlfit.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mlfit.advice.Advisor;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.source.FaultyInput;
import org.springframework.stereotype.Component;

/**
 * The knowledge base in use: from {@code --rules}, else from {@code ./rules}, else from the jar. A
 * reload that fails leaves the old one in place.
 */
@Component
public class Knowledge {

  private static final Path USUAL_FOLDER = Path.of("rules");

  private final KnowledgeLoader loader;
  private final Optional<Path> folder;
  private Optional<Advisor> current = Optional.empty();
  private String lastFailure = "";

  /** Knowledge that is loaded when it is first needed. */
  public Knowledge(Invocation invocation, KnowledgeLoader loader) {
    this.loader = loader;
    this.folder = invocation.rules().map(Path::of).or(Knowledge::usualFolder);
  }

  private static Optional<Path> usualFolder() {
    return Optional.of(USUAL_FOLDER).filter(Files::isDirectory);
  }

  /** The folder of the rules; none if they come from the jar. It stays the same for a whole run. */
  Optional<Path> folder() {
    return folder;
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
      return folder.map(loader::load).orElseGet(loader::loadShipped);
    } catch (FaultyInput faulty) {
      throw Failure.rules(faulty.getMessage());
    }
  }
}
