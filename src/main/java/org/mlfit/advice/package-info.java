/**
 * Advice as a pure function of answers: one fresh Drools session a call, nothing kept between
 * calls.
 */
package org.mlfit.advice;
