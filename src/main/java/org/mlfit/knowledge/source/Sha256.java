package org.mlfit.knowledge.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 sums, by which rule files and what was compiled from them are recognised. */
public final class Sha256 {

  /** The length of a sum in bytes. */
  public static final int LENGTH = 32;

  private Sha256() {}

  /** The sum of all bytes at once. */
  public static byte[] of(byte[] content) {
    return digest().digest(content);
  }

  /** A digest for a sum over several pieces. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
