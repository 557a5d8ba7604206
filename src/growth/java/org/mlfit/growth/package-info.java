/**
 * Rules several times as large as the shipped ones, for the tests and the benchmarks of how the
 * cost of reasoning grows. Not part of the program.
 */
package org.mlfit.growth;
