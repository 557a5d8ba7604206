package org.mlfit.shell.explain;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.mlfit.explanation.why.Graph;
import org.mlfit.report.explanation.DotText;
import org.mlfit.report.explanation.GraphJson;
import org.mlfit.report.explanation.MermaidText;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.OwnFile;
import org.mlfit.shell.command.PictureFormat;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.files.NamedPath;
import org.mlfit.shell.files.TextFiles;
import org.springframework.stereotype.Component;

/** Graphs as text that other programs draw, printed or written into a file. */
@Component
class Pictures {

  static final List<DeclaredOption> OPTIONS =
      List.of(
          DeclaredOption.value(
              "output",
              "the file to write, such as why.mmd or why.dot; else it is printed",
              Takes.FILE),
          OwnFile.REPLACE,
          PictureFormat.DRAWN.option());

  private final TextFiles files;
  private final Console console;

  Pictures(TextFiles files, Console console) {
    this.files = files;
    this.console = console;
  }

  /** Draws a graph in the form asked for, else in that which the name of the file means. */
  String drawn(GivenOptions given, Supplier<Graph> graph) {
    Optional<Path> output =
        given
            .text("output")
            .map(NamedPath::of)
            .map(file -> OwnFile.PICTURE.free(file, given.has("replace")));
    PictureFormat form = PictureFormat.DRAWN.said(given).orElseGet(() -> form(output));
    String picture = text(graph.get(), form);
    if (output.isEmpty()) {
      return picture;
    }
    files.write(output.get(), picture);
    return console.laidOut("Wrote the picture to " + output.get() + ".");
  }

  private static PictureFormat form(Optional<Path> file) {
    String name = file.map(Path::toString).orElse("").toLowerCase(Locale.ROOT);
    if (name.endsWith(".dot") || name.endsWith(".gv")) {
      return PictureFormat.DOT;
    }
    return name.endsWith(".json") ? PictureFormat.JSON : PictureFormat.MERMAID;
  }

  private static String text(Graph graph, PictureFormat form) {
    return switch (form) {
      case JSON -> GraphJson.of(graph);
      case DOT -> DotText.of(graph);
      case MERMAID, TEXT -> MermaidText.of(graph);
    };
  }
}
