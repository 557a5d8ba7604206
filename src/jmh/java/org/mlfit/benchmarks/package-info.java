/**
 * Measures how fast advice is, against the bare rule engine and against CLIPS. Not part of the
 * program; compiled and run by the Maven profile {@code benchmarks} only.
 */
package org.mlfit.benchmarks;
