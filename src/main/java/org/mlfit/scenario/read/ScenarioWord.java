package org.mlfit.scenario.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.scenario.read.ScenarioKey.Place;
import org.mlfit.scenario.read.ScenarioKey.Sort;

/**
 * A word of a scenario file with what it is there, for whoever looks at a file and does not play
 * it.
 *
 * @param position where it begins, behind a quotation mark
 * @param text as written
 * @param keyOf of which place it is a key; nothing if it is the id of a question, or no key
 * @param sort what it names; {@code WORDS} for a key
 * @param question the id of the question that it answers; empty if it is no answer
 * @param isKey whether a colon belongs behind it
 * @param beside the keys of its mapping, or the words of its list
 */
public record ScenarioWord(
    Position position,
    String text,
    Optional<Place> keyOf,
    Sort sort,
    String question,
    boolean isKey,
    Set<String> beside) {

  /** What an unfinished list or mapping in brackets may lack that began on an earlier line. */
  private static final List<String> CLOSINGS = List.of(" }", " ]", " ] }");

  /** Stands where the cursor is, so that something stands there. */
  private static final String MARK = "x";

  /** All words of a file, in their order; none if it cannot be read as YAML. */
  public static List<ScenarioWord> in(SourceText source) {
    try {
      return new YamlReader(source, new NodeFaults(source))
          .read()
          .map(document -> new WordFinder(source).in(document))
          .orElse(List.of());
    } catch (FaultyInputException tooManyFaults) {
      return List.of();
    }
  }

  /**
   * What would be written at a place: of what sort it is, and where it begins. If what is behind
   * the place is unfinished or broken, only the text before it counts.
   *
   * @return nothing if no word of meaning can stand there, or what stands before cannot be read
   */
  public static Optional<ScenarioWord> wantedAt(SourceText source, Position place) {
    int at = source.offset(place);
    String before = source.text().substring(0, at) + MARK;
    Optional<ScenarioWord> amongAll = wanted(source, before, source.text().substring(at), place);
    if (amongAll.isPresent()) {
      return amongAll;
    }
    String missing = closing(before.substring(before.lastIndexOf('\n') + 1));
    Optional<ScenarioWord> wanted = wanted(source, before, missing, place);
    if (wanted.isPresent() || !in(new SourceText(source.name(), before + missing)).isEmpty()) {
      return wanted;
    }
    return CLOSINGS.stream()
        .filter(closing -> !closing.equals(missing))
        .flatMap(closing -> wanted(source, before, closing, place).stream())
        .findFirst();
  }

  /** The word at a place, if the text can be read with the mark as a value or as a key. */
  private static Optional<ScenarioWord> wanted(
      SourceText source, String before, String closing, Position place) {
    return Stream.of("", ":")
        .map(colon -> new SourceText(source.name(), before + colon + closing + "\n"))
        .flatMap(finished -> in(finished).stream())
        .filter(word -> !word.isName() && word.holds(place))
        .findFirst();
  }

  /** What closes the brackets that a line opens. */
  private static String closing(String line) {
    StringBuilder closing = new StringBuilder();
    for (char c : line.toCharArray()) {
      if (c == '{' || c == '[') {
        closing.insert(0, c == '{' ? " }" : " ]");
      } else if ((c == '}' || c == ']') && closing.length() > 0) {
        closing.delete(0, 2);
      }
    }
    return closing.toString();
  }

  /** Whether it is the name of a scenario, the only words for people that are told of. */
  public boolean isName() {
    return sort == Sort.WORDS && !isKey;
  }

  /** Whether a place is in it, its end included. */
  public boolean holds(Position place) {
    return place.line() == position.line()
        && place.column() >= position.column()
        && place.column() <= position.column() + text.length();
  }
}
