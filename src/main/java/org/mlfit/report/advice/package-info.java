/** The advice, questions, answers, help and the state of the program as text. */
package org.mlfit.report.advice;
