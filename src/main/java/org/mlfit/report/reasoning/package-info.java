/** What would change the verdict, the plan and proofs as text and JSON. */
package org.mlfit.report.reasoning;
