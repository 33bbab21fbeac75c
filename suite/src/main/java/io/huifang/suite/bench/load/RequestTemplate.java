package io.huifang.suite.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes of a request with holes for new ids; one array for all requests of a caller, because
 * what writes them shares the cores with what answers them.
 */
public final class RequestTemplate {
  private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final String BLANK = "00000000-0000-4000-8000-000000000000";

  private final byte[] bytes;

  /** For each name the places where its id goes. */
  private final List<int[]> holes = new ArrayList<>();

  private RequestTemplate(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A POST of JSON.
   *
   * @param headers lines more, each ended by CR LF; like the body with holes such as {@code {key}}
   */
  public static RequestTemplate post(String path, String host, String headers, String body) {
    byte[] filled = HOLE.matcher(body).replaceAll(BLANK).getBytes(StandardCharsets.UTF_8);
    return of(
        "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n"
                .formatted(path, host, filled.length)
            + headers
            + "\r\n"
            + body);
  }

  private static RequestTemplate of(String text) {
    Map<String, List<Integer>> places = new HashMap<>();
    StringBuilder filled = new StringBuilder();
    Matcher hole = HOLE.matcher(text);
    while (hole.find()) {
      hole.appendReplacement(filled, "");
      int at = filled.toString().getBytes(StandardCharsets.UTF_8).length;
      places.computeIfAbsent(hole.group(1), name -> new ArrayList<>()).add(at);
      filled.append(BLANK);
    }
    hole.appendTail(filled);
    RequestTemplate template =
        new RequestTemplate(filled.toString().getBytes(StandardCharsets.UTF_8));
    places.values().forEach(at -> template.holes.add(at.stream().mapToInt(n -> n).toArray()));
    return template;
  }

  /** The next request, with new random ids; valid until the next call. */
  public byte[] next() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    for (int[] places : holes) {
      fill(places[0], random.nextLong(), random.nextLong());
      for (int i = 1; i < places.length; i++) {
        System.arraycopy(bytes, places[0], bytes, places[i], BLANK.length());
      }
    }
    return bytes;
  }

  private void fill(int at, long high, long low) {
    for (int i = 0; i < BLANK.length(); i++) {
      char kept = BLANK.charAt(i);
      if (kept == '0') {
        long digit = (i < 18 ? high : low) >>> (i % 16 * 4);
        bytes[at + i] = HEX[(int) digit & 15];
      }
    }
  }
}
