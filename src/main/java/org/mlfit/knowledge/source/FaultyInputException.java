package org.mlfit.knowledge.source;

import java.util.List;
import java.util.stream.Collectors;

/** A file that a person wrote cannot be used; carries every fault that was found. */
public class FaultyInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /** With all faults of all files, in order. */
  public FaultyInputException(List<Fault> faults) {
    super(Fault.inOrder(faults).stream().map(Fault::text).collect(Collectors.joining("\n")));
    this.faults = Fault.inOrder(faults);
  }

  /** All faults, in the order in which they stand in their files. */
  public List<Fault> faults() {
    return faults;
  }
}
