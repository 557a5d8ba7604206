/** All documents: advice, explanations, replays and rules as text for people and as JSON. */
package org.mlfit.report;
