package org.mlfit.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The simple ways that were scored so far, and the inputs that give the answer away. */
final class Scored {

  /** A single column with so many skill points gives the answer away. */
  private static final double GIVES_AWAY = 90;

  private final Pieces pieces;
  private final List<SimpleWay> ways = new ArrayList<>();
  private final List<Suspect> suspects = new ArrayList<>();
  private final Set<Integer> givingAway = new HashSet<>();

  Scored(Pieces pieces) {
    this.pieces = pieces;
  }

  void add(String way, double score, double skill) {
    ways.add(new SimpleWay(way, score, Math.max(0, skill), false));
  }

  /** Adds a way that rests on one input, if that gives the answer away. */
  void addIfGivingAway(int input, String way, double score, double skill, String figure) {
    if (skill >= GIVES_AWAY) {
      givingAway.add(input);
      ways.add(new SimpleWay(way, score, skill, true));
      suspects.add(
          new Suspect(pieces.called(List.of(input)), "gives the answer away by itself", figure));
    }
  }

  /** Whether an input gives the answer away. */
  boolean givesAway(int input) {
    return givingAway.contains(input);
  }

  List<SimpleWay> ways() {
    return ways;
  }

  List<Suspect> suspects() {
    return suspects;
  }
}
