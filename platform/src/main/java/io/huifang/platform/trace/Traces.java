package io.huifang.platform.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Passes the trace of whoever calls us on to whomever we tell: {@code traceparent} of W3C Trace
 * Context, also an extension attribute of CloudEvents. Kept where the log finds it, as {@code
 * %X{traceparent}}.
 */
public final class Traces {
  /** The name of the HTTP header and of the event's attribute. */
  public static final String NAME = "traceparent";

  private static final Pattern VALID =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
  private static final HexFormat HEX = HexFormat.of();

  private Traces() {}

  /** The trace of what is going on, null outside of any. */
  public static @Nullable String current() {
    return MDC.get(NAME) instanceof String trace ? trace : null;
  }

  /** Goes on with a trace that came from outside, or starts one if there is none that is valid. */
  public static void enter(@Nullable String received) {
    boolean valid = received != null && VALID.matcher(received).matches();
    MDC.put(NAME, valid ? received : begin());
  }

  public static void leave() {
    MDC.remove(NAME);
  }

  private static String begin() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return "00-"
        + HEX.toHexDigits(random.nextLong())
        + HEX.toHexDigits(random.nextLong())
        + "-"
        + HEX.toHexDigits(random.nextLong() | 1)
        + "-01";
  }
}
