package org.mlfit.scenario;

import java.util.Locale;
import java.util.Optional;
import org.mlfit.knowledge.source.PlainText;

/**
 * What is being assessed, in the words of the architect.
 *
 * @param name in a few words
 * @param story in a few sentences; may be empty
 */
public record Proposal(String name, String story) {

  private static final int LONGEST_FILE_NAME = 60;

  /** What was pasted at a prompt may hold what a terminal or a page would obey: that goes. */
  public Proposal {
    name = PlainText.blankedIn(name);
    story = PlainText.blankedIn(story);
  }

  /** A proposal of which nothing was told. */
  public static final Proposal UNNAMED = new Proposal("A proposal", "");

  /** Whether nobody has called it anything yet. */
  public boolean isUnnamed() {
    return name.equals(UNNAMED.name);
  }

  /** A name for a file that holds it, without an ending; nothing if its name has none to offer. */
  public Optional<String> fileName() {
    String words = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    String cut = words.substring(0, Math.min(LONGEST_FILE_NAME, words.length())).strip();
    return Optional.of(cut.replace(' ', '-')).filter(file -> !isUnnamed() && !file.isEmpty());
  }

  /** The same called otherwise. */
  public Proposal called(String newName) {
    return new Proposal(newName, story);
  }

  /** The same without a name. */
  public Proposal unnamed() {
    return new Proposal(UNNAMED.name, story);
  }

  /** The same told otherwise. */
  public Proposal told(String newStory) {
    return new Proposal(name, newStory);
  }

  /** What a scenario tells of. */
  public static Proposal of(Scenario scenario) {
    return new Proposal(scenario.name(), scenario.story());
  }
}
