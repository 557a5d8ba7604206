package org.mlfit.reasoning;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mlfit.knowledge.Question;

/** A sum of multiples of questions' values, and a constant. */
record Linear(Map<Question, BigDecimal> factors, BigDecimal constant) {

  static Linear of(BigDecimal constant) {
    return new Linear(Map.of(), constant);
  }

  static Linear of(Question question) {
    return new Linear(Map.of(question, BigDecimal.ONE), BigDecimal.ZERO);
  }

  boolean isConstant() {
    return factors.isEmpty();
  }

  Linear plus(Linear other) {
    Map<Question, BigDecimal> sum = new LinkedHashMap<>(factors);
    other.factors.forEach((question, factor) -> sum.merge(question, factor, BigDecimal::add));
    sum.values().removeIf(factor -> factor.signum() == 0);
    return new Linear(sum, constant.add(other.constant));
  }

  Linear times(BigDecimal factor) {
    Map<Question, BigDecimal> product = new LinkedHashMap<>();
    factors.forEach((question, own) -> product.put(question, own.multiply(factor)));
    return new Linear(product, constant.multiply(factor));
  }

  Linear minus(Linear other) {
    return plus(other.times(BigDecimal.ONE.negate()));
  }
}
