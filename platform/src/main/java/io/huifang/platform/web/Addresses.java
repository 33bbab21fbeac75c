package io.huifang.platform.web;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Texts as values in the query of an address: {@code {id.urlEncoded}}. */
@TemplateExtension
public final class Addresses {
  private Addresses() {}

  static String urlEncoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
