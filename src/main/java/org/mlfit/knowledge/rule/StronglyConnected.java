package org.mlfit.knowledge.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Things that rest on each other in circles, found in one walk (Tarjan 1972), however many there
 * are and however long the way is from one to the last.
 *
 * @param <T> a thing, compared by equality
 */
public final class StronglyConnected<T> {

  private final Function<T, ? extends Collection<T>> next;
  private final Map<T, Integer> entered = new HashMap<>();
  private final Map<T, Integer> lowest = new HashMap<>();
  private final Map<T, Integer> groupOf = new HashMap<>();
  private final List<List<T>> groups = new ArrayList<>();
  private final Set<T> onThemselves = new HashSet<>();
  private final Deque<T> open = new ArrayDeque<>();
  private final Deque<Visit<T>> visits = new ArrayDeque<>();

  /**
   * Walks from each thing.
   *
   * @param next what a thing rests on
   */
  public StronglyConnected(Iterable<T> things, Function<T, ? extends Collection<T>> next) {
    this.next = next;
    for (T thing : things) {
      if (!entered.containsKey(thing)) {
        walk(thing);
      }
    }
  }

  private record Visit<T>(T thing, Iterator<T> left) {}

  /** The things that rest on each other together, each group after those that it rests on. */
  public List<List<T>> groups() {
    return groups;
  }

  /** Whether a thing rests on itself, by way of others or not. */
  public boolean isInCircle(T thing) {
    return onThemselves.contains(thing) || groups.get(groupOf.get(thing)).size() > 1;
  }

  /** Whether two things are the same, or each rests on the other. */
  public boolean areTogether(T one, T other) {
    return groupOf.get(one).equals(groupOf.get(other));
  }

  private void walk(T start) {
    enter(start);
    while (!visits.isEmpty()) {
      Visit<T> visit = visits.peek();
      if (visit.left().hasNext()) {
        follow(visit.thing(), visit.left().next());
      } else {
        visits.pop();
        leave(visit.thing());
      }
    }
  }

  private void enter(T thing) {
    entered.put(thing, entered.size());
    lowest.put(thing, entered.get(thing));
    open.push(thing);
    visits.push(new Visit<>(thing, List.<T>copyOf(next.apply(thing)).iterator()));
  }

  private void follow(T from, T to) {
    if (from.equals(to)) {
      onThemselves.add(from);
    } else if (!entered.containsKey(to)) {
      enter(to);
    } else if (!groupOf.containsKey(to)) {
      lowest.merge(from, entered.get(to), Math::min);
    }
  }

  private void leave(T thing) {
    if (lowest.get(thing).equals(entered.get(thing))) {
      List<T> group = new ArrayList<>();
      do {
        group.add(open.peek());
        groupOf.put(open.pop(), groups.size());
      } while (!group.get(group.size() - 1).equals(thing));
      groups.add(List.copyOf(group));
    }
    if (!visits.isEmpty()) {
      lowest.merge(visits.peek().thing(), lowest.get(thing), Math::min);
    }
  }
}
