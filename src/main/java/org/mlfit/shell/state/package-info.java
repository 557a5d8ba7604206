/**
 * What a run holds: the rules in use and other versions of them, the reasoner, the assessment, and
 * where answers come from.
 */
package org.mlfit.shell.state;
