package org.mlfit.reasoning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.Gate;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.Question.Promise;
import org.mlfit.knowledge.Rule;
import org.mlfit.knowledge.Verdict;
import org.mlfit.knowledge.tree.Consequence;
import org.mlfit.reasoning.Claim.Status;

/** Proves what should hold for all sets of answers, or shows a set for which it does not. */
public final class Prover {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Advisor advisor;
  private final KnowledgeBase knowledgeBase;
  private final Reasoner reasoner;
  private Optional<TwoSets> twoSets = Optional.empty();

  /**
   * A prover for the knowledge base of an advisor.
   *
   * @throws NotTranslatable if a rule cannot be said as a formula
   */
  public Prover(Advisor advisor) {
    this.advisor = advisor;
    this.knowledgeBase = advisor.knowledgeBase();
    this.reasoner = new Reasoner(advisor);
  }

  /** The names of all claims. */
  public List<String> names() {
    return List.copyOf(proofs().keySet());
  }

  /**
   * Tries to prove the claims whose names contain a text.
   *
   * @param each is handed each claim as soon as it is decided
   * @throws TwinDisagrees if the rule engine does not confirm a counterexample
   */
  public List<Claim> prove(String named, Consumer<Claim> each) {
    List<Claim> claims = new ArrayList<>();
    proofs()
        .forEach(
            (name, proof) -> {
              if (name.contains(named)) {
                Claim claim = decided(name, proof);
                claims.add(claim);
                each.accept(claim);
              }
            });
    return List.copyOf(claims);
  }

  private record Refutation(String words, List<Answers> answers) {}

  private Map<String, Supplier<Optional<Refutation>>> proofs() {
    Map<String, Supplier<Optional<Refutation>>> proofs = new LinkedHashMap<>();
    proofs.put("every set of answers has exactly one verdict", this::verdictsMissing);
    proofs.put("no complete interview ends for want of answers", this::endsWithoutVerdict);
    proofs.put("every rule can fire in a complete interview", this::rulesThatNeverFire);
    proofs.put("every branch of a group can be met", this::deadBranches);
    proofs.put("every condition decides somewhere", this::idleConditions);
    proofs.put("no rule is contained in another", this::containedRules);
    proofs.put("an answer that does not apply never matters", this::setAsideMatters);
    for (Gate gate : knowledgeBase.gates()) {
      gate.rule()
          .said("neverBeside")
          .ifPresent(
              weights ->
                  proofs.put(
                      gate.verdict().id() + " never stands beside " + weights,
                      () -> beside(gate.verdict(), weights)));
    }
    for (Question question : knowledgeBase.questions()) {
      question
          .promise()
          .ifPresent(
              promise -> proofs.put(nameOf(question, promise), () -> broken(question, promise)));
    }
    return proofs;
  }

  private static String nameOf(Question question, Promise promise) {
    String except =
        promise.except().isEmpty()
            ? ""
            : ", except where " + String.join(" or ", promise.except()) + " fires";
    return question.id() + " keeps " + promise.law().id() + except;
  }

  private static Claim decided(String name, Supplier<Optional<Refutation>> proof) {
    long start = System.nanoTime();
    try {
      Optional<Refutation> refutation = proof.get();
      long millis = (System.nanoTime() - start) / 1_000_000;
      return refutation
          .map(r -> new Claim(name, Status.REFUTED, millis, r.words(), r.answers()))
          .orElseGet(() -> new Claim(name, Status.HOLDS, millis, "", List.of()));
    } catch (NotDecided notDecided) {
      long millis = (System.nanoTime() - start) / 1_000_000;
      return new Claim(name, Status.NOT_DECIDED, millis, notDecided.getMessage(), List.of());
    }
  }

  private Optional<Refutation> verdictsMissing() {
    return reasoner
        .withoutExactlyOneVerdict()
        .map(answers -> new Refutation("These answers have none or several.", List.of(answers)));
  }

  private Optional<Refutation> endsWithoutVerdict() {
    return reasoner
        .reaching(Verdict.NOT_ENOUGH_ANSWERS)
        .map(
            answers ->
                new Refutation("Here nothing is left to ask, and still it is.", List.of(answers)));
  }

  private Optional<Refutation> rulesThatNeverFire() {
    String never =
        knowledgeBase.rules().stream()
            .filter(rule -> reasoner.firing(rule).isEmpty())
            .map(rule -> rule.id() + " (" + rule.position().fileAndLine() + ")")
            .collect(Collectors.joining(", "));
    return never.isEmpty()
        ? Optional.empty()
        : Optional.of(new Refutation("Never: " + never + ".", List.of()));
  }

