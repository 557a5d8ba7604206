package org.mlfit.advice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.rule.Verdict;

/**
 * The tables of the content as its authors wrote them, and the advice that they give: a second
 * reading of them that shares nothing with the rules but the answers.
 */
final class ContentTables {

  private static final String NOT_ENOUGH_ANSWERS = Verdict.NOT_ENOUGH_ANSWERS.id();
  private static final int LAST_STRATUM = 4;

  private final Map<String, ContentCondition> terms = new LinkedHashMap<>();
  private final Map<String, ContentCondition> applies = new LinkedHashMap<>();
  private final List<Row> rules = new ArrayList<>();
  private final List<Stop> gates = new ArrayList<>();

  /** Reads the tables. */
  ContentTables() {
    lines("terms").forEach(cells -> terms.put(cells[0], ContentCondition.of(cells[1])));
    lines("questions").forEach(cells -> applies.put(cells[0], ContentCondition.of(cells[1])));
    lines("rules").forEach(cells -> rules.add(Row.of(cells)));
    lines("gates").forEach(cells -> gates.add(Stop.of(cells)));
  }

  /** The rules, by id. */
  List<Row> rules() {
    return rules;
  }

  /** What the tables say to answers, by question. */
  Said advise(Map<String, Answer> given) {
    Map<String, Answer> effective = effective(given);
    Set<String> held = held(effective);
    Set<String> applying = applying(effective, held);
    Set<String> findings = new TreeSet<>();
    for (int stratum = 1; stratum <= LAST_STRATUM; stratum++) {
      fire(stratum, effective, held, findings);
    }
    for (int i = 0; i < gates.size(); i++) {
      Stop gate = gates.get(i);
      if (gate.trigger().isMet(effective, held)) {
        return new Said(gate.verdict(), "", List.copyOf(findings), List.of());
      }
      List<String> open =
          gate.required().stream()
              .filter(q -> applying.contains(q) && !effective.containsKey(q))
              .toList();
      if (!open.isEmpty()) {
        String leaning =
            gates.subList(i + 1, gates.size() - 1).stream()
                .filter(later -> later.trigger().isMet(effective, held))
                .map(Stop::verdict)
                .findFirst()
                .orElse("");
        return new Said(NOT_ENOUGH_ANSWERS, leaning, List.copyOf(findings), open);
      }
    }
    throw new IllegalStateException("The last gate has no trigger");
  }

  /** Rules of one stratum, until none adds anything; what they deny was settled before. */
  private void fire(
      int stratum, Map<String, Answer> effective, Set<String> held, Set<String> findings) {
    boolean more = true;
    while (more) {
      List<Row> fired =
          rules.stream()
              .filter(row -> row.stratum() == stratum && !findings.contains(row.finding()))
              .filter(row -> row.when().isMet(effective, held))
              .toList();
      fired.forEach(row -> findings.add(row.finding()));
      fired.forEach(row -> held.addAll(row.concludes()));
      more = !fired.isEmpty();
    }
  }

  /** The answers to questions that apply: the one set that stays as it is. */
  private Map<String, Answer> effective(Map<String, Answer> given) {
    Map<String, Answer> answers = given;
    while (true) {
      Map<String, Answer> applying = new LinkedHashMap<>(given);
      applying.keySet().retainAll(applying(answers, held(answers)));
      if (applying.equals(answers)) {
        return answers;
      }
      answers = applying;
    }
  }

  private Set<String> applying(Map<String, Answer> answers, Set<String> held) {
    Set<String> questions = new HashSet<>();
    applies.forEach(
        (question, when) -> {
          if (when.isMet(answers, held)) {
            questions.add(question);
          }
        });
    return questions;
  }

  /** The terms that hold; some read others. */
  private Set<String> held(Map<String, Answer> answers) {
    Set<String> held = new HashSet<>();
    boolean more = true;
    while (more) {
      Set<String> next = new HashSet<>();
      terms.forEach(
          (term, when) -> {
            if (when.isMet(answers, held)) {
              next.add(term);
            }
          });
      more = held.addAll(next);
    }
    return held;
  }

  private static List<String[]> lines(String table) {
    try (InputStream in = ContentTables.class.getResourceAsStream("content/" + table + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| ?", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> words(String cell) {
    return cell.isBlank() ? List.of() : List.of(cell.trim().split(" "));
  }

  /** A rule of the tables. */
  record Row(
      String id,
      int stratum,
      String kind,
      String severity,
      String confidence,
      ContentCondition when,
      List<String> concludes) {

    /** The finding as it is compared: its kind and its id. */
    String finding() {
      return kind + " " + id;
    }

    static Row of(String... cells) {
      return new Row(
          cells[0],
          Integer.parseInt(cells[1]),
          cells[2],
          cells[3],
          cells[4],
          ContentCondition.of(cells[5]),
          words(cells[6]));
    }
  }

  /** A gate of the tables. */
  record Stop(String verdict, ContentCondition trigger, List<String> required) {

    static Stop of(String... cells) {
      return new Stop(cells[0], ContentCondition.of(cells[1]), words(cells[2]));
    }
  }

  /** What the tables say: the leaning is empty where there is none. */
  record Said(String verdict, String leaning, List<String> findings, List<String> open) {}
}
