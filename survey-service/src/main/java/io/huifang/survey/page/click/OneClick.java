package io.huifang.survey.page.click;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail program posts for somebody who clicks on "unsubscribe" there (RFC 8058): without a
 * cookie, as a form of either kind, and without ever showing the page.
 */
public final class OneClick {
  private static final List<String> FORM =
      List.of("List-Unsubscribe=One-Click", "List%2DUnsubscribe=One%2DClick");

  private static final Pattern PART =
      Pattern.compile(
          "name=\"?List-Unsubscribe\"?[^\\r\\n]*(\\r?\\n[^\\r\\n]+)*\\r?\\n\\r?\\nOne-Click\\r?\\n",
          Pattern.CASE_INSENSITIVE);

  private OneClick() {}

  /** Whether this is such a click, and not the button of our page. */
  public static boolean asks(RoutingContext request) {
    Buffer body = request.body().buffer();
    return body != null && asks(request.request().getHeader("Content-Type"), body.toString());
  }

  private static boolean asks(@Nullable String type, String body) {
    return type != null && type.regionMatches(true, 0, "multipart/form-data", 0, 19)
        ? PART.matcher(body).find()
        : List.of(body.strip().split("&")).stream().anyMatch(FORM::contains);
  }
}
