package org.mlfit.workbench.authoring;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.question.Topic;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.tree.LanguageWords;

/**
 * A topic to start from, with its first question, which is answered with yes or no.
 *
 * @param id such as {@code tea}; see {@link #isId}
 */
public record NewTopic(String id) {

  private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*");

  /** Whether a topic can be called so: words in small letters, joined by dashes. */
  public static boolean isId(String id) {
    return ID.matcher(id).matches();
  }

  /** Its first question. */
  public Question question() {
    String type = typeName() + "Question";
    return new Question(
        LanguageWords.questionId(id, type),
        new Topic(id, typeName(), 0),
        type,
        "",
        "",
        new QuestionKind.YesNo(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        new Position("", 1, 1));
  }

  /** The type that declares it. */
  String typeName() {
    return Pattern.compile("(^|-)(.)")
        .matcher(id)
        .replaceAll(first -> first.group(2).toUpperCase(Locale.ROOT));
  }

  /**
   * What declares it as the last topic of a knowledge base.
   *
   * @param declared whether the other topics are declared; where questions only name them, this one
   *     must not be either
   */
  public String declarations(KnowledgeBase base, boolean declared) {
    int order = base.topics().stream().mapToInt(Topic::order).max().orElse(0) + 1;
    String topic =
        """
        /* %1$s: what belongs here. */
        declare %2$s extends Topic
            @order( %3$d )
            @title( "%1$s: its heading" )
        end

        """;
    String question =
        """
        /* %1$s: a name that says what is asked, and why it is. */
        declare %4$s
            @topic( %5$s )
            @question( "%1$s: what is asked?" )
            @help( "%1$s: how to find the answer out." )
            value : boolean
        end

        """;
    return ((declared ? topic : "") + question)
        .formatted(Draft.SIGN, typeName(), order, question().typeName(), id);
  }
}
