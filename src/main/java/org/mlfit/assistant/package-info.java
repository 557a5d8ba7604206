/**
 * For an assistant that fills in what people and documents say and decides nothing: tools over an
 * assessment, each answer with a quote that is checked. Knows no protocol.
 */
package org.mlfit.assistant;
