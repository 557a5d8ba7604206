package org.mlfit.scenario.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Testimony;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.ScenarioFile;
import org.mlfit.scenario.read.Node.Mapping;

/** Reads scenario files and answers files strictly: whatever is not understood is a fault. */
public final class ScenarioReader {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final KnowledgeBase knowledgeBase;
  private final KnownIds known;

  /** A reader that knows the questions, rules and verdicts of a knowledge base. */
  public ScenarioReader(KnowledgeBase knowledgeBase) {
    this.knowledgeBase = knowledgeBase;
    this.known = new KnownIds(knowledgeBase);
  }

  /**
   * The scenarios of a file.
   *
   * @throws FaultyInputException with every fault of the file
   */
  public ScenarioFile read(SourceText source) {
    return new ScenarioFile(source.name(), cases(source).stream().map(Case::scenario).toList());
  }

  /**
   * The same of a file whose scenarios are proposals: nothing need be expected of them.
   *
   * @throws FaultyInputException with every fault of the file
   */
  public ScenarioFile readProposals(SourceText source) {
    return new ScenarioFile(
        source.name(), cases(source, false).stream().map(Case::scenario).toList());
  }

  /**
   * The scenarios of a file with the text that they were read from.
   *
   * @throws FaultyInputException with every fault of the file
   */
  public List<Case> cases(SourceText source) {
    return cases(source, true);
  }

  private List<Case> cases(SourceText source, boolean mustExpect) {
    SourceText text = withoutByteOrderMark(source);
    NodeFaults faults = new NodeFaults(text);
    List<Case> cases =
        topMapping(text, faults)
            .map(top -> new ScenarioFileNode(knowledgeBase, known, faults, top, mustExpect).cases())
            .orElse(List.of());
    faults.throwIfAny();
    return cases;
  }

  /**
   * The answers of a file.
   *
   * @param said what is answered; for judging it another day than that of a scenario may be taken
   * @param scenario the scenario whose answers they are; nothing if the file holds plain answers
   * @param leftOut what is wrong with answers that were left out
   */
  public record AnswersFile(Testimony said, Optional<Scenario> scenario, List<Fault> leftOut) {

    /** The answers as they were said. */
    public Answers answers() {
      return said.asSaid();
    }
  }

  /**
   * The answers of a plain mapping of question ids to answers, or of a scenario file. Nothing need
   * be expected there, since nothing is checked.
   *
   * @param scenario the name of the scenario whose answers are wanted, if the file holds several
   * @throws FaultyInputException with every fault of the file, also if there is no such scenario
   */
  public AnswersFile readAnswers(SourceText source, Optional<String> scenario) {
    AnswersFile file = readSaved(source, scenario);
    if (!file.leftOut().isEmpty()) {
      throw new FaultyInputException(file.leftOut());
    }
    return file;
  }

  /**
   * The same of a file that was saved, perhaps with older rules: answers to questions and with
   * options that are no longer there are left out, and all others are kept.
   *
   * @throws FaultyInputException with every fault of the file if it has any other
   */
  public AnswersFile readSaved(SourceText source, Optional<String> scenario) {
    SourceText text = withoutByteOrderMark(source);
    NodeFaults faults = new NodeFaults(text);
    Optional<Mapping> top = topMapping(text, faults);
    AnswersFile file;
    if (top.filter(mapping -> mapping.entry("scenarios").isPresent()).isPresent()) {
      Optional<Scenario> found = scenario(top.get(), scenario, faults);
      file =
          new AnswersFile(
              found.map(Scenario::testimony).orElse(Testimony.none()), found, faults.all());
    } else {
      Testimony said = top.map(m -> ofMapping(m, scenario, faults)).orElse(Testimony.none());
      file = new AnswersFile(said, Optional.empty(), faults.all());
    }
    faults.throwIfAnyBut(AnswersNode.UNKNOWN_TO_THE_RULES);
    return file;
  }

  private Testimony ofMapping(Mapping top, Optional<String> scenario, NodeFaults faults) {
    scenario.ifPresent(
        name ->
            faults.report(
                top,
                "no-scenario",
                "The file holds answers, no scenario " + name + ".",
                "Name the file alone, without #."));
    return new AnswersNode(knowledgeBase, faults).read(top, Map.of());
  }

  private Optional<Scenario> scenario(Mapping top, Optional<String> wanted, NodeFaults faults) {
    List<Scenario> scenarios =
        new ScenarioFileNode(knowledgeBase, known, faults, top, false).scenarios();
    if (faults.hasAnyBut(AnswersNode.UNKNOWN_TO_THE_RULES)) {
      return Optional.empty();
    }
    List<String> names = scenarios.stream().map(Scenario::name).toList();
    if (wanted.isEmpty() && scenarios.size() != 1) {
      faults.report(
          top,
          "which-scenario",
          "The file holds " + scenarios.size() + " scenarios.",
          names.isEmpty()
              ? "Write at least one."
              : "Name one after #, such as " + top.position().file() + "#" + names.get(0));
    }
    Optional<Scenario> found =
        scenarios.stream().filter(s -> s.name().equals(wanted.orElse(s.name()))).findFirst();
    if (wanted.isPresent() && found.isEmpty()) {
      faults.report(
          top,
          "no-scenario",
          "The file has no scenario " + wanted.get() + ".",
          NearestName.suggestion(wanted.get(), names)
              .or(() -> Optional.of("It has: " + String.join("; ", names) + ".")));
    }
    return found;
  }

  private static Optional<Mapping> topMapping(SourceText source, NodeFaults faults) {
    Optional<Node> document = new YamlReader(source, faults).read();
    if (document.isPresent() && document.get() instanceof Mapping mapping) {
      return Optional.of(mapping);
    }
    if (faults.isEmpty() && document.isPresent()) {
      faults.report(
          document.get(),
          "not-a-mapping",
          "Expected keys and values, found " + document.get().described() + ".",
          "A scenario file begins with: scenarios:");
    }
    return Optional.empty();
  }

  private static SourceText withoutByteOrderMark(SourceText source) {
    return source.text().startsWith(BYTE_ORDER_MARK)
        ? new SourceText(source.name(), source.text().substring(BYTE_ORDER_MARK.length()))
        : source;
  }
}
