package org.mlfit.knowledge.vocabulary;

/** How much a finding weighs, heaviest first. */
public enum Severity {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW,
  INFO
}