  private Optional<Refutation> deadBranches() {
    return listed(
        unacknowledged()
            .flatMap(rule -> Variation.branches(rule.conditions()).stream())
            .filter(branch -> reasoner.meeting(branch.conditions()).isEmpty()));
  }

  private Optional<Refutation> idleConditions() {
    return listed(
        unacknowledged()
            .flatMap(rule -> Variation.of(rule.conditions()).stream())
            .filter(variation -> reasoner.meeting(variation.conditions()).isEmpty()));
  }

  private static Optional<Refutation> listed(Stream<Variation> parts) {
    String all =
        parts
            .map(part -> part.part() + " (" + part.position().fileAndLine() + ")")
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? Optional.empty() : Optional.of(new Refutation(all + ".", List.of()));
  }

  /** Rules that conclude only what another concludes as well whenever they fire. */
  private Optional<Refutation> containedRules() {
    List<String> contained = new ArrayList<>();
    List<Rule> silent = unacknowledged().filter(rule -> rule.findingKind().isEmpty()).toList();
    for (Rule rule : silent) {
      for (Rule other : knowledgeBase.rules()) {
        if (concludesAllOf(rule, other) && reasoner.firingWithout(rule, other).isEmpty()) {
          contained.add(
              rule.id()
                  + " ("
                  + rule.position().fileAndLine()
                  + ") fires only where "
                  + other.id()
                  + " does");
        }
      }
    }
    return contained.isEmpty()
        ? Optional.empty()
        : Optional.of(new Refutation(String.join("; ", contained) + ".", List.of()));
  }

  private static boolean concludesAllOf(Rule rule, Rule other) {
    return !rule.equals(other) && conclusions(other).containsAll(conclusions(rule));
  }

  private static Set<String> conclusions(Rule rule) {
    return rule.tree().consequences().stream()
        .map(
            consequence ->
                consequence instanceof Consequence.Conclude conclude
                    ? conclude.type()
                    : consequence instanceof Consequence.MakeIrrelevant irrelevant
                        ? irrelevant.question() + ".class"
                        : rule.id())
        .collect(Collectors.toSet());
  }

  /** What a rule author has looked at and meant so is not told again. */
  private Stream<Rule> unacknowledged() {
    return knowledgeBase.rules().stream().filter(rule -> rule.said("acknowledged").isEmpty());
  }

  private Optional<Refutation> setAsideMatters() {
    return twoSets()
        .partingByWhatIsSetAside()
        .map(
            pair ->
                new Refutation(
                    "These two differ only in what does not apply.",
                    List.of(pair.one(), pair.other())));
  }

  private Optional<Refutation> beside(Verdict verdict, String weights) {
    Set<String> words = Set.of(weights.split("\\s*,\\s*"));
    Set<Rule> rules =
        knowledgeBase.findingRules().stream()
            .filter(
                rule ->
                    words.contains(word(rule.findingKind().orElseThrow()))
                        || rule.severity().filter(s -> words.contains(word(s))).isPresent())
            .collect(Collectors.toSet());
    return reasoner
        .beside(verdict, rules)
        .map(answers -> new Refutation("These answers give both.", List.of(answers)));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private Optional<Refutation> broken(Question question, Promise promise) {
    return twoSets().breaking(question, promise).map(pair -> confirmed(question, pair));
  }

  private Refutation confirmed(Question question, Fork pair) {
    Verdict before = advisor.advise(pair.one()).verdict();
    Verdict after = advisor.advise(pair.other()).verdict();
    boolean worse =
        before.rank().isPresent()
            && after.rank().isPresent()
            && after.rank().getAsInt() < before.rank().getAsInt();
    if (!worse) {
      throw new TwinDisagrees(
          "a worse verdict", before.id() + ", then " + after.id(), pair.other());
    }
    return new Refutation(
        "A better answer to "
            + question.id()
            + " leads from "
            + before.id()
            + " to "
            + after.id()
            + ".",
        List.of(pair.one(), pair.other()));
  }

  private TwoSets twoSets() {
    if (twoSets.isEmpty()) {
      twoSets = Optional.of(new TwoSets(knowledgeBase, PATIENCE));
    }
    return twoSets.get();
  }
}
