package org.mlfit.workbench.authoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Question;

/**
 * Sets of answers in which every two levels of every two questions occur together, made greedily: a
 * row begins with a pair that is still missing and takes, question by question, the level that adds
 * most missing pairs (after AETG, Cohen et al. 1997, IEEE TSE 23(7)).
 */
public final class CoveringArray {

  private final AnswerLevels levels;
  private final List<Question> questions;
  private final BitSet[][] missing;
  private final Random random;
  private int left;

  private CoveringArray(AnswerLevels levels, long seed) {
    this.levels = levels;
    this.questions = levels.questions();
    this.random = new Random(seed);
    this.missing = new BitSet[questions.size()][questions.size()];
    for (int a = 0; a < questions.size(); a++) {
      for (int b = a + 1; b < questions.size(); b++) {
        missing[a][b] = new BitSet();
        missing[a][b].set(0, size(a) * size(b));
        left += size(a) * size(b);
      }
    }
  }

  /** The rows of the array; the same for the same seed. */
  public static List<Answers> of(AnswerLevels levels, long seed) {
    CoveringArray array = new CoveringArray(levels, seed);
    List<Answers> rows = new ArrayList<>();
    while (array.left > 0) {
      rows.add(array.row());
    }
    return rows;
  }

  private int size(int question) {
    return levels.of(questions.get(question)).size();
  }

  private Answers row() {
    int[] chosen = new int[questions.size()];
    Arrays.fill(chosen, -1);
    beginWithMissingPair(chosen);
    List<Integer> order = new ArrayList<>();
    for (int question = 0; question < chosen.length; question++) {
      order.add(question);
    }
    Collections.shuffle(order, random);
    for (int question : order) {
      if (chosen[question] < 0) {
        chosen[question] = bestLevel(question, chosen);
      }
    }
    cover(chosen);
    Answers row = Answers.none();
    for (int question = 0; question < chosen.length; question++) {
      Question asked = questions.get(question);
      row = row.with(asked, levels.of(asked).get(chosen[question]));
    }
    return row;
  }

  private void beginWithMissingPair(int[] chosen) {
    int start = random.nextInt(chosen.length);
    for (int i = 0; i < chosen.length; i++) {
      int a = (start + i) % chosen.length;
      for (int b = a + 1; b < chosen.length; b++) {
        int pair = missing[a][b].nextSetBit(0);
        if (pair >= 0) {
          chosen[a] = pair / size(b);
          chosen[b] = pair % size(b);
          return;
        }
      }
    }
  }

  private int bestLevel(int question, int[] chosen) {
    int best = random.nextInt(size(question));
    int most = 0;
    for (int level = 0; level < size(question); level++) {
      int added = 0;
      for (int other = 0; other < chosen.length; other++) {
        if (chosen[other] >= 0 && isMissing(question, level, other, chosen[other])) {
          added++;
        }
      }
      if (added > most) {
        most = added;
        best = level;
      }
    }
    return best;
  }

  private boolean isMissing(int a, int levelOfA, int b, int levelOfB) {
    return a < b
        ? missing[a][b].get(levelOfA * size(b) + levelOfB)
        : missing[b][a].get(levelOfB * size(a) + levelOfA);
  }

  private void cover(int[] chosen) {
    for (int a = 0; a < chosen.length; a++) {
      for (int b = a + 1; b < chosen.length; b++) {
        int pair = chosen[a] * size(b) + chosen[b];
        if (missing[a][b].get(pair)) {
          missing[a][b].clear(pair);
          left--;
        }
      }
    }
  }
}
