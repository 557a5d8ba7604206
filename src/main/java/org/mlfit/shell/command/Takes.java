package org.mlfit.shell.command;

/** What a word behind a command, or the value of an option, stands for; the tab key offers that. */
public enum Takes {
  /** No word at all; a switch. */
  NOTHING,
  /** Anything, of which nothing can be offered. */
  TEXT,
  FILE,
  COMMAND,
  /** A shell that completes our commands. */
  COMPLETING_SHELL,
  QUESTION,
  /** {@code QUESTION=VALUE}. */
  ANSWER,
  TOPIC,
  RULE,
  VERDICT,
  /** A finding of the present assessment. */
  FINDING,
  /** A verdict, rule or conclusion, of which one may ask why it did not come about. */
  CONSEQUENCE,
  /** A question, verdict, rule or conclusion. */
  NODE,
  /** {@code FORMAT=FILE}. */
  REPORT
}
