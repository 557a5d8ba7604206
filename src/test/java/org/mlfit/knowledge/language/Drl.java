package org.mlfit.knowledge.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.source.SourceText;

/** Rule files for tests: a sound one that declares what the one beside it reads. */
final class Drl {

  static final String BASE = "rules/base.drl";

  private Drl() {}

  /** The sound file. */
  static SourceText sound() {
    try {
      return new SourceText(BASE, Files.readString(Path.of("src/test/resources/faults/base.drl")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file under test beside the sound one. */
  static List<SourceText> besideSound(String drl) {
    return List.of(sound(), new SourceText("rules/case.drl", drl));
  }

  /** What both files declare. */
  static Declarations read(String drl) {
    return new DrlReader().read(besideSound(drl));
  }
}
