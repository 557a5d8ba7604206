package org.mlfit.knowledge.compiled;

import java.util.Set;

/**
 * What is compiled as a whole or not at all: all declared types, or the rules of one file.
 *
 * @param hash stands for everything that it depends on besides the program
 * @param rules the names under which the engine knows its rules
 * @param text what Drools reads of it, without the package and the imports
 */
public record RulePart(String hash, Set<String> rules, String text) {}
