package io.huifang.platform.door.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressesTest {
  @Test
  void aNetworkOfSixCountsAsOneAndFourIsFourHoweverWritten() {
    assertThat(Addresses.group("2001:db8:1:2::7")).isEqualTo(Addresses.group("2001:db8:1:2:9::"));
    assertThat(Addresses.group("2001:db8:1:3::7")).isNotEqualTo(Addresses.group("2001:db8:1:2::7"));
    assertThat(Addresses.group("::ffff:10.0.0.7")).isEqualTo(Addresses.group("10.0.0.7"));
    assertThat(Addresses.group("10.0.0.7")).isNotEqualTo(Addresses.group("10.0.0.8"));
  }

  @Test
  void whateverAProxySaysStaysShort() {
    assertThat(Addresses.group("x".repeat(60_000))).hasSize(45);
  }
}
