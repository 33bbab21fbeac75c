package io.huifang.survey.gateway;

import io.huifang.survey.Medium;

/** A gateway opened for sending, or for what comes back from it. */
public record Target(Medium medium, String address, String secret) {
  /** Neither address nor secret: this goes into logs. */
  @Override
  public String toString() {
    return "Target[" + medium + "]";
  }
}
