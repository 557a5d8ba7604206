package org.mlfit.advice;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.Visible;
import org.mlfit.knowledge.tree.Constraint;

/** The conditions that are their author's own code, and which of them to blame for an exception. */
final class OwnCode {

  private static final String OUR_CLASSES = "org.mlfit.";

  private final List<Place> places;

  OwnCode(KnowledgeBase knowledgeBase) {
    this.places = knowledgeBase.rules().stream().flatMap(OwnCode::in).toList();
  }

  /** One piece of code and its rule. */
  private record Place(Rule rule, Constraint.OwnCode code) {}

  private static Stream<Place> in(Rule rule) {
    return rule.tree()
        .patterns()
        .flatMap(pattern -> pattern.constraints().stream())
        .filter(Constraint.OwnCode.class::isInstance)
        .map(code -> new Place(rule, (Constraint.OwnCode) code));
  }

  /** The exception to throw instead, if an author's code threw this one; nothing if it did not. */
  Optional<RuleFailedException> blamed(Throwable thrown) {
    if (places.isEmpty()) {
      return Optional.empty();
    }
    return chain(thrown)
        .filter(this::isThrownByAuthor)
        .findFirst()
        .map(fault -> new RuleFailedException(words(suspects(thrown), fault), thrown));
  }

  private static Stream<Throwable> chain(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
  }

  /**
   * Whether the topmost frame that we recognise on the stack belongs to a condition. After a stack
   * overflow only the end of the stack is recorded, which then is the author's.
   */
  private boolean isThrownByAuthor(Throwable fault) {
    return Stream.of(fault.getStackTrace())
        .map(StackTraceElement::getClassName)
        .filter(name -> name.startsWith(OUR_CLASSES) || name.startsWith(RuleFiles.PACKAGE_PREFIX))
        .findFirst()
        .map(name -> name.startsWith(RuleFiles.PACKAGE_PREFIX))
        .orElse(fault instanceof StackOverflowError);
  }

  /**
   * The engine usually names the rule and the code; where it does not, all of them are suspects.
   */
  private List<Place> suspects(Throwable thrown) {
    String words = chain(thrown).map(Throwable::toString).collect(joining("\n"));
    Predicate<Place> rule = place -> words.contains('"' + place.rule().id() + '"');
    Predicate<Place> code = place -> words.contains(place.code().code());
    return Stream.of(rule.and(code), rule, code)
        .map(named -> places.stream().filter(named).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(places);
  }

  private String words(List<Place> suspects, Throwable fault) {
    Place first = suspects.get(0);
    List<String> rules = suspects.stream().map(place -> place.rule().id()).distinct().toList();
    String what =
        rules.size() == 1
            ? "Rule " + rules.get(0) + " failed in its author’s own code: " + first.code().code()
            : suspects.stream()
                .map(place -> place.rule().id() + " (" + place.code().position() + ")")
                .distinct()
                .collect(joining(", ", "One of these rules failed in its author’s own code: ", ""));
    return first.code().position() + "  " + what + ". It says: " + said(fault);
  }

  private String said(Throwable fault) {
    String name = fault.getClass().getSimpleName();
    String message = fault.getMessage();
    String said = message == null || message.isBlank() ? name : name + ", " + message;
    return Visible.of(said.replaceAll(RuleFiles.PACKAGE_PREFIX + "\\w+\\.", "").replace('\n', ' '));
  }
}
