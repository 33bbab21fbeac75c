package io.huifang.ticket.inbound;

import java.util.List;

/**
 * A messenger with the keys by which it is known.
 *
 * @param keys that hold now, the newest first
 */
public record Signer(InboundSource.View source, List<String> keys) {
  @Override
  public String toString() {
    return "Signer[" + source.source().slug() + "]";
  }
}
