package org.mlfit.knowledge.language.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables that a rule binds, and from where they can be seen. */
final class VariableScope {

  private final Map<String, Optional<ValueKind>> visible;
  private final Set<String> hidden;
  private final boolean outermost;

  VariableScope() {
    this(new HashMap<>(), new HashSet<>(), true);
  }

  private VariableScope(
      Map<String, Optional<ValueKind>> visible, Set<String> hidden, boolean outermost) {
    this.visible = visible;
    this.hidden = hidden;
    this.outermost = outermost;
  }

  /** Binds a name; the kind is empty where the field that it names has a fault of its own. */
  void bind(String name, Optional<ValueKind> kind) {
    visible.put(name, kind);
  }

  boolean isBound(String name) {
    return visible.containsKey(name);
  }

  /** Whether the name has a meaning in this rule that a second binding would blur. */
  boolean isTaken(String name) {
    return isBound(name) || outermost && isHidden(name);
  }

  /** The kind of a bound variable; empty if it is not known. */
  Optional<ValueKind> kind(String name) {
    return visible.getOrDefault(name, Optional.empty());
  }

  /** Whether it is bound, but inside a group, not or exists, where it cannot be seen. */
  boolean isHidden(String name) {
    return hidden.contains(name);
  }

  /** An inner scope: it sees what is bound here and has bindings of its own. */
  VariableScope inner() {
    return new VariableScope(new HashMap<>(visible), new HashSet<>(hidden), false);
  }

  /** Notes that what an inner scope bound cannot be seen from here. */
  void hide(VariableScope inner) {
    hidden.addAll(inner.visible.keySet());
    hidden.addAll(inner.hidden);
    hidden.removeAll(visible.keySet());
  }

  List<String> names() {
    return new ArrayList<>(visible.keySet());
  }
}
