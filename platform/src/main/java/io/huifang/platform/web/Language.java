package io.huifang.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** The two languages of pages and mails. */
public enum Language {
  ZH("zh-CN"),
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** BCP 47 tag, as stored and as put into {@code lang}. */
  public String tag() {
    return tag;
  }

  public boolean chinese() {
    return this == ZH;
  }

  /** Any tag of Chinese is Chinese; everything else is answered in English. */
  public static Language of(String tag) {
    return tag.toLowerCase(Locale.ROOT).startsWith("zh") ? ZH : EN;
  }

  /** What the browser prefers. */
  public static Language of(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream()
        .findFirst()
        .map(locale -> of(locale.toLanguageTag()))
        .orElse(EN);
  }
}
