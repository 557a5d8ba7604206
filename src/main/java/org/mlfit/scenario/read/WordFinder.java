package org.mlfit.scenario.read;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.scenario.read.Node.Entry;
import org.mlfit.scenario.read.Node.Mapping;
import org.mlfit.scenario.read.Node.Scalar;
import org.mlfit.scenario.read.Node.Sequence;
import org.mlfit.scenario.read.ScenarioKey.Place;
import org.mlfit.scenario.read.ScenarioKey.Sort;

/** Walks through a scenario file and notes each word with what it is there. */
final class WordFinder {

  private static final Pattern COLUMN = Pattern.compile("\\$\\{([^}]+)}");
  private static final Pattern ITEM = Pattern.compile("[^\\s,]+");

  private final SourceText source;
  private final List<ScenarioWord> words = new ArrayList<>();
  private Set<String> beside = Set.of();

  WordFinder(SourceText source) {
    this.source = source;
  }

  /** What a placeholder stands for: what its cells are. */
  private record Cell(Sort sort, String question) {}

  List<ScenarioWord> in(Node document) {
    if (document instanceof Mapping top) {
      for (Entry entry : top.entries()) {
        beside = keys(top);
        key(entry, Place.FILE);
        Optional<ScenarioKey> key = ScenarioKey.of(Place.FILE, entry.key().text());
        if (key.equals(Optional.of(ScenarioKey.SHARED))) {
          answers(entry.value(), new HashMap<>());
        } else if (key.equals(Optional.of(ScenarioKey.SCENARIOS))) {
          items(entry.value()).forEach(this::scenario);
        }
      }
    }
    return List.copyOf(words);
  }

  private void scenario(Node node) {
    if (!(node instanceof Mapping scenario)) {
      return;
    }
    Map<String, Cell> columns = new HashMap<>();
    for (Entry entry : scenario.entries()) {
      beside = keys(scenario);
      key(entry, Place.SCENARIO);
      switch (sort(entry, Place.SCENARIO)) {
        case ANSWERS -> answers(entry.value(), columns);
        case EXPECTATION -> expectation(entry.value(), columns);
        case WORDS -> name(entry);
        case TAG -> values(entry.value(), new Cell(Sort.TAG, ""), columns);
        default -> {
          // Words for people; rows are looked at when it is known what their cells are.
        }
      }
    }
    scenario.value(ScenarioKey.EACH.written()).ifPresent(rows -> rows(rows, columns));
  }

  private void name(Entry entry) {
    if (entry.key().text().equals(ScenarioKey.NAME.written())
        && entry.value() instanceof Scalar name) {
      word(name, Optional.empty(), new Cell(Sort.WORDS, ""), false);
    }
  }

  private void answers(Node node, Map<String, Cell> columns) {
    if (!(node instanceof Mapping answers)) {
      return;
    }
    for (Entry entry : answers.entries()) {
      beside = keys(answers);
      word(entry.key(), Optional.empty(), new Cell(Sort.QUESTION, ""), true);
      Cell cell = new Cell(Sort.ANSWER, entry.key().text());
      if (entry.value() instanceof Mapping withEvidence) {
        for (Entry part : withEvidence.entries()) {
          beside = keys(withEvidence);
          key(part, Place.ANSWER);
          if (sort(part, Place.ANSWER) == Sort.ANSWER) {
            values(part.value(), cell, columns);
          }
        }
      } else {
        values(entry.value(), cell, columns);
      }
    }
  }

  private void expectation(Node node, Map<String, Cell> columns) {
    if (node instanceof Mapping expectation) {
      for (Entry entry : expectation.entries()) {
        beside = keys(expectation);
        key(entry, Place.EXPECTATION);
        values(entry.value(), new Cell(sort(entry, Place.EXPECTATION), ""), columns);
      }
    }
  }

  private void rows(Node rows, Map<String, Cell> columns) {
    for (Node row : items(rows)) {
      if (row instanceof Mapping cells) {
        for (Entry entry : cells.entries()) {
          Cell cell = columns.getOrDefault(entry.key().text(), new Cell(Sort.WORDS, ""));
          values(entry.value(), cell, new HashMap<>());
        }
      }
    }
  }

  private static Set<String> keys(Mapping mapping) {
    return mapping.entries().stream().map(entry -> entry.key().text()).collect(toUnmodifiableSet());
  }

  private void values(Node node, Cell cell, Map<String, Cell> columns) {
    beside =
        items(node).stream()
            .filter(Scalar.class::isInstance)
            .map(item -> ((Scalar) item).text())
            .collect(toUnmodifiableSet());
    for (Node item : items(node)) {
      if (item instanceof Scalar scalar) {
        Matcher column = COLUMN.matcher(scalar.text().strip());
        if (column.matches()) {
          columns.putIfAbsent(column.group(1), cell);
        } else {
          word(scalar, Optional.empty(), cell, false);
        }
      }
    }
  }

  private void key(Entry entry, Place place) {
    word(entry.key(), Optional.of(place), new Cell(Sort.WORDS, ""), true);
  }

  /** Notes a word; of several options that commas separate, each. */
  private void word(Scalar scalar, Optional<Place> keyOf, Cell cell, boolean isKey) {
    Position start = start(scalar.position());
    if (cell.sort() == Sort.ANSWER && scalar.text().contains(",")) {
      Matcher items = ITEM.matcher(scalar.text());
      while (items.find()) {
        note(start.after(items.start()), items.group(), keyOf, cell, isKey);
      }
    } else {
      note(start, scalar.text(), keyOf, cell, isKey);
    }
  }

  /** What is written otherwise than it is read, as with escapes, has no place of its own. */
  private void note(
      Position position, String text, Optional<Place> keyOf, Cell cell, boolean isKey) {
    if (source.text().startsWith(text, source.offset(position))) {
      words.add(
          new ScenarioWord(position, text, keyOf, cell.sort(), cell.question(), isKey, beside));
    }
  }

  /** Where a text begins, behind a quotation mark. */
  private Position start(Position position) {
    int at = source.offset(position);
    boolean quoted = at < source.text().length() && "'\"".indexOf(source.text().charAt(at)) >= 0;
    return quoted ? position.after(1) : position;
  }

  private static Sort sort(Entry entry, Place place) {
    return ScenarioKey.of(place, entry.key().text()).map(ScenarioKey::sort).orElse(Sort.WORDS);
  }

  private static List<Node> items(Node node) {
    return node instanceof Sequence sequence ? sequence.items() : List.of(node);
  }
}
