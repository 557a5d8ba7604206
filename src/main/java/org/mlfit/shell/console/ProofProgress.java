package org.mlfit.shell.console;

import java.util.function.Consumer;
import org.mlfit.reasoning.Prover;
import org.mlfit.reasoning.result.Claim;
import org.mlfit.shell.exit.CommandFailedException;

/**
 * Shows which of the claims is being proved. The line makes room for what is told of a claim that
 * is decided.
 */
public final class ProofProgress implements Prover.Listener {

  private final LongSearch search;
  private final Consumer<Claim> each;

  /**
   * Shows the progress of a search.
   *
   * @param each tells of a claim that is decided
   */
  public ProofProgress(LongSearch search, Consumer<Claim> each) {
    this.search = search;
    this.each = each;
  }

  /**
   * Shows that a claim is about to be proved, if that takes long.
   *
   * @throws CommandFailedException with exit code 130 if the person asked to end it
   */
  @Override
  public void begins(String claim, int number, int all) {
    search.step("Proving %d of %d (Ctrl-C ends): %s".formatted(number, all, claim));
  }

  @Override
  public void decided(Claim claim) {
    search.makeRoom();
    each.accept(claim);
  }
}
