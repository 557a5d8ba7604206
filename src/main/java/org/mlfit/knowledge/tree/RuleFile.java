package org.mlfit.knowledge.tree;

import java.util.List;
import org.mlfit.knowledge.source.SourceText;

/**
 * One rule file as it was read.
 *
 * @param source its text
 * @param imports what it imports, as written
 * @param declarations in order
 * @param rules in order
 */
public record RuleFile(
    SourceText source,
    List<String> imports,
    List<Declaration> declarations,
    List<RuleTree> rules) {}
