package io.huifang.ticket.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Domains of e-mail addresses, in the one spelling under which they are kept. */
final class Domains {
  private static final String FILE = "free-mail.txt";
  private static final int LONGEST = 253;
  private static final String DOMAIN =
      "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]";
  private static final Set<String> FREE = free();

  private Domains() {}

  private static Set<String> free() {
    try (InputStream file =
        Objects.requireNonNull(Domains.class.getResourceAsStream(FILE), "no " + FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Small letters, other scripts as DNS has them; null for what is no domain. */
  static @Nullable String spelled(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    try {
      String domain = text.length() > LONGEST ? "" : IDN.toASCII(text).toLowerCase(Locale.ROOT);
      return domain.length() <= LONGEST && domain.matches(DOMAIN) ? domain : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The domain of an address, null if it has none. */
  static @Nullable String of(@Nullable String address) {
    int at = address == null ? -1 : address.lastIndexOf('@');
    return address == null || at < 0 ? null : spelled(address.substring(at + 1));
  }

  /** Whether anybody gets an address there, so that it says nothing about an employer. */
  static boolean free(String domain) {
    return FREE.stream().anyMatch(one -> domain.equals(one) || domain.endsWith("." + one));
  }
}
