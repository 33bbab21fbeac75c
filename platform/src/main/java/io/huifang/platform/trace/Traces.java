package io.huifang.platform.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Passes the trace of whoever calls us on to whomever we tell: {@code traceparent} of W3C Trace
 * Context, also an extension attribute of CloudEvents. Kept where the log finds it, as {@code
 * %X{traceparent}} and, the id alone, as {@code %X{traceId}}. There is always one, also where no
 * spans are made.
 */
public final class Traces {
  /** The name of the HTTP header and of the event's attribute. */
  public static final String NAME = "traceparent";

  /** The name under which the log has the id alone: what belongs together. */
  public static final String ID = "traceId";

  private static final int ID_FROM = 3;
  private static final int ID_TO = 35;
  private static final Pattern VALID =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
  private static final HexFormat HEX = HexFormat.of();

  private Traces() {}

  /** The trace of what is going on, null outside of any. */
  public static @Nullable String current() {
    return MDC.get(NAME) instanceof String trace ? trace : null;
  }

  /** The id of {@link #current()}, 32 hexadecimal digits, null outside of any. */
  public static @Nullable String id() {
    return MDC.get(ID) instanceof String id ? id : null;
  }

  /** Goes on with a trace that came from outside, or starts one if there is none that is valid. */
  public static void enter(@Nullable String received) {
    String trace = received != null && valid(received) ? received : begin();
    MDC.put(NAME, trace);
    MDC.put(ID, trace.substring(ID_FROM, ID_TO));
  }

  public static void leave() {
    MDC.remove(NAME);
    MDC.remove(ID);
  }

  /** Goes on with what was there before, or with nothing. */
  public static void resume(@Nullable String before) {
    if (before == null) {
      leave();
    } else {
      enter(before);
    }
  }

  static boolean valid(String trace) {
    return VALID.matcher(trace).matches();
  }

  /** Not marked as recorded: whoever records it says so. */
  private static String begin() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return "00-"
        + HEX.toHexDigits(random.nextLong())
        + HEX.toHexDigits(random.nextLong())
        + "-"
        + HEX.toHexDigits(random.nextLong() | 1)
        + "-00";
  }
}
