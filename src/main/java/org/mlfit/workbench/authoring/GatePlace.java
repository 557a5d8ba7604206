package org.mlfit.workbench.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.tree.Consequence.TriggerGate;
import org.mlfit.knowledge.tree.Declaration.FactType;
import org.mlfit.knowledge.tree.Metadata;
import org.mlfit.knowledge.tree.RuleFile;

/**
 * The number of a new gate between two others. If there is none left, all gates get the numbers 10,
 * 20, 30 and so on, and the files are rewritten wherever one of them stands.
 *
 * @param number the number of the new gate
 * @param changed the files that get other numbers; none if there was room
 */
public record GatePlace(int number, List<SourceText> changed) {

  private static final int STEP = 10;
  private static final Pattern COMMENT_OR_NUMBER =
      Pattern.compile("(?s)/\\*.*?\\*/|(?-s://.*)|(\\d+)");

  /** The place right before a gate. */
  public static GatePlace before(Gate next, Declarations declarations) {
    List<Gate> gates = declarations.gates();
    int place = gates.indexOf(next);
    int lower = place == 0 ? 0 : gates.get(place - 1).number();
    int between = (lower + next.number()) / 2;
    if (between > lower) {
      return new GatePlace(between, List.of());
    }
    Map<Integer, Integer> numbers = new LinkedHashMap<>();
    for (int i = 0; i < gates.size(); i++) {
      numbers.put(gates.get(i).number(), STEP * (i < place ? i + 1 : i + 2));
    }
    List<SourceText> changed =
        declarations.files().stream()
            .filter(file -> places(file).findAny().isPresent())
            .map(file -> renumbered(file, numbers))
            .toList();
    return new GatePlace(STEP * (place + 1), changed);
  }

  private static SourceText renumbered(RuleFile file, Map<Integer, Integer> numbers) {
    SourceText source = file.source();
    StringBuilder text = new StringBuilder();
    int copied = 0;
    for (int at : places(file).map(source::offset).sorted().toList()) {
      Matcher found = COMMENT_OR_NUMBER.matcher(source.text());
      boolean isThere = found.find(at);
      while (isThere && found.group(1) == null) {
        isThere = found.find();
      }
      if (isThere) {
        int old = Integer.parseInt(found.group());
        text.append(source.text(), copied, found.start()).append(numbers.getOrDefault(old, old));
        copied = found.end();
      }
    }
    return new SourceText(source.name(), text + source.text().substring(copied));
  }

  /** Where the number of a gate comes next. */
  private static Stream<Position> places(RuleFile file) {
    List<Metadata> metadata = new ArrayList<>();
    file.rules().forEach(rule -> metadata.add(rule.metadata()));
    file.declarations().stream()
        .filter(FactType.class::isInstance)
        .forEach(type -> metadata.add(((FactType) type).metadata()));
    return Stream.concat(
        metadata.stream()
            .flatMap(said -> said.entry("gate").stream())
            .map(Metadata.Entry::position),
        file.rules().stream()
            .flatMap(rule -> rule.consequences(TriggerGate.class).stream())
            .map(TriggerGate::position));
  }
}
