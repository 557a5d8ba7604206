package org.mlfit.knowledge.language.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.tree.LanguageWords;

/** Guesses which question was meant where something else stands. */
record QuestionMeant(Declarations declarations) {

  /**
   * What to write.
   *
   * @param written the name that stands there
   * @param rule the name of its rule, which often mentions the question
   */
  String insteadOf(String written, String rule) {
    Optional<String> near =
        NearestName.to(written, declarations.questions().stream().map(Question::typeName).toList());
    Optional<String> named = spokenOf(rule);
    boolean misspelt = !declarations.isDeclared(written);
    return (misspelt ? near.or(() -> named) : named.or(() -> near))
        .map(name -> "Did you mean " + name + declarations.whereDeclared(name) + "?")
        .orElse("Name one of the declared questions.");
  }

  /** The question that the name of a rule mentions first. */
  private Optional<String> spokenOf(String rule) {
    String spoken = "-" + rule + "-";
    List<Question> questions =
        declarations.questions().stream().filter(q -> place(q, spoken) >= 0).toList();
    return questions.stream()
        .min(
            Comparator.comparingInt((Question q) -> place(q, spoken))
                .thenComparing(q -> -q.typeName().length()))
        .map(Question::typeName);
  }

  private static int place(Question question, String spoken) {
    return spoken.indexOf("-" + LanguageWords.kebab(question.typeName()) + "-");
  }
}
