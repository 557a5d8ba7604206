package org.mlfit.workbench.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Constraint.Comparison;
import org.mlfit.knowledge.tree.Constraint.Containment;
import org.mlfit.knowledge.tree.Constraint.Membership;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.Expression.Arithmetic;
import org.mlfit.knowledge.tree.Expression.NumberLiteral;
import org.mlfit.knowledge.tree.Expression.OptionLiteral;
import org.mlfit.knowledge.tree.TreeText;

/**
 * The mistakes in one constraint: a comparison negated or moved by one step, a membership negated
 * or short of an option, an option replaced by the next one declared.
 *
 * <p>A list of questions, as in {@code question in ( A.class, B.class )}, is only shortened:
 * negated it would read questions that the rule has nothing to do with.
 */
final class ConstraintMutations {

  private final KnowledgeBase knowledgeBase;

  ConstraintMutations(KnowledgeBase knowledgeBase) {
    this.knowledgeBase = knowledgeBase;
  }

  List<Alternative<Constraint>> of(Constraint constraint, Pattern pattern) {
    return constraint.fold(
        new Constraint.Cases<>(
            binding -> List.of(),
            comparison ->
                namesQuestions(comparison.right()) ? List.of() : comparison(comparison, pattern),
            this::membership,
            this::containment,
            ownCode -> List.of()));
  }

  private List<Alternative<Constraint>> comparison(Comparison c, Pattern pattern) {
    List<Alternative<Constraint>> found = new ArrayList<>();
    found.add(
        changed(c, new Comparison(c.position(), c.left(), c.operator().opposite(), c.right())));
    if (c.right() instanceof OptionLiteral option) {
      swapped(option, Set.of(option.constant()))
          .map(other -> new Comparison(c.position(), c.left(), c.operator(), other))
          .ifPresent(other -> found.add(changed(c, other)));
    } else if (isOfNumbers(c, pattern)) {
      BigDecimal step = step(pattern);
      for (BigDecimal move : List.of(step, step.negate())) {
        Expression moved = moved(c.right(), move);
        found.add(changed(c, new Comparison(c.position(), c.left(), c.operator(), moved)));
      }
    }
    return found;
  }

  private List<Alternative<Constraint>> membership(Membership m) {
    List<Alternative<Constraint>> found = new ArrayList<>();
    boolean namesQuestions = m.options().stream().anyMatch(ConstraintMutations::namesQuestions);
    if (!namesQuestions) {
      found.add(changed(m, m.opposite()));
    }
    Set<String> there =
        m.options().stream()
            .filter(OptionLiteral.class::isInstance)
            .map(option -> ((OptionLiteral) option).constant())
            .collect(Collectors.toSet());
    for (int i = 0; i < m.options().size(); i++) {
      int place = i;
      if (m.options().size() > 1) {
        found.add(changed(m, with(m, Alternative.without(m.options(), place))));
      }
      if (m.options().get(i) instanceof OptionLiteral option) {
        swapped(option, there)
            .map(other -> with(m, Alternative.replaced(m.options(), place, other)))
            .ifPresent(other -> found.add(changed(m, other)));
      }
    }
    return found;
  }

  private List<Alternative<Constraint>> containment(Containment c) {
    List<Alternative<Constraint>> found = new ArrayList<>();
    found.add(changed(c, c.opposite()));
    if (c.element() instanceof OptionLiteral option) {
      swapped(option, Set.of(option.constant()))
          .map(other -> new Containment(c.position(), c.set(), c.negated(), other))
          .ifPresent(other -> found.add(changed(c, other)));
    }
    return found;
  }

  private static Membership with(Membership membership, List<Expression> options) {
    return new Membership(membership.position(), membership.value(), membership.negated(), options);
  }

  private static Alternative<Constraint> changed(Constraint before, Constraint after) {
    return new Alternative<>(before.position(), TreeText.of(before), TreeText.of(after), after);
  }

  private static boolean namesQuestions(Expression expression) {
    return expression instanceof Expression.TypeLiteral;
  }

  /** The next option declared that is not in the list already; the first follows the last. */
  private Optional<Expression> swapped(OptionLiteral option, Set<String> there) {
    List<String> all =
        knowledgeBase.questions().stream()
            .filter(question -> question.optionType().equals(Optional.of(option.type())))
            .findFirst()
            .map(question -> question.options().stream().map(o -> o.constant()).toList())
            .orElse(List.of());
    int place = all.indexOf(option.constant());
    for (int i = 1; i < all.size(); i++) {
      String next = all.get((place + i) % all.size());
      if (!there.contains(next)) {
        return Optional.of(new OptionLiteral(option.position(), option.type(), next));
      }
    }
    return Optional.empty();
  }

  private boolean isOfNumbers(Comparison comparison, Pattern pattern) {
    return comparison.right() instanceof NumberLiteral
        || comparison.right() instanceof Arithmetic
        || numberKind(pattern).isPresent();
  }

  private BigDecimal step(Pattern pattern) {
    return numberKind(pattern).map(QuestionKind.Number::step).orElse(BigDecimal.ONE);
  }

  private Optional<QuestionKind.Number> numberKind(Pattern pattern) {
    return knowledgeBase
        .questionOfType(pattern.type())
        .map(Question::kind)
        .filter(QuestionKind.Number.class::isInstance)
        .map(QuestionKind.Number.class::cast);
  }

  private static Expression moved(Expression bound, BigDecimal by) {
    Position position = bound.position();
    if (bound instanceof NumberLiteral number) {
      return number(position, number.value().add(by));
    }
    return new Arithmetic(
        position,
        bound,
        by.signum() < 0 ? Expression.Operation.MINUS : Expression.Operation.PLUS,
        number(position, by.abs()));
  }

  private static NumberLiteral number(Position position, BigDecimal value) {
    BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return new NumberLiteral(position, plain, plain.toPlainString());
  }
}
