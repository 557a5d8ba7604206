package org.mlfit.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.reasoning.Foresight;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.scenario.read.ScenarioReader;

/** How many questions an interview about a shipped case takes. */
class InterviewLengthTest {

  private static final int EVERY = Boolean.getBoolean("mlfit.thorough") ? 1 : 9;

  /** Questions asked for each that the verdict cannot do without; 1.22 over all cases. */
  private static final double LONGEST = EVERY == 1 ? 1.25 : 1.5;

  /** Changes of topic for each question; 0.41 over all cases, 0.51 without staying on topics. */
  private static final double MOST_CHANGES = EVERY == 1 ? 0.42 : 0.48;

  private final Advisor advisor = Foresight.advisor(SmallKnowledge.shipped());
  private final Reasoner reasoner = new Reasoner(advisor);
  private final Agenda agenda = new Agenda(advisor.knowledgeBase(), Optional.of(reasoner));

  @Test
  void anInterviewIsNotMuchLongerThanTheShortestProofAndSeldomLeavesItsTopic() throws IOException {
    List<Answers> cases = cases();
    int asked = 0;
    int needed = 0;
    int changes = 0;
    for (int i = 0; i < cases.size(); i += EVERY) {
      Answers complete = completed(cases.get(i));
      Answers said = interviewed(complete);

      assertThat(advisor.advise(said).verdict())
          .as("%s", said)
          .isEqualTo(advisor.advise(complete).verdict());
      asked += said.questions().size();
      changes += topicChanges(List.copyOf(said.questions()));
      needed += reasoner.certificate(complete).questions().size();
    }

    assertThat(asked / (double) needed).isBetween(1.0, LONGEST);
    assertThat(changes / (double) asked).isLessThan(MOST_CHANGES);
  }

  private static int topicChanges(List<Question> asked) {
    return (int)
        IntStream.range(1, asked.size())
            .filter(i -> !asked.get(i).topic().equals(asked.get(i - 1).topic()))
            .count();
  }

  private List<Answers> cases() throws IOException {
    List<Answers> cases = new ArrayList<>();
    ScenarioReader reader = new ScenarioReader(advisor.knowledgeBase());
    try (Stream<Path> files = Files.list(Path.of("scenarios/cases")).sorted()) {
      for (Path file : files.toList()) {
        SourceText text = new SourceText(file.toString(), Files.readString(file));
        reader.read(text).scenarios().forEach(scenario -> cases.add(scenario.given()));
      }
    }
    return cases;
  }

  private Answers interviewed(Answers complete) {
    Answers said = Answers.none();
    Standing standing = agenda.at(said, advisor.advise(said));
    while (!standing.isSettled()) {
      Question next = standing.coming().get(0);
      said = said.with(next, complete.to(next).orElse(Answer.UNKNOWN));
      standing = agenda.at(said, advisor.advise(said));
    }
    return said;
  }

  private Answers completed(Answers answers) {
    Advice advice = advisor.advise(answers);
    for (Question question : advisor.knowledgeBase().questions()) {
      if (answers.to(question).isEmpty() && advice.applies(question)) {
        return completed(answers.with(question, Answer.UNKNOWN));
      }
    }
    return answers;
  }
}
