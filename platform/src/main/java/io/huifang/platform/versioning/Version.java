package io.huifang.platform.versioning;

import io.huifang.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Optimistic locking over HTTP: {@code ETag: "7"} out, {@code If-Match: "7"} back in. */
public final class Version {
  private Version() {}

  public static String etag(long version) {
    return "\"" + version + "\"";
  }

  /**
   * @throws ProblemException 428 without the header, 400 if it is malformed, 412 if it is stale
   */
  public static void require(@Nullable String ifMatch, long current) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw ProblemException.of(
          428, "if-match-required", "If-Match is required", "Send the ETag that you last read");
    }
    String tag = ifMatch.strip();
    if (!tag.matches("(W/)?\"\\d{1,18}\"")) {
      throw ProblemException.badRequest("If-Match must be an ETag of this object, such as \"7\"");
    }
    if (!tag.endsWith(etag(current))) {
      throw ProblemException.staleVersion("It is at version " + current + " by now");
    }
  }
}
