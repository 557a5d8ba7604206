package org.mlfit.shell.scenarios;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.source.Utf8;
import org.mlfit.knowledge.source.VisibleFiles;
import org.mlfit.report.review.RecordedReview;
import org.mlfit.scenario.ScenarioFile;
import org.mlfit.scenario.replay.ReplayInput;
import org.mlfit.scenario.replay.ReplayInput.Source;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.NamedPath;
import org.mlfit.shell.files.TextFiles;
import org.mlfit.shell.state.Git;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.stereotype.Component;

/**
 * Finds the scenario files that a person means: files, folders, patterns such as {@code
 * cases/**}{@code /*.yaml}, {@code file.yaml:42}, and {@code -} for the standard input. Files and
 * folders whose names begin with a dot are left out of folders. Links are followed; a file that
 * they lead to a second time is not played again.
 */
@Component
public class ScenarioPaths {

  /** What a folder of scenarios is called if nobody says otherwise. */
  public static final String USUAL_FOLDER = "scenarios";

  /** The sort of fault of a path that leads to nothing. */
  static final String NO_SUCH_PATH = "no-such-path";

  private static final String STANDARD_INPUT = "standard input";
  private static final Pattern WITH_LINE = Pattern.compile("(.+):(\\d{1,7})");
  private static final Pattern GLOB_SIGN = Pattern.compile("[*?\\[{]");
  private static final int LARGEST_INPUT = 20_000_000;

  private final TextFiles files;

  /** Finds files below the working folder. */
  public ScenarioPaths(TextFiles files) {
    this.files = files;
  }

  /**
   * The folder where scenarios are if nobody says otherwise: here, else where rules that are not
   * here are looked for as well, at the top of the repository that this is a part of.
   */
  public static Path usualFolder() {
    Path here = Path.of(USUAL_FOLDER);
    return Files.isDirectory(here) || RuleFiles.areIn(Path.of(RulesInUse.USUAL_FOLDER))
        ? here
        : Git.top(Path.of(""))
            .map(top -> top.resolve(USUAL_FOLDER))
            .filter(Files::isDirectory)
            .orElse(here);
  }

  /** What of a named path is a file or folder, whatever it may match. */
  public static String fixedPart(String named) {
    Matcher sign = GLOB_SIGN.matcher(named);
    if (sign.find() && !Files.exists(NamedPath.of(named))) {
      String fixed = named.substring(0, named.lastIndexOf('/', sign.start()) + 1);
      return fixed.isEmpty() ? "." : fixed;
    }
    Matcher withLine = WITH_LINE.matcher(named);
    return withLine.matches() && !Files.exists(NamedPath.of(named)) ? withLine.group(1) : named;
  }

  /** The files behind the paths, each once, in the order given, those of a folder by name. */
  public ReplayInput find(List<String> named) {
    Search search = new Search();
    named.forEach(search::add);
    return new ReplayInput(
        List.copyOf(search.sources), List.copyOf(search.faults), List.copyOf(search.empty));
  }

  /** One search; it collects what it finds. */
  private final class Search {

    private final List<Source> sources = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> empty = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    void add(String named) {
      if (named.equals("-")) {
        sources.add(new Source(STANDARD_INPUT, Optional.empty(), ScenarioPaths::readStandardInput));
        return;
      }
      Path path = NamedPath.of(named);
      Matcher withLine = WITH_LINE.matcher(named);
      if (Files.isDirectory(path)) {
        int before = sources.size() + faults.size();
        collect(path, file -> true);
        if (sources.size() + faults.size() == before && seen.add(named + "/")) {
          empty.add(named);
        }
      } else if (Files.exists(path)) {
        addFile(path, Optional.empty());
      } else if (withLine.matches() && Files.isRegularFile(NamedPath.of(withLine.group(1)))) {
        Path file = NamedPath.of(withLine.group(1));
        addFile(file, Optional.of(Integer.valueOf(withLine.group(2))));
      } else if (GLOB_SIGN.matcher(named).find()) {
        addMatching(named);
      } else {
        faults.add(Fault.of(named, NO_SUCH_PATH, "There is no file or folder " + named + "."));
      }
    }

    private void addFile(Path file, Optional<Integer> line) {
      if (seen.add(real(file) + line.map(l -> ":" + l).orElse(""))) {
        sources.add(new Source(file.toString(), line, () -> read(file)));
      }
    }

    /** Where a file lies in the end: links to one file are that file. */
    private static Path real(Path file) {
      try {
        return file.toRealPath();
      } catch (IOException leadsNowhere) {
        return file.toAbsolutePath().normalize();
      }
    }

