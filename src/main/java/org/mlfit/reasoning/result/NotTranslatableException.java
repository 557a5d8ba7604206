package org.mlfit.reasoning.result;

import java.util.List;
import java.util.stream.Collectors;

/** What was asked rests on rules that cannot be expressed as formulas; nothing is claimed. */
public final class NotTranslatableException extends NotProvenException {

  private static final long serialVersionUID = 1L;

  private final transient List<Untranslated> rules;

  /** Names each of the rules with its place and the reason. */
  public NotTranslatableException(List<Untranslated> rules) {
    super(
        "It rests on rules that cannot be reasoned about.\n"
            + rules.stream().map(Untranslated::toString).collect(Collectors.joining("\n")));
    this.rules = List.copyOf(rules);
  }

  /** The rules that cannot be expressed as formulas. */
  public List<Untranslated> rules() {
    return rules;
  }
}
