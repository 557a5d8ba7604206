package org.mlfit.knowledge.language.resolve;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.knowledge.question.Law;
import org.mlfit.knowledge.question.Question.Promise;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.tree.Declaration.FactType;
import org.mlfit.knowledge.tree.FileFaults;
import org.mlfit.knowledge.tree.Metadata;

/** Reads what a question promises about its answers: {@code @law} and {@code @except}. */
final class PromiseReader {

  private final FactType type;
  private final FileFaults faults;

  PromiseReader(FactType type, FileFaults faults) {
    this.type = type;
    this.faults = faults;
  }

  /** The promise, if a law is written and fits the kind of answer. */
  Optional<Promise> promise(QuestionKind kind) {
    Optional<Metadata.Entry> written = type.metadata().entry("law");
    Optional<Metadata.Entry> except = type.metadata().entry("except");
    if (written.isEmpty() && except.isPresent()) {
      faults.report(
          except.get().position(),
          "@except",
          "except-without-law",
          "@except of " + type.name() + " is an exception to no law.",
          "Write the law as well, such as @law( moreNeverWorse ).");
    }
    return written.flatMap(
        law ->
            law(law, kind).map(l -> new Promise(l, rules(except), except.orElse(law).position())));
  }

  private Optional<Law> law(Metadata.Entry written, QuestionKind kind) {
    Optional<Law> law = Law.of(written.value());
    boolean fits =
        law.isPresent()
            && (law.get() == Law.LATER_NEVER_WORSE
                ? kind instanceof QuestionKind.OneOf
                : kind instanceof QuestionKind.Number);
    if (fits) {
      return law;
    }
    faults.reportValue(
        written,
        "bad-law",
        "@law of " + type.name() + " cannot be " + written.value() + ".",
        NearestName.suggestion(written.value(), Law.ids())
            .filter(nearest -> law.isEmpty())
            .orElse("Numbers take moreNeverWorse or lessNeverWorse, a choice laterNeverWorse."));
    return Optional.empty();
  }

  private static List<String> rules(Optional<Metadata.Entry> except) {
    return except.stream()
        .flatMap(entry -> Stream.of(entry.value().split(",")))
        .map(String::strip)
        .filter(rule -> !rule.isEmpty())
        .toList();
  }
}
