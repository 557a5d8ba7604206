package org.mlfit.knowledge.language.table;

import java.util.List;

/**
 * A declaration to start from. It says {@value ExampleRule#SIGN} wherever only its author knows
 * what to write.
 *
 * @param what what it declares, in a few words
 * @param text as it stands in a file
 */
public record ExampleDeclaration(String what, String text) {

  /** A conclusion of some name. */
  public static ExampleDeclaration conclusion(String type) {
    return new ExampleDeclaration(
        "a conclusion",
        """
        declare %s extends Conclusion
            @title( "%s: what is the case" )
        end
        """
            .formatted(type, ExampleRule.SIGN));
  }

  /** A question of some name, once for each kind of answer. */
  public static List<ExampleDeclaration> questions(String type, String topic) {
    return List.of(
        question("yes or no", type, topic, "", "boolean"),
        question("a number", type, topic, "    @range( \"0..100\" )\n", "long"),
        withOptions("one of some options", type, topic, "", type + "Option"),
        withOptions(
            "several of some options", type, topic, "    @options( " + type + "Option )\n", "Set"));
  }

  private static ExampleDeclaration withOptions(
      String answer, String type, String topic, String metadata, String field) {
    ExampleDeclaration question = question(answer, type, topic, metadata, field);
    String options =
        """
        declare enum %1$sOption
            FIRST( "%2$s: an option" ),
            SECOND( "%2$s: another option" );
            label : String
        end

        """
            .formatted(type, ExampleRule.SIGN);
    return new ExampleDeclaration(question.what(), options + question.text());
  }

  private static ExampleDeclaration question(
      String answer, String type, String topic, String metadata, String field) {
    return new ExampleDeclaration(
        "a question for " + answer,
        """
        declare %1$s
            @topic( %2$s )
            @question( "%3$s: what the architect is asked?" )
        %4$s    value : %5$s
        end
        """
            .formatted(type, topic, ExampleRule.SIGN, metadata, field));
  }
}
