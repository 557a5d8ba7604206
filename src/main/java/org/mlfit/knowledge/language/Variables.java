package org.mlfit.knowledge.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables that a rule binds, and from where they can be seen. */
final class Variables {

  private final Map<String, ValueKind> visible;
  private final Set<String> hidden;

  Variables() {
    this(new HashMap<>(), new HashSet<>());
  }

  private Variables(Map<String, ValueKind> visible, Set<String> hidden) {
    this.visible = visible;
    this.hidden = hidden;
  }

  void bind(String name, ValueKind kind) {
    visible.put(name, kind);
  }

  Optional<ValueKind> kind(String name) {
    return Optional.ofNullable(visible.get(name));
  }

  /** Whether it is bound, but inside a group, not or exists, where it cannot be seen. */
  boolean isHidden(String name) {
    return hidden.contains(name);
  }

  /** A scope inside: sees what is bound here, and binds for itself. */
  Variables inner() {
    return new Variables(new HashMap<>(visible), new HashSet<>(hidden));
  }

  /** Remembers what an inner scope bound as hidden from here. */
  void hide(Variables inner) {
    hidden.addAll(inner.visible.keySet());
    hidden.addAll(inner.hidden);
    hidden.removeAll(visible.keySet());
  }

  List<String> names() {
    return new ArrayList<>(visible.keySet());
  }
}
