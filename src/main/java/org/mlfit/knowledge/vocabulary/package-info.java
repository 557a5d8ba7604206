/** The words that rules are written in: all that a rule file may import besides {@code Set}. */
package org.mlfit.knowledge.vocabulary;
