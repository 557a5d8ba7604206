/**
 * The text of a rule file to a tree, with a place for every word; what cannot be read is a fault.
 */
package org.mlfit.knowledge.language.parse;
