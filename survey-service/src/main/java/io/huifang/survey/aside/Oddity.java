package io.huifang.survey.aside;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why an answer is not believed to be a customer's. Only what a person cannot do by accident
 * counts: who answers quickly, or from an address that answers often, is a customer all the same.
 */
public enum Oddity {
  /** Something filled in the field that people do not see. */
  TRAP,
  /** It calls itself a program that looks at links. */
  SCANNER,
  /** A browser or proxy that fetches ahead of its user. */
  AHEAD;

  /** The field of the page that is hidden from people, also from those who listen to it. */
  private static final String TRAP_FIELD = "website";

  /** How crawlers, mail scanners and makers of previews name themselves. */
  private static final Pattern PROGRAMS =
      Pattern.compile(
          "(?<!cu)bot\\b|crawl|spider|scanner|preview|proofpoint|barracuda|mimecast|safelinks|urlscan"
              + "|facebookexternalhit|slackbot|whatsapp|mailguard|ironport|fortiguard|trendmicro");

  /** What is odd about a form that was sent; the first that is found. */
  public static Optional<Oddity> of(MultivaluedMap<String, String> form, HttpHeaders headers) {
    String trap = form.getFirst(TRAP_FIELD);
    if (trap != null && !trap.isBlank()) {
      return Optional.of(TRAP);
    }
    String program = header(headers, HttpHeaders.USER_AGENT);
    if (PROGRAMS.matcher(program).find()) {
      return Optional.of(SCANNER);
    }
    boolean ahead =
        header(headers, "Sec-Purpose").contains("prefetch")
            || header(headers, "Purpose").contains("prefetch")
            || header(headers, "X-Moz").contains("prefetch");
    return ahead ? Optional.of(AHEAD) : Optional.empty();
  }

  private static String header(HttpHeaders headers, String name) {
    String value = headers.getHeaderString(name);
    return value == null ? "" : value.toLowerCase(Locale.ROOT);
  }
}
