package org.mlfit.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tags a scenario must have, such as {@code slow and not (draft or customer-a)}. {@code not}
 * binds more strongly than {@code and}, and {@code and} than {@code or}.
 */
public final class TagExpression {

  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");
  private static final Pattern WORD = Pattern.compile("\\s*([()]|[^\\s()]+)");
  private static final Set<String> SIGNS = Set.of("and", "or", "not", "(", ")");
  private static final int MOST_WORDS = 1_000;

  private final List<String> words;
  private final Predicate<Collection<String>> matches;
  private int next;

  private TagExpression(List<String> words) {
    this.words = words;
    this.matches = anyOf();
    if (next < words.size()) {
      throw new IllegalArgumentException(
          "and or or is missing before " + words.get(next) + " in the choice of tags.");
    }
  }

  /**
   * Reads an expression.
   *
   * @throws IllegalArgumentException if the text is no expression, saying why in a sentence
   */
  public static TagExpression of(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.strip());
    while (matcher.find() && words.size() <= MOST_WORDS) {
      words.add(matcher.group(1));
    }
    if (words.size() > MOST_WORDS) {
      throw new IllegalArgumentException("The choice of tags is too long.");
    }
    return new TagExpression(words);
  }

  /** Whether a word can be a tag. */
  public static boolean isTag(String word) {
    return TAG.matcher(word).matches() && !SIGNS.contains(word);
  }

  /** Whether tags satisfy the expression. */
  public boolean matches(Collection<String> of) {
    return matches.test(of);
  }

  private Predicate<Collection<String>> anyOf() {
    Predicate<Collection<String>> any = allOf();
    while (take("or")) {
      any = any.or(allOf());
    }
    return any;
  }

  private Predicate<Collection<String>> allOf() {
    Predicate<Collection<String>> all = one();
    while (take("and")) {
      all = all.and(one());
    }
    return all;
  }

  private Predicate<Collection<String>> one() {
    if (take("not")) {
      return one().negate();
    }
    if (take("(")) {
      Predicate<Collection<String>> inside = anyOf();
      if (!take(")")) {
        throw new IllegalArgumentException("A ) is missing in the choice of tags.");
      }
      return inside;
    }
    if (next >= words.size()) {
      throw new IllegalArgumentException("The choice of tags ends too early.");
    }
    String tag = words.get(next++);
    if (!isTag(tag)) {
      throw new IllegalArgumentException(
          "A tag is missing before " + tag + " in the choice of tags.");
    }
    return of -> of.contains(tag);
  }

  private boolean take(String word) {
    boolean there = next < words.size() && words.get(next).equals(word);
    next += there ? 1 : 0;
    return there;
  }
}
