package org.mlfit.interview;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Topic;

/**
 * Tells which topic is being talked about: its title as a heading of its own, and in a line that
 * nothing of it is left to ask.
 *
 * <p>A topic gets a heading only if another of its questions is still to come; one that is asked
 * alone names its topic in the line that counts it, and its end is not told. Nor is it told of a
 * topic that is left for now, or where the verdict is settled: the next heading and the verdict say
 * so.
 */
final class TopicHeadings {

  private final Prompter prompter;
  private final Set<Topic> begun = new LinkedHashSet<>();
  private Optional<Topic> present = Optional.empty();

  TopicHeadings(Prompter prompter) {
    this.prompter = prompter;
  }

  /** Says of the present topic that it has come to its end, unless some of it is still to come. */
  void tellEnd(List<Question> toCome) {
    present
        .filter(topic -> toCome.stream().noneMatch(question -> question.topic().equals(topic)))
        .ifPresent(
            over -> {
              prompter.show(over.title() + ": that is all for now.");
              present = Optional.empty();
            });
  }

  /** Says nothing more of the present topic. */
  void leave() {
    present = Optional.empty();
  }

  /**
   * Shows the heading of a question’s topic if it is not the present one.
   *
   * @param toCome the questions that come, this one among them
   * @param place which question it is, such as {@code question 3, the last one}
   * @return the line above the question
   */
  String above(Question question, List<Question> toCome, String place) {
    Topic topic = question.topic();
    boolean isPresent = present.filter(topic::equals).isPresent();
    boolean isAlone = toCome.stream().filter(q -> q.topic().equals(topic)).count() < 2;
    if (!isPresent && isAlone) {
      present = Optional.empty();
      return topic.title() + ", " + place;
    }
    if (!isPresent) {
      prompter.show(topic.title() + (begun.add(topic) ? "" : ", once more"));
      present = Optional.of(topic);
    }
    return Character.toUpperCase(place.charAt(0)) + place.substring(1);
  }
}
