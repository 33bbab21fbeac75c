package io.huifang.platform.language;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of pages and mails. */
public enum Language {
  ZH("zh-CN", "中文"),
  EN("en", "English");

  /** Keeps what somebody has chosen; what is there is a tag. */
  public static final String COOKIE = "huifang_language";

  private final String tag;
  private final String called;

  Language(String tag, String called) {
    this.tag = tag;
    this.called = called;
  }

  /** Its own name for itself. */
  public String called() {
    return called;
  }

  /** BCP 47 tag, as stored and as put into {@code lang}. */
  public String tag() {
    return tag;
  }

  /** As it stands in the address of a page that asks for it. */
  public String code() {
    return this == ZH ? "zh" : "en";
  }

  public boolean chinese() {
    return this == ZH;
  }

  public Language other() {
    return this == ZH ? EN : ZH;
  }

  /** The texts of a bundle in this language. */
  public <T> T texts(Class<T> bundle) {
    return MessageBundles.get(bundle, Localized.Literal.of(tag));
  }

  /** Any tag of Chinese is Chinese; everything else is answered in English. */
  public static Language of(String tag) {
    return tag.toLowerCase(Locale.ROOT).startsWith("zh") ? ZH : EN;
  }

  /** What was chosen, else what the browser prefers. */
  public static Language of(HttpHeaders headers) {
    Cookie chosen = headers.getCookies().get(COOKIE);
    if (chosen != null) {
      return of(chosen.getValue());
    }
    return headers.getAcceptableLanguages().stream()
        .findFirst()
        .map(locale -> of(locale.toLanguageTag()))
        .orElse(EN);
  }

  /** The same where REST has not begun. */
  public static Language of(HttpServerRequest request) {
    io.vertx.core.http.Cookie chosen = request.getCookie(COOKIE);
    if (chosen != null) {
      return of(chosen.getValue());
    }
    @Nullable String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    return of(accepted == null ? "en" : accepted.strip());
  }
}
