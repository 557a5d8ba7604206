/**
 * Rules, the conclusions, gates and verdicts that they lead to, what rests on what, and the files
 * they stand in.
 */
package org.mlfit.knowledge.rule;
