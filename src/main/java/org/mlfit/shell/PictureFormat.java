package org.mlfit.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mlfit.knowledge.source.NearestName;

/** In which form a command prints what can be drawn. */
enum PictureFormat {
  TEXT,
  JSON,
  MERMAID,
  DOT;

  /**
   * The form that {@code --format} names.
   *
   * @throws Failure with exit code 2 if the command does not know it
   */
  static PictureFormat of(String named, PictureFormat usual, PictureFormat... known) {
    if (named == null) {
      return usual;
    }
    List<String> words = Arrays.stream(known).map(PictureFormat::word).toList();
    return Arrays.stream(known)
        .filter(form -> form.word().equals(named))
        .findFirst()
        .orElseThrow(
            () ->
                Failure.usage(
                    "There is no format "
                        + named
                        + ". "
                        + NearestName.suggestion(named, words)
                            .orElse("Known are " + String.join(", ", words) + ".")));
  }

  /** As it is written. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
