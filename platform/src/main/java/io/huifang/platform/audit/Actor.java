package io.huifang.platform.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who is behind a request.
 *
 * @param subject of the token, {@code anonymous} for customers, who have no login
 * @param name for people to read; counts as personal
 * @param client the program that got the token
 * @param roles in order, separated by blanks
 * @param address of the caller; of anonymous callers it counts as personal
 * @param cause method and route, never with values in it: the links of customers are secret
 */
record Actor(
    String subject,
    String name,
    String client,
    String roles,
    @Nullable String address,
    String cause) {
  static final String ANONYMOUS = "anonymous";

  boolean anonymous() {
    return subject.equals(ANONYMOUS);
  }
}
