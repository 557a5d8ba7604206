/**
 * The rule language as a table: what can be said, with which values, and what is refused and why.
 */
package org.mlfit.knowledge.language.table;
