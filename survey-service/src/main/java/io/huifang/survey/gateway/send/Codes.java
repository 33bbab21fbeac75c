package io.huifang.survey.gateway.send;

import java.util.Locale;
import java.util.regex.Pattern;

/** Reasons as gateways give them: a code and nothing that could hold a number or a name. */
public final class Codes {
  /** WeChat knows no credit where we counted one. */
  public static final String NO_CREDIT = "NO_CREDIT";

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{1,39}");

  private Codes() {}

  /** The code, or the other one for what is none. */
  public static String of(String said, String otherwise) {
    String code = said.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    return CODE.matcher(code).matches() ? code : otherwise;
  }
}
