package org.mlfit.knowledge.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the name that a person probably meant. */
public final class NearestName {

  private static final Pattern OFFER = Pattern.compile("Did you mean (\\S+)(?: \\([^)]*\\))?\\?");

  private NearestName() {}

  /**
   * The name nearest to what was written, if one is near enough: at most a third of its letters
   * differ, or one of the two begins or ends with the other.
   */
  public static Optional<String> to(String written, Collection<String> names) {
    String wanted = written.toLowerCase(Locale.ROOT);
    return names.stream()
        .filter(name -> isNear(wanted, name.toLowerCase(Locale.ROOT)))
        .min(
            Comparator.comparingInt(
                    (String name) -> distance(wanted, name.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** {@code Did you mean X?}, if there is a name near enough. */
  public static Optional<String> suggestion(String written, Collection<String> names) {
    return to(written, names).map(name -> "Did you mean " + name + "?");
  }

  /** The name that a way out offers, if it begins with {@code Did you mean X?}. */
  public static Optional<String> offeredIn(String suggestion) {
    Matcher offer = OFFER.matcher(suggestion);
    return offer.lookingAt() ? Optional.of(offer.group(1)) : Optional.empty();
  }

  /** All names, the nearest to what was written first. */
  public static List<String> ordered(String written, Collection<String> names) {
    String wanted = written.toLowerCase(Locale.ROOT);
    return names.stream()
        .sorted(
            Comparator.comparingInt(
                    (String name) -> distance(wanted, name.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static boolean isNear(String wanted, String name) {
    int longer = Math.max(wanted.length(), name.length());
    int most = Math.max(1, longer / 3);
    return Math.abs(wanted.length() - name.length()) <= most && distance(wanted, name) <= most
        || (wanted.length() >= 4 && (name.endsWith(wanted) || name.startsWith(wanted)));
  }

  /** Edit distance in which swapping two neighbours counts once. */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1);
    best = Math.min(best, cost[i - 1][j - 1] + change);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
