/** Tables wherever they lie, and the engine that counts in them. */
package org.mlfit.measure.table;
