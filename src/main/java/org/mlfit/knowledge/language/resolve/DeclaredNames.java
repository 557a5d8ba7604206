package org.mlfit.knowledge.language.resolve;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.tree.Declaration;
import org.mlfit.knowledge.tree.RuleFile;

/**
 * What is declared, by its name, so that finding one thing takes no longer where there are many.
 *
 * @param questions by their types
 * @param conclusions by their types
 * @param types all declarations of a name, of any sort, in the order of the files
 * @param sources the texts of files by their names
 */
record DeclaredNames(
    Map<String, Question> questions,
    Map<String, ConclusionType> conclusions,
    Map<String, List<Declaration>> types,
    Map<String, SourceText> sources) {

  static DeclaredNames of(
      List<RuleFile> files, List<Question> questions, List<ConclusionType> conclusions) {
    Map<String, Question> questionsByType = new LinkedHashMap<>();
    questions.forEach(question -> questionsByType.putIfAbsent(question.typeName(), question));
    Map<String, ConclusionType> conclusionsByType = new LinkedHashMap<>();
    conclusions.forEach(held -> conclusionsByType.putIfAbsent(held.typeName(), held));
    Map<String, SourceText> sources = new LinkedHashMap<>();
    files.forEach(file -> sources.put(file.source().name(), file.source()));
    return new DeclaredNames(
        questionsByType,
        conclusionsByType,
        files.stream()
            .flatMap(file -> file.declarations().stream())
            .collect(groupingBy(Declaration::name)),
        sources);
  }

  List<Declaration> declared(String typeName) {
    return types.getOrDefault(typeName, List.of());
  }
}
