/** Texts that people write and we read, places in them, and faults found there. */
package org.mlfit.knowledge.source;
