/** The same formulas evaluated directly, on 64 sets of answers at once. */
package org.mlfit.reasoning.circuit;
