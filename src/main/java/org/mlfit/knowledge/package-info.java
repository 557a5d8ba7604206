/** The knowledge base: questions, rules, gates and verdicts, read from rule files; immutable. */
package org.mlfit.knowledge;
