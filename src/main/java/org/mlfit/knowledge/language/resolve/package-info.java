/** The tree to topics, questions, conclusions, gates and rules, with names resolved. */
package org.mlfit.knowledge.language.resolve;
