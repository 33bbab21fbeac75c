package io.huifang.platform.problem;

import io.quarkus.oidc.OIDCException;
import java.net.ConnectException;

/** Tells a sibling, provider or database that is away from a mistake of ours. */
public final class Outages {
  private Outages() {}

  /** Whether the same request can be answered when what it needs is back. */
  public static boolean isOutage(Throwable failure) {
    return isProviderAway(failure) || DatabaseProblems.isOutage(failure);
  }

  static boolean isProviderAway(Throwable failure) {
    return Throwables.within(failure).stream()
        .anyMatch(t -> t instanceof OIDCException || t instanceof ConnectException);
  }
}
