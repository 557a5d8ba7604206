package org.mlfit.interview;

import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.question.Question;

/** Where something is to be typed: what it says, and what it alone understands. */
interface Place {

  /** What stands before the line. */
  String prompt();

  /** The answers to choose from, in their order. */
  List<String> choices();

  /** What else can be typed. */
  List<String> words();

  /** What can be typed here, and what it means. */
  List<String> help();

  /** Why it is asked, from near to far. */
  List<String> why(int timesAskedBefore);

  /** What comes of words that are not understood everywhere; nothing if it said what is wrong. */
  Optional<Reply> own(String words);

  /** The question that is put here, if one is. */
  Optional<Question> question();
}
