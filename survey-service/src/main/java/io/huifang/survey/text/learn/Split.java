package io.huifang.survey.text.learn;

/**
 * Which comments a model is tried on and never learns from. It depends on what a comment says and
 * on nothing else: comments that say the same are on one side, whoever wrote them and whenever; and
 * what was held out yesterday is held out today, so two models can be tried on the same.
 */
public final class Split {
  private static final int PARTS = 10;

  private Split() {}

  /** The same for comments that differ by space, punctuation and letters of another size only. */
  public static long key(String folded) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        hash = (hash ^ c) * 0x100000001b3L;
      }
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    return hash ^ hash >>> 33;
  }

  /** Whether it is of the tenth that is held out. */
  public static boolean heldOut(long key) {
    return Long.remainderUnsigned(key, PARTS) == 0;
  }
}
