package org.mlfit.knowledge.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The sum by which we know rule files and what was made of them. */
public final class Sha256 {

  /** How many bytes a sum has. */
  public static final int LENGTH = 32;

  private Sha256() {}

  /** The sum of some bytes. */
  public static byte[] of(byte[] content) {
    return digest().digest(content);
  }

  /** Makes a sum piece by piece. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
