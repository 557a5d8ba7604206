package org.mlfit.reasoning.twin;

import java.util.Arrays;
import java.util.BitSet;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;

/**
 * Answers as {@link AnswerCode}s, which take a tenth of the room: where very many are kept, each is
 * as large as the rules. Immutable.
 */
public final class CodedAnswers {

  private final KnowledgeBase knowledgeBase;
  private final long[] codes;
  private final BitSet said;

  /**
   * The answers to some questions.
   *
   * @param codes one for each question of the knowledge base, in its order
   * @param said the places of those that count
   */
  public CodedAnswers(KnowledgeBase knowledgeBase, long[] codes, BitSet said) {
    this.knowledgeBase = knowledgeBase;
    this.codes = new long[codes.length];
    this.said = (BitSet) said.clone();
    said.stream().forEach(place -> this.codes[place] = codes[place]);
  }

  /** Answers in this form. */
  public static CodedAnswers of(KnowledgeBase knowledgeBase, Answers answers) {
    BitSet said = new BitSet();
    for (int place = 0; place < knowledgeBase.questions().size(); place++) {
      Question question = knowledgeBase.questions().get(place);
      said.set(place, answers.to(question).isPresent());
    }
    long[] codes =
        AnswerCode.with(knowledgeBase, answers, new long[knowledgeBase.questions().size()]);
    return new CodedAnswers(knowledgeBase, codes, said);
  }

  /** A code for each question: another one where nothing is said. */
  public long[] codes(long otherwise) {
    long[] all = codes.clone();
    for (int place = said.nextClearBit(0);
        place < all.length;
        place = said.nextClearBit(place + 1)) {
      all[place] = otherwise;
    }
    return all;
  }

  /** The answers themselves, in topic order. */
  public Answers answers() {
    return AnswerCode.answers(knowledgeBase, codes, said);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof CodedAnswers other
        && said.equals(other.said)
        && Arrays.equals(codes, other.codes);
  }

  @Override
  public int hashCode() {
    return 31 * said.hashCode() + Arrays.hashCode(codes);
  }
}
