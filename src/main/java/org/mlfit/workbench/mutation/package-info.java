/** Small mistakes put into rules, and which of them no scenario notices. */
package org.mlfit.workbench.mutation;
