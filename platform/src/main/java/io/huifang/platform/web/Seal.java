package io.huifang.platform.web;

import io.huifang.platform.id.LinkToken;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts and signs a text for one purpose (AES-GCM): sealed for one, it does not open for
 * another.
 */
public final class Seal {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private final SecretKeySpec key;
  private final byte[] purpose;

  /**
   * @param secret of this installation
   * @param purpose what is sealed with it
   */
  public Seal(String secret, String purpose) {
    this.key =
        new SecretKeySpec(HexFormat.of().parseHex(LinkToken.sha256("seal " + secret)), "AES");
    this.purpose = purpose.getBytes(StandardCharsets.UTF_8);
  }

  /** Another text each time, good for an address and a hidden field. */
  public String close(String text) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
      byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, all, NONCE, sealed.length);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has AES-GCM", e);
    }
  }

  /** Null if it was not sealed here and for this. */
  public @Nullable String open(String sealed) {
    try {
      byte[] all = Base64.getUrlDecoder().decode(sealed);
      byte[] nonce = Arrays.copyOf(all, NONCE);
      byte[] text =
          cipher(Cipher.DECRYPT_MODE, nonce).doFinal(all, NONCE, Math.max(0, all.length - NONCE));
      return new String(text, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return null;
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(purpose);
    return cipher;
  }
}
