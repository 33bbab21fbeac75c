package io.huifang.survey.gateway;

import org.jspecify.annotations.Nullable;

/**
 * A gateway as it is set.
 *
 * @param address where messages are posted
 * @param secret that signs both ways; null keeps the one of now, it is never told again
 * @param template by which a WeChat message is filled in, null for SMS
 */
public record PutGateway(
    String address, @Nullable String secret, @Nullable String template, boolean active) {
  /** Neither address nor secret: this goes into logs. */
  @Override
  public String toString() {
    return "PutGateway[]";
  }
}
