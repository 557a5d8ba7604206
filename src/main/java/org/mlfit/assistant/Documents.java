package org.mlfit.assistant;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;

/** The documents that answers may be quoted from. */
final class Documents {

  private final AllowedFiles files;
  private final TextStore store;

  Documents(AllowedFiles files, TextStore store) {
    this.files = files;
    this.store = store;
  }

  /** A document as text. */
  record Document(String name, String text) {

    /** Where words stand in it, as file and line; white space does not count. */
    Optional<String> placeOf(String quote) {
      Matcher found = QuotedEvidence.matcher(quote, text);
      return found.find()
          ? Optional.of(name + ":" + (1 + lineEndsBefore(found.start())))
          : Optional.empty();
    }

    private long lineEndsBefore(int offset) {
      return text.chars().limit(offset).filter(letter -> letter == '\n').count();
    }
  }

  /**
   * The document with a name; nothing if there is none.
   *
   * @throws RefusedException if it may not be read
   */
  Optional<Document> called(String name) {
    return files.readable(name).map(this::read);
  }

  private Document read(Path file) {
    return new Document(files.name(file), store.read(file).text());
  }

  /** What documents there are, as a sentence. */
  String listed() {
    return files.documentsListed();
  }
}
