package org.mlfit.knowledge.compiled.cache;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the build or an earlier run worked out about some rules, kept beside them once compiled: for
 * the same rules and the same program only. Who keeps something here knows what the bytes mean.
 *
 * @param kept what was kept, if anything
 * @param keeper keeps it for later runs, as far as there is a place for that
 */
public record Notes(Supplier<Optional<byte[]>> kept, Consumer<byte[]> keeper) {

  /** For rules about which nothing is kept. */
  public static final Notes NONE = new Notes(Optional::empty, notes -> {});

  /** What was kept; nothing if it is missing or was damaged. */
  public Optional<byte[]> find() {
    return kept.get();
  }

  /** Keeps something in place of what was kept before. */
  public void keep(byte[] notes) {
    keeper.accept(notes);
  }
}
