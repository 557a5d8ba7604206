package org.mlfit.knowledge.rule;

import org.mlfit.knowledge.source.Position;

/**
 * Something that rules conclude on the way.
 *
 * @param id such as {@code data-unfit}
 * @param typeName the declared type in the rules
 * @param title completes "it holds that …"; the id in words if the rules say nothing
 * @param position where it is declared
 */
public record ConclusionType(String id, String typeName, String title, Position position) {}
