package org.mlfit.assistant;

import static org.mlfit.assistant.Tool.Parameter.optional;
import static org.mlfit.assistant.Tool.Parameter.required;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mlfit.assistant.Tool.Kind;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.reasoning.Foresight;
import org.mlfit.report.reasoning.AssistedJson;
import org.mlfit.report.replay.ReplayJson;
import org.mlfit.scenario.Proposal;
import org.mlfit.scenario.read.ScenarioReader;
import org.mlfit.scenario.replay.Replay;
import org.mlfit.scenario.replay.ReplayInput;
import org.mlfit.scenario.replay.ReplayRun;
import org.mlfit.scenario.replay.ReplaySettings;

/** Beginning an assessment, going on with one, and playing those that were saved. */
final class FileTools {

  private static final int LONGEST_NAME = 200;

  private final Foresight foresight;
  private final Trust trust;
  private final OpenAssessment assessment;
  private final AllowedFiles files;
  private final TextStore store;

  FileTools(
      Foresight foresight,
      Trust trust,
      OpenAssessment assessment,
      AllowedFiles files,
      TextStore store) {
    this.foresight = foresight;
    this.trust = trust;
    this.assessment = assessment;
    this.files = files;
    this.store = store;
  }

  List<Tool> tools() {
    return List.of(
        Tool.changing(
            "start",
            "Begin the assessment of a proposal, in a file of its own; each answer is saved at"
                + " once.",
            this::start,
            required("name", Kind.TEXT, "what the proposal is called, in a few words"),
            optional("story", Kind.TEXT, "the proposal in a sentence or two")),
        Tool.changing(
            "open",
            "Go on with a saved assessment.",
            this::open,
            required(
                "file",
                Kind.TEXT,
                "its file in the folder, such as letters.yaml; of several scenarios in it one as"
                    + " letters.yaml#NAME")),
        Tool.changing(
            "save",
            "Save the open assessment as another file; what is there already is not written over.",
            this::save,
            required("file", Kind.TEXT, "a new file in the folder, such as letters-june.yaml")),
        Tool.telling(
            "replay",
            "Play saved assessments with the rules as they are now: does each still get the verdict"
                + " and findings that its file says?",
            this::replay,
            optional("file", Kind.TEXT, "one file of the folder; else all of them")));
  }

  private String start(Arguments arguments) {
    String name = arguments.text("name").replaceAll("\\s+", " ").strip();
    if (name.length() > LONGEST_NAME) {
      throw new RefusedException("A name has up to 200 characters; say more in the story.");
    }
    assessment.start(new Proposal(name, arguments.find("story").orElse("").strip()));
    return opened(List.of());
  }

  private String open(Arguments arguments) {
    String[] named = arguments.text("file").split("#", 2);
    return opened(
        assessment.open(named[0], named.length == 1 ? Optional.empty() : Optional.of(named[1])));
  }

  private String save(Arguments arguments) {
    assessment.saveAs(arguments.text("file"));
    return opened(List.of());
  }

  private String opened(List<Fault> leftOut) {
    return AssistedJson.opened(
        assessment.proposal(), assessment.file(), assessment.said(), leftOut);
  }

  private String replay(Arguments arguments) {
    List<Path> paths =
        arguments
            .find("file")
            .map(named -> List.of(files.scenarioFile(named)))
            .orElseGet(files::scenarioFiles);
    List<ReplayInput.Source> sources = paths.stream().map(this::source).toList();
    ScenarioReader reader = new ScenarioReader(foresight.advisor().knowledgeBase());
    StringWriter json = new StringWriter();
    new ReplayRun(
            reader::read,
            new Replay(foresight.advisor())::play,
            ReplaySettings.usual(),
            System::nanoTime)
        .run(new ReplayInput(sources, List.of(), List.of()), new ReplayJson(json, trust));
    return json.toString();
  }

  private ReplayInput.Source source(Path file) {
    SourceText text = store.read(file);
    return new ReplayInput.Source(text.name(), Optional.empty(), () -> text);
  }
}
