/**
 * A rule as a tree of our own types: what the explanation, the check, the printer and every later
 * reasoning read. Nothing here knows Drools.
 */
package org.mlfit.knowledge.tree;
