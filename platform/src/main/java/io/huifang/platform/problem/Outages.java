package io.huifang.platform.problem;

import io.quarkus.oidc.OIDCException;
import java.net.ConnectException;

/** Tells a sibling or provider that is away from a mistake of ours. */
final class Outages {
  private Outages() {}

  static boolean isProviderAway(Throwable failure) {
    return Throwables.within(failure).stream()
        .anyMatch(t -> t instanceof OIDCException || t instanceof ConnectException);
  }
}
