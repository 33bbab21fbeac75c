package io.huifang.platform.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
  private final TrustedProxies proxies =
      new TrustedProxies(List.of("10.244.0.0/16", "192.0.2.7", "fd00:10::/32", "[fd01::7]"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // a proxy that begins a new list
        "10.244.1.2   | 203.0.113.9                          | 203.0.113.9",
        // one that adds to what the visitor sent
        "10.244.1.2   | 198.51.100.1, 203.0.113.9            | 203.0.113.9",
        "10.244.1.2   | 10.244.1.2,203.0.113.9               | 203.0.113.9",
        // two of ours, one behind the other
        "10.244.1.2   | 198.51.100.1, 203.0.113.9, 192.0.2.7 | 203.0.113.9",
        "fd00:10::3   | 2001:db8::1, 10.244.9.9              | 2001:db8::1",
        "fd01::7      | [2001:db8::1]:443                    | 2001:db8::1",
        "10.244.1.2   | 203.0.113.9:51000                    | 203.0.113.9",
        "10.244.1.2   | ::ffff:203.0.113.9                   | ::ffff:203.0.113.9",
        "::ffff:10.244.1.2 | 203.0.113.9                     | 203.0.113.9",
        // nobody that is trusted says so
        "203.0.113.9  | 198.51.100.1                         | 203.0.113.9",
        "10.245.1.2   | 198.51.100.1                         | 10.245.1.2",
        "192.0.2.8    | 198.51.100.1                         | 192.0.2.8",
        // all of them ours: a call from inside
        "10.244.1.2   | 10.244.7.7                           | 10.244.7.7",
        "10.244.1.2   | unknown                              | unknown",
      })
  void theLastThatIsNoProxyOfOursIsTheVisitor(String peer, String forwarded, String visitor) {
    assertThat(proxies.visitor(peer, List.of(forwarded.split(",")))).isEqualTo(visitor);
  }

  @Test
  void withoutAHeaderTheConnectionCounts() {
    assertThat(proxies.visitor("10.244.1.2", List.of())).isEqualTo("10.244.1.2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingress-nginx", "10.0.0.0/x", "10.0.0/8", "10.0.0.0/99", ""})
  void whatIsNoAddressIsRefused(String proxy) {
    assertThatThrownBy(() -> new TrustedProxies(List.of(proxy)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