    private void addMatching(String pattern) {
      int sign = firstSign(pattern);
      String fixed = pattern.substring(0, pattern.lastIndexOf('/', sign) + 1);
      Path folder = Path.of("", fixed);
      Predicate<Path> matches = matcher(folder, pattern);
      int before = sources.size();
      if (Files.isDirectory(folder)) {
        collect(folder, matches);
      }
      if (sources.size() == before) {
        faults.add(Fault.of(pattern, NO_SUCH_PATH, "No scenario file matches " + pattern + "."));
      }
    }

    private static int firstSign(String pattern) {
      Matcher matcher = GLOB_SIGN.matcher(pattern);
      return matcher.find() ? matcher.start() : 0;
    }

    /** As people mean it: {@code a/**}{@code /b} also matches {@code a/b}. */
    private static Predicate<Path> matcher(Path folder, String pattern) {
      try {
        PathMatcher deep = folder.getFileSystem().getPathMatcher("glob:" + pattern);
        PathMatcher flat =
            folder.getFileSystem().getPathMatcher("glob:" + pattern.replace("**/", ""));
        return file -> deep.matches(file) || flat.matches(file);
      } catch (java.util.regex.PatternSyntaxException notAPattern) {
        throw CommandFailedException.usage("The pattern " + pattern + " cannot be read.");
      }
    }

    private void collect(Path folder, Predicate<Path> wanted) {
      List<Path> found = new ArrayList<>();
      try {
        Files.walkFileTree(
            folder,
            Set.of(FileVisitOption.FOLLOW_LINKS),
            Integer.MAX_VALUE,
            visitor(folder, found));
      } catch (IOException unreadable) {
        faults.add(unreadable(folder, unreadable));
      }
      found.stream().filter(wanted).sorted().forEach(file -> addFile(file, Optional.empty()));
    }

    private FileVisitor<Path> visitor(Path top, List<Path> found) {
      return new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
          return !folder.equals(top) && VisibleFiles.isHidden(folder)
              ? FileVisitResult.SKIP_SUBTREE
              : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
          if (ScenarioFile.isNamedSo(file) && !VisibleFiles.isHidden(file)) {
            if (attributes.isOther()) {
              faults.add(noFile(file));
            } else {
              found.add(file);
            }
          }
          return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) {
          faults.add(unreadable(file, failed));
          return FileVisitResult.CONTINUE;
        }
      };
    }
  }

  /** Reading a pipe that nobody writes to never ends; who names one means it. */
  private static Fault noFile(Path path) {
    return Fault.of(
        path.toString(), "unreadable-file", "This is a pipe or a device, and no file to be read.");
  }

  private static Fault unreadable(Path path, IOException failed) {
    return failed instanceof FileSystemLoopException
        ? Fault.of(path.toString(), "link-loop", "This link leads back to a folder above it.")
        : Fault.of(
            path.toString(),
            "unreadable-file",
            failed instanceof AccessDeniedException
                ? "You may not read it."
                : "It cannot be read.");
  }

  private SourceText read(Path file) {
    try {
      return unlessReport(files.read(file));
    } catch (CommandFailedException unreadable) {
      String message = unreadable.getMessage().replaceFirst("^\\Q" + file + "\\E {2}", "");
      throw new FaultyInputException(
          List.of(Fault.of(file.toString(), "unreadable-file", message)));
    }
  }

  /** A report is no YAML, and its faults as such would not tell what it is. */
  private static SourceText unlessReport(SourceText file) {
    if (!RecordedReview.isMeantBy(file.text())) {
      return file;
    }
    throw new FaultyInputException(
        List.of(
            new Fault(
                "no-scenarios",
                Position.startOf(file.name()),
                1,
                "",
                "This is a report, or another document in JSON or HTML, and holds no scenarios.",
                Optional.of(
                    "verify FILE says whether a report is what its rules give; save FILE.yaml"
                        + " --answers REPORT makes a scenario of its answers."))));
  }

  private static SourceText readStandardInput() {
    try {
      byte[] bytes = System.in.readNBytes(LARGEST_INPUT + 1);
      if (bytes.length > LARGEST_INPUT) {
        throw unreadableInput("It is larger than 20 MB.");
      }
      return unlessReport(new SourceText(STANDARD_INPUT, Utf8.text(bytes)));
    } catch (Utf8.NotUtf8Exception notText) {
      throw unreadableInput("It is " + notText.getMessage());
    } catch (IOException unreadable) {
      throw unreadableInput("It cannot be read.");
    }
  }

  private static FaultyInputException unreadableInput(String message) {
    return new FaultyInputException(List.of(Fault.of(STANDARD_INPUT, "unreadable-file", message)));
  }
}
