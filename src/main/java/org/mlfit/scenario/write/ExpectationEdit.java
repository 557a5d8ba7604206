package org.mlfit.scenario.write;

import java.util.List;
import org.mlfit.knowledge.source.Position;

/**
 * What a scenario would need at one place of its expectation.
 *
 * @param place where the value stands; where the expectation stands if a key is to be added or
 *     removed
 * @param key the key that it is about
 * @param now what stands there
 * @param wanted what should
 */
record ExpectationEdit(Position place, String key, Content now, Content wanted) {

  /** Whether what stands there has to change. */
  boolean isChange() {
    return !now.equals(wanted);
  }

  /** The wish that nothing changes at this place. */
  ExpectationEdit unchanged() {
    return new ExpectationEdit(place, key, now, now);
  }

  /** What a person would write to get it, such as {@code findings: [ a, b ]}. */
  String told() {
    return switch (wanted.sort()) {
      case ID -> key + ": " + wanted.ids().get(0);
      case LIST, ADDED -> key + ": " + new IdStyle("").listed(wanted.ids());
      case GONE -> "no " + key;
    };
  }

  /** The sorts of things that can stand there. */
  enum Sort {
    ID,
    LIST,
    /** The key is gone. */
    GONE,
    /** The key is new, with a list. */
    ADDED
  }

  /** What stands at a place. */
  record Content(Sort sort, List<String> ids) {

    static Content id(String id) {
      return new Content(Sort.ID, List.of(id));
    }

    static Content list(List<String> ids) {
      return new Content(Sort.LIST, ids);
    }
  }
}
