package io.huifang.escalation.notify.channel;

import java.util.Map;

/**
 * A POST of JSON.
 *
 * @param address with query, signatures in it included
 * @param headers beside Content-Type
 */
@SuppressWarnings("ArrayRecordComponent") // sent once, never compared
public record Request(String address, Map<String, String> headers, byte[] body) {
  /** Nothing of it: there are keys in the address. */
  @Override
  public String toString() {
    return "Request[" + body.length + " bytes]";
  }
}
