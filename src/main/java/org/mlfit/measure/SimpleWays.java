package org.mlfit.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mlfit.measure.Outcome.Measured;
import org.mlfit.measure.Outcome.NotMeasured;

/**
 * Whether something simple does it: rules of thumb, made of one part of the rows and scored on the
 * other. All columns are counted in one pass. Which rule is best is decided on the part to learn
 * from, never on the part that was held out.
 */
final class SimpleWays {

  private static final long MOST_KINDS = 20;

  private final Request request;
  private final boolean hasKinds;
  private final Pieces pieces;
  private final Scored scored;
  private final String sql;
  private final long heldOutRows;

  private SimpleWays(Request request, boolean hasKinds, Pieces pieces) {
    this.request = request;
    this.hasKinds = hasKinds;
    this.pieces = pieces;
    this.scored = new Scored(pieces);
    if (hasKinds) {
      SimpleKinds kinds = new SimpleKinds(pieces, scored);
      this.sql = kinds.sql();
      this.heldOutRows = kinds.heldOutRows();
    } else {
      SimpleAmounts amounts = new SimpleAmounts(pieces, scored);
      this.sql = amounts.sql();
      this.heldOutRows = amounts.heldOutRows();
    }
  }

  /** Scores all ways; nothing where the target does not allow it. */
  static Optional<SimpleWays> of(Request request, Profile profile, Target target) {
    Roles roles = request.roles();
    boolean few = target.hasKinds() && target.kinds() <= MOST_KINDS;
    if (!few && (target.nature() != Target.Nature.AMOUNT || !roles.target().isNumber())) {
      return Optional.empty();
    }
    Pieces pieces =
        new Pieces(
            request.table(),
            roles,
            Bins.of(request.table(), profile.inputs()),
            HeldOut.of(request.table(), roles, profile.inputs()));
    return Optional.of(new SimpleWays(request, target.hasKinds(), pieces));
  }

  /** All ways that were scored; the naive guess comes first. */
  List<SimpleWay> ways() {
    return scored.ways();
  }

  /** Single columns that give the answer away. */
  List<Suspect> suspects() {
    return scored.suspects();
  }

  /** In which measure they are scored, in words. */
  String measure() {
    return hasKinds ? "balanced accuracy" : "root mean squared error";
  }

  /** How rows were held out, in words. */
  String heldOut() {
    return pieces.heldOut().words();
  }

  /** How much of the target score the best way reaches. */
  Outcome share() {
    if (request.targetScore().isEmpty()) {
      return new NotMeasured(
          "What the best simple way reaches is known; what is aimed at is not. Say it in the same"
              + " measure, "
              + measure()
              + ": --target-score NUMBER.");
    }
    if (ways().size() < 2) {
      return new NotMeasured("No simple way could be scored.");
    }
    double naive = ways().get(0).score();
    double aim = request.targetScore().getAsDouble();
    boolean isReachable = hasKinds ? aim > naive : aim < naive;
    if (!isReachable) {
      return new NotMeasured(
          "The target score %s is no better than the naive guess, %.3f in %s."
              .formatted(BigDecimal.valueOf(aim), naive, measure()));
    }
    SimpleWay best = best();
    BigDecimal share =
        BigDecimal.valueOf(Math.max(0, 100 * (best.score() - naive) / (aim - naive)))
            .setScale(1, RoundingMode.HALF_UP);
    return Measured.exactly(
        share,
        heldOutRows,
        "The best simple way (%s) scores %.3f in %s on %s; the naive guess %.3f, the target %s."
            .formatted(
                best.way(),
                best.score(),
                measure(),
                pieces.heldOut().words(),
                naive,
                BigDecimal.valueOf(aim)),
        sql);
  }

  /** The best of those that do not rest on a column that gives the answer away. */
  SimpleWay best() {
    return ways().stream()
        .filter(way -> !way.isSuspect())
        .max(Comparator.comparingDouble(SimpleWay::skill))
        .orElseThrow();
  }
}
